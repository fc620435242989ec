"""Somebody's hours as managers corrected them."""

from sqlalchemy import select

from bot.domain.refs import SHIFT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.shifts.tables import ShiftRow
from storage.timesheets.tables import CorrectionRow

ROWS, SHIFTS = table_of(CorrectionRow), table_of(ShiftRow)


def _parts(me: str) -> dict[Part, Rows]:
    row = ROWS.c
    return {
        Part.CORRECTIONS: select(
            *(ref_of(SHIFT, row.shift), row.booked_on_at, row.booked_off_at),
            *(row.why, row.corrected_by, row.corrected_at),
        )
        .join(SHIFTS, row.shift == SHIFTS.c.id)
        .where(SHIFTS.c.officer == me)
        .order_by(row.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    row = ROWS.c
    return [deed(me, row.corrected_by, ref_of(SHIFT, row.shift), row.corrected_at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
