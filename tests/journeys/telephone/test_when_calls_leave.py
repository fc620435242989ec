"""Whoever places calls is woken when one is owed, and when a line is free."""

import pytest
from pydantic import SecretStr

from tests.journeys.addresses import MOBILE, gives
from tests.journeys.telephone.exchange import SECRET, Exchange


@pytest.fixture
def more_settings(gateway):
    return {"call_url": gateway.url, "inbound_secret": SecretStr(SECRET)}


async def test_a_call_that_is_owed_and_a_key_wake_whoever_places_calls(night, gateway):
    await gives(night, "D001", phone=MOBILE)
    exchange, rung = Exchange(night, gateway), []
    night.house.doorway.listen(
        owed=lambda: None, deadline=lambda: None, calls=lambda: rung.append(1)
    )
    await night.officer("E1001").books_on("RIV")
    assert not rung
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").is_told("SOS from")
    assert rung
    rung.clear()
    await exchange.presses("1")
    assert rung
