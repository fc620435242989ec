"""Near misses that somebody reported."""

from sqlalchemy import select

from bot.domain.refs import NEAR_MISS
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of
from storage.near_misses.tables import NearMissRow

ROWS = table_of(NearMissRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.NEAR_MISSES: select(
            *(ref_of(NEAR_MISS, ROWS.id), ROWS.site, ROWS.reported_at),
            *(ROWS.text, ROWS.status),
        )
        .where(ROWS.officer == me)
        .order_by(ROWS.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
