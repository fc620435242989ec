"""An alarm by text message, to a real HTTP server on loopback."""

import base64
import json
from urllib.parse import parse_qs

import pytest

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.messages.channel import Channel
from bot.domain.messages.gsm import LETTERS, segments, written
from bot.ports import Accepted, Flooded, NotSent, Undeliverable, Unknown
from bot.texts.alarms import by_sms
from bot.texts.alarms.facts import Facts
from bot.texts.reader import Reader
from scheduler.couriers.sms.courier import SmsCourier
from scheduler.couriers.sms.numbers import mobile
from scheduler.couriers.sms.request import Gateway, check_body, check_header
from tests.couriers.builders import a_notice
from tests.couriers.servers import http_server
from tests.domain.builders import NIGHT, a_breach, after
from tests.texts.read.patrols.patrols import TOLD

PHONE = "07700 900123"
TWILIO = Gateway(
    url="",
    token="AC123:secret",
    body="To={to}&From=%2B441632960000&Body={text}",
    header="Authorization: Basic {token}",
)
SINCH = Gateway(
    url="",
    token="secret",
    body='{"from": "Checkcall", "to": ["{to}"], "body": "{text}"}',
)
SAYS = 'SOS from A.O. at RIV & {to}, 50% "now" \\ [1]'


@pytest.fixture
def listener():
    with http_server() as opened:
        yield opened


async def send(listener, gateway=SINCH, to=PHONE, text=SAYS):
    gateway = Gateway(listener.url, gateway.token, gateway.body, gateway.header)
    return await SmsCourier(gateway).deliver(a_notice(Channel.SMS, to, text))


async def test_a_gateway_that_wants_json_gets_json(listener):
    assert await send(listener) == Accepted(None)
    [heard] = listener.heard
    assert heard.headers["Content-Type"] == "application/json"
    assert heard.headers["Authorization"] == "Bearer secret"
    assert json.loads(heard.body) == {
        "from": "Checkcall",
        "to": ["+447700900123"],
        "body": written(SAYS),
    }


async def test_a_gateway_that_wants_a_form_gets_a_form(listener):
    assert await send(listener, TWILIO) == Accepted(None)
    [heard] = listener.heard
    assert heard.headers["Content-Type"] == "application/x-www-form-urlencoded"
    basic = base64.b64encode(b"AC123:secret").decode()
    assert heard.headers["Authorization"] == f"Basic {basic}"
    assert parse_qs(heard.body.decode()) == {
        "To": ["+447700900123"],
        "From": ["+441632960000"],
        "Body": [written(SAYS)],
    }


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (201, Accepted),
        (400, Undeliverable),
        (401, Undeliverable),
        (302, Undeliverable),
        (408, Unknown),
        (429, Flooded),
        (503, Unknown),
        (0, Unknown),
    ],
)
async def test_what_the_gateway_answers_is_what_becomes_of_it(
    listener, status, outcome
):
    listener.answers = [status]
    assert type(await send(listener)) is outcome


async def test_a_gateway_that_is_down_has_got_nothing():
    with http_server() as listener:
        pass
    assert type(await send(listener)) is NotSent


@pytest.mark.parametrize("to", ["020 7946 0000", "", "ring the office"])
async def test_a_landline_gets_no_text_message(listener, to):
    assert await send(listener, to=to) == Undeliverable("no mobile number")
    assert listener.heard == []


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("07700 900123", "+447700900123"),
        ("+48 512 345 678", "+48512345678"),
        ("020 7946 0000", None),
        ("0800 1111", None),
        ("07000 123456", None),
        ("none", None),
    ],
)
def test_a_mobile_is_told_from_what_is_none(written, number):
    assert mobile(written) == number


@pytest.mark.parametrize("language", ["en", "pl", "ro"])
@pytest.mark.parametrize("kind", AlarmKind)
@pytest.mark.parametrize("linked", [True, False])
def test_every_alarm_is_one_message_of_plain_letters(kind, language, linked):
    facts = Facts(
        alarm=1,
        kind=kind,
        ref="BR-1014" if kind is AlarmKind.BREACH else "INC-1014",
        officer="A.O. E1001",
        site="RIV Riverside Court",
        site_phone=PHONE,
        at=NIGHT,
        by=after(60),
        breach=a_breach() if kind is AlarmKind.BREACH else None,
        round=TOLD,
    )
    words = by_sms.alarm(Reader(language), facts, "020 7946 0000", linked=linked)
    sent = written(words)
    assert set(sent) <= LETTERS
    assert segments(sent) == 1, sent
    assert str(facts.ref) in sent
    assert "020 7946 0000" in sent


@pytest.mark.parametrize("body", ["", "{to}", "a={to}", '{"to": "{to}"}'])
def test_a_shape_without_number_or_words_is_refused(body):
    with pytest.raises(ValueError, match="no place"):
        check_body(body)


@pytest.mark.parametrize("header", ["", "{token}", "Authorization: x", ": {token}"])
def test_a_header_without_the_token_is_refused(header):
    with pytest.raises(ValueError, match="no header"):
        check_header(header)
