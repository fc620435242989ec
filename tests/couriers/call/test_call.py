"""A telephone is rung: to real HTTP servers on loopback, in three gateways' shapes."""

import base64
import json
from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from bot.domain.messages.channel import Channel
from bot.ports import Accepted, Flooded, NotSent, Undeliverable, Unknown
from scheduler.couriers.call.courier import CallCourier
from scheduler.couriers.sms.numbers import dialled
from scheduler.couriers.sms.request import CALL_BODY, Gateway, check_call_body
from tests.couriers.builders import a_notice
from tests.couriers.servers import http_server

LANDLINE = "020 7946 0000"
CALLBACK = "https://bot.example.com/voice?call=abc&turn=1"
SAYS = 'SOS, Riverside Court. A, O calls for help. "Press 1" & say so.'
TWILIO = Gateway(
    url="",
    token="AC123:secret",
    body="To={to}&From=%2B441632960000&Url={callback}&StatusCallback={callback}",
    header="Authorization: Basic {token}",
)
VONAGE = Gateway(
    url="",
    token="a.b.c",
    body='{"to": [{"type": "phone", "number": "{digits}"}], '
    '"answer_url": ["{callback}"], "event_url": ["{callback}"]}',
)
ASTERISK = Gateway(
    url="",
    token="checkcall:secret",
    body='{"endpoint": "PJSIP/{to}@trunk", "context": "checkcall", "priority": 1, '
    '"variables": {"CALLBACK": "{callback}", "TONGUE": "{language}"}}',
    header="Authorization: Basic {token}",
)
PLAIN = Gateway(url="", body=CALL_BODY)


@pytest.fixture
def listener():
    with http_server() as opened:
        yield opened


async def ring(listener, gateway=PLAIN, to=LANDLINE):
    notice = replace(a_notice(Channel.CALL, to, SAYS), callback=CALLBACK, language="pl")
    return await CallCourier(replace(gateway, url=listener.url)).deliver(notice)


async def test_a_gateway_that_speaks_by_itself_gets_the_words(listener):
    assert await ring(listener) == Accepted(None)
    [heard] = listener.heard
    sent = {"to": "+442079460000", "text": SAYS, "callback": CALLBACK}
    assert json.loads(heard.body) == sent


async def test_twilio_is_told_where_to_ask(listener):
    listener.answers = [201]
    listener.says = b'{"sid": "CA1", "status": "queued", "error_code": null}'
    assert await ring(listener, TWILIO) == Accepted(None)
    [heard] = listener.heard
    basic = base64.b64encode(b"AC123:secret").decode()
    assert heard.headers["Authorization"] == f"Basic {basic}"
    assert parse_qs(heard.body.decode()) == {
        "To": ["+442079460000"],
        "From": ["+441632960000"],
        "Url": [CALLBACK],
        "StatusCallback": [CALLBACK],
    }


async def test_vonage_gets_the_number_without_its_plus(listener):
    listener.answers = [201]
    listener.says = b'{"uuid": "1", "status": "started", "direction": "outbound"}'
    assert await ring(listener, VONAGE) == Accepted(None)
    body = json.loads(listener.heard[0].body)
    assert body["to"] == [{"type": "phone", "number": "442079460000"}]
    assert body["answer_url"] == body["event_url"] == [CALLBACK]


async def test_asterisk_is_given_an_endpoint_and_what_its_dial_plan_needs(listener):
    listener.says = b'{"id": "1543782963.26", "state": "Down"}'
    assert await ring(listener, ASTERISK) == Accepted(None)
    body = json.loads(listener.heard[0].body)
    assert body["endpoint"] == "PJSIP/+442079460000@trunk"
    assert body["variables"] == {"CALLBACK": CALLBACK, "TONGUE": "pl"}


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(400, Undeliverable), (429, Flooded), (503, Unknown), (0, Unknown)],
)
async def test_what_the_gateway_answers_is_what_becomes_of_it(
    listener, status, outcome
):
    listener.answers = [status]
    assert type(await ring(listener)) is outcome


@pytest.mark.parametrize(
    "inside",
    [
        b'{"status": "failed"}',
        b'{"status": "Rejected", "uuid": "1"}',
        b'{"error": {"code": 4}}',
        b'{"success": false}',
        b'{"error_code": 21211}',
    ],
)
async def test_a_200_with_an_error_inside_has_rung_nobody_and_is_tried_again(
    listener, inside
):
    listener.says = inside
    assert type(await ring(listener)) is NotSent


@pytest.mark.parametrize("inside", [b"OK", b"[]", b'{"error": null}', b"\xff"])
async def test_an_answer_without_an_error_is_believed(listener, inside):
    listener.says = inside
    assert await ring(listener) == Accepted(None)


async def test_a_gateway_that_is_down_has_rung_nobody():
    with http_server() as gone:
        pass
    assert type(await ring(gone)) is NotSent


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (LANDLINE, "+442079460000"),
        ("07700 900123", "+447700900123"),
        ("+48 22 123 45 67", "+48221234567"),
        ("ring the office", None),
        ("12", None),
        ("", None),
    ],
)
async def test_a_landline_is_rung_and_what_is_no_number_is_not(
    listener, written, number
):
    assert dialled(written) == number
    if number is None:
        told = await ring(listener, to=written)
        assert told == Undeliverable("no telephone number")
        assert listener.heard == []


@pytest.mark.parametrize(
    "body", ["", "To={to}", '{"url": "{callback}"}', "{to} {callback}"]
)
def test_a_shape_without_number_or_callback_is_refused(body):
    with pytest.raises(ValueError, match="no place"):
        check_call_body(body)
