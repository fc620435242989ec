"""Messages to somebody: what kind, by which channel, what became of them."""

from sqlalchemy import select

from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.messages.tables import OutboxRow

MESSAGES = table_of(OutboxRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.MESSAGES: select(
            *(MESSAGES.created_at, MESSAGES.channel, MESSAGES.purpose),
            *(MESSAGES.about, MESSAGES.state, MESSAGES.done_at),
        )
        .where(MESSAGES.person == me)
        .order_by(MESSAGES.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
