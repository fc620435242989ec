"""How well a reader of incidents fills the form: each field's hits and misses."""

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.incidents.particulars import Particulars
from nlp.incidents.reports import LISTS, PIECES, REFERENCES, SERVICES, Report

Read = Callable[[str], Particulars]
"""Anything that reads a report."""
FIELDS = (
    "category",
    "severity",
    *PIECES,
    "people",
    *LISTS,
    "unhurt",
    "police",
    "ambulance",
    "fire",
    *REFERENCES,
)
FLOORS = Path(__file__).with_name("incident_floors.toml")
_WORD = re.compile(r"\w+")
_ENOUGH = 0.5


@dataclass(slots=True)
class Count:
    """``found`` were filled in, ``right`` of them rightly; ``wanted`` were marked."""

    found: int = 0
    right: int = 0
    exact: int = 0
    """Rightly to the letter."""
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Of what was filled in, how much is right."""
        return self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Of what the report says, how much was filled in rightly."""
        return self.right / max(self.wanted, 1)


Counts = dict[str, Count]


def measure(reports: Iterable[Report], read: Read) -> Counts:
    """The counts of each field."""
    counts = {name: Count() for name in FIELDS}
    for report in reports:
        add(counts, report, read(report.text))
    return counts


def add(counts: Counts, report: Report, said: Particulars) -> None:
    """One report more."""
    for name in FIELDS:
        _compare(counts[name], _as_pieces(getattr(said, name)), _marked(report, name))


def _marked(report: Report, name: str) -> tuple[str, ...]:
    if name in report.pieces:
        return report.pieces[name]
    if name in SERVICES:
        return _as_pieces(report.services[name])
    return _as_pieces(getattr(report, name))


def _as_pieces(value: object) -> tuple[str, ...]:
    """Whatever a field holds as the pieces that it says; what it does not say, none."""
    if value is None or value is False:
        return ()
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


def _compare(count: Count, said: Sequence[str], marked: Sequence[str]) -> None:
    count.found += len(said)
    count.wanted += len(marked)
    left = list(marked)
    for piece in said:
        best = max(left, key=lambda other: alike(piece, other), default=None)
        if best is not None and alike(piece, best) >= _ENOUGH:
            left.remove(best)
            count.right += 1
            count.exact += piece == best


def alike(one: str, other: str) -> float:
    """Of the words of both, the part that they have in common, 0 to 1."""
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) / max(len(mine | theirs), 1)


def _words(piece: str) -> set[str]:
    return set(_WORD.findall(piece.lower()))


def read_floors() -> dict[str, dict[str, float]]:
    """For a field, the least that each figure may be on the held-out reports."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def below_floor(counts: Counts, floors: dict[str, dict[str, float]]) -> list[str]:
    """A line for each figure that is less than it may be."""
    return [
        f"incidents, {name}: {figure} {getattr(counts[name], figure):.3f} "
        f"is below {least:.3f}\n"
        for name, least_of in floors.items()
        for figure, least in least_of.items()
        if getattr(counts[name], figure) < least
    ]
