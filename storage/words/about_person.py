"""Words of somebody that are kept sealed until they are read."""

from sqlalchemy import select

from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.words.tables import SealedWordsRow

SEALED = table_of(SealedWordsRow).c


def _waiting(me: str) -> list[Rows]:
    return [select(SEALED.purpose, SEALED.at).where(SEALED.person == me)]


ABOUT_PERSON = AboutPerson(waiting=_waiting)
