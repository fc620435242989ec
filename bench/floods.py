"""An SOS while others flood us, 1,000 updates a second, by poll and by webhook.

The product is a process of its own beside the stand-in. One stranger, a hundred
strangers, or one officer send; meanwhile officers, each for the first time, press SOS,
and each is timed until its answer has reached their phone, which is owed in the same
transaction as the alarm. By webhook forty updates are on their way at a time, as many
as Telegram has by default; a flood waits there behind itself, and an SOS behind it.
"""

import asyncio
import hashlib
import hmac
import json
import os
import socket
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
    process,
    wait_for_the_redactor,
)
from rehearsal.phone import Phone
from rehearsal.server import ServerThread
from rehearsal.standin import Standin

A_SECOND = 1_000
BURST_S = 0.01
SOS_EVERY_S = 0.5
CONNECTIONS = 40
FIRST_OFFICER, FLOODER = 10_000, 10_000 + OFFICERS - 1
STRANGERS = 80_000
WORDS = "gate 2 found open, the light above it is broken, told the next shift " * 3

Send = Callable[[Phone, str], None]


def measure() -> dict[str, float]:
    """Per intake and flood: p50, p99 and the longest, in seconds."""
    figures: dict[str, float] = {}
    for intake in ("polling", "webhook"):
        for flood, senders in (
            ("one stranger", [STRANGERS]),
            ("a hundred strangers", [STRANGERS + n for n in range(100)]),
            ("one officer", [FLOODER]),
        ):
            waits = _of(intake == "webhook", senders)
            figures |= {
                f"{flood}, {intake}, SOS p50, s": statistics.median(waits),
                f"{flood}, {intake}, SOS p99, s": statistics.quantiles(waits, n=100)[
                    98
                ],
                f"{flood}, {intake}, SOS longest, s": max(waits),
            }
    return figures


def _of(by_webhook: bool, senders: list[int]) -> list[float]:
    with _product(by_webhook) as (running, send):
        phones = [
            running.standin.phone(user_id=number, started=True) for number in senders
        ]
        over = threading.Event()
        flooding = threading.Thread(target=_flood, args=(send, phones, over))
        flooding.start()
        try:
            time.sleep(2)
            return [
                _sos(running.standin, send, FIRST_OFFICER + n)
                for n in range(OFFICERS - 1)
            ]
        finally:
            over.set()
            flooding.join()


def _flood(send: Send, phones: list[Phone], over: threading.Event) -> None:
    """So many a second as long as the machine can."""
    began, sent = time.perf_counter(), 0
    while not over.wait(BURST_S):
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
        at = f"127.0.0.1:{_free_port()}"
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


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class Telegram:
    """Posts updates over forty connections, in order, each answered before the next."""

    def __init__(self, url: str) -> None:
        self._at = urlsplit(url)
        secret = hmac.new(KEY.encode(), b"telegram webhook", hashlib.sha256)
        self._secret = secret.hexdigest()
        self._waiting: deque[bytes] = deque()
        self._numbers = count(2_000_000_000)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)

    def __enter__(self) -> "Telegram":
        self._thread.start()
        self._tasks = [
            asyncio.run_coroutine_threadsafe(self._post_forever(), self._loop)
            for _ in range(CONNECTIONS)
        ]
        return self

    def __exit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

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

    async def _post_forever(self) -> None:
        reader, writer = await asyncio.open_connection(self._at.hostname, self._at.port)
        while True:
            if not self._waiting:
                await asyncio.sleep(0.001)
                continue
            body = self._waiting.popleft()
            writer.write(
                b"POST /telegram HTTP/1.1\r\nHost: bench\r\n"
                b"Content-Type: application/json\r\n"
                + f"X-Telegram-Bot-Api-Secret-Token: {self._secret}\r\n".encode()
                + f"Content-Length: {len(body)}\r\n\r\n".encode()
                + body
            )
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
            await reader.readexactly(int(length or b"0"))


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))
