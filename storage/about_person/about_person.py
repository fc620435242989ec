"""Everything that is held about one person, read for them: each part by its own way.

Rows come as the database has them, the newest first. Reports that others made are not
here, whoever they are about: what one person said of another is not the other's to read
without the DPO. Source: UK GDPR, Article 15(4).
"""

from typing import Any

from sqlalchemy import (
    Select,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlmodel import Session

from bot.domain.refs import (
    BREACH,
    CHECK_CALL,
    INCIDENT,
    OCCURRENCE,
    RIGHTS,
    SHIFT,
    STAFF,
)
from bot.domain.rights.about_me import Held, Part, Parts
from storage.about_person.decided import decided, listed, names, ref_of
from storage.alarms.tables import AlarmRow
from storage.breach.tables import AssessmentRow, BreachRow
from storage.database.rows import table_of
from storage.incidents.tables import AlbumRow, IncidentRow, OccurrenceRow, PhotoRow
from storage.incoming.tables import FormRow, MessageMarkRow
from storage.journal.tables import JournalRow
from storage.limits.tables import TallyRow
from storage.messages.tables import OutboxRow
from storage.names.tables import OrdinaryWordRow
from storage.people.tables import InvitationRow, PolicyAcceptanceRow
from storage.retention.tables import CertificateRow, RetentionRow
from storage.rights.tables import RightsRequestRow
from storage.shifts.tables import CheckCallRow, ShiftRow
from storage.web.sign_ins import kept_about
from storage.words.tables import SealedWordsRow

Rows = Select[Any]  # Any: as many types as columns

SHIFTS, CALLS = table_of(ShiftRow).c, table_of(CheckCallRow).c
ALARMS, INCIDENTS = table_of(AlarmRow).c, table_of(IncidentRow).c
BREACHES, ASSESSMENTS = table_of(BreachRow).c, table_of(AssessmentRow).c
ENTRIES, PHOTOS = table_of(OccurrenceRow).c, table_of(PhotoRow).c
WORDS, REQUESTS = table_of(OrdinaryWordRow).c, table_of(RightsRequestRow).c
MESSAGES, JOURNAL = table_of(OutboxRow).c, table_of(JournalRow).c
ALBUMS, MARKS = table_of(AlbumRow).c, table_of(MessageMarkRow).c
FORMS, SEALED = table_of(FormRow).c, table_of(SealedWordsRow).c
TALLIES = table_of(TallyRow).c
RULES, LINKS = table_of(PolicyAcceptanceRow).c, table_of(InvitationRow).c
EXPIRY, CERTIFICATES = table_of(RetentionRow).c, table_of(CertificateRow).c


def parts(session: Session, me: str, limit: int | None = None) -> Parts:
    """All of it, or the newest ``limit`` rows of each part."""
    return {part: _read(session, query, limit) for part, query in _queries(me).items()}


def _read(session: Session, query: Rows, limit: int | None) -> Held:
    rows = tuple(tuple(row) for row in session.execute(query.limit(limit)))
    total = len(rows)
    if limit is not None and total == limit:
        counted = select(func.count()).select_from(query.order_by(None).subquery())
        total = session.scalar(counted) or 0
    return Held(rows, total)


def _queries(me: str) -> dict[Part, Rows]:
    return {
        **_of_the_night(me),
        **_reported(me),
        Part.DECIDED: decided(me),
        **_kept_by(me),
    }


def _of_the_night(me: str) -> dict[Part, Rows]:
    return {
        Part.SHIFTS: select(
            ref_of(SHIFT, SHIFTS.id),
            *(SHIFTS.site, SHIFTS.start_at, SHIFTS.end_at),
            *(SHIFTS.booked_on_at, SHIFTS.booked_off_at, SHIFTS.status),
        )
        .where(SHIFTS.officer == me)
        .order_by(SHIFTS.id.desc()),
        Part.CALLS: select(
            *(ref_of(CHECK_CALL, CALLS.id), ref_of(SHIFT, CALLS.shift), CALLS.due_at),
            *(CALLS.prompted_at, CALLS.answered_at, CALLS.missed_at, CALLS.status),
        )
        .where(CALLS.officer == me)
        .order_by(CALLS.id.desc()),
        Part.ALARMS: select(
            *(ALARMS.about, ALARMS.kind, ALARMS.raised_at, ALARMS.closed_at),
            *(ALARMS.owner, ALARMS.reason, ALARMS.words),
        )
        .where(ALARMS.officer == me)
        .order_by(ALARMS.id.desc()),
        Part.TOLD: select(
            *(ALARMS.about, ALARMS.kind, ALARMS.raised_at, ALARMS.closed_at),
            ALARMS.owner,
        )
        .where(
            or_(
                ALARMS.owner == me,
                names(ALARMS.told, me),
                names(ALARMS.rungs, me),
            )
        )
        .order_by(ALARMS.id.desc()),
    }


def _reported(me: str) -> dict[Part, Rows]:
    facts = [BREACHES.site, BREACHES.kind, BREACHES.system, BREACHES.service]
    facts.append(BREACHES.late_reason)
    return {
        Part.INCIDENTS: select(
            *(ref_of(INCIDENT, INCIDENTS.id), INCIDENTS.kind, INCIDENTS.site),
            *(INCIDENTS.reported_at, INCIDENTS.text, INCIDENTS.services),
            INCIDENTS.status,
        )
        .where(INCIDENTS.officer == me)
        .order_by(INCIDENTS.id.desc()),
        Part.BREACHES: select(
            *(ref_of(BREACH, BREACHES.id), BREACHES.discovered_at),
            *(BREACHES.reported_at, BREACHES.happened_at, listed(facts)),
            *(BREACHES.text, BREACHES.status),
        )
        .where(BREACHES.reporter == me)
        .order_by(BREACHES.id.desc()),
        Part.ENTRIES: select(
            *(
                ref_of(OCCURRENCE, ENTRIES.id),
                ref_of(SHIFT, ENTRIES.shift),
                ENTRIES.site,
            ),
            *(ENTRIES.written_at, ENTRIES.text, ref_of(OCCURRENCE, ENTRIES.amends)),
        )
        .where(ENTRIES.officer == me)
        .order_by(ENTRIES.id.desc()),
        Part.PHOTOS: select(PHOTOS.about, PHOTOS.sent_at)
        .where(PHOTOS.officer == me)
        .order_by(PHOTOS.id.desc()),
        Part.WORDS: select(WORDS.asked_at, WORDS.status)
        .where(WORDS.asked_by == me)
        .order_by(WORDS.id.desc()),
        Part.REQUESTS: select(
            *(ref_of(RIGHTS, REQUESTS.id), REQUESTS.right, REQUESTS.received_on),
            *(REQUESTS.words, REQUESTS.extension, REQUESTS.status),
            listed([REQUESTS.answer, REQUESTS.ground]),
        )
        .where(REQUESTS.staff == me)
        .order_by(REQUESTS.id.desc()),
    }


def _kept_by(me: str) -> dict[Part, Rows]:
    """What the product itself keeps to do its work, and to prove it."""
    waiting = union_all(
        select(FORMS.kind.label("kind"), FORMS.started_at.label("at")).where(
            FORMS.person == me
        ),
        select(SEALED.purpose, SEALED.at).where(SEALED.person == me),
        select(TALLIES.what, TALLIES.since).where(TALLIES.person == me),
        select(literal("album"), ALBUMS.at).where(ALBUMS.person == me),
        select(literal("message_mark"), func.max(MARKS.at))
        .where(MARKS.person == me)
        .group_by(MARKS.person),
    ).subquery()
    dossier = f"{STAFF}-{me}"
    by_me = select(JOURNAL.id).where(JOURNAL.actor == me)
    about_me = select(JOURNAL.id).where(JOURNAL.about.in_((me, dossier)))
    return {
        Part.MESSAGES: select(
            *(MESSAGES.created_at, MESSAGES.channel, MESSAGES.purpose),
            *(MESSAGES.about, MESSAGES.state, MESSAGES.done_at),
        )
        .where(MESSAGES.person == me)
        .order_by(MESSAGES.id.desc()),
        Part.WAITING: select(waiting).order_by(waiting.c.at.desc()),
        Part.RULES: select(RULES.version, RULES.accepted_at)
        .where(RULES.person == me)
        .order_by(RULES.id.desc()),
        Part.LINKS: select(
            *(LINKS.created_at, LINKS.expires_at, LINKS.used_at, LINKS.revoked_at)
        )
        .where(LINKS.person == me)
        .order_by(LINKS.id.desc()),
        Part.SIGN_INS: kept_about(me),
        Part.EXPIRY: select(
            *(EXPIRY.ref, EXPIRY.kind, EXPIRY.counts_from_at, EXPIRY.expires_at)
        ).where(EXPIRY.ref == dossier),
        Part.JOURNAL: select(
            *(JOURNAL.at, JOURNAL.actor, JOURNAL.deed, JOURNAL.about),
            *(JOURNAL.before, JOURNAL.after, JOURNAL.late_s),
        )
        .where(JOURNAL.id.in_(by_me.union(about_me)))
        .order_by(JOURNAL.id.desc()),
    }
