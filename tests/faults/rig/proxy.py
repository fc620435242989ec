"""A wire that can be cut, taken away, and stopped: between the program and a server."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CHUNK = 65536

Place = Path | tuple[str, int]
"""A socket's file, or host and port."""


class Proxy:
    """Runs in a thread of its own; every act is done when it returns."""

    def __init__(self, target: Place) -> None:
        self._target = target
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy")
        self._lines: set[asyncio.StreamWriter] = set()
        self._served: set[asyncio.Task[object]] = set()
        self._pumps: set[asyncio.Task[None]] = set()
        self._flows = asyncio.Event()
        self._server: asyncio.Server | None = None
        self.port = 0

    def starts(self) -> None:
        self._thread.start()
        self._flows.set()
        self.listens()

    def stops(self) -> None:
        self.flows()
        self.refuses()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def listens(self) -> None:
        """New connections are taken, on the same port as before."""
        self._do(self._listen())

    def refuses(self) -> None:
        """Every connection breaks, and no new one is taken."""
        self._do(self._refuse())

    def cuts(self) -> None:
        """Every connection breaks; new ones are taken."""
        self._do(self._cut())

    def stalls(self) -> None:
        """Nothing comes through, and nothing breaks."""
        self._loop.call_soon_threadsafe(self._flows.clear)

    def flows(self) -> None:
        self._loop.call_soon_threadsafe(self._flows.set)

    def _do(self, act) -> None:
        asyncio.run_coroutine_threadsafe(act, self._loop).result(60)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _refuse(self) -> None:
        if self._server is not None:
            self._server.close()
        self._server = None
        await self._cut()

    async def _cut(self) -> None:
        for line in list(self._lines):
            line.transport.abort()
        for pump in list(self._pumps):
            pump.cancel()  # it may stand still, and would not see it
        if self._served:
            await asyncio.wait(self._served, timeout=5)

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        mine = asyncio.current_task()
        assert mine is not None
        self._served.add(mine)
        mine.add_done_callback(self._served.discard)
        try:
            far_reader, far_writer = await self._dial()
        except OSError:
            writer.transport.abort()
            return
        both = {writer, far_writer}
        self._lines |= both
        pumps = {
            asyncio.create_task(self._pump(reader, far_writer)),
            asyncio.create_task(self._pump(far_reader, writer)),
        }
        self._pumps |= pumps
        await asyncio.wait(pumps)
        self._pumps -= pumps
        self._lines -= both

    async def _dial(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if isinstance(self._target, Path):
            return await asyncio.open_unix_connection(self._target)
        return await asyncio.open_connection(*self._target)

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            with suppress(OSError):
                while chunk := await reader.read(CHUNK):
                    await self._flows.wait()
                    if writer.transport.is_closing():
                        break
                    writer.write(chunk)
                    await writer.drain()
        finally:
            writer.close()


@contextmanager
def between(target: Place) -> Iterator[Proxy]:
    proxy = Proxy(target)
    proxy.starts()
    try:
        yield proxy
    finally:
        proxy.stops()
