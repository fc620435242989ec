"""The same night through two providers' own words, from the request to the key."""

import json

import pytest
from pydantic import SecretStr

from tests.journeys.addresses import MOBILE, gives
from tests.journeys.telephone.exchange import SECRET, twilio, twilio_at, vonage

TWILIO = "To={to}&From=%2B441632960000&Url={callback}&StatusCallback={callback}"
VONAGE = (
    '{"to": [{"type": "phone", "number": "{digits}"}], "answer_url": ["{callback}"], '
    '"event_url": ["{callback}"]}'
)


@pytest.fixture(params=[TWILIO])
def more_settings(gateway, request):
    return {
        "call_url": gateway.url,
        "call_body": request.param,
        "inbound_secret": SecretStr(SECRET),
    }


async def calls_for_help(night):
    await gives(night, "D001", phone=MOBILE)
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").is_told("SOS from")


async def test_a_key_on_twilios_line_takes_an_sos_up(night, gateway):
    await calls_for_help(night)
    [heard] = gateway.heard
    says, key_to = await twilio(night, heard, CallStatus="in-progress")
    assert says.startswith("SOS, site unknown.")
    done, then = await twilio_at(night, key_to, CallStatus="in-progress", Digits="1")
    assert done.startswith("You have this.")
    assert then is None
    await night.duty_manager("D002").is_told("R.A. D001 has this")


@pytest.mark.parametrize("more_settings", [VONAGE], indirect=True)
async def test_a_key_on_vonages_line_takes_an_sos_up(night, gateway):
    await calls_for_help(night)
    body = json.loads(gateway.heard[0].body)
    assert body["to"][0]["number"] == "447700900123"
    says, key_to = await vonage(night, body["answer_url"][0], {"uuid": "1"})
    assert says.startswith("SOS, site unknown.")
    pressed = {"dtmf": {"digits": "1", "timed_out": False}, "uuid": "1"}
    done, then = await vonage(night, key_to, pressed)
    assert done.startswith("You have this.")
    assert then is None
    await night.duty_manager("D002").is_told("R.A. D001 has this")
