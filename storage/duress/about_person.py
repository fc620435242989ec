"""That somebody chose how to call for help in secret, and when; never how."""

from sqlalchemy import select

from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.duress.tables import DuressRow

ROWS = table_of(DuressRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {Part.DURESS: select(ROWS.set_at).where(ROWS.person == me)}


ABOUT_PERSON = AboutPerson(parts=_parts)
