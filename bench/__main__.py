"""``make bench``: an answer to ``/ok``, in the product and in the bare framework."""

import json
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from bench.programs import OFFICERS, Running, bare, product
from rehearsal.phone import Phone
from rehearsal.standin import Standin

ONE_BY_ONE = 200
AT_ONCE = 1_000
RESULTS = Path(__file__).parents[1] / "docs" / "bench.json"
ANSWER = "Check call recorded"
MOST = 3.0
"""The product's time per update, as a ratio to the bare framework's."""


def main() -> None:
    """Prints a table and writes the figures down."""
    figures: dict[str, dict[str, float]] = {}
    for name, program in (("bare framework", bare), ("checkcall", product)):
        figures[name] = measure(program)
    peer, ours = figures["bare framework"], figures["checkcall"]
    ratios = {key: ours[key] / peer[key] for key in peer}
    print(f"{'':34}{'bare':>10}{'checkcall':>12}{'ratio':>8}")
    for key in peer:
        print(f"{key:34}{peer[key]:10.2f}{ours[key]:12.2f}{ratios[key]:8.2f}")
    start = start_up()
    print(f"{'checkcall --help, s':34}{'':10}{start:12.2f}")
    RESULTS.write_text(
        json.dumps(
            {
                "machine": f"{platform.machine()}, Python {platform.python_version()}",
                "figures": figures,
                "ratios": ratios,
                "help_s": start,
            },
            indent=2,
        )
        + "\n"
    )
    if ratios["time per update, busy, ms"] > MOST:
        print(f"time per update is more than {MOST} times the bare framework's")


def measure(program: Callable[[], AbstractContextManager[Running]]) -> dict[str, float]:
    """Latency of single updates, then the time each takes in a crowd."""
    with program() as running:
        standin = running.standin
        phones = [
            standin.phone(user_id=10_000 + n, started=True) for n in range(OFFICERS)
        ]
        for phone in phones:
            phone.says("/bookon RIV")
        if program is product:
            _until(standin, lambda: all(phone.find("Booked on") for phone in phones))
        single = [_one(standin, phones[n % OFFICERS]) for n in range(ONE_BY_ONE)]
        crowd = _crowd(standin, phones)
    return {
        "one answer, p50, ms": statistics.median(single) * 1000,
        "one answer, p99, ms": statistics.quantiles(single, n=100)[98] * 1000,
        "time per update, busy, ms": crowd * 1000,
        "start to first poll, s": running.start_s,
    }


def _one(standin: Standin, phone: Phone) -> float:
    before = _answers(phone)
    start = time.perf_counter()
    phone.says("/ok")
    _until(standin, lambda: _answers(phone) > before)
    return time.perf_counter() - start


def _crowd(standin: Standin, phones: list[Phone]) -> float:
    wanted = sum(map(_answers, phones)) + AT_ONCE
    start = time.perf_counter()
    for n in range(AT_ONCE):
        phones[n % len(phones)].says("/ok")
    _until(standin, lambda: sum(map(_answers, phones)) >= wanted)
    return (time.perf_counter() - start) / AT_ONCE


def _answers(phone: Phone) -> int:
    return sum(message.words.startswith(ANSWER) for message in phone.chat.from_bot)


def _until(standin: Standin, seen: Callable[[], bool]) -> None:
    standin.block_until(lambda: seen() or None, timeout=120)


def start_up() -> float:
    """Seconds until the help text is on the screen."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "bot", "--help"], check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
