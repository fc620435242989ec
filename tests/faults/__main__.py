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

from tests.faults.rig.storm import ONE, THREE, Storm, storm
from tests.faults.rig.town import Town
from tests.faults.rig.walk import all_points, recorded, walks
from tests.nursery.nursery import ROOT, Nursery
from tests.storage.server import serving

FIGURES = ROOT / "docs" / "faults.txt"
SIDE_BY_SIDE = 3
DATABASES = ("SQLite", "PostgreSQL")


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.faults")
    asked.add_argument("--kills", type=int, default=1000, help="over three processes")
    asked.add_argument("--kills-of-one", type=int, default=100, help="on SQLite")
    asked.add_argument("--every", type=int, default=1, help="walk each n-th; 0: none")
    asked.add_argument("--seed", type=int, default=20_261_121, help="of chance")
    asked.add_argument("--on", choices=DATABASES, help="this database only")
    given = asked.parse_args()
    lines = [f"Python {platform.python_version()}, {platform.system()}. `make faults`."]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        nursery = Nursery(Path(folder))
        for name in [given.on] if given.on else DATABASES:
            database = server if name == "PostgreSQL" else None
            town = Town(nursery, Path(folder) / name, database)
            kills = given.kills if database else given.kills_of_one
            parts = THREE if database else ONE
            for line, broken in figures(town, given, kills, parts):
                print(f"{name}: {line}", flush=True)
                lines += [f"{name}: {line}", *(f"    {each}" for each in broken)]
                wrong += len(broken)
        nursery.closes()
    FIGURES.write_text("\n".join(lines) + "\n")
    return 1 if wrong else 0


Told = tuple[str, list[str]]
"""A line of figures, and what did not hold."""


def figures(
    town: Town,
    given: argparse.Namespace,
    kills: int,
    parts: tuple[tuple[str, ...], ...],
) -> Iterator[Told]:
    """Neither without points to walk, nor without kills."""
    if given.every:
        yield walked(town, given.every)
    if kills:
        yield stormed(town, kills, given.seed, parts)


def walked(town: Town, every: int) -> Told:
    began = time.monotonic()
    passed = all_points(recorded(town))
    points = passed[::every]
    found = walks(town, points, SIDE_BY_SIDE)
    names = {name for name, _ in passed}
    reached = [each for each in found if each.reached]
    broken = [f"{each.point}: {each.broken}" for each in found if each.broken]
    return (
        f"{len(names)} points named, {len(passed)} passes of them; ended by SIGKILL at "
        f"{len(reached)} of {len(points)} tried (the others were not come by again) "
        f"in {_minutes(began)}; did not hold afterwards: {len(broken)}.",
        broken,
    )


def stormed(
    town: Town, kills: int, seed: int, parts: tuple[tuple[str, ...], ...]
) -> Told:
    began = time.monotonic()
    seen: Storm = storm(town, kills, seed, parts)
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
