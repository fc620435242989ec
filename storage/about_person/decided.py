"""What one person decided, whoever it was about: when, and by its reference alone."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    cast,
    func,
    literal,
    select,
    union_all,
)

from bot.domain.refs import ACTION, BREACH, RIGHTS
from storage.breach.notification_tables import SubmissionRow, TellingRow
from storage.breach.tables import AssessmentRow, BreachRow
from storage.database.rows import table_of
from storage.names.tables import OrdinaryWordRow
from storage.outage.tables import OutageRow
from storage.register.tables import (
    CorrectiveActionRow,
    RegisterEntryRow,
    RegisterTextRow,
    ReviewSignatureRow,
)
from storage.retention.tables import CertificateRow, RetentionRow
from storage.rights.tables import RightsRequestRow

BREACHES, ASSESSMENTS = table_of(BreachRow).c, table_of(AssessmentRow).c
WORDS, REQUESTS = table_of(OrdinaryWordRow).c, table_of(RightsRequestRow).c
EXPIRY, CERTIFICATES = table_of(RetentionRow).c, table_of(CertificateRow).c
SENT, TOLD = table_of(SubmissionRow).c, table_of(TellingRow).c
REGISTER, TEXTS = table_of(RegisterEntryRow).c, table_of(RegisterTextRow).c
ACTIONS, SIGNED = table_of(CorrectiveActionRow).c, table_of(ReviewSignatureRow).c
OUTAGES = table_of(OutageRow).c


def decided(me: str) -> Select[Any]:  # Any: as many types as columns
    """The newest first."""
    deeds = [*_about_breaches(), *_about_records()]
    rows = [
        select(
            about.label("about"), literal(who.name).label("deed"), at.label("at")
        ).where(who == me)
        for who, about, at in deeds
    ]
    outage = literal("OUTAGE-") + cast(OUTAGES.id, String)
    rows.append(
        select(outage, literal("told"), OUTAGES.lost_at).where(names(OUTAGES.told, me))
    )
    done = union_all(*rows).subquery()
    return select(done).order_by(done.c.at.desc(), done.c.about)


Deeds = list[tuple[ColumnElement[Any], ColumnElement[str], ColumnElement[Any]]]
"""Who, about what, and when."""


def _about_breaches() -> Deeds:
    breach, entry = ref_of(BREACH, BREACHES.id), ref_of(BREACH, REGISTER.id)
    action = ref_of(ACTION, ACTIONS.id)
    return [
        (BREACHES.acknowledged_by, breach, BREACHES.acknowledged_at),
        (ASSESSMENTS.by, ref_of(BREACH, ASSESSMENTS.id), ASSESSMENTS.at),
        (SENT.by, ref_of(BREACH, SENT.breach), SENT.sent_at),
        (TOLD.by, ref_of(BREACH, TOLD.breach), TOLD.told_at),
        (TEXTS.by, ref_of(BREACH, TEXTS.breach), TEXTS.at),
        (REGISTER.board_by, entry, REGISTER.board_at),
        (REGISTER.closed_by, entry, REGISTER.closed_at),
        (REGISTER.reopened_by, entry, REGISTER.reopened_at),
        (ACTIONS.owner, action, ACTIONS.added_at),
        (ACTIONS.added_by, action, ACTIONS.added_at),
        (ACTIONS.ended_by, action, ACTIONS.ended_at),
        (ACTIONS.verified_by, action, ACTIONS.verified_at),
        (SIGNED.by, literal("REVIEW-") + cast(SIGNED.review, String), SIGNED.at),
    ]


def _about_records() -> Deeds:
    word = literal("W-") + cast(WORDS.id, String)
    certificate = literal("CERT-") + cast(CERTIFICATES.id, String)
    request = ref_of(RIGHTS, REQUESTS.id)
    return [
        (WORDS.decided_by, word, WORDS.decided_at),
        (EXPIRY.owner, EXPIRY.ref, EXPIRY.asked_at),
        (EXPIRY.let_go_by, EXPIRY.ref, EXPIRY.let_go_at),
        (EXPIRY.held_by, EXPIRY.ref, EXPIRY.held_at),
        (CERTIFICATES.deleted_by, certificate, CERTIFICATES.deleted_at),
        (REQUESTS.logged_by, request, REQUESTS.logged_at),
        (REQUESTS.checked_by, request, REQUESTS.checked_at),
        (REQUESTS.extended_by, request, REQUESTS.extended_at),
        (REQUESTS.ended_by, request, REQUESTS.ended_at),
    ]


def ref_of(prefix: str, number: ColumnElement[int]) -> ColumnElement[str]:
    """Null where there is no number."""
    return literal(f"{prefix}-") + cast(number, String)


def listed(cells: list[Any]) -> ColumnElement[str]:
    """Those that are there, with a space between."""
    joined: ColumnElement[str] = literal("")
    for cell in cells:
        joined = joined + func.coalesce(cell + literal(" "), literal(""))
    return func.trim(joined)


def names(listed: ColumnElement[Any], who: str) -> ColumnElement[bool]:
    """A column of JSON names this person."""
    return cast(listed, String).contains(f'"{who}"', autoescape=True)
