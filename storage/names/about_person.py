"""Words that somebody said are no name, and words that they ruled on."""

from sqlalchemy import String, cast, literal, select

from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed
from storage.database.rows import table_of
from storage.names.tables import OrdinaryWordRow

WORDS = table_of(OrdinaryWordRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.WORDS: select(WORDS.asked_at, WORDS.status)
        .where(WORDS.asked_by == me)
        .order_by(WORDS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    word = literal("W-") + cast(WORDS.id, String)
    return [deed(me, WORDS.decided_by, word, WORDS.decided_at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
