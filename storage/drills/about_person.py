"""Drills that somebody had a part in, and what they decided about them."""

from sqlalchemy import or_, select

from bot.domain.refs import DRILL
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, names, ref_of
from storage.database.rows import table_of
from storage.drills.tables import DrillRow

ROWS = table_of(DrillRow).c


def _parts(me: str) -> dict[Part, Rows]:
    """Its hour only once it has come."""
    mine = ROWS.reporter == me, ROWS.told_first == me, names(ROWS.away, me)
    return {
        Part.DRILLS: select(
            *(ref_of(DRILL, ROWS.id), ROWS.scenario, ROWS.set_at),
            *(ROWS.began_at, ROWS.ended_at, ROWS.ending),
        )
        .where(or_(*mine))
        .order_by(ROWS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    drill = ref_of(DRILL, ROWS.id)
    return [
        deed(me, ROWS.started_by, drill, ROWS.set_at),
        deed(me, ROWS.taken_by, drill, ROWS.taken_at),
        deed(me, ROWS.ended_by, drill, ROWS.ended_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
