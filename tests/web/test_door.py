"""A crowd at the web door: idle, slow, deaf or rude, over real sockets."""

import asyncio
import logging
import socket
from contextlib import asynccontextmanager, suppress
from functools import partial

import pytest
import uvicorn
from prometheus_client import CollectorRegistry

from bot.process.parts import Server
from bot.process.web_server import count
from handlers.web.app import SECRET_HEADER, web_app
from handlers.web.door import AT_A_TIME, PATIENCE_S, Door, Hall, Turn
from handlers.web.once import OnceEach

SECRET = "right"
UPDATE = b'{"update_id": 1}'
LONGEST_S = 30.0
GET = b"GET /healthz HTTP/1.1\r\nHost: here\r\n"
HEAD = (
    b"POST /telegram HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
    + f"{SECRET_HEADER}: {SECRET}\r\nContent-Length: {len(UPDATE)}\r\n\r\n".encode()
)


LIVE = b"GET /board/live HTTP/1.1\r\nHost: here\r\n\r\n"


class Endless:
    """An answer that goes on: a letter now, and one after a while."""

    async def __call__(self, scope, receive, send):
        scope["stays"]()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"a", "more_body": True})
        await asyncio.sleep(0.5)
        await send({"type": "http.response.body", "body": b"b", "more_body": True})
        while (await receive())["type"] != "http.disconnect":
            pass


class House:
    """A web server for few, and what it took in."""

    def __init__(self, most, patience_s):
        self.hall = Hall(most)
        self.patience_s = PATIENCE_S | patience_s
        self.taken, self.port = [], 0
        self.committed = asyncio.Event()
        self.committed.set()
        self.began = asyncio.Event()
        self.asked = 0

    async def take(self, update):
        self.began.set()
        await self.committed.wait()
        self.taken.append(update)

    async def troubles(self):
        self.asked += 1
        return []

    def config(self):
        figures = CollectorRegistry()
        count(self.hall, figures)
        more = {"take": self.take, "secret": SECRET, "board": Endless()}
        app = web_app(self.troubles, figures, **more)
        http = partial(Door, hall=self.hall, patience_s=self.patience_s)
        more = {"log_config": None, "lifespan": "off", "backlog": AT_A_TIME}
        return uvicorn.Config(app, "127.0.0.1", 0, http=http, ws="none", **more)

    async def comes(self, *said):
        """A connection, and what it says at first."""
        guest = await asyncio.open_connection("127.0.0.1", self.port)
        for piece in said:
            guest[1].write(piece)
        await guest[1].drain()
        return guest

    async def until_here(self, many):
        async with asyncio.timeout(LONGEST_S):
            while self.hall.places.taken != many:
                await asyncio.sleep(0.01)


@asynccontextmanager
async def open_house(most=50, **patience_s):
    house = House(most, {Turn(turn): wait for turn, wait in patience_s.items()})
    server = Server(house.config())
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    listener = server.servers[0].sockets[0]
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4_096)
    house.port = listener.getsockname()[1]
    try:
        yield house
    finally:
        server.should_exit = server.force_exit = True
        await running


async def hears(guest, bytes_=-1):
    """All that it is told until the door is shut on it."""
    reader, writer = guest
    try:
        async with asyncio.timeout(LONGEST_S):
            with suppress(ConnectionError):
                return await reader.read(bytes_)
            return b""
    finally:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()


def gone(guests):
    for _, writer in guests:
        writer.close()


async def test_idle_guests_make_room_and_a_newcomer_is_answered():
    async with open_house(most=50) as house:
        idle = [await house.comes() for _ in range(120)]
        await house.until_here(50)
        asking = await house.comes(GET + b"Connection: close\r\n\r\n")
        assert (await hears(asking)).startswith(b"HTTP/1.1 200 ")
        assert house.hall.places.turned_away == 71
        assert await hears(idle[0]) == b""
        gone(idle)


