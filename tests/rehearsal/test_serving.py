"""The stand-in served from a thread, as a program, and stopped in mid-poll."""

import asyncio
import subprocess
import sys
import threading
from contextlib import AsyncExitStack

import httpx
import pytest
from telegram.error import NetworkError

from rehearsal.server import ServerThread, serving
from rehearsal.standin import Standin

from .conftest import AT_ONCE_S, LONGEST_S, PLAIN, a_bot


def post(url: str, method: str, **params: object) -> httpx.Response:
    return httpx.post(f"{url}/bot123456:TEST/{method}", json=params, **PLAIN)


def test_a_test_without_a_loop_holds_a_phone_too():
    standin = Standin()
    amara = standin.phone(1001, "Amara")
    with ServerThread(standin) as server:
        amara.starts()
        assert len(post(server.url, "getUpdates").json()["result"]) == 1
        saying = threading.Thread(
            target=post,
            args=(server.url, "sendMessage"),
            kwargs={"chat_id": 1001, "text": "Welcome"},
        )
        saying.start()
        found = standin.block_until(lambda: amara.find("Welcome"))
        assert found.text == "Welcome"
        saying.join()
    with pytest.raises(httpx.ConnectError):
        post(server.url, "getMe")


def test_a_thread_that_speaks_wakes_the_long_poll():
    standin = Standin()
    amara = standin.phone(1001, "Amara")

    def speak() -> None:
        standin.block_until(lambda: standin.polling)
        amara.says("hello")

    with ServerThread(standin) as server:
        speaking = threading.Thread(target=speak)
        speaking.start()
        [update] = post(server.url, "getUpdates", timeout=20).json()["result"]
        speaking.join()
    assert update["message"]["text"] == "hello"


def test_a_taken_port_stops_the_start():
    with ServerThread(Standin()) as first:
        port = int(first.url.rpartition(":")[2])
        with pytest.raises(OSError, match="already in use"):
            ServerThread(Standin(), port=port).start()


def test_waiting_in_vain_ends():
    with pytest.raises(TimeoutError):
        Standin().block_until(lambda: False, timeout=0.01)


async def test_the_server_stops_at_once_although_a_poll_hangs(standin):
    async with AsyncExitStack() as server:
        url = await server.enter_async_context(serving(standin))
        async with a_bot(standin.token, url) as bot:
            poll = asyncio.create_task(bot.get_updates(timeout=30))
            await standin.until(lambda: standin.polling)
            async with asyncio.timeout(AT_ONCE_S):
                await server.aclose()
                with pytest.raises(NetworkError):
                    await poll


async def test_what_was_not_confirmed_outlives_a_restart_of_the_server(standin, amara):
    async with serving(standin) as url, a_bot(standin.token, url) as bot:
        amara.says("one")
        assert len(await bot.get_updates()) == 1
    async with serving(standin) as url, a_bot(standin.token, url) as bot:
        assert len(await bot.get_updates()) == 1


def test_the_program_prints_its_address_and_token():
    program = subprocess.Popen(
        [sys.executable, "-m", "rehearsal", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        lines = [program.stdout.readline() for _ in range(3)]
        address = lines[0].split()[1].rstrip("/")
        assert post(address, "getMe").json()["result"]["is_bot"]
        assert lines[2].split() == ["Token:", "123456:TEST"]
    finally:
        program.terminate()
        program.wait(timeout=LONGEST_S)
        program.stdout.close()
