"""Points that somebody scanned, or could not reach."""

from sqlalchemy import select

from bot.domain.refs import SHIFT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of
from storage.patrols.tables import VisitRow

ROWS = table_of(VisitRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.PATROLS: select(
            *(ref_of(SHIFT, ROWS.shift), ROWS.site, ROWS.point, ROWS.at),
            *(ROWS.deed, ROWS.answer, ROWS.text),
        )
        .where(ROWS.officer == me)
        .order_by(ROWS.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
