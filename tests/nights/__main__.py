"""``python -m tests.nights``: one night by its seed, or as many as are asked for.

The figures of many go to ``docs/nights.txt``. Exit code 1 when anything did not hold.
"""

import argparse
import logging
import platform
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import structlog

from tests.nights.night import Broken, Nights

FIGURES = Path(__file__).parents[2] / "docs" / "nights.txt"


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.nights")
    asked.add_argument("--seed", type=int, help="this night alone, with its log")
    asked.add_argument("--nights", type=int, default=1000)
    asked.add_argument("--first", type=int, default=1, help="the first seed")
    given = asked.parse_args()
    quiet = structlog.make_filtering_bound_logger(logging.CRITICAL)
    structlog.configure(wrapper_class=quiet)
    logging.disable()  # python-telegram-bot's own
    nights = Nights()
    if given.seed is not None:
        return one(nights, given.seed)
    return many(nights, range(given.first, given.first + given.nights))


def one(nights: Nights, seed: int) -> int:
    try:
        print("\n".join(nights.tell(seed).log))
    except Broken as found:
        print(found)
        return 1
    return 0


def many(nights: Nights, seeds: range) -> int:
    began = time.process_time()
    found = list(broken(nights, seeds))
    took = time.process_time() - began
    figures = (
        f"Python {platform.python_version()}, {platform.system()}. `make nights`.\n"
        f"{len(seeds)} nights, seeds {seeds[0]} to {seeds[-1]}, in {took:.0f} s of one "
        f"core: {len(seeds) / took:.1f} a second; did not hold: {len(found)}."
    )
    FIGURES.write_text("\n".join([figures, *found]) + "\n")
    print(figures)
    return 1 if found else 0


def broken(nights: Nights, seeds: range) -> Iterator[str]:
    for seed in seeds:
        try:
            nights.tell(seed)
        except Broken as failure:
            line, *_ = failure.sentence.splitlines()
            print(f"--seed {seed}: {line}", flush=True)
            yield f"--seed {seed}: {line}"


if __name__ == "__main__":
    sys.exit(main())
