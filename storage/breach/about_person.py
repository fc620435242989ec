"""Breaches that somebody reported, and what they decided about breaches."""

from sqlalchemy import ColumnElement, case, select

from bot.domain.refs import BREACH, DRILL
from bot.domain.rights.about_me import Part
from storage.breach.notification_tables import SubmissionRow, TellingRow
from storage.breach.tables import AssessmentRow, AwarenessRow, BreachRow
from storage.database.about_person import AboutPerson, Rows, deed, listed, ref_of
from storage.database.rows import table_of

BREACHES, ASSESSMENTS = table_of(BreachRow).c, table_of(AssessmentRow).c
SENT, TOLD = table_of(SubmissionRow).c, table_of(TellingRow).c
AWARE = table_of(AwarenessRow).c


def ref_of_breach(number: ColumnElement[int]) -> ColumnElement[str]:
    """Below zero it is a drill's."""
    drill = ref_of(DRILL, -number)
    return case((number < 0, drill), else_=ref_of(BREACH, number))


def _parts(me: str) -> dict[Part, Rows]:
    facts = [BREACHES.site, BREACHES.kind, BREACHES.system, BREACHES.service]
    facts.append(BREACHES.late_reason)
    return {
        Part.BREACHES: select(
            *(ref_of_breach(BREACHES.id), BREACHES.discovered_at),
            *(BREACHES.reported_at, BREACHES.happened_at, listed(facts)),
            *(BREACHES.text, BREACHES.status),
        )
        .where(BREACHES.reporter == me)
        .order_by(BREACHES.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    breach, assessed = ref_of_breach(BREACHES.id), ref_of_breach(ASSESSMENTS.id)
    return [
        deed(me, BREACHES.acknowledged_by, breach, BREACHES.acknowledged_at),
        deed(me, ASSESSMENTS.by, assessed, ASSESSMENTS.at),
        deed(me, AWARE.by, ref_of_breach(AWARE.breach), AWARE.decided_at),
        deed(me, SENT.by, ref_of_breach(SENT.breach), SENT.sent_at),
        deed(me, TOLD.by, ref_of_breach(TOLD.breach), TOLD.told_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
