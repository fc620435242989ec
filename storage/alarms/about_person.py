"""Alarms about somebody, and alarms that they were told of."""

from sqlalchemy import or_, select

from bot.domain.rights.about_me import Part
from storage.alarms.tables import AlarmRow
from storage.database.about_person import AboutPerson, Rows, names
from storage.database.rows import table_of

ALARMS = table_of(AlarmRow).c


def _parts(me: str) -> dict[Part, Rows]:
    told = or_(ALARMS.owner == me, names(ALARMS.told, me), names(ALARMS.rungs, me))
    what = (ALARMS.about, ALARMS.kind, ALARMS.raised_at, ALARMS.closed_at)
    return {
        Part.ALARMS: select(*what, ALARMS.owner, ALARMS.reason, ALARMS.words)
        .where(ALARMS.officer == me)
        .order_by(ALARMS.id.desc()),
        Part.TOLD: select(*what, ALARMS.owner).where(told).order_by(ALARMS.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
