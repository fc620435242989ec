"""The DPO's own system: signed facts, and the check that the docs show."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.messages.channel import Channel
from bot.ports import Accepted, Flooded, Undeliverable, Unknown
from bot.process.channels import Couriers
from scheduler.couriers import http
from scheduler.couriers.webhook.courier import WebhookCourier
from scheduler.couriers.webhook.signature import SIGNATURE, TIMESTAMP, signed
from tests.couriers.builders import a_notice
from tests.couriers.servers import http_server
from tests.domain.builders import NIGHT

ROOT = Path(__file__).parents[3]
SECRET = "a secret for tests only"
BODY = '{"event": "breach.raised", "reported_by": "Ł.O. E1001"}'


@pytest.fixture
def listener():
    with http_server() as opened:
        yield opened


@pytest.fixture(scope="module")
def is_genuine():
    """The receiver's check, as ``docs/dpo-webhook.md`` shows it."""
    page = (ROOT / "docs/dpo-webhook.md").read_text()
    shown = re.search(r"```python\n(.+?)```", page, re.S)
    assert shown is not None
    place: dict[str, object] = {}
    exec(shown[1], place)
    return place["is_genuine"]


async def send(listener, text=BODY):
    courier = WebhookCourier(f"{listener.url}/breaches", SECRET)
    return await courier.deliver(a_notice(Channel.WEBHOOK, "", text))


def check(is_genuine, heard, *, body=None, secret=SECRET, later=0.0):
    now = NIGHT.timestamp() + later
    return is_genuine(
        secret,
        heard.headers[TIMESTAMP],
        heard.headers[SIGNATURE],
        heard.body if body is None else body,
        now,
    )


async def test_facts_arrive_signed_as_documented(listener, is_genuine):
    assert await send(listener) == Accepted(None)
    [heard] = listener.heard
    assert heard.path == "/breaches"
    assert heard.headers["Content-Type"] == "application/json"
    assert heard.body == BODY.encode()
    assert check(is_genuine, heard)


async def test_a_forged_or_changed_or_replayed_fact_is_found_out(listener, is_genuine):
    await send(listener)
    [heard] = listener.heard
    assert not check(is_genuine, heard, body=heard.body + b" ")
    assert not check(is_genuine, heard, secret="another secret")
    assert not check(is_genuine, heard, later=301)
    assert not check(is_genuine, heard, later=-301)
    heard.headers[TIMESTAMP] = str(int(NIGHT.timestamp()) + 1)
    assert not check(is_genuine, heard)
    heard.headers[TIMESTAMP] = "soon"
    assert not check(is_genuine, heard)


def test_each_try_is_signed_anew():
    first = signed(SECRET, b"{}", NIGHT)
    second = signed(SECRET, b"{}", NIGHT + timedelta(minutes=10))
    assert first[SIGNATURE] != second[SIGNATURE]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (204, Accepted(None)),
        (307, Undeliverable("HTTP 307")),
        (400, Undeliverable("HTTP 400")),
        (404, Undeliverable("HTTP 404")),
        (408, Unknown("HTTP 408")),
        (429, Flooded(7)),
        (500, Unknown("HTTP 500")),
    ],
)
async def test_what_is_final_and_what_is_tried_again(listener, status, outcome):
    listener.answers, listener.headers = [status], {"Retry-After": "7"}
    assert await send(listener) == outcome


async def test_a_channel_that_is_no_longer_set_up_is_final():
    nobody = Couriers({})
    outcome = await nobody.deliver(a_notice(Channel.SMS, "07700 900123"))
    assert outcome == Undeliverable("not set up any more")


async def trickles(_, answer):
    """Some proxies keep a line open so."""
    answer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    try:
        while True:
            answer.write(b"1\r\n \r\n")
            await answer.drain()
            await asyncio.sleep(0)
    except ConnectionError:
        answer.close()


async def test_an_answer_that_never_ends_is_waited_for_no_longer(monkeypatch):
    """It would hold a place for ever, and after some facts no e-mail would leave."""
    monkeypatch.setattr(http, "LONGEST_S", 0.3)
    async with await asyncio.start_server(trickles, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        courier = WebhookCourier(f"http://127.0.0.1:{port}/", SECRET)
        outcome = await courier.deliver(a_notice(Channel.WEBHOOK, "", BODY))
    assert outcome == Unknown("TimeoutError")
