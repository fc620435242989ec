"""Those who wait at the same time share a transaction, and nobody can tell.

The desk is held up until all of them wait.
"""

import asyncio
import threading

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.desk.doorway import TOGETHER, Doorway, Unavailable
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.shifts import booking, check_calls
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE
from tests.storage.builders import MovableClock, Undone

ENTRY = {"at": NIGHT, "actor": "x", "about": "-"}


@pytest.fixture
def doorway(store):
    opened = Doorway(store, MovableClock())
    yield opened
    opened.close()


@pytest.fixture
def commits(store):
    """One for each transaction."""
    counted = []
    event.listen(store.engine, "commit", counted.append)
    return counted


async def all_at_once(doorway, *use_cases, shares=True):
    """What became of each, after all of them had waited."""
    held_up = threading.Event()
    first = asyncio.create_task(doorway.run(lambda _: held_up.wait(30)))
    waiting = [
        asyncio.create_task(doorway.run(use_case, shares=shares))
        for use_case in use_cases
    ]
    await asyncio.sleep(0)  # each of them has got in line
    held_up.set()
    await first
    return await asyncio.gather(*waiting, return_exceptions=True)


def writes(number):
    def write(desk):
        desk.unit.journal.write(deed=f"{number}", **ENTRY)
        return number

    return write


def fails(desk):
    desk.unit.journal.write(deed="failed", **ENTRY)
    raise Undone


def written(doorway):
    return doorway.enter(
        lambda desk: [entry.deed for entry in desk.unit.journal.entries()]
    )


async def test_those_who_wait_share_a_commit(doorway, commits):
    numbers = range(TOGETHER + 1)
    found = await all_at_once(doorway, *map(writes, numbers))
    assert found == list(numbers)
    assert len(commits) == 3  # who held them up, eight, and one
    assert written(doorway) == [str(number) for number in numbers]


async def test_who_does_not_share_is_alone(doorway, commits):
    assert await all_at_once(doorway, *map(writes, range(3)), shares=False) == [0, 1, 2]
    assert len(commits) == 4


async def test_one_who_fails_takes_nobody_along(doorway):
    one, other, last = await all_at_once(doorway, writes(1), fails, writes(3))
    assert (one, type(other), last) == (1, Undone, 3)
    assert written(doorway) == ["1", "3"]


async def test_one_whose_question_breaks_takes_nobody_along(doorway):
    """Nothing was kept when it broke: the others need not wait for Telegram."""

    def breaks(desk):
        raise OperationalError("SELECT", {}, Exception("it took too long"))

    one, other, last = await all_at_once(doorway, writes(1), breaks, writes(3))
    assert (one, type(other), last) == (1, Unavailable, 3)
    assert written(doorway) == ["1", "3"]


async def test_an_officer_who_is_refused_takes_nobody_along(doorway):
    def says(chat_id, use_case):
        sender = Sender(update=f"u:{chat_id}", kind="message", chat_id=chat_id)
        return lambda desk: inbox.receive(desk, sender, use_case, always=True)

    def books_on(desk, person):
        booking.book_on(desk, person, SITE)

    await all_at_once(doorway, says(1001, books_on), says(2001, check_calls.answer))
    on, told = doorway.enter(
        lambda desk: (
            [one.officer for one in desk.unit.shifts.all_open()],
            [one.person for one in desk.unit.outbox.ready(NIGHT, 9)],
        )
    )
    assert on == [OFFICER]
    assert told == [OFFICER, FIRST]


async def test_a_commit_that_may_have_been_kept_is_not_tried_again(doorway, store):
    asked = []

    def breaks(connection):
        asked.append(connection)
        raise OperationalError("COMMIT", {}, Exception("the line is cut"))

    def cut(desk):
        event.listen(store.engine, "commit", breaks)

    found = await all_at_once(doorway, writes(1), cut)
    event.remove(store.engine, "commit", breaks)
    assert [type(one) for one in found] == [Unavailable, Unavailable]
    assert len(asked) == 1
