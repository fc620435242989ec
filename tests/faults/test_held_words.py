"""Words that are still being read when the database goes away are asked for again."""

import asyncio
from contextlib import suppress

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.desk.doorway import Unavailable


class Gone:
    """While it is, nothing is written to one table."""

    def __init__(self, engine, table):
        self._insert = f"INSERT INTO {table}"
        self.is_gone = False
        event.listen(engine, "before_cursor_execute", self._before)

    def _before(self, connection, cursor, statement, *rest):
        if self.is_gone and statement.startswith(self._insert):
            raise OperationalError(statement, {}, Exception("disk I/O error"))


@pytest.fixture
def book(night):
    """The occurrence book; it can be gone."""
    return Gone(night.house.store.engine, "occurrence")


async def test_words_that_could_not_be_kept_are_given_again_by_telegram(night, book):
    """Another officer's report is taken in just then, and confirmed: they are not."""
    officer, other = night.officer("E1001"), night.officer("E1002")
    await officer.books_on("RIV")
    night.redaction.is_busy()
    for number in range(1, 6):
        await officer.says(f"round {number} done")
        await officer.is_told("Received. It is being read")
    book.is_gone = True
    other.phone.says("/incident the gate was forced")
    taking = asyncio.create_task(night.intake.poll(0))
    await night.standin.until(lambda: "/incident" in last_given(night.standin))
    night.redaction.is_free()
    with suppress(Unavailable):  # they failed so soon that this poll brought them again
        await taking
    while held := list(night.intake._held.values()):
        await asyncio.wait(held)
    book.is_gone = False
    for number in range(1, 6):
        await officer.is_told(f"OB-{number} is in the occurrence book of RIV")
    assert night.standin.pending == []


def last_given(standin):
    """What the newest poll was answered."""
    return str(standin.calls_of("getUpdates")[-1].result)
