"""What is counted so that nobody floods the house."""

from sqlalchemy import select

from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.limits.tables import TallyRow

TALLIES = table_of(TallyRow).c


def _waiting(me: str) -> list[Rows]:
    return [select(TALLIES.what, TALLIES.since).where(TALLIES.person == me)]


ABOUT_PERSON = AboutPerson(waiting=_waiting)
