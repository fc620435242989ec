"""The product as a process of its own beside a stand-in for Telegram, to be killed.

Nothing here waits for luck: every wait names what it waits for, and ends.
"""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import httpx

from rehearsal.phones.phone import Phone
from rehearsal.standin import Standin
from tests.faults.rig.clock import Shared
from tests.nursery.nursery import Child, Nursery, is_sound
from tests.nursery.product import CLOCK, LAUNCH

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
TOKEN = "123456:TEST"
LONGEST_S = 300.0
"""What a wait may take on a machine that hardly ever gives us a core; no wait is longer
than it has to be."""


def environment(compiled: Path, **settings: object) -> dict[str, str]:
    """Nothing but these settings; Python may keep what it compiled."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("CHECKCALL_")}
    if env.pop("PYTHONDONTWRITEBYTECODE", None):
        env["PYTHONPYCACHEPREFIX"] = str(compiled)
    set_to = {f"CHECKCALL_{name}": str(value) for name, value in settings.items()}
    return env | {"PYTHONPATH": str(ROOT)} | set_to


class Process:
    """One ``checkcall …`` as people start it, from nothing; its log is a file."""

    def __init__(
        self, words: Sequence[str], *, env: dict[str, str], folder: Path, log: Path
    ) -> None:
        self.log = log
        with log.open("ab") as out:
            self._child = subprocess.Popen(
                [sys.executable, "-m", "bot", *words],
                env=env,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def is_up(self) -> bool:
        return self._child.poll() is None

    @property
    def said(self) -> str:
        """Everything in its log."""
        return self.log.read_text(errors="replace")

    @property
    def is_sound(self) -> bool:
        return is_sound(self.said)

    def is_killed(self) -> None:
        """``kill -9``: not one more instruction."""
        self._child.kill()
        self._child.wait(LONGEST_S)

    def is_told_to_stop(self) -> None:
        self._child.send_signal(signal.SIGTERM)

    def ends(self, within: float = LONGEST_S) -> int:
        return self._child.wait(within)


class House:
    """A database, its phones, and the process that runs now."""

    def __init__(
        self,
        folder: Path,
        standin: Standin,
        env: dict[str, str],
        phones: dict[str, Phone],
        nursery: Nursery,
        clock: Shared,
    ) -> None:
        self.folder, self.standin, self.env = folder, standin, env
        self.phones, self.nursery = phones, nursery
        self.clock = clock
        """Of the forked processes and of Telegram; it steps by hand."""
        self.processes: list[Process | Child] = []

    @property
    def database(self) -> Path:
        return self.folder / "var" / "checkcall.db"

    def starts(self, *words: str, **settings: object) -> Child:
        """``checkcall run …``."""
        process = self._born(("run", *words), _with(self.env, settings), self._log)
        self.processes.append(process)
        return process

    def starts_from_nothing(self, **settings: object) -> Process:
        """``checkcall run`` as people start it, which takes seconds."""
        env, log = _with(self.env, settings), self._log
        process = Process(("run",), env=env, folder=self.folder, log=log)
        self.processes.append(process)
        return process

    @property
    def _log(self) -> Path:
        return self.folder / f"run-{len(self.processes) + 1}.log"

    def types(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Somebody types ``checkcall …``."""
        with TemporaryDirectory() as elsewhere:
            out, err = (Path(elsewhere) / name for name in ("out", "err"))
            code = self._born(words, self.env, out, err).ends(LONGEST_S)
            said = (each.read_text() for each in (out, err))
            return subprocess.CompletedProcess(words, code, *said)

    def _born(
        self,
        words: Sequence[str],
        env: dict[str, str],
        log: Path,
        err: Path | None = None,
    ) -> Child:
        by = {CLOCK: str(self.clock.path)}
        return self.nursery.starts(
            LAUNCH, words, env=env | by, folder=self.folder, log=log, err=err
        )

    def until(self, seen: Callable[[], T | None], within: float = LONGEST_S) -> T:
        """Waits for a change at Telegram; shows everything when it does not come."""
        try:
            return self.standin.block_until(seen, within)
        except TimeoutError as late:
            late.add_note(self._all())
            raise

    def sees(self, staff_id: str, words: str) -> str:
        """Waits until this person's phone showed these words, and gives the text."""
        return self.until(lambda: self.shown(staff_id, words))

    def shown(self, staff_id: str, words: str) -> str | None:
        return next((t for t in self.texts(staff_id) if words in t), None)

    def texts(self, staff_id: str) -> list[str]:
        """Everything that the bot ever showed there, repeats included."""
        return [message.text for message in self.phones[staff_id].inbox]

    def stops(self) -> None:
        """Every process ends in good order."""
        up = [process for process in self.processes if process.is_up]
        for process in up:
            process.is_told_to_stop()
        for process in up:
            process.ends()

    def clears_away(self) -> None:
        for process in self.processes:
            if process.is_up:
                process.is_killed()

    def rows(self, query: str, *given: object) -> list[tuple]:
        """Looks into the database; only while nobody works in it."""
        assert not any(process.is_up for process in self.processes)
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(query, given).fetchall()

    def lets_leases_run_out(self) -> int:
        """As if the minute was over for which a dead process holds its messages."""
        assert not any(process.is_up for process in self.processes)
        with closing(sqlite3.connect(self.database)) as connection, connection:
            aged = "UPDATE outbox SET next_try_at = created_at WHERE state = 'sending'"
            return connection.execute(aged).rowcount

    def _all(self) -> str:
        phones = {who: self.texts(who) for who in self.phones if self.texts(who)}
        logs = "\n".join(f"{p.log.name}: {p.said[-3000:]}" for p in self.processes)
        return f"{phones}\n{logs}"


def _with(env: dict[str, str], settings: dict[str, object]) -> dict[str, str]:
    return env | {f"CHECKCALL_{name}": str(value) for name, value in settings.items()}


def eventually(seen: Callable[[], T | None], within: float = LONGEST_S) -> T:
    """For what rings no bell, such as a line in a log: looks ten times a second."""
    end = time.monotonic() + within
    while not (found := seen()):
        assert time.monotonic() < end, f"not seen within {within} s"
        time.sleep(0.1)
    return found


def instant(stored: str) -> datetime:
    """A time as SQLite holds it."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def asks(url: str) -> httpx.Response | None:
    """The answer, or None while nobody listens."""
    try:
        return httpx.get(url, timeout=LONGEST_S, verify=False)
    except httpx.TransportError:
        return None


def files(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and whole content of every file, as folded text."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes().decode("utf-8", "replace").casefold()
