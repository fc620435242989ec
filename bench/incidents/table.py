"""Writes what was measured as a page to read, and as JSON for whoever compares runs."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.incidents.speed import LONGEST, Cost
from bench.names.intervals import Share
from nlp.evaluate.incidents import FIELDS, Count, Counts

DOCS = Path(__file__).parents[2] / "docs"
PAGE, FIGURES = DOCS / "incidents.md", DOCS / "incidents.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All of one run. ``load`` is how many processes wanted a core, on average."""

    day: str
    machine: str
    load: float
    reports: tuple[int, int]
    """Held out, and learnt from."""
    sure: dict[str, float]
    ours: Counts
    folded: Counts
    """Those of the reports for training, in five folds."""
    keywords: Counts
    cost: Cost


def page(run: Measured) -> str:
    """The page for people."""
    unread, learnt = run.reports
    return f"""# How well a report is read into its form

- Measured by `make evaluate` on {run.day}
- Machine: {run.machine}; {run.load:.1f} processes wanted a core
- {unread} reports that the reader has not learnt from; {learnt} that it has
- A category is shown from a likelihood of {run.sure["category"]:.2f} on, a severity
  from {run.sure["severity"]:.2f}; below it the reader says that it does not know

Of each field: how much of what was filled in is right (precision), and how much of
what the reports say was filled in rightly (recall), in per cent; in brackets where the
true figure lies, 95 times in 100 (Wilson). A piece of text is right when at least half
of its words and of those marked are the same; exact, when it is the marked piece to the
letter. "Said" is how often the field was marked.

## On what it has not read

{_table(_HEADER, (_row(run, name) for name in FIELDS))}

The keywords are a table that an ordinary programmer would write in an afternoon
(`bench/incidents/keywords.py`). All reports are written and marked by hand, as
guards type; none is a real one.

## In five folds of what it has learnt from

A tenth is few. So each of the {learnt} others is read once by a reader that has learnt
from four fifths of them. The words of the rules and topics were chosen with these
reports open, so this flatters: most of all the category. The table above does not.

{_table(["field", "said", "precision", "recall"], _folded(run))}

## Time

Processor time on one core: {run.cost.p50_ms:.1f} ms at the median of all reports,
{run.cost.p99_ms:.1f} ms at p99; {run.cost.longest_ms:.0f} ms for the worst of several
texts of {LONGEST:,} characters that nobody would type.
"""


_HEADER = [
    *("field", "said", "precision", "recall", "exact"),
    *("keywords: precision", "keywords: recall"),
]


def _row(run: Measured, name: str) -> list[str]:
    ours, theirs = run.ours[name], run.keywords[name]
    exact = _cell(Share(ours.exact, ours.wanted))
    plain = _cell(_precision(theirs)), _cell(_recall(theirs))
    return [*_cells(name, ours), exact, *plain]


def _folded(run: Measured) -> Iterable[list[str]]:
    return (_cells(name, run.folded[name]) for name in FIELDS)


def _cells(name: str, count: Count) -> list[str]:
    sure = _cell(_precision(count)), _cell(_recall(count))
    return [name.replace("_", " "), str(count.wanted), *sure]


def _precision(count: Count) -> Share:
    return Share(count.right, count.found)


def _recall(count: Count) -> Share:
    return Share(count.right, count.wanted)


def _cell(share: Share) -> str:
    """``97 (95–98)``, and a dash where nothing was counted."""
    if not share.of:
        return "–"
    low, high = (100 * bound for bound in share.interval)
    return f"{100 * share.part:.0f} ({low:.0f}–{high:.0f})"


def _table(header: list[str], rows: Iterable[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def figures(run: Measured) -> str:
    """The same as JSON."""
    found = {
        "day": run.day,
        "machine": run.machine,
        "load": round(run.load, 2),
        "sure": run.sure,
        "held_out": _as_json(run.ours),
        "five_folds": _as_json(run.folded),
        "keywords": _as_json(run.keywords),
        "cost": asdict(run.cost),
    }
    return json.dumps(found, indent=2) + "\n"


def _as_json(counts: Counts) -> dict[str, object]:
    return {
        name: {
            **asdict(count),
            "precision": [count.precision, *_precision(count).interval],
            "recall": [count.recall, *_recall(count).interval],
        }
        for name, count in counts.items()
    }
