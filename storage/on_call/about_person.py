"""When somebody was on call, or will be."""

from sqlalchemy import or_, select

from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.on_call.tables import DutyRow

ROWS = table_of(DutyRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.ON_CALL: select(ROWS.role, ROWS.start_at, ROWS.end_at, ROWS.stage)
        .where(or_(ROWS.person == me, ROWS.planned_for == me))
        .order_by(ROWS.start_at.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
