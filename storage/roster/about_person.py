"""What somebody's roster said, and when they were told."""

from sqlalchemy import select

from bot.domain.refs import SHIFT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.roster.tables import RosterVersionRow

ROWS = table_of(RosterVersionRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.ROSTER: select(
            *(ref_of(SHIFT, ROWS.shift), ROWS.change, ROWS.at),
            *(ROWS.site, ROWS.start_at, ROWS.end_at, ROWS.told_at, ROWS.channel),
        )
        .where(ROWS.officer == me)
        .order_by(ROWS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    return [deed(me, ROWS.by, ref_of(SHIFT, ROWS.shift), ROWS.at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
