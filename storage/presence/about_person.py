"""How far from their sites somebody's phone was."""

from sqlalchemy import select

from bot.domain.refs import SHIFT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of
from storage.presence.tables import PresenceRow

ROWS = table_of(PresenceRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.PRESENCE: select(
            *(ref_of(SHIFT, ROWS.shift), ROWS.site, ROWS.asked_at, ROWS.answered_at),
            *(ROWS.status, ROWS.distance_m, ROWS.accuracy_m),
        )
        .where(ROWS.officer == me)
        .order_by(ROWS.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
