"""Two alarms are due for one person: nobody's own call finds their line engaged."""

import pytest
from pydantic import SecretStr

from tests.journeys.addresses import MOBILE, gives
from tests.journeys.telephone.exchange import SECRET, Exchange

RUTHS, CALLUMS = "+447700900123", "+442079460002"


@pytest.fixture
def more_settings(gateway):
    return {"call_url": gateway.url, "inbound_secret": SecretStr(SECRET)}


@pytest.fixture
async def exchange(night, gateway):
    await gives(night, "D001", phone=MOBILE)
    return Exchange(night, gateway)


async def two_are_silent(night):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1002").says("/bookon RIV")
    await night.passes(minutes=76)


async def test_the_second_alarm_rings_when_the_first_call_is_over(night, exchange):
    await two_are_silent(night)
    assert exchange.numbers == [RUTHS]
    await exchange.picks_up()
    assert (await exchange.presses("1")).startswith("You have this.")
    assert exchange.numbers == [RUTHS] * 2
    first, second = exchange.texts
    assert first != second
    assert (await exchange.presses("1")).startswith("You have this.")
    await night.passes(minutes=10)
    assert len(exchange.numbers) == 2


async def test_nobody_elses_telephone_waits_for_theirs(night, exchange):
    await gives(night, "D002", phone="020 7946 0002")
    await two_are_silent(night)
    await night.passes(minutes=2)
    assert CALLUMS in exchange.numbers
    assert exchange.numbers.count(CALLUMS) == 1


async def test_a_call_for_help_rings_whoever_is_on_the_telephone(night, exchange):
    await two_are_silent(night)
    await exchange.picks_up()
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").is_told("SOS from")
    assert exchange.numbers == [RUTHS] * 2
    assert exchange.texts[1].startswith("SOS, Riverside Court. ")


async def test_a_gateway_that_is_down_is_asked_again_for_both(night, gateway, exchange):
    gateway.says = b'{"status": "failed"}'
    await two_are_silent(night)
    gateway.says = b""
    await night.passes(seconds=35)
    ringing = await night.asks(lambda desk: desk.unit.calls.ringing())
    assert list(ringing.values()) == ["D001"]
    await exchange.nobody_answers()
    assert exchange.texts[-1] != exchange.texts[-2]
