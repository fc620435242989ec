"""The machine's clock steps an hour back, or forward, in the middle of the night.

Deadlines, the leases and retries of messages, and second channels all stand in rows as
instants. None of them waits for the hour to come again.
"""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.process.steady_clock import SteadyClock
from rehearsal.faults import flood
from tests.journeys.addresses import (
    MOBILE,
    falls_silent,
    gives,
    phone_is_off,
    text_messages,
)
from tests.journeys.night import TEN_PM

MISSED = "MISSED CHECK CALL"


class MachinesClock:
    """Time goes by on it; and its wall clock can be set to something else."""

    def __init__(self) -> None:
        self._wall, self._up_s = TEN_PM, 0.0
        self._steady = SteadyClock(lambda: self._wall, lambda: self._up_s)

    def __call__(self):
        return self._steady()

    @property
    def now(self):
        return self._steady()

    @now.setter
    def now(self, moment):
        passed = moment - self._steady()
        self._wall += passed
        self._up_s += passed.total_seconds()

    def steps(self, **span):
        self._wall += timedelta(**span)


@pytest.fixture
def clock():
    return MachinesClock()


@pytest.fixture
def more_settings(gateway):
    return {"sms_url": gateway.url}


async def test_an_hour_back_silence_is_still_noticed_when_its_time_is_up(night, clock):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=70)
    clock.steps(hours=-1)
    await night.passes(minutes=4, seconds=59)
    await night.duty_manager("D001").hears_nothing(MISSED)
    await night.passes(seconds=1)
    await night.duty_manager("D001").is_told(MISSED)


async def test_an_hour_back_the_ladder_climbs_on(night, clock):
    await falls_silent(night)
    await night.duty_manager("D001").is_told(MISSED)
    clock.steps(hours=-1)
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told(MISSED)


async def test_an_hour_back_a_message_that_was_put_off_is_tried_again(night, clock):
    await night.officer("E1001").books_on("RIV")
    night.standin.faults.next(method="sendMessage", chat_id=1001, fault=flood(30))
    await night.officer("E1001").says("gate one locked")
    clock.steps(hours=-1)
    await night.passes(seconds=31)
    await night.officer("E1001").is_told("OB-")


async def test_an_hour_back_what_a_dead_process_had_taken_is_found(night, clock):
    await night.officer("E1001").books_on("RIV")
    await night.house.doorway.run(_owe_and_take)
    clock.steps(hours=-1)
    await night.passes(seconds=59)
    await night.officer("E1001").hears_nothing()
    await night.passes(seconds=1)
    await night.officer("E1001").is_told("Repeat")


def _owe_and_take(desk):
    from bot.desk.people import reception

    reception.greet(desk, desk.person("E1001"))
    assert desk.unit.outbox.take(desk.now, 16)


async def test_an_hour_back_the_second_channel_is_told_after_20_seconds(
    night, clock, gateway
):
    await gives(night, "D001", phone=MOBILE)
    phone_is_off(night, 2001)
    await falls_silent(night)
    clock.steps(hours=-1)
    await night.passes(seconds=19)
    assert text_messages(gateway) == []
    await night.passes(seconds=1)
    assert len(text_messages(gateway)) == 1


async def test_an_hour_forward_what_is_overdue_is_acted_on_at_once_and_once(
    night, clock
):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=55)
    clock.steps(hours=1)
    await night.passes(seconds=0)
    await night.duty_manager("D001").is_told(MISSED)
    clock.steps(hours=-1)
    await night.passes(seconds=0)
    await night.duty_manager("D001").hears_nothing(MISSED)
    late = "SELECT late_s FROM journal WHERE after = 'missed'"
    read = lambda desk: desk.unit.session.execute(text(late)).all()  # noqa: E731
    assert [row.late_s > 1800 for row in await night.asks(read)] == [True]
