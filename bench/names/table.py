"""Writes what was measured as a page to read, and as JSON beside it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.names.finders import FINDERS, OURS, YARDSTICK
from bench.names.speed import LENGTH, MESSAGES, STARTS, Cost
from nlp.evaluate import Score

DOCS = Path(__file__).parents[2] / "docs"
PAGE, FIGURES = DOCS / "redactor.md", DOCS / "redactor.json"
COSTS = {
    "p50_ms": (f"one message of {LENGTH} characters, p50", "ms"),
    "p99_ms": ("the same, p99", "ms"),
    "loading_s": ("loading, to the first answer", "s"),
    "resident_mib": (f"resident memory after {MESSAGES} messages", "MiB"),
}


@dataclass(frozen=True, slots=True)
class Scored:
    """A set as written or lower-cased, and the score of each finder on it."""

    title: str
    way: str
    scores: Mapping[str, Score]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All of one run. ``load`` is how many processes wanted a core, on average."""

    day: str
    machine: str
    load: float
    versions: Mapping[str, str]
    sets: list[Scored]
    costs: Mapping[str, Cost]


def page(run: Measured) -> str:
    """The page for people."""
    names = [name for name in run.costs if FINDERS[name].scored]
    header = ["set", "names", *_titles(names)]
    versions = ", ".join(f"{name} {number}" for name, number in run.versions.items())
    return f"""# How well names are found, and at what cost

- Measured by `make evaluate` on {run.day}
- Machine: {run.machine}; {run.load:.1f} processes wanted a core
- Beside Checkcall's redactor: {versions}

Presidio and scrubadub, too, look for persons with spaCy's medium English model (md).

## Found and right

Each cell is recall / precision / F1, in per cent. A name is found when every letter of
it is; a hit is right when at least half of its letters are in a name. Handles are not
scored. Guards write mostly in small letters: "lower-cased" is the one to read.

{_table(header, _scores(run.sets, names))}

Full names (two words or more): how many of 100 are found.

{_table(header, _full_names(run.sets, names))}
{HELD_OUT_MEANS}
## Time and memory

Each finder has a process of its own, and all are held to one core and take turns.
Loading is the median of {STARTS} starts of a fresh process. In brackets: as a ratio to
Presidio's. Presidio looks for everything that it knows; "names only" is Presidio asked
for persons and nothing else. Checkcall's time is for the finished text.

{_table(["", *_titles(run.costs)], _cost_rows(run.costs))}
"""


def _table(header: list[str], rows: Iterable[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _titles(names: Iterable[str]) -> list[str]:
    return [FINDERS[name].title for name in names]


def _set_title(scored: Scored) -> str:
    return f"{scored.title}, {scored.way}"


def _scores(sets: Iterable[Scored], names: list[str]) -> Iterable[list[str]]:
    for each in sets:
        cells = [_score(each.scores[n]) if n in each.scores else "–" for n in names]
        yield [_set_title(each), str(each.scores[OURS].names), *cells]


def _score(score: Score) -> str:
    parts = (score.recall, score.precision, score.f1)
    return " / ".join(f"{100 * part:.0f}" for part in parts)


def _full_names(sets: Iterable[Scored], names: list[str]) -> Iterable[list[str]]:
    for each in sets:
        found = [
            each.scores[n].full_recall if n in each.scores else None for n in names
        ]
        cells = ["–" if part is None else f"{100 * part:.0f}" for part in found]
        yield [_set_title(each), str(each.scores[OURS].full), *cells]


HELD_OUT_MEANS = """
validation_guard is of other hands than our training messages, but its mistakes were
read when the rules were made. held_out_guard is every tenth of our own messages, which
the tagger never read; on it the rules are weighed. Both flatter a little.

Other languages than English are not measured so; how they are read, and what was found
in small sets: [redactor-languages.md](redactor-languages.md).
"""


def _cost_rows(costs: Mapping[str, Cost]) -> Iterable[list[str]]:
    for key, (title, unit) in COSTS.items():
        base = _base(costs, key)
        cells = []
        for cost in costs.values():
            figure = getattr(cost, key)
            ratio = f" ({figure / base:.2f})" if base else ""
            cells.append(f"{figure:{'.0f' if unit == 'MiB' else '.2f'}} {unit}{ratio}")
        yield [title, *cells]


def _base(costs: Mapping[str, Cost], key: str) -> float:
    """The yardstick's figure, or 0 where it could not be measured."""
    figure = getattr(costs[YARDSTICK], key) if YARDSTICK in costs else 0.0
    return float(figure)


def figures(run: Measured) -> str:
    """The same as JSON, with what each ratio is taken of."""
    found = {
        "day": run.day,
        "machine": run.machine,
        "load": round(run.load, 2),
        "versions": dict(run.versions),
        "sets": [_set_as_json(each) for each in run.sets],
        "costs": {
            name: asdict(cost) | {"to_presidio": _ratios(run.costs, cost)}
            for name, cost in run.costs.items()
        },
    }
    return json.dumps(found, indent=2) + "\n"


def _ratios(costs: Mapping[str, Cost], cost: Cost) -> dict[str, float]:
    bases = {key: _base(costs, key) for key in COSTS}
    return {key: getattr(cost, key) / base for key, base in bases.items() if base}


def _set_as_json(each: Scored) -> dict[str, object]:
    return {
        "set": each.title,
        "way": each.way,
        "names": each.scores[OURS].names,
        "full_names": each.scores[OURS].full,
        "scores": {
            name: {
                "recall": score.recall,
                "precision": score.precision,
                "f1": score.f1,
                "full_names": score.full_recall,
            }
            for name, score in each.scores.items()
        },
    }
