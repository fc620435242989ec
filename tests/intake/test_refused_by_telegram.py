"""Telegram does not let us ask: at the start a person is there to be told, at night
nobody is, and everything else must go on."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from telegram.error import Conflict, InvalidToken

from handlers.telegram.intake.intake import Intake

CALLED = "Conflict: can't use getUpdates method while webhook is active"
ASKED = "Conflict: terminated by other getUpdates request"


class Telegram:
    """Answers one poll after another as it was told, and then no more."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.says_no_more = asyncio.Event()
        self.webhook_was_taken_away = False
        self.application = SimpleNamespace(initialize=self._nothing)
        self.now = datetime(2026, 11, 29, tzinfo=UTC)

    async def raw_updates(self, *_):
        answer = self.answers.pop(0)
        if not self.answers:
            self.says_no_more.set()
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def delete_webhook(self):
        self.webhook_was_taken_away = True

    async def run(self, *_, **__):
        """Nobody is on the books."""
        return frozenset()

    async def _nothing(self):
        pass


async def polled(telegram):
    """The task, when Telegram has said all that it was to say."""
    intake = Intake(telegram, telegram, telegram, look_again_s=0.0)
    task = asyncio.create_task(intake.poll_forever())
    await telegram.says_no_more.wait()
    for _ in range(20):
        await asyncio.sleep(0)
    return task


async def ends(task):
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_token_that_is_wrong_from_the_start_stops_it():
    task = await polled(Telegram(InvalidToken("Unauthorized")))
    with pytest.raises(InvalidToken):
        await task


async def test_a_token_that_is_taken_back_at_night_stops_no_ladder():
    task = await polled(Telegram([], InvalidToken("Unauthorized")))
    assert not task.done()
    await ends(task)


async def test_an_address_from_before_that_is_still_called_is_taken_away():
    telegram = Telegram(Conflict(CALLED))
    await ends(await polled(telegram))
    assert telegram.webhook_was_taken_away


@pytest.mark.parametrize("answers", [(Conflict(ASKED),), ([], Conflict(CALLED))])
async def test_whoever_came_after_us_is_left_alone(answers):
    telegram = Telegram(*answers)
    await ends(await polled(telegram))
    assert not telegram.webhook_was_taken_away
