"""The webhook as a stranger, a liar and Telegram itself reach it: by a real socket."""

import asyncio
from contextlib import asynccontextmanager, suppress

import pytest
import uvicorn
from prometheus_client import CollectorRegistry

from bot.process.parts import Server
from handlers.web.app import LARGEST_UPDATE, SECRET_HEADER, web_app

SECRET = "right"
UPDATE = b'{"update_id": 1}'
LONGEST_S = 30.0


class Webhook:
    """One web process, and what it took in."""

    def __init__(self) -> None:
        self.taken: list[dict] = []
        self.committed = asyncio.Event()
        self.committed.set()
        self.began = asyncio.Event()
        self.port = 0

    async def take(self, update) -> None:
        self.began.set()
        await self.committed.wait()
        self.taken.append(update)

    async def troubles(self) -> list[str]:
        return []

    def app(self):
        registry = CollectorRegistry()
        return web_app(self.troubles, registry, take=self.take, secret=SECRET)

    async def says(self, *pieces: bytes, hangs_up: bool = False) -> bytes:
        """The first line of the answer, or nothing."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            async with asyncio.timeout(LONGEST_S):
                with suppress(ConnectionError):  # it need not hear us to the end
                    for piece in pieces:
                        writer.write(piece)
                        await writer.drain()
                    if hangs_up:
                        writer.write_eof()
                return await reader.readline()
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


@pytest.fixture
async def webhook():
    async with serving(Webhook()) as ready:
        yield ready


@asynccontextmanager
async def serving(webhook):
    config = uvicorn.Config(
        webhook.app(), "127.0.0.1", 0, log_config=None, lifespan="off"
    )
    server = Server(config)
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    webhook.port = server.servers[0].sockets[0].getsockname()[1]
    yield webhook
    server.should_exit = True
    await running


def head(*more: str, secret: str | None = SECRET) -> bytes:
    lines = ["POST /telegram HTTP/1.1", "Host: here", "Connection: close", *more]
    if secret is not None:
        lines.append(f"{SECRET_HEADER}: {secret}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def chunk(body: bytes) -> bytes:
    return f"{len(body):x}\r\n".encode() + body + b"\r\n"


LENGTH = f"Content-Length: {len(UPDATE)}"
CHUNKED = "Transfer-Encoding: chunked"


async def test_an_update_is_answered_only_when_it_is_committed(webhook):
    webhook.committed.clear()
    asking = asyncio.create_task(webhook.says(head(LENGTH), UPDATE))
    await webhook.began.wait()
    done, _ = await asyncio.wait([asking], timeout=0.2)
    assert not done
    webhook.committed.set()
    assert b" 200 " in await asking
    assert webhook.taken == [{"update_id": 1}]


async def test_a_body_that_does_not_say_how_long_it_is_is_taken(webhook):
    body = (chunk(UPDATE[:5]), chunk(UPDATE[5:]), chunk(b""))
    assert b" 200 " in await webhook.says(head(CHUNKED), *body)
    assert webhook.taken == [{"update_id": 1}]


@pytest.mark.parametrize("secret", [None, "", "wrong", "righ", "right ä", "RIGHT"])
async def test_a_stranger_is_turned_away_before_the_body_is_read(webhook, secret):
    endless = head("Content-Length: 1000000000", secret=secret)
    assert b" 403 " in await webhook.says(endless)
    assert webhook.taken == []


async def test_a_body_that_is_too_large_is_refused(webhook):
    length = f"Content-Length: {LARGEST_UPDATE + 1}"
    body = b" " * (LARGEST_UPDATE + 1)
    assert b" 413 " in await webhook.says(head(length), body)


async def test_a_body_without_an_end_is_refused_when_it_is_too_large(webhook):
    """It says nothing of its length, and goes on and on."""
    pieces = [*[chunk(b" " * 100_000)] * (LARGEST_UPDATE // 100_000), chunk(b" ")]
    assert b" 413 " in await webhook.says(head(CHUNKED), *pieces)


async def test_a_body_longer_than_it_says_is_not_an_update(webhook):
    """What comes after the stated length is no part of it."""
    short = f"Content-Length: {len(UPDATE) - 1}"
    assert b" 400 " in await webhook.says(head(short), UPDATE)
    assert webhook.taken == []


async def test_a_body_shorter_than_it_says_leaves_nothing_behind(webhook):
    long = f"Content-Length: {len(UPDATE) + 100}"
    await webhook.says(head(long), UPDATE, hangs_up=True)
    assert webhook.taken == []
    assert b" 200 " in await webhook.says(head(LENGTH), UPDATE)


@pytest.mark.parametrize("length", ["-1", "ten", "1e3"])
async def test_a_length_that_is_none_is_refused(webhook, length):
    assert b" 400 " in await webhook.says(head(f"Content-Length: {length}"), UPDATE)
    assert webhook.taken == []
