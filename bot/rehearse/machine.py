"""What the product of the room runs on: a database that can be held up, and a process
that can be killed and started again."""

import asyncio
import json
import mmap
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import structlog

from bot.process.wiring import House
from rehearsal.clock import SHARED, PushedClock
from rehearsal.sky import Weather
from rehearsal.standin import Standin

LOOK_S = 0.2
ENDS_WITHIN_S = 20.0

log = structlog.get_logger(__name__)


class Machine:
    """The room's, whichever process the product runs in."""

    def __init__(self, house: House, child: "Child | None" = None) -> None:
        self._database = str(house.store.engine.url.database)
        self._child = child
        self._lock: sqlite3.Connection | None = None

    async def locks(self, *, on: bool) -> None:
        """As another program does that writes and does not end: who reads goes on."""
        await asyncio.to_thread(self._locks if on else self._unlocks)

    async def is_killed(self, *, on: bool) -> None:
        """Without one more instruction; what it had in hand it finds when it starts."""
        if self._child is None:
            raise ValueError("the product has no process of its own here")
        await asyncio.to_thread(self._child.dies if on else self._child.starts)

    def close(self) -> None:
        self._unlocks()

    def _locks(self) -> None:
        if self._lock is None:
            self._lock = sqlite3.connect(
                self._database, check_same_thread=False, isolation_level=None
            )
            self._lock.execute("PRAGMA busy_timeout=15000")
            self._lock.execute("BEGIN EXCLUSIVE")

    def _unlocks(self) -> None:
        if self._lock is not None:
            self._lock.close()  # it wrote nothing, and is rolled back
            self._lock = None


class Child:
    """The product in a process of its own. A line to it says that something is owed; it
    ends when that line is closed, as by our own death."""

    def __init__(self, house: House, standin: Standin, folder: Path) -> None:
        self._standin, self._folder = standin, folder
        self._settings, self._clock = house.settings, house.clock
        self._process: subprocess.Popen[bytes] | None = None

    def starts(self) -> None:
        """Whoever it replaces is dead."""
        assert isinstance(self._clock, PushedClock)
        given = {
            "folder": str(self._folder),
            "server": self._settings.telegram_url,
            "port": self._settings.listen.port,
            "clock": str(self._folder / "clock"),
            "starts_at": self._clock.starts_at.isoformat(),
            "began": self._clock.began,
        }
        self._process = started(json.dumps(given))

    def dies(self) -> None:
        """It is forgotten at once: it did not end by itself."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            _hang_up(process)

    def rings(self) -> None:
        """What is due was moved, or something is owed."""
        process = self._process
        if process is not None and process.stdin is not None:
            with suppress(OSError, ValueError):  # it died: it looks when it starts
                process.stdin.write(b"\n")
                process.stdin.flush()

    def ends(self) -> None:
        """It finishes what flies."""
        if self._process is None:
            return
        _hang_up(self._process)
        with suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self.dies()

    async def watched(self) -> None:
        """Until cancelled. One that ends by itself is said, and may start again."""
        while True:
            await asyncio.sleep(LOOK_S)
            process = self._process
            if process is None or process.poll() is None:
                continue
            self._process = None
            _hang_up(process)
            log.error("the product ended by itself", status=process.returncode)
            self._standin.turns(Weather.BOT, on=True)


def started(given: str) -> subprocess.Popen[bytes]:
    """Ctrl+C is ours alone."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot.rehearse.child", given],
        stdin=subprocess.PIPE,
        start_new_session=True,
    )


def _hang_up(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()


@contextmanager
def shared_clock(clock: PushedClock, folder: Path) -> Iterator[None]:
    """What is pushed here is pushed for the product, too."""
    path = folder / "clock"
    path.write_bytes(bytes(SHARED.size))
    with path.open("r+b") as file:
        clock.share(mmap.mmap(file.fileno(), SHARED.size))
    yield


@contextmanager
def running_child(house: House, standin: Standin) -> Iterator[Child]:
    """It is rung whenever somebody else than the product decided something."""
    folder = Path(str(house.store.engine.url.database)).parent
    assert isinstance(house.clock, PushedClock)
    with shared_clock(house.clock, folder):
        child = Child(house, standin, folder)
        house.doorway.listen(owed=child.rings, deadline=child.rings, calls=child.rings)
        child.starts()
        try:
            yield child
        finally:
            child.ends()
