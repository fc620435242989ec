"""Alarms about somebody, and alarms that they were told of."""

from sqlalchemy import literal, or_, select

from bot.domain.rights.about_me import Part
from storage.alarms.tables import AlarmLinkRow, AlarmRow
from storage.database.about_person import AboutPerson, Rows, names
from storage.database.rows import table_of

ALARMS, LINKS = table_of(AlarmRow).c, table_of(AlarmLinkRow).c


def _parts(me: str) -> dict[Part, Rows]:
    told = or_(ALARMS.owner == me, names(ALARMS.told, me), names(ALARMS.rungs, me))
    what = (ALARMS.about, ALARMS.kind, ALARMS.raised_at, ALARMS.closed_at)
    return {
        Part.ALARMS: select(*what, ALARMS.owner, ALARMS.reason, ALARMS.words)
        .where(ALARMS.officer == me)
        .order_by(ALARMS.id.desc()),
        Part.TOLD: select(*what, ALARMS.owner).where(told).order_by(ALARMS.id.desc()),
    }


def _waiting(me: str) -> list[Rows]:
    link = literal("link in an alarm's e-mail").label("kind")
    return [select(link, LINKS.issued_at).where(LINKS.person == me)]


ABOUT_PERSON = AboutPerson(parts=_parts, waiting=_waiting)
