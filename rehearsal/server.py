"""The stand-in as an HTTP server, in the running event loop or in a thread."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from rehearsal.botapi import HANG_UP, BotApi
from rehearsal.delivery import deliver
from rehearsal.network.gateway import gateway
from rehearsal.page.control import Control
from rehearsal.standin import Standin


def app(standin: Standin, phones_page: bool = True) -> Starlette:
    """The Bot API and, with ``phones_page``, the page with its control API."""

    @asynccontextmanager
    async def delivering(_: Starlette) -> AsyncIterator[None]:
        work = (deliver(standin), standin.network.keep())
        tasks = [asyncio.create_task(each) for each in work]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    api = BotApi(standin)
    routes: list[BaseRoute] = [
        Route("/file/bot{token}/{path:path}", api.download),
        Route("/bot{token}/{method}", api.call, methods=["GET", "POST"]),
    ]
    if phones_page:
        routes += Control(standin).routes() + gateway(standin.network)
    return Starlette(routes=routes, lifespan=delivering)


@asynccontextmanager
async def serving(
    standin: Standin,
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    phones_page: bool = True,
) -> AsyncIterator[str]:
    """Serves in the running event loop and yields the address, ``http://host:port``.

    Port 0 takes a free one. Raises ``OSError`` when the port is taken.
    """
    listener = _listen(host, port)
    server = await _started(app(standin, phones_page), listener)
    with standin.change():
        standin.closing = False
    try:
        yield f"http://{host}:{listener.getsockname()[1]}"
    finally:
        with standin.change():
            standin.closing = True
        await _stop(server)


class ServerThread:
    """The same in a thread of its own, for tests that start the bot as a process."""

    def __init__(
        self, standin: Standin, host: str = "127.0.0.1", port: int = 0
    ) -> None:
        self.standin = standin
        self.url = ""
        self._host = host
        self._port = port
        self._thread = threading.Thread(target=self._run, name="rehearsal")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()
        self._ready = threading.Event()
        self._mistake: BaseException | None = None

    def start(self) -> str:
        """Starts serving and gives the address. Raises what the start raised."""
        self._thread.start()
        self._ready.wait()
        if self._mistake is not None:
            raise self._mistake
        return self.url

    def stop(self) -> None:
        """Stops serving and waits for the thread to end."""
        if self._loop is not None and not self._loop.is_closed():
            with suppress(RuntimeError):  # the loop may close in between
                self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def __enter__(self) -> "ServerThread":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except Exception as mistake:
            self._mistake = mistake
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        async with serving(self.standin, self._host, self._port) as url:
            self.url = url
            self._ready.set()
            await self._stop.wait()


class _Line(H11Protocol):
    """A connection that the application may hang up without an answer."""

    # Any: uvicorn's own types for ASGI differ from Starlette's.
    def connection_made(self, transport: Any) -> None:  # noqa: ANN401
        super().connection_made(transport)
        served: Any = self.app

        async def with_hang_up(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[HANG_UP] = transport.close
            await served(scope, receive, send)

        self.app = with_hang_up


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


async def _started(served: Starlette, listener: socket.socket) -> uvicorn.Server:
    """Starts without uvicorn's main loop, whose ticks cost each test 0.2 s."""
    config = uvicorn.Config(
        served,
        http=_Line,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])
    return server


async def _stop(server: uvicorn.Server) -> None:
    for listening in server.servers:
        listening.close()
    while connections := list(server.server_state.connections):
        for connection in connections:
            if connection.transport is not None:
                connection.transport.close()
        await asyncio.sleep(0)
    tasks = list(server.server_state.tasks)
    if tasks:
        await asyncio.wait(tasks, timeout=5)
    await server.lifespan.shutdown()