async def test_who_is_being_answered_stays_and_the_newcomer_is_told_to_come_again():
    async with open_house(most=1) as house:
        house.committed.clear()
        telegram = await house.comes(HEAD, UPDATE)
        await house.began.wait()
        turned_away = await hears(await house.comes(GET))
        assert turned_away.startswith(b"HTTP/1.1 503 ")
        assert b"Retry-After" in turned_away
        house.committed.set()
        assert (await hears(telegram)).startswith(b"HTTP/1.1 200 ")
        assert house.taken == [{"update_id": 1}]


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ("quiet", b""),
        ("coming", b"G"),
        ("coming", GET + b"X-Slow: "),
        ("coming", HEAD + UPDATE[:-1]),
        ("coming", HEAD.replace(b"right", b"wrong") + UPDATE[:-1]),
    ],
    ids=["nothing", "a letter", "half a head", "half a body", "half after a refusal"],
)
async def test_who_never_finishes_is_shown_out(turn, said):
    async with open_house(**{turn: 0.2}) as house:
        guest = await house.comes(said)
        assert b" 200 " not in await hears(guest)
        await house.until_here(0)
        assert house.taken == []


async def test_who_watches_a_live_page_holds_no_place_from_others():
    async with open_house(most=1) as house:
        viewer = await house.comes(LIVE)
        await viewer[0].readuntil(b"a\r\n")
        asking = await house.comes(GET + b"Connection: close\r\n\r\n")
        assert (await hears(asking)).startswith(b"HTTP/1.1 200 ")
        assert b"b" not in await hears(viewer)


async def test_a_live_page_is_not_cut_off_as_an_answer_that_takes_too_long_is():
    async with open_house(ours=0.2) as house:
        viewer = await house.comes(LIVE)
        async with asyncio.timeout(LONGEST_S):
            await viewer[0].readuntil(b"b\r\n")
        gone([viewer])
        await house.until_here(0)


async def test_a_letter_now_and_then_buys_no_time():
    async with open_house(coming=0.3) as house:
        guest = await house.comes(GET)

        async def dribbles():
            with suppress(ConnectionError):
                while True:
                    guest[1].write(b"X: y\r\n")
                    await guest[1].drain()
                    await asyncio.sleep(0.02)

        dribbling = asyncio.create_task(dribbles())
        await hears(guest)
        await house.until_here(0)
        dribbling.cancel()
        await asyncio.wait([dribbling])


async def test_who_does_not_take_the_answers_is_shown_out():
    """Two thousand questions at once, and not one answer is read."""
    async with open_house(taking=0.3) as house:
        loop = asyncio.get_running_loop()
        with socket.socket() as deaf:
            deaf.setblocking(False)
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            await loop.sock_connect(deaf, ("127.0.0.1", house.port))
            asks = asyncio.create_task(loop.sock_sendall(deaf, (GET + b"\r\n") * 2_000))
            await house.until_here(1)
            await house.until_here(0)
            asks.cancel()
            await asyncio.wait([asks])


async def test_a_slow_browser_is_answered_request_after_request():
    """What each of them takes is not added up."""
    async with open_house(coming=3.0) as house:
        reader, writer = await house.comes()
        for _ in range(8):
            writer.write(GET)
            await asyncio.sleep(0.4)
            writer.write(b"\r\n")
            answer = await reader.readuntil(b"alive\n")
            assert answer.startswith(b"HTTP/1.1 200 ")
        writer.close()


async def test_a_crowd_is_said_once_and_counted(capsys):
    async with open_house(most=2) as house:
        guests = [await house.comes() for _ in range(40)]
        asking = await house.comes(
            b"GET /metrics HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
        )
        figures = (await hears(asking)).decode()
        gone(guests)
    assert "checkcall_web_turned_away 39.0" in figures
    assert "checkcall_web_connections 2.0" in figures
    assert capsys.readouterr().out.count("the web door is full") == 1


async def test_rude_guests_are_answered_and_the_log_says_it_once(caplog):
    once = OnceEach()
    logging.getLogger("uvicorn.error").addFilter(once)
    try:
        async with open_house() as house:
            for _ in range(20):
                answer = await hears(await house.comes(b"\x16\x03\x01 no HTTP\r\n\r\n"))
                assert answer.startswith(b"HTTP/1.1 400 ")
    finally:
        logging.getLogger("uvicorn.error").removeFilter(once)
    lines = [r for r in caplog.records if "Invalid HTTP" in r.message]
    assert len(lines) == 1


async def test_three_hundred_who_watch_cost_one_look():
    async with open_house(most=400) as house:
        ask = b"GET /readyz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
        watching = [hears(await house.comes(ask)) for _ in range(300)]
        answers = await asyncio.gather(*watching)
        assert {answer.split(b"\r\n")[0] for answer in answers} == {b"HTTP/1.1 200 OK"}
        assert house.asked <= 1 + LONGEST_S
