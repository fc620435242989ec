"""The manager sleeps, the phone is on silent: it rings, and a key is a press."""

from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from bot.desk.exporting import export
from bot.domain.exports import Kind
from bot.domain.messages.channel import Channel
from bot.process.channels import Couriers
from scheduler.delivery import Delivery
from tests.journeys.addresses import MOBILE, falls_silent, gives
from tests.journeys.telephone.exchange import SECRET, Exchange

LANDLINE = "020 7946 0002"
NAMES = ("Okafor", "Adeyemi", "Fraser", "Amara", "Ruth", "Callum")


@pytest.fixture
def more_settings(gateway):
    return {"call_url": gateway.url, "inbound_secret": SecretStr(SECRET)}


@pytest.fixture
async def exchange(night, gateway):
    await gives(night, "D001", phone=MOBILE)
    await gives(night, "D002", phone=LANDLINE)
    return Exchange(night, gateway)


async def test_a_sleeping_manager_is_rung_after_half_the_patience_and_takes_it_up(
    night, exchange
):
    await falls_silent(night)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.passes(seconds=59)
    assert exchange.numbers == []
    await night.passes(seconds=1)
    assert exchange.numbers == ["+447700900123"]
    heard = await exchange.picks_up()
    assert heard.startswith("Silence, Riverside Court. A, O, E, 1, 0, 0, 1 missed the ")
    assert "2, 3, 0, 0" in heard
    assert heard.endswith("Press 1: I have this. Press 2: I cannot. Press 9: again.")
    assert not any(name in heard for name in NAMES)
    assert (await exchange.presses("1")).startswith("You have this.")
    night.duty_manager("D001").sees("You have this.")
    await night.passes(minutes=10)
    await night.duty_manager("D002").hears_nothing("MISSED")
    assert len(exchange.numbers) == 1
    deeds = await night.asks(
        lambda desk: desk.unit.journal.newest("alarm TakenUp", "CC-1")
    )
    assert deeds.actor == "D001"
    span = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
    table = await night.asks(lambda desk: export(desk, Kind.ALARMS, *span))
    assert [row["telephone_calls"] for row in table.rows] == [1]


async def test_an_sos_rings_everybody_who_is_told_with_the_message_landline_or_not(
    night, exchange
):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").is_told("SOS from")
    assert sorted(exchange.numbers) == ["+442079460002", "+447700900123"]
    assert all(said.startswith("SOS, Riverside Court. ") for said in exchange.texts)


async def test_who_presses_while_another_phone_rings_ends_that_call(night, exchange):
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").is_told("SOS from")
    first = exchange.numbers.index("+447700900123")
    second = exchange.numbers.index("+442079460002")
    await exchange.picks_up(first)
    await night.duty_manager("D002").presses("I have this")
    assert (await exchange.presses("1", first)).startswith(
        "C, F, D, 0, 0, 2 has this. Nothing is needed from you."
    )
    assert (await exchange.picks_up(second)).startswith("You have this.")
    await night.passes(minutes=10)
    assert len(exchange.numbers) == 2


async def test_nobody_answers_twice_within_three_minutes_and_the_next_rung_is_told(
    night, exchange
):
    """Of an incident, whose rungs have ten minutes: no answer is quicker."""
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/incident The gate is broken")
    await night.duty_manager("D001").is_told("INCIDENT")
    await night.passes(minutes=5)
    assert len(exchange.numbers) == 1
    await exchange.nobody_answers()
    await night.passes(seconds=15)
    assert exchange.numbers == ["+447700900123"] * 2
    await night.duty_manager("D002").hears_nothing("INCIDENT")
    await exchange.nobody_answers(status="busy")
    await night.duty_manager("D002").is_told("INCIDENT")


async def test_what_is_said_late_of_the_first_ring_does_not_end_the_second(
    night, exchange
):
    await falls_silent(night)
    await night.passes(minutes=1)
    await exchange.nobody_answers()
    await night.passes(seconds=15)
    await exchange.nobody_answers(call=0, status="completed")
    await exchange.nobody_answers(call=0, status="ringing")
    assert (await exchange.picks_up()).startswith("Silence, Riverside Court.")
    assert (await exchange.presses("1")).startswith("You have this.")


async def test_a_gateway_that_is_taken_out_of_use_leaves_no_call_behind(
    night, gateway, exchange
):
    gateway.answers = [503]
    await falls_silent(night)
    await night.passes(minutes=1)
    channels = night.house.doorway._channels - {Channel.CALL}
    night.house.doorway._channels = channels
    night.delivery = Delivery(
        night.house.doorway, night.delivery._telegram._courier, Couriers({})
    )
    await night.passes(seconds=30)
    await night.duty_manager("D001").is_told("Telephone calls fail")
    waiting = await night.asks(lambda desk: desk.unit.outbox.waiting())
    assert waiting == 0


