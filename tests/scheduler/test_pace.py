"""More is owed than Telegram takes: it never has to refuse, and an alarm goes first."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from bot.process.channels import couriers
from bot.process.wiring import open_house
from rehearsal.calls.refusal import Refusal
from rehearsal.faults import flood
from rehearsal.limits import Limits
from scheduler.couriers.telegram import TelegramCourier
from scheduler.delivery import Delivery
from scheduler.pacer import Pacer
from storage.messages.message import Lane, NewMessage

FIRST_CHAT = 50_000
A_MOMENT = timedelta(milliseconds=50)


def a_process(night, house, ahead=timedelta()):
    """One that sends; where time is moved by hand, nothing is taken ahead of it."""
    telegram = TelegramCourier(night.bot)
    return Delivery(house.doorway, telegram, couriers(house.settings), Pacer(ahead))


async def owe(night, messages, lane=Lane.PROMPT, first=FIRST_CHAT):
    """One to each of so many chats, by the clock of those who send them."""
    chats = range(first, first + messages)
    for chat in chats:
        night.standin.phone(user_id=chat, started=True)

    def put(desk):
        for chat in chats:
            words = {"text": "Check call due.", "created_at": night.standin.clock()}
            desk.put(NewMessage(lane=lane, chat_id=chat, **words))

    await night.asks(put)


def accepted(night):
    calls = night.standin.calls_of("sendMessage")
    return [c for c in calls if not isinstance(c.result, Refusal)]


def refused(night):
    return len(night.standin.calls_of("sendMessage")) - len(accepted(night))


def told(call):
    return int(call.params["chat_id"])


@pytest.fixture
def strict(night):
    """Telegram enforces its limits."""
    night.standin.limits = Limits()
    return night


async def drains(night, process, until):
    """Time passes, a moment at once."""
    began = night.now
    while len(accepted(night)) < until:
        assert night.now - began < timedelta(minutes=1), "it never ends"
        await process.settle()
        night.clock.now += A_MOMENT
    return night.now - began


async def test_a_rush_goes_out_without_one_refusal(strict):
    await owe(strict, 90)
    took = await drains(strict, a_process(strict, strict.house), 90)
    assert refused(strict) == 0
    assert took < timedelta(seconds=4)


async def test_an_sos_behind_a_rush_is_out_before_a_third_of_a_second(strict):
    await owe(strict, 90)
    process = a_process(strict, strict.house)
    await drains(strict, process, 45)
    owed_at = strict.now
    await owe(strict, 1, Lane.URGENT, first=7)
    await drains(strict, process, 90)
    [sos] = [call for call in accepted(strict) if told(call) == 7]
    assert sos.at - owed_at <= timedelta(seconds=0.35)
    assert refused(strict) == 0


async def test_a_process_that_starts_again_keeps_the_pace_of_the_one_before(strict):
    await owe(strict, 60)
    await drains(strict, a_process(strict, strict.house), 30)
    await drains(strict, a_process(strict, strict.house), 60)
    assert refused(strict) == 0


async def test_a_clock_that_steps_back_an_hour_holds_up_nobody(strict):
    await owe(strict, 40)
    await drains(strict, a_process(strict, strict.house), 30)
    strict.clock.now -= timedelta(hours=1)
    strict.standin.limits = Limits()
    await owe(strict, 5, first=90_000)
    assert await drains(strict, a_process(strict, strict.house), 35) < A_MOMENT * 20


async def test_what_was_refused_nevertheless_waits_and_the_others_go_on(strict):
    strict.standin.faults.next(chat_id=FIRST_CHAT, fault=flood(30))
    await owe(strict, 20)
    process = a_process(strict, strict.house)
    assert await drains(strict, process, 19) < timedelta(seconds=2)
    await strict.sleeps(seconds=30)
    await drains(strict, process, 20)
    assert refused(strict) == 1


@asynccontextmanager
async def running(processes):
    """By the real clock, until it is left."""
    tasks = [asyncio.create_task(process.run_forever()) for process in processes]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@pytest.fixture
def by_the_real_clock(strict):
    strict.standin.clock = lambda: datetime.now(UTC)
    return strict


async def test_two_processes_share_one_pace(by_the_real_clock):
    night = by_the_real_clock
    houses = [open_house(night.house.settings) for _ in range(2)]
    await owe(night, 75)
    async with running([a_process(night, h, A_MOMENT) for h in houses]):
        await night.standin.until(lambda: len(accepted(night)) == 75, 30)
    for house in houses:
        house.close()
    assert refused(night) == 0
    assert len({told(call) for call in accepted(night)}) == 75


async def test_who_has_to_wait_sleeps_until_then(by_the_real_clock):
    night = by_the_real_clock
    house = open_house(night.house.settings)
    looked, look = [], house.doorway.run

    def counted(use_case, **how):
        looked.append(use_case)
        return look(use_case, **how)

    await owe(night, 45)
    house.doorway.run = counted
    async with running([a_process(night, house, A_MOMENT)]):
        await night.standin.until(lambda: len(accepted(night)) == 45, 30)
    house.close()
    assert refused(night) == 0
    assert len(looked) < 4 * 45
