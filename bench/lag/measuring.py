"""Each program on each database, with few and with very many deadlines waiting."""

import json
import math
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.lag import apscheduler_store, crowd
from bench.rounds import medians
from bot.clock import utc_now
from tests.storage.server import serving

WAITING = (100, 10_000, 100_000, 1_000_000)
START = timedelta(seconds=5)
"""From the start of a program to the first deadline."""
PATIENCE_S = 900
"""For a peer that also fills its database itself."""
ROUNDS = 3
"""Each program in turn; one stall of the disk is the slowest hundredth of a round."""
HOPELESS_MS = 5_000
"""Whoever is as late as that is not asked again."""

PEERS = ".venv-bench/bin/python"
SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
Program = Callable[[str, int], list[str]]
"""Fills a database with so many waiting, and gives the command that begins."""


def ours(url: str, waiting: int) -> list[str]:
    crowd.fill(url, waiting)
    crowd.settle(url)
    first = utc_now() + START
    crowd.set_off(url, first)
    return [sys.executable, "-m", "bench.lag.ours", url, first.isoformat()]


def stored(url: str, waiting: int) -> list[str]:
    return apscheduler_store.begin(url, waiting, START)


def procrastinate(url: str, waiting: int) -> list[str]:
    plain = url.replace("+psycopg", "")
    script = str(Path(__file__).with_name("procrastinate_worker.py"))
    return [PEERS, script, plain, str(waiting), str(START.total_seconds())]


PROGRAMS: dict[str, tuple[Program, tuple[str, ...]]] = {
    "checkcall": (ours, (SQLITE, POSTGRESQL)),
    "APScheduler, SQLAlchemy job store": (stored, (SQLITE, POSTGRESQL)),
    "Procrastinate": (procrastinate, (POSTGRESQL,)),
}


@contextmanager
def database(kind: str) -> Iterator[str]:
    """A fresh one, which writes to the disk as it would at work."""
    if kind == SQLITE:
        with TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/lag.db"
        return
    with serving(settings=()) as server, server.database() as name:
        yield server.url(name)


def lag(program: Program, kind: str, waiting: int) -> dict[str, float]:
    """Milliseconds; and how many of the thousand were acted on at all."""
    with database(kind) as url:
        command = program(url, waiting)
        said = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=PATIENCE_S
        )
    lags = [one * 1000 for one in json.loads(said.stdout.splitlines()[-1])][1:]
    if len(lags) < 2:
        return {"p50": math.inf, "p99": math.inf, "done": len(lags)}
    p99 = statistics.quantiles(lags, n=100)[98]
    return {"p50": statistics.median(lags), "p99": p99, "done": len(lags)}


def measure() -> list[dict[str, object]]:
    """One row for each program, database and number waiting: medians of the rounds."""
    return [row for waiting in WAITING for row in _with(waiting)]


def _with(waiting: int) -> list[dict[str, object]]:
    rounds: dict[tuple[str, str], list[dict[str, float]]] = {
        (name, kind): [] for name, (_, kinds) in PROGRAMS.items() for kind in kinds
    }
    for _ in range(ROUNDS):
        for (name, kind), seen in rounds.items():
            if not seen or seen[-1]["p99"] < HOPELESS_MS:
                seen.append(lag(PROGRAMS[name][0], kind, waiting))
    return [
        {"program": name, "database": kind, "waiting": waiting} | medians(seen)
        for (name, kind), seen in rounds.items()
    ]
