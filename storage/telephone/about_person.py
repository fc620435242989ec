"""Telephone calls to somebody, kept for a few days."""

from sqlalchemy import literal, select

from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.telephone.tables import CallRow

CALLS = table_of(CallRow).c


def _waiting(me: str) -> list[Rows]:
    call = literal("telephone call").label("kind")
    return [select(call, CALLS.ring_at).where(CALLS.person == me)]


ABOUT_PERSON = AboutPerson(waiting=_waiting)
