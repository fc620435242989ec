"""Somebody's shifts and check calls."""

from sqlalchemy import or_, select

from bot.domain.refs import CHECK_CALL, SHIFT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.shifts.tables import CheckCallRow, ShiftRow

SHIFTS, CALLS = table_of(ShiftRow).c, table_of(CheckCallRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.SHIFTS: select(
            ref_of(SHIFT, SHIFTS.id),
            *(SHIFTS.site, SHIFTS.start_at, SHIFTS.end_at),
            *(SHIFTS.booked_on_at, SHIFTS.booked_off_at, SHIFTS.status),
        )
        .where(or_(SHIFTS.officer == me, SHIFTS.planned_for == me))
        .order_by(SHIFTS.id.desc()),
        Part.CALLS: select(
            *(ref_of(CHECK_CALL, CALLS.id), ref_of(SHIFT, CALLS.shift), CALLS.due_at),
            *(CALLS.prompted_at, CALLS.answered_at, CALLS.missed_at, CALLS.status),
            *(CALLS.asked_why_at, CALLS.why),
        )
        .where(CALLS.officer == me)
        .order_by(CALLS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    about = ref_of(SHIFT, SHIFTS.id)
    return [deed(me, SHIFTS.overtime_by, about, SHIFTS.overtime_at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
