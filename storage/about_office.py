"""What somebody decided, read for them, whoever it was about: by its reference."""

from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, literal, select, union_all

from bot.domain.held import Part
from bot.domain.refs import BREACH, RIGHTS
from storage.notification_tables import SubmissionRow, TellingRow
from storage.privacy_tables import OrdinaryWordRow
from storage.retention_tables import CertificateRow, RetentionRow
from storage.rights_tables import RightsRequestRow
from storage.rows import table_of
from storage.tables import AssessmentRow, BreachRow

BREACHES, ASSESSMENTS = table_of(BreachRow).c, table_of(AssessmentRow).c
SUBMISSIONS, TELLINGS = table_of(SubmissionRow).c, table_of(TellingRow).c
WORDS, REQUESTS = table_of(OrdinaryWordRow).c, table_of(RightsRequestRow).c
EXPIRY, CERTIFICATES = table_of(RetentionRow).c, table_of(CertificateRow).c


def decided(me: str) -> dict[Part, Select[Any]]:
    """When, and what."""  # Any: as many types as columns
    word = literal("W-") + cast(WORDS.id, String)
    certificate = literal("CERT-") + cast(CERTIFICATES.id, String)
    breach, assessed = ref_of(BREACH, BREACHES.id), ref_of(BREACH, ASSESSMENTS.id)
    request = ref_of(RIGHTS, REQUESTS.id)
    deeds = [
        (BREACHES.acknowledged_by, breach, BREACHES.acknowledged_at),
        (ASSESSMENTS.by, assessed, ASSESSMENTS.at),
        (WORDS.decided_by, word, WORDS.decided_at),
        (EXPIRY.owner, EXPIRY.ref, EXPIRY.asked_at),
        (EXPIRY.let_go_by, EXPIRY.ref, EXPIRY.let_go_at),
        (EXPIRY.held_by, EXPIRY.ref, EXPIRY.held_at),
        (CERTIFICATES.deleted_by, certificate, CERTIFICATES.deleted_at),
        (REQUESTS.logged_by, request, REQUESTS.logged_at),
        (REQUESTS.checked_by, request, REQUESTS.checked_at),
        (REQUESTS.extended_by, request, REQUESTS.extended_at),
        (REQUESTS.ended_by, request, REQUESTS.ended_at),
        (SUBMISSIONS.by, ref_of(BREACH, SUBMISSIONS.breach), SUBMISSIONS.sent_at),
        (TELLINGS.by, ref_of(BREACH, TELLINGS.breach), TELLINGS.told_at),
    ]
    done = union_all(
        *(
            select(
                about.label("about"), literal(who.name).label("deed"), at.label("at")
            ).where(who == me)
            for who, about, at in deeds
        )
    ).subquery()
    return {Part.DECIDED: select(done).order_by(done.c.at.desc(), done.c.about)}


def ref_of(prefix: str, number: ColumnElement[int]) -> ColumnElement[str]:
    """Null where there is no number."""
    return literal(f"{prefix}-") + cast(number, String)
