"""Processes of the product that start in tenths of a second: forked from a parent that
has imported everything."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from tests.once import alone

ROOT = Path(__file__).parents[2]
LONGEST_S = 300.0
"""What a wait may take on a machine that hardly ever gives us a core; no wait is longer
than it has to be."""

KILLED = -signal.SIGKILL
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")


class Nursery:
    """Talks with the warm parent; several threads may."""

    def __init__(self, folder: Path) -> None:
        """The same one for all who have this folder."""
        self._lock = Lock()
        place = folder / "nursery"
        with alone(folder):
            if not self._joins(place):
                place.unlink(missing_ok=True)
                _starts_a_parent(place)
                assert self._joins(place)

    def _joins(self, place: Path) -> bool:
        """False where nobody has started it, or where all who had it are gone."""
        self._line = socket.socket(socket.AF_UNIX)
        self._answers = self._line.makefile("r")
        with suppress(OSError):
            self._line.connect(str(place))
            if self._read() == "ready":
                return True
        self.closes()
        return False

    def starts(
        self,
        does: str,
        words: Sequence[str],
        *,
        env: Mapping[str, str],
        folder: Path,
        log: Path,
        err: Path | None = None,
    ) -> "Child":
        """``does`` is ``module:function``; all that it says is added to its log, but
        for its mistakes where there is ``err``."""
        pid = self._asks(
            do="start",
            does=does,
            words=list(words),
            env=dict(env),
            folder=str(folder),
            out=str(log),
            err=str(err or log),
        )
        assert isinstance(pid, int), pid
        return Child(nursery=self, pid=pid, words=tuple(words), log=log)

    def looks(self, pid: int) -> int | None:
        """How it ended; None while it runs."""
        answer = self._asks(do="look", child=pid)
        assert answer is None or isinstance(answer, int), answer
        return answer

    def _asks(self, **asked: object) -> object:
        with self._lock:
            self._line.sendall(json.dumps(asked).encode() + b"\n")
            return self._read()

    def _read(self) -> object:
        return json.loads(self._answers.readline() or '"the nursery died"')

    def closes(self) -> None:
        """The children end; the parent does when nobody else has it."""
        self._answers.close()
        self._line.close()


def _starts_a_parent(place: Path) -> None:
    """It goes on by itself when it can be asked."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("CHECKCALL_")}
    subprocess.run(
        [sys.executable, "-m", "tests.nursery.parent", str(place)],
        cwd=ROOT,
        env=env | ONE_THREAD | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )


def is_sound(said: str) -> bool:
    """Nothing failed that was not foreseen, in ours or in a library."""
    return "Traceback" not in said and " at=" not in said


@dataclass(kw_only=True, eq=False)
class Child:
    """One that was forked, and how it ended."""

    nursery: Nursery
    pid: int
    words: tuple[str, ...]
    log: Path
    ended: int | None = None

    @property
    def said(self) -> str:
        """Everything in its log."""
        return self.log.read_text(errors="replace") if self.log.is_file() else ""

    @property
    def is_sound(self) -> bool:
        return is_sound(self.said)

    @property
    def is_up(self) -> bool:
        if self.ended is None:
            self.ended = self.nursery.looks(self.pid)
        return self.ended is None

    def is_killed(self) -> None:
        """``kill -9``: not one more instruction."""
        self.is_sent(signal.SIGKILL)
        self.ends()

    def is_told_to_stop(self) -> None:
        self.is_sent(signal.SIGTERM)

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
