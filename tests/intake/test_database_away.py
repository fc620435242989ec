"""The database goes away, or is slow, under a message: nothing is taken for done."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from bot.desk.doorway import Unavailable
from handlers.telegram.intake.intake import Intake

OFFICER = 1001


def says(number, words):
    message = {
        "message_id": number,
        "date": 1_800_000_000,
        "chat": {"id": OFFICER, "type": "private"},
        "from": {"id": OFFICER, "is_bot": False, "first_name": "C"},
        "text": words,
    }
    return {"update_id": number, "message": message}


class Town:
    """Telegram, the desk and the handlers, as far as the intake asks for them."""

    def __init__(self):
        self.sent, self.done = [], []
        self.goes_away = asyncio.Event()
        """For a moment: what is being handled fails."""
        self.is_back = False
        self.answers = asyncio.Event()
        self.answers.set()
        self.fails = False
        """It has no answer, however often it is asked."""
        self.now = datetime(2026, 11, 29, tzinfo=UTC)
        self.application = SimpleNamespace(initialize=self._nothing)
        self.reading = SimpleNamespace()

    async def raw_updates(self, offset, timeout):
        """What fails does so while Telegram answers."""
        given = [raw for raw in self.sent if raw["update_id"] >= offset]
        for _ in range(10):
            await asyncio.sleep(0)
        return given

    async def route(self, update):
        if not self.is_back:
            await self.goes_away.wait()
            self.is_back = True
            raise Unavailable
        self.done.append(update.update_id)

    async def run(self, *_, **__):
        """Who is on the books."""
        await self.answers.wait()
        if self.fails:
            raise Unavailable
        return frozenset({OFFICER})

    async def _nothing(self):
        pass


async def test_words_that_failed_are_in_the_book_before_the_booking_off():
    """The booking off came in while the words failed, and has nothing to wait for."""
    town = Town()
    intake = Intake(town, town, town, look_again_s=0.0)
    town.sent.append(says(1, "gate checked"))
    await intake.poll(0)
    town.sent.append(says(2, "/bookoff"))
    town.goes_away.set()
    with pytest.raises(Unavailable):
        await intake.poll(0)
    await intake.poll(0)
    assert town.done == [1, 2]


async def test_who_writes_before_it_is_known_who_they_are_is_no_stranger():
    """By webhook, at a start: of a stranger only the first message would be taken."""
    town = Town()
    town.is_back = True
    town.answers.clear()
    intake = Intake(town, town, town, look_again_s=0.0)
    takes = [
        asyncio.create_task(intake.take(says(number, "gate checked")))
        for number in (1, 2, 3)
    ]
    for _ in range(10):
        await asyncio.sleep(0)
    town.answers.set()
    await asyncio.gather(*takes)
    assert town.done == [1, 2, 3]


async def test_nobody_is_a_stranger_because_the_books_could_not_be_read():
    town = Town()
    town.is_back = True
    town.fails = True
    intake = Intake(town, town, town, look_again_s=0.0)
    for number in (1, 2, 3):
        with pytest.raises(Unavailable):
            await intake.take(says(number, "gate checked"))
    assert town.done == []
