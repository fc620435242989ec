"""``python -m tests.faults.calls``: ends the program at every point that a telephone
call passes, on both databases; the figures go to ``docs/faults-of-calls.txt``.

Exit code 1 when somebody was rung twice for one step without being told so, or when
anything else did not hold.
"""

import argparse
import platform
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.calls.walk import RINGS, points_of_calls, walks
from tests.faults.rig.town import Town
from tests.nursery.nursery import ROOT, Nursery
from tests.storage.server import serving

FIGURES = ROOT / "docs" / "faults-of-calls.txt"
DATABASES = ("SQLite", "PostgreSQL")


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.faults.calls")
    asked.add_argument("--side-by-side", type=int, default=3, help="houses at a time")
    given = asked.parse_args()
    lines = [f"Python {platform.python_version()}, {platform.system()}. `make faults`."]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        nursery = Nursery(Path(folder))
        for name in DATABASES:
            database = server if name == "PostgreSQL" else None
            town = Town(nursery, Path(folder) / name, database)
            line, broken = walked(town, given.side_by_side)
            print(f"{name}: {line}", *broken, sep="\n", flush=True)
            lines += [f"{name}: {line}", *(f"    {each}" for each in broken)]
            wrong += len(broken)
        nursery.closes()
    FIGURES.write_text("\n".join(lines) + "\n")
    return 1 if wrong else 0


def walked(town: Town, side_by_side: int) -> tuple[str, list[str]]:
    """A line of figures, and what did not hold."""
    began = time.monotonic()
    found = walks(town, points_of_calls(town), side_by_side)
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    broken = [str(each) for each in found if not each.is_right(RINGS)]
    reached = [each for each in found if each.reached]
    more = [each for each in reached if each.rung > RINGS]
    return (
        f"a call that nobody answers, one more, and its key: ended by SIGKILL at "
        f"{len(reached)} of {len(found)} points (the others were not come by again) "
        f"in {minutes} min {seconds} s; at {len(more)} of them the gateway's answer "
        f"was lost, it rang once more, and said so; did not hold: {len(broken)}.",
        broken,
    )


if __name__ == "__main__":
    sys.exit(main())
