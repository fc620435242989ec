"""Somebody agreed to be woken for a test, and it is four in the morning."""

from datetime import timedelta

import pytest
from pydantic import SecretStr

from bot.domain.wake_tests.wake_test import Status
from scheduler.delivery import Delivery
from tests.journeys.addresses import MOBILE, gives
from tests.journeys.telephone.exchange import SECRET, Exchange
from tests.journeys.wake_tests.sleeping import (
    AT_FOUR,
    agrees,
    comes,
    is_drawn,
    of,
    switch_on,
)

DAY = timedelta(days=1)


@pytest.fixture
def more_settings(gateway):
    return {"call_url": gateway.url, "inbound_secret": SecretStr(SECRET)}


@pytest.fixture
async def exchange(night, gateway):
    """Ruth has agreed, and her telephone is known."""
    await gives(night, "D001", phone=MOBILE)
    await switch_on(night)
    await agrees(night)
    await is_drawn(night)
    return Exchange(night, gateway)


async def newest(night):
    return (await of(night))[-1]


async def test_she_presses_the_key_and_it_says_test_from_first_to_last(night, exchange):
    ruth = night.duty_manager("D001")
    await comes(night, AT_FOUR - timedelta(seconds=1))
    await ruth.hears_nothing("TEST")
    await comes(night)
    told = await ruth.is_told("TEST WT-1. Nothing has happened.")
    assert all(line.startswith("TEST") for line in told.text.splitlines())
    assert ruth.buttons == ["TEST: I am awake"]
    assert exchange.numbers == ["+447700900123"]
    heard = await exchange.picks_up()
    assert heard.startswith("Test. Nothing has happened. This is your wake test.")
    assert heard.endswith("This is only a test.")
    await night.passes(seconds=90)
    assert "You pressed in time. The test is over." in await exchange.presses("1")
    ruth.sees("TEST WT-1 is over: you pressed in time.")
    await night.passes(minutes=10)
    assert (await newest(night)).status is Status.PRESSED
    assert len(exchange.numbers) == 1
    await night.duty_manager("D002").hears_nothing("TEST")


async def test_she_presses_under_the_message_and_no_telephone_rings_on(night, exchange):
    ruth = night.duty_manager("D001")
    await comes(night)
    await ruth.is_told("TEST WT-1")
    await ruth.presses("TEST: I am awake")
    ruth.sees("TEST WT-1 is over: you pressed in time.")
    assert "You pressed in time." in await exchange.picks_up()
    await exchange.nobody_answers()
    await night.passes(minutes=5)
    assert len(exchange.numbers) == 1


async def test_she_sleeps_through_two_rings_and_it_is_counted_and_nothing_else(
    night, exchange
):
    ruth = night.duty_manager("D001")
    await comes(night)
    await exchange.nobody_answers()
    await night.passes(seconds=15)
    assert len(exchange.numbers) == 2
    await exchange.nobody_answers()
    await night.passes(minutes=2)
    ruth.sees("TEST WT-1 is over: nobody pressed within two minutes")
    for other in ("D002", "X001"):
        await night.person(other).hears_nothing("TEST")
    await ruth.catches_up()
    await ruth.says("/waketest")
    told = await ruth.is_told("Agreed: a wake test once a month.")
    assert "Pressed in time: 0 of 1." in told.text
    assert "\nBy telephone: 0 of 1.\n04:00 to 07:00: 0 of 1." in told.text
    assert "It is never used about you otherwise." in told.text
    await ruth.says("/me")
    await ruth.is_told("Wake tests: pressed in time 0 of 1.")


async def test_a_press_after_two_minutes_is_too_late(night, exchange):
    ruth = night.duty_manager("D001")
    await comes(night)
    await ruth.is_told("TEST WT-1")
    await night.passes(minutes=2)
    assert "it is over" in await exchange.presses("1")
    over = ruth.sees("TEST WT-1 is over: nobody pressed")
    await ruth.does(lambda phone: phone.presses_data("awake:1", over.message_id))
    await ruth.is_told("TEST WT-1 is over: nobody pressed")
    assert (await newest(night)).status is Status.SLEPT


async def test_a_real_alarm_in_the_middle_goes_first(night, exchange):
    ruth = night.duty_manager("D001")
    await comes(night)
    await ruth.is_told("TEST WT-1")
    await night.officer("E1001").says("/sos")
    await ruth.is_told("SOS from")
    ruth.sees("TEST WT-1 is over and counts as nothing: a real alarm has come.")
    assert "a real alarm has come" in await exchange.picks_up(0)
    assert exchange.texts[-1].startswith("SOS")
    await night.passes(minutes=3)
    assert (await newest(night)).status is Status.GAVE_WAY


