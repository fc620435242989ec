"""The whole bench: ``python -m tests.faults``, which takes a while.

Walks every point of an evening on both databases, then storms; the figures go to
``docs/faults.txt``. Exit code 1 when anything did not hold.
"""

import argparse
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.faults.house import ROOT, Nursery
from tests.faults.storm import ONE, THREE, Storm, storm
from tests.faults.town import Town
from tests.faults.walk import all_points, recorded, walks
from tests.storage.server import serving

FIGURES = ROOT / "docs" / "faults.txt"
SIDE_BY_SIDE = 3
SEED = 20_261_121


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.faults")
    asked.add_argument("--kills", type=int, default=1000, help="over three processes")
    asked.add_argument("--kills-of-one", type=int, default=100, help="on SQLite")
    kills = asked.parse_args()
    nursery = Nursery()
    lines = [f"Python {platform.python_version()}, {platform.system()}. `make faults`."]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, serving() as server:
        towns = {"SQLite": None, "PostgreSQL": server}
        for name, database in towns.items():
            town = Town(nursery, Path(folder) / name, database)
            parts = THREE if database else ONE
            times = kills.kills if database else kills.kills_of_one
            for line, broken in (*walked(town), stormed(town, times, parts)):
                lines.append(f"{name}: {line}")
                lines += [f"    {each}" for each in broken]
                wrong += len(broken)
                print(lines[-1 - len(broken)], flush=True)
    nursery.closes()
    FIGURES.write_text("\n".join(lines) + "\n")
    return 1 if wrong else 0


Told = tuple[str, list[str]]
"""A line of figures, and what did not hold."""


def walked(town: Town) -> Iterator[Told]:
    began = time.monotonic()
    points = all_points(recorded(town))
    found = walks(town, points, SIDE_BY_SIDE)
    names = {name for name, _ in points}
    reached = [each for each in found if each.reached]
    broken = [f"{each.point}: {each.broken}" for each in found if each.broken]
    yield (
        f"{len(names)} points named; ended by SIGKILL at {len(reached)} passes of them "
        f"({len(found) - len(reached)} more were not come by again), in "
        f"{_minutes(began)}; did not hold afterwards: {len(broken)}.",
        broken,
    )


def stormed(town: Town, kills: int, parts: tuple[tuple[str, ...], ...]) -> Told:
    began = time.monotonic()
    seen: Storm = storm(town, kills, SEED, parts)
    return (
        f"{seen.kills} random kills over {len(parts)} process(es) in "
        f"{_minutes(began)}; {seen.updates} updates confirmed, {seen.steps} steps "
        f"taken by the clock, {seen.messages} messages owed, {seen.repeats} sent again "
        f"and marked; lost {seen.lost}, doubled steps {seen.doubled}, did not hold: "
        f"{len(seen.broken)}.",
        seen.broken,
    )


def _minutes(began: float) -> str:
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    return f"{minutes} min {seconds} s"


if __name__ == "__main__":
    sys.exit(main())