async def test_a_voicemail_is_told_nothing_and_counts_as_nobody(night, exchange):
    await falls_silent(night)
    await night.passes(minutes=1)
    told = await exchange.says(
        exchange.address(), CallStatus="in-progress", AnsweredBy="machine_start"
    )
    assert told.text.splitlines() == ["end"]
    await night.passes(seconds=15)
    assert len(exchange.numbers) == 2
    await exchange.picks_up()
    await exchange.says(exchange.address(), key="")
    await night.passes(seconds=50)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_who_cannot_hands_it_on_and_the_next_is_told_at_once(night, exchange):
    await falls_silent(night)
    await night.passes(minutes=1)
    await exchange.picks_up()
    assert (await exchange.presses("2")).startswith("It is handed on:")
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_a_key_that_means_nothing_has_it_said_again(night, exchange):
    await falls_silent(night)
    await night.passes(minutes=1)
    heard = await exchange.picks_up()
    answer = await exchange.says(exchange.address(), key="9")
    asks, again, address = answer.text.splitlines()
    assert (asks, again) == ("ask", heard)
    done = await exchange.says(address, key="1")
    assert done.text.splitlines()[1].startswith("You have this.")


async def test_a_forged_key_and_a_replayed_one_are_refused_alike(night, exchange):
    await falls_silent(night)
    await night.passes(minutes=1)
    forged = await exchange.says(exchange.address(), secret="guessed", key="1")
    unknown = await exchange.says(
        "http://127.0.0.1:8080/voice?call=guessed&turn=1", key="1"
    )
    await exchange.says(exchange.address(), key="9")
    replayed = await exchange.says(exchange.address(), key="1")
    answers = {(each.status_code, each.text) for each in (forged, unknown, replayed)}
    assert answers == {(403, "refused\n")}
    await night.duty_manager("D001").catches_up()
    await night.passes(minutes=1)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_a_gateway_without_a_word_is_no_answer(night, exchange):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/incident The gate is broken")
    await night.passes(minutes=7, seconds=14)
    assert len(exchange.numbers) == 1
    await night.passes(seconds=1)
    assert len(exchange.numbers) == 2
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("INCIDENT")


async def test_no_more_telephones_ring_than_there_are_lines(night, gateway, exchange):
    night.delivery = Delivery(
        night.house.doorway,
        night.delivery._telegram._courier,
        night.delivery._elsewhere._courier,
        lines=1,
    )
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").is_told("SOS from")
    assert exchange.numbers == ["+447700900123"]
    await exchange.nobody_answers()
    assert exchange.numbers == ["+447700900123", "+442079460002"]


async def test_a_gateway_that_says_200_with_an_error_inside_is_asked_again(
    night, gateway, exchange
):
    gateway.says = b'{"status": "failed"}'
    await falls_silent(night)
    await night.passes(seconds=62)
    assert len(gateway.heard) > 1
    gateway.says = b""
    await night.passes(seconds=10)
    assert (await exchange.presses("1")).startswith("You have this.")


async def test_a_call_whose_answer_was_lost_is_rung_again_and_says_so(
    night, gateway, exchange
):
    gateway.answers = [503]
    await falls_silent(night)
    await night.passes(seconds=89)
    assert len(exchange.numbers) == 1
    await night.passes(seconds=1)
    first, second = exchange.texts
    assert "You may have been rung about this before." not in first
    assert "You may have been rung about this before." in second
    assert (await exchange.presses("1", call=0)).startswith("You have this.")


async def test_a_lost_answer_that_rang_all_the_same_is_not_rung_again(
    night, gateway, exchange
):
    gateway.answers = [503]
    await falls_silent(night)
    await night.passes(minutes=1)
    await exchange.picks_up()
    await night.passes(seconds=45)
    assert len(exchange.numbers) == 1


async def test_a_gateway_that_refuses_a_number_is_told_to_managers(
    night, gateway, exchange
):
    gateway.answers = [400]
    await falls_silent(night)
    await night.duty_manager("D002").catches_up()
    await night.passes(minutes=1)
    told = await night.duty_manager("D002").is_told("Telephone calls fail")
    assert "R.A. D001" in told.text


async def test_what_was_over_before_its_turn_rings_nobody(night, exchange):
    await falls_silent(night)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.duty_manager("D001").presses("I have this")
    await night.passes(minutes=5)
    assert exchange.numbers == []
