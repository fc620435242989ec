"""What it costs to read a report, and the worst that anybody could send."""

import statistics
import time
from dataclasses import dataclass

from nlp.evaluate.incidents import Read

LONGEST = 4_096
"""Characters of a message: Telegram takes no more."""
_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of processor time, in milliseconds."""

    p50_ms: float
    p99_ms: float
    longest_ms: float
    """The dearest of `worst`, the best of five tries at each."""


def cost_of(read: Read, reports: list[str]) -> Cost:
    """Each report is read once; the first ones warm up."""
    taken = [_once(read, text) for text in (*reports[:20], *reports)][20:]
    longest = (min(_once(read, text) for _ in range(_TRIES)) for text in worst(reports))
    return Cost(
        p50_ms=statistics.median(taken),
        p99_ms=statistics.quantiles(taken, n=100)[98],
        longest_ms=max(longest),
    )


def worst(reports: list[str]) -> list[str]:
    """As long as a message may be: all reports in a row, and what nobody would type."""
    signs = ("a ", ".", "9 ", "no one hurt ", "J.S. ", "cad 4471/", "police no ", "£")
    rows = [" ".join(reports), *(sign * LONGEST for sign in signs)]
    return [row[:LONGEST] for row in rows]


def _once(read: Read, text: str) -> float:
    began = time.thread_time()
    read(text)
    return (time.thread_time() - began) * 1000
