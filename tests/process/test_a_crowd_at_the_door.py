"""1,200 idle and slow connections and 300 who watch, before a process that may have 400
files open: officers are answered, and whoever looks after the machine is."""

import asyncio
import resource
import sys
import time
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx
import pytest

from bot.process.descriptors import ask_for_more
from tests.process.estate import ready
from tests.process.house import eventually, free_port

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="limits of another process are set there alone"
)
CROWD, WATCHERS, FILES = 1_200, 300, 400
LONGEST_S = 60.0
"""Before, an SOS took two to five seconds and /healthz was not answered at all."""

SAYS = (
    b"",
    b"GET /healthz HTTP/1.1\r\nHost: here\r\nX-Slow: ",
    b"POST /register/sign-out HTTP/1.1\r\nHost: here\r\nContent-Length: 9999\r\n\r\n",
    b"\x16\x03\x01\x02\x00\r\n\r\n",
)
"""Nothing; a head without an end; a body without one; what is no HTTP."""


@pytest.fixture(scope="module")
def crowded(house):
    """An SOS and a check call from a booked-on officer, in the middle of the crowd."""
    port = free_port()
    process = house.starts(LISTEN=f"127.0.0.1:{port}")
    resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (FILES, FILES))
    ready(port)
    house.phones["E1001"].says("/bookon RIV")
    house.sees("E1001", "Booked on at RIV")
    seen = asyncio.run(_in_the_crowd(house, process, port))
    ready(port)
    house.stops()
    return seen | {"said": process.said}


async def _in_the_crowd(house, process, port):
    ask_for_more()
    async with crowd(port), watchers(port) as watched:
        began = time.monotonic()
        house.phones["E1001"].says("/ok")
        await asyncio.to_thread(house.sees, "E1001", "Check call recorded")
        answered_s = time.monotonic() - began
        began = time.monotonic()
        house.phones["E1001"].says("/sos")
        await asyncio.to_thread(house.sees, "D001", "SOS")
        alarmed_s = time.monotonic() - began
        alive = [await asyncio.to_thread(is_alive, port) for _ in range(5)]
        most = len(list(Path(f"/proc/{process.pid}/fd").iterdir()))
    return {
        "answered_s": answered_s,
        "alarmed_s": alarmed_s,
        "alive": alive,
        "most": most,
        "watched": watched,
    }


def is_alive(port):
    """Who is turned away in the crush asks again."""

    def seen():
        with suppress(httpx.TransportError):
            return httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=10).text

    return eventually(seen, LONGEST_S)


@asynccontextmanager
async def crowd(port):
    """Each comes again as soon as it has been shown out."""
    coming = [
        asyncio.create_task(_comes_again_and_again(port, SAYS[n % len(SAYS)]))
        for n in range(CROWD)
    ]
    await asyncio.sleep(1)
    try:
        yield
    finally:
        await _end(coming)


@asynccontextmanager
async def watchers(port):
    """Each asks whether it is ready, again and again; with what they were told."""
    told = []

    async def watches():
        while True:
            with suppress(OSError):
                guest = await asyncio.open_connection("127.0.0.1", port)
                told.append(await _asks(*guest))

    watching = [asyncio.create_task(watches()) for _ in range(WATCHERS)]
    try:
        yield told
    finally:
        await _end(watching)


async def _asks(reader, writer):
    try:
        ask = b"GET /readyz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
        writer.write(ask)
        return (await reader.read())[:12]
    finally:
        writer.close()


async def _comes_again_and_again(port, says):
    while True:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(says)
                await reader.read()
            finally:
                writer.close()
        await asyncio.sleep(0.5)


async def _end(tasks):
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def test_an_officer_is_answered_and_an_sos_is_heard_as_ever(crowded):
    assert crowded["answered_s"] < LONGEST_S
    assert crowded["alarmed_s"] < LONGEST_S


def test_whoever_looks_after_the_machine_is_answered(crowded):
    assert crowded["alive"] == ["alive\n"] * 5


def test_hundreds_who_watch_are_told_or_turned_away_and_nothing_breaks(crowded):
    assert b"HTTP/1.1 200" in crowded["watched"]
    assert set(crowded["watched"]) <= {b"HTTP/1.1 200", b"HTTP/1.1 503", b""}


def test_the_crowd_leaves_files_for_everybody_else(crowded):
    assert 0 < crowded["most"] < FILES - 50


def test_the_log_says_it_once(crowded):
    lines = crowded["said"].splitlines()
    assert len([line for line in lines if "the web door is full" in line]) == 1
    # Who says nonsense may be shown out before it is heard.
    assert len([line for line in lines if "Invalid HTTP request" in line]) <= 1
    assert "Traceback" not in crowded["said"]
    assert " at=" not in crowded["said"]
    assert len(lines) < 50
