"""A house whose processes are killed, and started again by whoever watches them.

The database is SQLite or PostgreSQL, Telegram is the strict stand-in, and every
process is the real program, forked from a warm parent (``nursery``).
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TypeVar

from rehearsal.phones.phone import Phone
from rehearsal.standin import Standin
from storage.messages.outbox import LEASE
from tests.faults.rig.clock import ASKED, Shared

T = TypeVar("T")

ROOT = Path(__file__).parents[3]
TOKEN = "123456:TEST"
KEY = "a key for tests only"
LONGEST_S = 300.0
"""What a wait may take on a machine that hardly ever gives us a core; no wait is longer
than it has to be."""

LOOK_AGAIN_S = 0.2
"""Whoever keeps the processes up looks this often, and so does a wait."""

KILLED = -signal.SIGKILL


class Nursery:
    """Talks with the warm parent; several threads may."""

    def __init__(self) -> None:
        env = {k: v for k, v in os.environ.items() if not k.startswith("CHECKCALL_")}
        alone = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
        self._lock = Lock()
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.rig.nursery"],
            cwd=ROOT,
            env=env | alone | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._read() == "ready"

    def asks(self, **asked: object) -> object:
        assert self._parent.stdin is not None
        with self._lock:
            self._parent.stdin.write(json.dumps(asked) + "\n")
            self._parent.stdin.flush()
            return self._read()

    def _read(self) -> object:
        assert self._parent.stdout is not None
        return json.loads(self._parent.stdout.readline() or '"the nursery died"')

    def closes(self) -> None:
        assert self._parent.stdin is not None
        self._parent.stdin.close()
        self._parent.wait(LONGEST_S)
        assert self._parent.stdout is not None
        self._parent.stdout.close()


@dataclass(kw_only=True)
class Process:
    """One ``checkcall run``, and how it ended."""

    nursery: Nursery
    pid: int
    words: tuple[str, ...]
    log: Path
    ended: int | None = None

    @property
    def is_up(self) -> bool:
        if self.ended is None:
            answer = self.nursery.asks(do="look", child=self.pid)
            assert answer is None or isinstance(answer, int), answer
            self.ended = answer
        return self.ended is None

    def is_killed(self) -> None:
        """``kill -9``: not one more instruction."""
        self.is_sent(signal.SIGKILL)
        self.ends()

    def is_sent(self, number: int) -> None:
        if self.is_up:
            os.kill(self.pid, number)

    def ends(self, within: float = LONGEST_S) -> int:
        end = time.monotonic() + within
        while self.is_up:
            assert time.monotonic() < end, f"{self.words} did not end: {self.said}"
            time.sleep(0.01)
        assert self.ended is not None
        return self.ended

    @property
    def said(self) -> str:
        """The end of its log."""
        return (
            self.log.read_text(errors="replace")[-3000:] if self.log.is_file() else ""
        )


@dataclass(kw_only=True)
class House:
    """A database, its phones, and the processes that are to be up."""

    nursery: Nursery
    folder: Path
    database: str
    standin: Standin
    telegram: str
    phones: dict[str, Phone]
    settings: dict[str, str] = field(default_factory=dict)
    stderr: Path | None = None
    """Where the processes write their log; each to a file of its own."""
    processes: list[Process] = field(default_factory=list)
    kept_up: list[Process] = field(default_factory=list)
    surprises: list[str] = field(default_factory=list)
    """Processes that ended of themselves: nobody killed them."""
    hurries_s: float = 0.0
    """How far the clock is moved at each look of somebody who waits: pauses before
    another try are over sooner."""
    leases_run_out: bool = True
    """What a dead process held is found again as soon as another is up."""

    def __post_init__(self) -> None:
        self.shared = Shared(self.folder / "shared")
        self.opened_at = self.shared.now()
        self._keeping = Lock()

    def starts(self, *words: str, **asked: object) -> Process:
        """A process that is kept up; ``asked`` is for the launcher."""
        process = self._start(("run", *words), asked)
        self.kept_up.append(process)
        return process

    def _start(self, words: tuple[str, ...], asked: dict[str, object]) -> Process:
        log = self.stderr or self.folder / f"run-{len(self.processes) + 1}.log"
        told = {"shared": str(self.folder / "shared")} | asked
        settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_URL": self.telegram,
            "DATABASE_URL": self.database,
            "SECRET_KEY": KEY,
            "LISTEN": "127.0.0.1:0",
            "PACE": "none",  # its own tests hold it; here a heap has to be got through
            "LOG": "json",
        } | self.settings
        env = {k: v for k, v in os.environ.items() if not k.startswith("CHECKCALL_")}
        env |= {f"CHECKCALL_{name}": value for name, value in settings.items()}
        pid = self.nursery.asks(
            do="start",
            words=words,
            env=env | {ASKED: json.dumps(told)},
            folder=str(self.folder),
            log=str(log),
        )
        assert isinstance(pid, int), pid
        process = Process(nursery=self.nursery, pid=pid, words=words, log=log)
        self.processes.append(process)
        return process

    def keeps_up(self) -> None:
        """Whoever runs the machine starts again what was killed; what ends of itself
        is written down, and started again."""
        with self._keeping:
            for place, process in enumerate(self.kept_up):
                if process.is_up:
                    continue
                if process.ended != KILLED:
                    self.surprises.append(f"ended {process.ended}: {process.said}")
                self.kept_up[place] = self._start(process.words, {})
                if self.leases_run_out:
                    self.shared.steps(seconds=LEASE.total_seconds())

    def kills(self, place: int) -> None:
        """One of those that are kept up, which is started again at once."""
        with self._keeping:
            self.kept_up[place].is_killed()
        self.keeps_up()

    def until(self, seen: Callable[[], T | None], within: float = LONGEST_S) -> T:
        """Waits for a change at Telegram, and keeps the processes up meanwhile."""
        end = time.monotonic() + within
        while True:
            try:
                return self.standin.block_until(seen, LOOK_AGAIN_S)
            except TimeoutError as late:
                if time.monotonic() > end:
                    late.add_note(self.said())
                    raise
            self.keeps_up()
            if self.hurries_s:
                self.shared.steps(seconds=self.hurries_s)

    def sees(self, staff_id: str, words: str, times: int = 1) -> str:
        """Waits until this phone showed these words so often; gives the last text."""
        return self.until(lambda: self._shown(staff_id, words, times))

    def _shown(self, staff_id: str, words: str, times: int) -> str | None:
        found = [text for text in self.texts(staff_id) if words in text]
        return found[-1] if len(found) >= times else None

    def texts(self, staff_id: str) -> list[str]:
        """Everything that the bot ever showed there, repeats included."""
        return [message.text for message in self.phones[staff_id].inbox]

    def stops(self) -> None:
        """Every process ends in good order."""
        for process in self.kept_up:
            process.is_sent(signal.SIGTERM)
        for process in self.kept_up:
            process.ends()
        self.kept_up.clear()

    def clears_away(self) -> None:
        for process in self.processes:
            if process.ended is None:
                process.is_killed()
        self.kept_up.clear()

    def said(self) -> str:
        """Everything that anybody saw, for a failure."""
        phones = {who: self.texts(who) for who in self.phones if self.texts(who)}
        logs = "\n".join(f"{p.log.name} {p.ended}: {p.said}" for p in self.processes)
        return f"{phones}\n{logs}\nwaiting: {self.standin.pending}"


@contextmanager
def watched(house: House) -> Iterator[House]:
    """None of its processes outlives the test."""
    try:
        yield house
    finally:
        house.clears_away()
