"""Words that wait to be read when the database goes away are not lost."""

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


async def test_words_that_were_sealed_are_kept_when_the_book_can_be_written_again(
    night, book
):
    """Telegram has forgotten them by then: the sealed row is all there is."""
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    night.redaction.is_busy()
    for number in range(1, 6):
        await officer.says(f"round {number} done")
        await officer.is_told("Received. It is being read")
    assert night.standin.pending == []
    book.is_gone = True
    night.redaction.is_free()
    with pytest.raises(Unavailable):
        await night.router.reading.read_sealed()
    book.is_gone = False
    night.starts_again()
    for number in range(1, 6):
        await officer.is_told(f"OB-{number} is in the occurrence book of RIV")
    assert await night.asks(lambda desk: desk.unit.sealed_words.count()) == 0


async def test_words_that_could_not_even_be_sealed_are_given_again_by_telegram(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    gone = Gone(night.house.store.engine, "sealed_words")
    night.redaction.is_busy()
    gone.is_gone = True
    officer.phone.says("round 1 done")
    with pytest.raises(Unavailable):
        await night.intake.drain()  # the redactor is waited for over several polls
    assert night.standin.pending != []
    gone.is_gone = False
    night.redaction.is_free()
    await officer.is_told("OB-1 is in the occurrence book of RIV")
