"""Flood limits: what Telegram takes at once, and how long it asks to wait."""

from datetime import UTC, datetime, timedelta

import pytest
from telegram.error import RetryAfter

from rehearsal.limits import Limits
from rehearsal.server import serving
from rehearsal.standin import Standin

from .conftest import a_bot

NIGHT = datetime(2026, 3, 28, 22, 0, tzinfo=UTC)


def test_one_chat_takes_a_short_burst_and_then_one_a_second():
    limits = Limits()
    assert [limits.wait(1, NIGHT) for _ in range(4)] == [0, 0, 0, 1]
    assert limits.wait(1, NIGHT + timedelta(seconds=1)) == 0
    assert limits.wait(1, NIGHT + timedelta(seconds=1)) == 1
    assert limits.wait(2, NIGHT) == 0


def test_thirty_a_second_go_out_in_all():
    limits = Limits()
    assert [limits.wait(chat, NIGHT) for chat in range(1, 31)] == [0] * 30
    assert limits.wait(31, NIGHT) == 1
    assert limits.wait(31, NIGHT + timedelta(seconds=1)) == 0


def test_a_group_takes_twenty_a_minute():
    limits = Limits()
    assert [limits.wait(-5, NIGHT) for _ in range(21)] == [0] * 20 + [60]
    assert limits.wait(-5, NIGHT + timedelta(seconds=59)) == 1
    assert limits.wait(-5, NIGHT + timedelta(minutes=1)) == 0


async def test_who_sends_too_fast_is_told_how_long_to_wait(clock):
    standin = Standin(clock=clock, limits=True)
    amara = standin.phone(1001, "Amara", started=True)
    async with serving(standin) as url, a_bot(standin.token, url) as bot:
        for number in range(3):
            await bot.send_message(amara.user_id, str(number))
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(amara.user_id, "too fast")
        assert refused.value.retry_after == timedelta(seconds=1)
        clock.passes(seconds=1)
        await bot.send_message(amara.user_id, "in time")
    assert [message.text for message in amara.messages] == ["0", "1", "2", "in time"]
