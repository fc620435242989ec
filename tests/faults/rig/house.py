"""A house whose processes are killed, and started again by whoever watches them.

The database is SQLite or PostgreSQL, Telegram is the strict stand-in, and every
process is the real program, forked from a warm parent (``tests.nursery``).
"""

import json
import os
import signal
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
from tests.nursery.nursery import KILLED, LONGEST_S, Child, Nursery

T = TypeVar("T")

TOKEN = "123456:TEST"
KEY = "a key for tests only"
LOOK_AGAIN_S = 0.2
"""Whoever keeps the processes up looks this often, and so does a wait."""

MOST = 3000
"""Letters of a log that a failure shows."""


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
    processes: list[Child] = field(default_factory=list)
    kept_up: list[Child] = field(default_factory=list)
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

    def starts(self, *words: str, **asked: object) -> Child:
        """A process that is kept up; ``asked`` is for the launcher."""
        process = self._start(("run", *words), asked)
        self.kept_up.append(process)
        return process

    def _start(self, words: tuple[str, ...], asked: dict[str, object]) -> Child:
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
        process = self.nursery.starts(
            "tests.faults.rig.launcher:launch",
            words,
            env=env | {ASKED: json.dumps(told)},
            folder=self.folder,
            log=log,
        )
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
                    self.surprises.append(
                        f"ended {process.ended}: {process.said[-3000:]}"
                    )
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
        logs = "\n".join(
            f"{p.log.name} {p.ended}: {p.said[-3000:]}" for p in self.processes
        )
        return f"{phones}\n{logs}\nwaiting: {self.standin.pending}"


@contextmanager
def watched(house: House) -> Iterator[House]:
    """None of its processes outlives the test."""
    try:
        yield house
    finally:
        house.clears_away()
