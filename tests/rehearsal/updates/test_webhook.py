"""Delivery by webhook: in order, with the secret, and until it is taken."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from telegram.error import BadRequest

from tests.rehearsal.conftest import LONGEST_S

SECRET = "X-Telegram-Bot-Api-Secret-Token".lower()


class Receiver:
    """The bot's end: notes what comes and answers what the test says."""

    def __init__(self) -> None:
        self.url = ""
        self.texts: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.answers: list[int] = []
        self.came = asyncio.Condition()

    async def take(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode().split("\r\n")[1:-2]
                headers = {k.lower(): v for k, v in (x.split(": ") for x in lines)}
                body = await reader.readexactly(int(headers["content-length"]))
                status = self.answers.pop(0) if self.answers else 200
                async with self.came:
                    self.headers.append(headers)
                    self.texts.append(json.loads(body)["message"]["text"])
                    self.came.notify_all()
                writer.write(b"HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n" % status)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def gets(self, *texts: str) -> None:
        async with asyncio.timeout(LONGEST_S), self.came:
            await self.came.wait_for(lambda: self.texts == list(texts))


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiving = Receiver()
    server = await asyncio.start_server(receiving.take, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    receiving.url = f"http://127.0.0.1:{port}/telegram"
    yield receiving
    server.close()


async def test_updates_are_posted_in_order_with_the_secret(
    standin, bot, amara, receiver
):
    await bot.set_webhook(receiver.url, secret_token="s3cret_-")
    for text in ("one", "two", "three"):
        amara.says(text)
    await receiver.gets("one", "two", "three")
    assert {headers[SECRET] for headers in receiver.headers} == {"s3cret_-"}
    await standin.until(lambda: not standin.pending)


async def test_without_a_secret_no_secret_is_sent(bot, amara, receiver):
    await bot.set_webhook(receiver.url)
    amara.says("one")
    await receiver.gets("one")
    assert SECRET not in receiver.headers[0]


async def test_what_is_not_taken_is_posted_again_before_the_next(
    standin, bot, amara, receiver
):
    receiver.answers = [500, 503]
    await bot.set_webhook(receiver.url)
    amara.says("one")
    amara.says("two")
    await receiver.gets("one", "one", "one", "two")
    await standin.until(lambda: not standin.pending)
    info = await bot.get_webhook_info()
    assert info.last_error_message == (
        "Wrong response from the webhook: 503 Service Unavailable"
    )


async def test_what_waits_is_counted_while_nobody_answers(standin, bot, amara):
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    amara.says("one")
    amara.says("two")
    await standin.until(lambda: standin.webhook.failure)
    info = await bot.get_webhook_info()
    assert info.url == "http://127.0.0.1:9/telegram"
    assert info.pending_update_count == 2
    assert info.last_error_message == "Connection refused"


async def test_a_new_address_gets_what_the_old_one_did_not_take(
    standin, bot, amara, receiver
):
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    amara.says("one")
    await standin.until(lambda: standin.webhook.failure)
    await bot.set_webhook(receiver.url)
    await receiver.gets("one")


async def test_pending_updates_can_be_dropped(standin, bot, amara):
    amara.says("old")
    await bot.delete_webhook(drop_pending_updates=True)
    assert standin.pending == []


async def test_kinds_that_were_not_asked_for_are_not_posted(
    standin, bot, amara, receiver
):
    await bot.set_webhook(receiver.url, allowed_updates=["message"])
    message_id = amara.says("one")
    amara.edits(message_id, "one, corrected")
    assert (await bot.get_webhook_info()).allowed_updates == ("message",)
    amara.says("two")
    await receiver.gets("one", "two")


@pytest.mark.parametrize("secret", ["with space", "é", "a" * 257])
async def test_a_secret_that_telegram_would_not_take_is_refused(bot, secret):
    with pytest.raises(BadRequest, match="ecret token"):
        await bot.set_webhook("https://example.org/telegram", secret_token=secret)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://example.org/telegram", "https url must be provided"),
        ("https://example.org:8080/telegram", "only on ports 80, 88, 443 or 8443"),
        ("nonsense", "invalid webhook url"),
    ],
)
async def test_an_address_that_telegram_would_not_call_is_refused(bot, address, reason):
    with pytest.raises(BadRequest, match=reason):
        await bot.set_webhook(address)


async def test_nothing_is_posted_while_telegram_is_down(standin, bot, amara, receiver):
    await bot.set_webhook(receiver.url)
    standin.outage(True)
    amara.says("during")
    assert len(standin.pending) == 1
    standin.outage(False)
    await receiver.gets("during")
