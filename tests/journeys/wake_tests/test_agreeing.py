"""Nobody is tested who has not said when; and anybody may say no, or stop."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk import exporting
from bot.desk.night import Round
from bot.desk.wake_tests import running
from bot.domain.errors import Stale
from bot.domain.exports import Kind
from bot.domain.on_call.duty import Duty
from bot.domain.people.person import Role
from bot.domain.wake_tests.hours import is_night, third_of
from bot.domain.wake_tests.wake_test import Status
from tests.journeys.wake_tests.sleeping import (
    AT_FOUR,
    CALLUM,
    MORNING,
    RUTH,
    agrees,
    comes,
    has_had,
    is_drawn,
    of,
    switch_on,
)

DAY = timedelta(days=1)
AT_SIX = datetime(2026, 1, 11, 18, 0, tzinfo=UTC)


async def test_without_a_word_in_the_company_file_nobody_is_asked(night):
    ruth = night.duty_manager("D001")
    await comes(night, AT_SIX)
    await ruth.hears_nothing("WAKE TESTS")
    await ruth.says("/waketest")
    await ruth.is_told("Nobody with your roles is woken for tests here.")


async def test_those_of_the_roles_are_asked_in_the_evening_and_once(night):
    ruth, amara = night.duty_manager("D001"), night.officer("E1001")
    await switch_on(night)
    await comes(night, AT_SIX)
    told = await ruth.is_told("WAKE TESTS: would an alarm wake you?")
    assert "It is never used about you otherwise." in told.text
    assert "It is kept for a limited time (years: 1), and then deleted." in told.text
    assert await of(night) == []
    await ruth.catches_up()
    await comes(night, AT_SIX + DAY)
    await ruth.hears_nothing("WAKE TESTS")
    await amara.hears_nothing("WAKE TESTS")
    await amara.says("/waketest")
    await amara.is_told("Nobody with your roles")


async def test_who_declines_is_not_tested_and_may_agree_later(night):
    ruth = night.duty_manager("D001")
    await switch_on(night)
    await ruth.says("/waketest")
    await ruth.is_told("WAKE TESTS")
    await ruth.presses("No tests")
    await ruth.is_told("No wake tests for you. It is held against nobody")
    await comes(night, AT_SIX)
    assert await of(night) == []
    await ruth.says("/waketest")
    await ruth.is_told("No wake tests for you.")
    await ruth.presses(MORNING)
    await ruth.is_told("Agreed: a wake test once a month. Hours: 04:00 to 07:00.")
    [planned] = await of(night)
    zone = await night.asks(lambda desk: desk.zone)
    assert is_night(planned.due_at, zone)
    assert third_of(planned.due_at, zone) == "morning"


async def test_who_stops_has_no_test_ahead_and_counts_no_more(night):
    ruth = night.duty_manager("D001")
    await switch_on(night)
    await agrees(night)
    await has_had(night, RUTH, 6, 6)
    await ruth.says("/waketest")
    await ruth.is_told("(from 6 tests)")
    await ruth.presses("No tests")
    await ruth.is_told("No wake tests for you.")
    await ruth.says("/waketest")
    await ruth.is_told("too few wake tests to say how likely it is (0 so far)")
    assert Status.PLANNED not in {each.status for each in await of(night)}


async def test_one_test_a_month_and_the_next_is_drawn_in_the_evening(night):
    ruth = night.duty_manager("D001")
    await switch_on(night)
    await agrees(night)
    await is_drawn(night)
    await comes(night)
    await ruth.is_told("TEST WT-1")
    await ruth.presses("TEST: I am awake")
    await night.passes(minutes=5)
    assert [each.status for each in await of(night)] == [Status.PRESSED]
    await comes(night, AT_SIX)
    done, planned = await of(night)
    assert planned.due_at - done.due_at > 14 * DAY
    assert planned.due_at.month == 2


async def test_nobody_is_tested_off_call_where_there_is_a_rota(night):
    def roster(desk):
        night_before = AT_FOUR - timedelta(hours=6)
        for who, start in ((CALLUM, night_before), (RUTH, night_before + DAY)):
            duty = Duty(
                role=Role.DUTY_MANAGER,
                person=who,
                planned_for=who,
                start_at=start,
                end_at=start + timedelta(hours=10),
            )
            desk.unit.on_call.add(duty, None)

    ruth = night.duty_manager("D001")
    await switch_on(night)
    await agrees(night)
    await is_drawn(night)
    await night.asks(roster)
    await comes(night)
    await ruth.hears_nothing("TEST")
    await comes(night, AT_FOUR + DAY)
    await ruth.is_told("TEST WT-1")


async def test_what_the_file_takes_back_is_not_done(night):
    def switches_off(desk):
        company = replace(desk.unit.companies.get(), wake_tests=frozenset())
        desk.unit.companies.keep(company, desk.now)

    await switch_on(night)
    await agrees(night)
    await is_drawn(night)
    await night.asks(switches_off)
    await comes(night)
    await night.duty_manager("D001").hears_nothing("TEST")
    assert await of(night) == []


async def test_nobody_presses_anothers_test(night):
    await switch_on(night)
    await agrees(night)
    await is_drawn(night)
    await comes(night)
    with pytest.raises(Stale):
        await night.asks(lambda desk: running.press(desk, desk.person(CALLUM), 1))
    assert (await of(night))[0].status is Status.RUNNING


async def test_what_is_taken_out_has_numbers_and_nobody(night):
    await has_had(night, RUTH, 1, 2)
    await has_had(night, CALLUM, 1, 1, rings=True)
    span = night.now.replace(year=2025, month=1), night.now.replace(year=2027)
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.WAKE_TESTS, *span)
    )
    assert table.rows == [
        row("2025-11", "message", 1, 0),
        row("2025-12", "message", 1, 1),
        row("2025-12", "telephone", 1, 1),
    ]


def row(month, way, tests, pressed):
    return {
        "month": month,
        "from": "04:00",
        "way": way,
        "tests": tests,
        "pressed_in_time": pressed,
        "not_counted": 0,
    }


async def test_a_test_is_deleted_after_a_year_and_the_answer_stays(night):
    await switch_on(night)
    await agrees(night)
    await has_had(night, RUTH, 1, 12)
    await night.asks(tidied)
    assert len(await of(night)) == 13
    night.clock.now += 100 * DAY
    await night.asks(tidied)
    ended = [each.ended_at for each in await of(night) if each.ended_at]
    assert len(ended) == 8
    assert min(ended) > night.now.replace(year=night.now.year - 1)
    choice = await night.asks(lambda desk: desk.unit.wake_tests.choice_of(RUTH))
    assert choice.hours == "morning"


def tidied(desk):
    round_ = Round()
    while round_.go_on(desk):
        pass
