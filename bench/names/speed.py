"""What a message, a start and the memory of each finder cost, taken in turns."""

import os
import statistics
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.names.running import Running
from nlp.corpus import MarkedSet

LENGTH = 120
"""Characters of the message that the house's promise on speed speaks of."""
MESSAGES = 300
WARM_UP = 20
STARTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one finder, on one core."""

    p50_ms: float
    p99_ms: float
    loading_s: float
    resident_mib: float


def usual_messages(sets: Iterable[MarkedSet]) -> list[str]:
    """The messages nearest to `LENGTH`; those for warming up come first."""
    texts = {row.text for marked in sets for row in marked.rows}
    nearest = sorted(texts, key=lambda text: (abs(len(text) - LENGTH), text))
    return list(reversed(nearest[: MESSAGES + WARM_UP]))


def costs(pythons: Mapping[str, Path], messages: list[str]) -> dict[str, Cost]:
    """Every finder in its turn reads each message, and every one starts in its turn.

    All of them are held to the same core.
    """
    core = _last_core()
    loading = _loading(pythons, core)
    with ExitStack() as stack:
        running = {
            name: stack.enter_context(Running(python, name, core))
            for name, python in pythons.items()
        }
        taken: dict[str, list[float]] = {name: [] for name in running}
        for text in messages:
            for name, finder in running.items():
                taken[name].append(finder.ask(text)[0] * 1000)
        return {
            name: Cost(
                p50_ms=statistics.median(taken[name][WARM_UP:]),
                p99_ms=statistics.quantiles(taken[name][WARM_UP:], n=100)[98],
                loading_s=loading[name],
                resident_mib=finder.resident_mib(),
            )
            for name, finder in running.items()
        }


def _loading(pythons: Mapping[str, Path], core: int | None) -> dict[str, float]:
    """Seconds; a first start, which finds the files on the disk, is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in pythons}
    for _ in range(1 + STARTS):
        for name, python in pythons.items():
            with Running(python, name, core) as finder:
                taken[name].append(finder.loaded_s)
    return {name: statistics.median(times[1:]) for name, times in taken.items()}


def _last_core() -> int | None:
    if not hasattr(os, "sched_getaffinity"):
        return None
    return max(os.sched_getaffinity(0))
