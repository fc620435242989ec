"""An SOS while others flood us, 1,000 updates a second, by poll and by webhook.

The product is a process of its own beside the stand-in. Nobody, one stranger, a hundred
strangers, or one officer on shift send; officers, each for the first time, press SOS
from the first moments on, and each is timed until its answer has reached their
phone, which is owed in the same transaction as the alarm. By webhook forty updates are
on their way at a time, as many as Telegram has by default; a flood waits there behind
itself, and an SOS behind it.
"""

import asyncio
import hashlib
import hmac
import json
import os
import statistics
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from bench.programs import (
    KEY,
    OFFICERS,
    TOKEN,
    Running,
    enrol,
    free_port,
    process,
    wait_for_the_redactor,
)
from rehearsal.phones.phone import Phone
from rehearsal.server import ServerThread
from rehearsal.standin import Standin

A_SECOND = 1_000
BURST_S = 0.01
SOS_EVERY_S = 0.3
CONNECTIONS = 40
FIRST_OFFICER, FLOODER = 10_000, 10_000 + OFFICERS - 1
STRANGERS = 80_000
WORDS = "gate 2 found open, the light above it is broken, told the next shift " * 3

FLOODS = {
    "nobody": [],
    "one stranger": [STRANGERS],
    "a hundred strangers": [STRANGERS + n for n in range(100)],
    "one officer": [FLOODER],
}

Send = Callable[[Phone, str], None]


def measure() -> dict[str, float]:
    """Per intake and flood: p50, p99 and the longest, in seconds; and how much of a
    core the flood and the stand-in took beside the product, on average."""
    began, worked = time.perf_counter(), time.process_time()
    figures: dict[str, float] = {"load before": os.getloadavg()[0]}
    for intake in ("polling", "webhook"):
        for flood, senders in FLOODS.items():
            waits = _of(intake == "webhook", senders)
            p99 = statistics.quantiles(waits, n=100, method="inclusive")[98]
            figures |= {
                f"{flood}, {intake}, SOS p50, s": statistics.median(waits),
                f"{flood}, {intake}, SOS p99, s": p99,
                f"{flood}, {intake}, SOS longest, s": max(waits),
            }
    took = time.perf_counter() - began
    figures["stand-in and flood, cores"] = (time.process_time() - worked) / took
    return figures


def _of(by_webhook: bool, senders: list[int]) -> list[float]:
    with _product(by_webhook) as (running, send):
        standin = running.standin
        phones = [standin.phone(user_id=number, started=True) for number in senders]
        if FLOODER in senders:
            _books_on(standin, send, phones[0])
        over = threading.Event()
        flooding = threading.Thread(target=_flood, args=(send, phones, over))
        flooding.start()
        try:
            officers = range(FIRST_OFFICER, FLOODER)
            return [_sos(standin, send, officer) for officer in officers]
        finally:
            over.set()
            flooding.join()


def _books_on(standin: Standin, send: Send, phone: Phone) -> None:
    send(phone, "/bookon RIV")
    standin.block_until(lambda: phone.find("Booked on") or None, timeout=60)


def _flood(send: Send, phones: list[Phone], over: threading.Event) -> None:
    """So many a second as long as the machine can."""
    began, sent = time.perf_counter(), 0
    while phones and not over.wait(BURST_S):
        due = int((time.perf_counter() - began) * A_SECOND)
        for number in range(sent, due):
            send(phones[number % len(phones)], f"{number} {WORDS}")
        sent = due


def _sos(standin: Standin, send: Send, officer: int) -> float:
    time.sleep(SOS_EVERY_S)
    phone = standin.phone(user_id=officer, started=True)
    start = time.perf_counter()
    send(phone, "/sos")
    standin.block_until(lambda: phone.find("is going out now") or None, timeout=60)
    return time.perf_counter() - start


@contextmanager
def _product(by_webhook: bool) -> Iterator[tuple[Running, Send]]:
    standin = Standin(token=TOKEN)
    with TemporaryDirectory() as folder, ServerThread(standin) as server:
        database = f"sqlite:///{folder}/bench.db"
        enrol(database)
        at = f"127.0.0.1:{free_port()}"
        environment = os.environ | {
            "CHECKCALL_BOT_TOKEN": TOKEN,
            "CHECKCALL_TELEGRAM_URL": server.url,
            "CHECKCALL_DATABASE_URL": database,
            "CHECKCALL_SECRET_KEY": KEY,
            "CHECKCALL_LISTEN": at,
            "CHECKCALL_PACE": "none",
        }
        if by_webhook:
            environment["CHECKCALL_PUBLIC_URL"] = f"http://{at}"
        with process([sys.executable, "-m", "bot", "run"], environment) as process_id:
            method = "setWebhook" if by_webhook else "getUpdates"
            standin.block_until(lambda: standin.calls_of(method) or None, timeout=60)
            running = Running(standin, 0.0, process_id)
            wait_for_the_redactor(running)
            if not by_webhook:
                yield running, lambda phone, words: _says(phone, words)
                return
            with Telegram(f"http://{at}") as telegram:
                yield running, telegram.send


def _says(phone: Phone, words: str) -> None:
    phone.says(words)


class Telegram:
    """Posts updates over forty connections, in order, each answered before the next."""

    def __init__(self, url: str) -> None:
        self._at = urlsplit(url)
        secret = hmac.new(KEY.encode(), b"telegram webhook", hashlib.sha256)
        self._secret = secret.hexdigest()
        self._waiting: deque[bytes] = deque()
        self._numbers = count(2_000_000_000)
        self._over = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._post_all()))

    def __enter__(self) -> "Telegram":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def send(self, phone: Phone, words: str) -> None:
        person = {"id": phone.user_id, "is_bot": False, "first_name": "B"}
        number = next(self._numbers)
        message = {
            "message_id": number % 10**9,
            "date": int(time.time()),
            "chat": {"id": phone.user_id, "type": "private", "first_name": "B"},
            "from": person,
            "text": words,
        }
        update = {"update_id": number, "message": message}
        self._waiting.append(json.dumps(update).encode())

    async def _post_all(self) -> None:
        async with asyncio.TaskGroup() as connections:
            for _ in range(CONNECTIONS):
                connections.create_task(self._post_in_turn())

    async def _post_in_turn(self) -> None:
        line = await self._dial()
        while not self._over.is_set():
            if not self._waiting:
                await asyncio.sleep(0.001)
                continue
            body = self._waiting.popleft()
            while not await self._posted(body, *line):
                line[1].close()
                line = await self._dial()
        line[1].close()

    async def _dial(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(self._at.hostname, self._at.port)

    async def _posted(
        self, body: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """False where the connection, idle for a while, was closed on us."""
        writer.write(
            b"POST /telegram HTTP/1.1\r\nHost: bench\r\n"
            b"Content-Type: application/json\r\n"
            + f"X-Telegram-Bot-Api-Secret-Token: {self._secret}\r\n".encode()
            + f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
            await reader.readexactly(int(length or b"0"))
        except (asyncio.IncompleteReadError, ConnectionError):
            return False
        return True


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))