async def test_what_runs_already_puts_it_off_to_the_next_night(night, exchange):
    ruth = night.duty_manager("D001")
    await comes(night, AT_FOUR - timedelta(seconds=30))
    await night.officer("E1001").says("/sos")
    await ruth.is_told("SOS from")
    await ruth.presses("I have this")
    await ruth.catches_up()
    await comes(night)
    await ruth.hears_nothing("TEST")
    assert (await newest(night)).due_at == AT_FOUR + DAY
    await ruth.presses("Officer is safe")
    await comes(night, AT_FOUR + DAY)
    await ruth.is_told("TEST WT-1")


async def test_who_is_on_shift_or_away_is_left_alone(night, exchange):
    ruth = night.duty_manager("D001")
    await ruth.says("/bookon RIV")
    await ruth.is_told("Booked on")
    while night.now < AT_FOUR:
        await night.passes(hours=1)
        await ruth.presses("I am OK")
    await ruth.hears_nothing("TEST")
    await ruth.says("/bookoff")
    await ruth.is_told("Booked off")
    await ruth.says("/away 2026-01-12T00:00 2026-01-12T12:00")
    await comes(night, AT_FOUR + DAY)
    await ruth.hears_nothing("TEST")
    assert (await newest(night)).due_at == AT_FOUR + 2 * DAY


async def test_a_gateway_that_is_down_counts_as_nothing_and_is_heard_of(
    night, gateway, exchange
):
    ruth, callum = night.duty_manager("D001"), night.duty_manager("D002")
    gateway.answers = [400] * 50
    await comes(night)
    await ruth.is_told("TEST WT-1")
    await callum.catches_up()
    await night.passes(minutes=2)
    ruth.sees("counts as nothing. Your phone was to ring")
    told = await callum.is_told("A wake test could not ring at 04:00")
    assert "an alarm would not have rung either" in told.text
    assert "D001" not in told.text
    assert (await newest(night)).status is Status.NOT_RUNG
    await ruth.catches_up()
    await ruth.says("/waketest")
    assert "Pressed in time" not in (await ruth.is_told("Agreed:")).text


async def test_the_last_line_is_kept_for_what_is_real(night, exchange):
    night.delivery = Delivery(
        night.house.doorway,
        night.delivery._telegram._courier,
        night.delivery._elsewhere._courier,
        lines=1,
    )
    await comes(night)
    await night.passes(minutes=2)
    assert exchange.numbers == []
    assert (await newest(night)).status is Status.NOT_RUNG
    await night.duty_manager("D002").hears_nothing("could not ring")


async def test_while_telegram_is_away_nobody_is_tested(night, exchange):
    await comes(night, AT_FOUR - timedelta(minutes=10))
    night.standin.outage(on=True)
    await comes(night)
    assert exchange.numbers == []
    assert (await newest(night)).due_at == AT_FOUR + DAY


async def test_after_a_night_without_us_nobody_is_rung_by_day(night, exchange):
    await night.sleeps(hours=14)
    await night.settles()
    assert exchange.numbers == []
    assert (await newest(night)).due_at == AT_FOUR + DAY


async def test_numbers_that_are_missing_are_named_in_the_evening_and_nobody_is(
    night, exchange
):
    """Ruth has one; Callum and Owen have none."""
    await comes(night, AT_FOUR + timedelta(hours=14))
    ruth = night.duty_manager("D001")
    told = await ruth.is_told("READINESS OF TONIGHT")
    assert "telephone numbers (1 of its 2 people have none)" in told.text
    assert "too few wake tests to say how likely it is" in told.text
    assert not any(who in told.text for who in ("D001", "D002", "R.A.", "C.F."))


@pytest.mark.parametrize("words", ["ok", "awake", "i am up", "yes im up", "nie śpię"])
async def test_she_types_that_she_is_awake_and_that_is_a_press(night, exchange, words):
    ruth = night.duty_manager("D001")
    await comes(night)
    await ruth.is_told("TEST WT-1")
    await ruth.says(words)
    await ruth.is_told("TEST WT-1 is over: you pressed in time.")
    assert (await newest(night)).status is Status.PRESSED


async def test_who_calls_for_help_in_the_middle_of_a_test_is_heard(night, exchange):
    ruth = night.duty_manager("D001")
    await comes(night)
    await ruth.is_told("TEST WT-1")
    await ruth.says("help")
    assert (await newest(night)).status is not Status.PRESSED
