"""What stands between us and Telegram answers in its place, with a page of its own."""

import pytest
from telegram.error import NetworkError, TelegramError

from bot.ports import Accepted, Letter, NotSent, Undeliverable, Unknown
from handlers.telegram.client import Client
from scheduler.couriers.telegram import TelegramCourier
from tests.couriers.servers import http_server

TOKEN = "123456:TEST"
PAGE = b"<html><body>Sorry.</body></html>"
LETTER = Letter(chat_id=1001, text="SOS at RIV")
ME = b'{"ok": true, "result": {"id": 1, "is_bot": true, "first_name": "C"}}'


@pytest.fixture
def between():
    with http_server() as listener:
        listener.says = PAGE
        yield listener


@pytest.fixture
async def client(between):
    client = Client(TOKEN, between.url)
    between.says = ME
    await client.initialize()
    between.says = PAGE
    yield client
    await client.shutdown()


@pytest.mark.parametrize("code", [302, 400, 401, 403, 404, 407, 429])
async def test_a_message_that_was_turned_away_on_the_way_is_sent_again(
    between, client, code
):
    between.answers.append(code)
    outcome = await TelegramCourier(client).deliver(LETTER)
    assert outcome == NotSent("ProxyError")


@pytest.mark.parametrize("code", [200, 500, 502, 504])
async def test_nobody_knows_whether_a_message_arrived_behind_a_broken_answer(
    between, client, code
):
    between.answers.append(code)
    assert isinstance(await TelegramCourier(client).deliver(LETTER), Unknown)


async def test_telegrams_own_word_counts(between, client):
    between.answers.append(403)
    between.says = b'{"ok": false, "description": "Forbidden: bot was blocked"}'
    refused = await TelegramCourier(client).deliver(LETTER)
    assert isinstance(refused, Undeliverable)
    between.says = b'{"ok":true,"result":{"message_id":7}}'
    assert await TelegramCourier(client).deliver(LETTER) == Accepted(7)


@pytest.mark.parametrize("code", [401, 403, 404])
async def test_a_page_says_nothing_about_the_token(between, client, code):
    between.answers.append(code)
    with pytest.raises(NetworkError):
        await client.raw_updates(0, 0)


@pytest.mark.parametrize(
    "says",
    [
        *(PAGE, b"", b"[]", b"null", b'{"ok": false}', b'{"ok": true}'),
        b'{"ok": true, "result": [{"upd',
    ],
)
async def test_what_is_no_answer_is_no_news(between, client, says):
    between.says = says
    with pytest.raises(TelegramError):
        await client.raw_updates(0, 0)
