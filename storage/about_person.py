"""Everything that is held about one person, read for them: a new subject is one more
line here.

Rows come as the database has them, the newest first. Reports that others made are not
here, whoever they are about: what one person said of another is not the other's to read
without the DPO. Source: UK GDPR, Article 15(4).
"""

from sqlalchemy import func, select, union_all
from sqlmodel import Session

from bot.domain.refs import Ref
from bot.domain.rights.about_me import Held, Part, Parts
from storage.action_cards.about_person import ABOUT_PERSON as ACTION_CARDS
from storage.alarms.about_person import ABOUT_PERSON as ALARMS
from storage.before_shift.about_person import ABOUT_PERSON as BEFORE_SHIFT
from storage.breach.about_person import ABOUT_PERSON as BREACH
from storage.briefings.about_person import ABOUT_PERSON as BRIEFINGS
from storage.clients.about_person import ABOUT_PERSON as CLIENTS
from storage.complaints.about_person import ABOUT_PERSON as COMPLAINTS
from storage.corrective_actions.about_person import ABOUT_PERSON as CORRECTIVE_ACTIONS
from storage.credentials.about_person import ABOUT_PERSON as CREDENTIALS
from storage.database.about_person import Rows
from storage.drills.about_person import ABOUT_PERSON as DRILLS
from storage.duress.about_person import ABOUT_PERSON as DURESS
from storage.handover.about_person import ABOUT_PERSON as HANDOVER
from storage.incidents.about_person import ABOUT_PERSON as INCIDENTS
from storage.incoming.about_person import ABOUT_PERSON as INCOMING
from storage.instructions.about_person import ABOUT_PERSON as INSTRUCTIONS
from storage.journal.about_person import ABOUT_PERSON as JOURNAL
from storage.kit.about_person import ABOUT_PERSON as KIT
from storage.limits.about_person import ABOUT_PERSON as LIMITS
from storage.messages.about_person import ABOUT_PERSON as MESSAGES
from storage.names.about_person import ABOUT_PERSON as NAMES
from storage.near_misses.about_person import ABOUT_PERSON as NEAR_MISSES
from storage.on_call.about_person import ABOUT_PERSON as ON_CALL
from storage.outage.about_person import ABOUT_PERSON as OUTAGE
from storage.patrols.about_person import ABOUT_PERSON as PATROLS
from storage.people.about_person import ABOUT_PERSON as PEOPLE
from storage.policies.about_person import ABOUT_PERSON as POLICIES
from storage.presence.about_person import ABOUT_PERSON as PRESENCE
from storage.quizzes.about_person import ABOUT_PERSON as QUIZZES
from storage.register.about_person import ABOUT_PERSON as REGISTER
from storage.reports.about_person import ABOUT_PERSON as REPORTS
from storage.retention.about_person import ABOUT_PERSON as RETENTION
from storage.rights.about_person import ABOUT_PERSON as RIGHTS
from storage.roll_calls.about_person import ABOUT_PERSON as ROLL_CALLS
from storage.roster.about_person import ABOUT_PERSON as ROSTER
from storage.shifts.about_person import ABOUT_PERSON as SHIFTS
from storage.telephone.about_person import ABOUT_PERSON as TELEPHONE
from storage.timed_activity.about_person import ABOUT_PERSON as TIMED_ACTIVITY
from storage.timesheets.about_person import ABOUT_PERSON as TIMESHEETS
from storage.vault.about_person import ABOUT_PERSON as VAULT
from storage.wake_tests.about_person import ABOUT_PERSON as WAKE_TESTS
from storage.web.about_person import ABOUT_PERSON as WEB
from storage.words.about_person import ABOUT_PERSON as WORDS

SUBJECTS = (
    *(
        ACTION_CARDS,
        ALARMS,
        BEFORE_SHIFT,
        BREACH,
        BRIEFINGS,
        CLIENTS,
        COMPLAINTS,
        CORRECTIVE_ACTIONS,
        CREDENTIALS,
        DRILLS,
        DURESS,
        HANDOVER,
        INCIDENTS,
        INCOMING,
        INSTRUCTIONS,
        JOURNAL,
    ),
    *(KIT, LIMITS, MESSAGES, NAMES, NEAR_MISSES, ON_CALL, OUTAGE, PATROLS, PEOPLE),
    *(
        POLICIES,
        PRESENCE,
        QUIZZES,
        REGISTER,
        REPORTS,
        RETENTION,
        RIGHTS,
        ROLL_CALLS,
        ROSTER,
        SHIFTS,
    ),
    *(TELEPHONE, TIMED_ACTIVITY),
    *(TIMESHEETS, VAULT, WAKE_TESTS, WEB, WORDS),
)


def parts(session: Session, me: str, limit: int | None = None) -> Parts:
    """All of it, or the newest ``limit`` rows of each part."""
    queries = _queries(me)
    return {part: _read(session, queries[part], limit) for part in Part}


def _read(session: Session, query: Rows, limit: int | None) -> Held:
    rows = tuple(
        tuple(str(cell) if isinstance(cell, Ref) else cell for cell in row)
        for row in session.execute(query.limit(limit))
    )
    total = len(rows)
    if limit is not None and total == limit:
        counted = select(func.count()).select_from(query.order_by(None).subquery())
        total = session.scalar(counted) or 0
    return Held(rows, total)


def _queries(me: str) -> dict[Part, Rows]:
    waiting = union_all(
        *(query for each in SUBJECTS for query in each.waiting(me))
    ).subquery()
    decided = union_all(
        *(query for each in SUBJECTS for query in each.decided(me))
    ).subquery()
    kind, at = waiting.c
    queries = {
        Part.WAITING: select(kind, at).order_by(at.desc()),
        Part.DECIDED: select(decided).order_by(decided.c.at.desc(), decided.c.about),
    }
    for each in SUBJECTS:
        parts_of = each.parts(me)
        if twice := queries.keys() & parts_of.keys():
            raise ValueError(f"two subjects tell {', '.join(sorted(twice))}")
        queries |= parts_of
    return queries
