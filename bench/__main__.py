"""``make bench``: all figures in one run, to ``docs/bench.json`` and ``docs/bench.md``.

``python -m bench lag growth`` measures only these, and leaves the others as they were;
``ALARMS=100 python -m bench calls`` is a small storm.
"""

import json
import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any  # Any: as it came from JSON

from bench import (
    answers,
    breaches,
    door,
    floods,
    growth,
    lanes,
    sealed,
    starting,
    turns,
)
from bench.board import watching
from bench.calls import storm
from bench.lag import measuring
from bench.shifts import booking_on, loading
from bench.table import page

DOCS = Path(__file__).parents[1] / "docs"
RESULTS, PAGE = DOCS / "bench.json", DOCS / "bench.md"
PARTS: dict[str, Callable[[], object]] = {
    "answers": answers.measure,
    "breaches": breaches.measure,
    "starting": starting.measure,
    "lanes": lanes.measure,
    "floods": floods.measure,
    "door": door.measure,
    "lag": measuring.measure,
    "growth": growth.measure,
    "turns": turns.measure,
    "sealed": sealed.measure,
    "rosters": loading.measure,
    "book-on": booking_on.measure,
    "calls": storm.measure,
    "board": watching.measure,
}
PLOTS = [measuring.PEERS, str(Path(__file__).with_name("plots.py")), str(DOCS)]


def main(parts: list[str]) -> None:
    """Prints each figure when it is known."""
    unknown = set(parts) - set(PARTS)
    if unknown:
        sys.exit(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    figures: dict[str, Any] = (
        json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    )
    for part in parts or PARTS:
        figures[part] = PARTS[part]()
        print(part, json.dumps(figures[part], indent=1), flush=True)
    figures["machine"] = f"{platform.machine()}, Python {platform.python_version()}"
    RESULTS.write_text(json.dumps(figures, indent=1) + "\n")
    PAGE.write_text(page(figures))
    subprocess.run(PLOTS, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
