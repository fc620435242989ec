"""An SOS and a check call while the web door is crowded, by a process of its own."""

import asyncio
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bench.programs import (
    MANAGER_CHAT,
    OFFICERS,
    Running,
    free_port,
    product,
    wait_for_the_redactor,
)
from rehearsal.phones.phone import Phone

IDLE, WATCHERS = 1_200, 300
OKS, ALARMS = 100, 20
PAUSE_S = 0.05
SETTLES_S = 3.0


def measure() -> dict[str, dict[str, float]]:
    """Milliseconds: with nobody there, then with the crowd, before the same process."""
    port, load = free_port(), os.getloadavg()[0]
    with product(LISTEN=f"127.0.0.1:{port}") as running:
        phones = [
            running.standin.phone(user_id=10_000 + n, started=True)
            for n in range(OFFICERS)
        ]
        for phone in phones:
            phone.says("/bookon RIV")
        _until(running, lambda: all(phone.find("Booked on") for phone in phones))
        wait_for_the_redactor(running)
        alone = _times(running, phones[:ALARMS])
        with _crowd(port):
            crowded = _times(running, phones[ALARMS : 2 * ALARMS])
    return {"alone": alone, "crowded": crowded, "machine": {"load before": load}}


def _times(running: Running, phones: list[Phone]) -> dict[str, float]:
    oks = [_ok(running, phones[n % len(phones)]) for n in range(OKS)]
    alarms = [_sos(running, phone) for phone in phones]
    return {
        "a check call answered, p50, ms": statistics.median(oks),
        "a check call answered, p99, ms": statistics.quantiles(oks, n=100)[98],
        "an SOS on the manager's phone, p50, ms": statistics.median(alarms),
        "an SOS on the manager's phone, longest, ms": max(alarms),
    }


def _ok(running: Running, phone: Phone) -> float:
    return _took(running, phone, "/ok", phone, "Check call recorded")


def _sos(running: Running, phone: Phone) -> float:
    manager = running.standin.phone(user_id=MANAGER_CHAT, started=True)
    return _took(running, phone, "/sos", manager, "SOS")


def _took(running: Running, phone: Phone, says: str, other: Phone, words: str) -> float:
    time.sleep(PAUSE_S)
    before = _told(other, words)
    began = time.perf_counter()
    phone.says(says)
    _until(running, lambda: _told(other, words) > before)
    return (time.perf_counter() - began) * 1000


def _told(phone: Phone, words: str) -> int:
    return sum(words in message.words for message in phone.chat.from_bot)


def _until(running: Running, seen) -> None:  # noqa: ANN001
    running.standin.block_until(lambda: seen() or None, timeout=120)


@contextmanager
def _crowd(port: int) -> Iterator[None]:
    crowd = subprocess.Popen([sys.executable, "-m", "bench.door", str(port)])
    time.sleep(SETTLES_S)
    try:
        yield
    finally:
        crowd.terminate()
        crowd.wait(20)


async def come(port: int) -> None:
    """The crowd: who is shown out comes again at once."""
    idle = [_idles(port) for _ in range(IDLE)]
    watching = [_watches(port) for _ in range(WATCHERS)]
    await asyncio.gather(*idle, *watching)


async def _idles(port: int) -> None:
    while True:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            await reader.read()
            writer.close()
        await asyncio.sleep(1)


async def _watches(port: int) -> None:
    ask = b"GET /readyz HTTP/1.1\r\nHost: here\r\n\r\n"
    while True:
        with suppress(OSError, asyncio.IncompleteReadError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            while True:
                writer.write(ask)
                await reader.readuntil(b"\r\n\r\nready\n")


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(come(int(sys.argv[1])))
