"""Telephone calls to somebody, kept for a few days."""

from sqlalchemy import literal, select

from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.telephone.tables import CallRow, RingTestRow

CALLS, TESTS = table_of(CallRow).c, table_of(RingTestRow).c


def _waiting(me: str) -> list[Rows]:
    call = literal("telephone call").label("kind")
    test = literal("test of the lines").label("kind")
    return [
        select(call, CALLS.ring_at).where(CALLS.person == me),
        select(test, TESTS.began_at).where(TESTS.person == me),
    ]


ABOUT_PERSON = AboutPerson(waiting=_waiting)
