"""Reports with what is in them marked by hand: the reader learns from them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.incidents.particulars import Attendance, Category, Severity

REPORTS = Path(__file__).parents[1] / "training" / "incidents" / "reports"
HELD_OUT = 10
"""Each line of a file whose number is a multiple of this is kept from the reader, and
from whoever writes its rules; it is only measured on."""

PIECES = "time", "place", "people_words", "injuries", "damage"
"""Fields that are one piece of the text."""
LISTS = "vehicles", "done", "initials"
"""Fields that are several."""
REFERENCES = "police_reference", "ambulance_reference"
SERVICES = "police", "ambulance", "fire"


@dataclass(frozen=True, slots=True)
class Report:
    """A report, and what somebody who read it filled in; the names of the fields are
    those of `Particulars`."""

    text: str
    category: Category
    severity: Severity
    pieces: dict[str, tuple[str, ...]]
    """For each field of text its pieces, in order; none where it does not say."""
    people: int | None
    unhurt: bool
    services: dict[str, Attendance | None]


def for_training() -> list[Report]:
    """Nine of ten."""
    return [report for line, report in _numbered() if line % HELD_OUT]


def held_out() -> list[Report]:
    """Every tenth line of each file."""
    return [report for line, report in _numbered() if line % HELD_OUT == 0]


def _numbered() -> list[tuple[int, Report]]:
    """All reports, each with the number of its line; the first line is 1."""
    return [
        (number, _report(json.loads(line)))
        for file in sorted(REPORTS.glob("*.jsonl"))
        for number, line in enumerate(
            file.read_text(encoding="utf-8").splitlines(), start=1
        )
    ]


def _report(row: dict[str, Any]) -> Report:
    single = {name: _one(row[name]) for name in (*PIECES, *REFERENCES)}
    return Report(
        text=row["text"],
        category=Category(row["category"]),
        severity=Severity(row["severity"]),
        pieces={**single, **{name: tuple(row[name]) for name in LISTS}},
        people=row["people"],
        unhurt=row["unhurt"],
        services={
            name: None if row[name] is None else Attendance(row[name])
            for name in SERVICES
        },
    )


def _one(piece: str | None) -> tuple[str, ...]:
    return () if piece is None else (piece,)
