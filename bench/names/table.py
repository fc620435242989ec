"""Writes what was measured as a page to read."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.names.finders import FINDERS, OURS, YARDSTICK
from bench.names.intervals import Share
from bench.names.probes import BEYOND
from bench.names.speed import LENGTH, MESSAGES, STARTS, Cost
from nlp.evaluate.score import LOWER_CASED, Score

DOCS = Path(__file__).parents[2] / "docs"
PAGE, FIGURES = DOCS / "redactor.md", DOCS / "redactor.json"
CORES = os.cpu_count() or 1
COSTS = {
    "p50_ms": (f"one message of {LENGTH} characters, p50", "ms"),
    "p99_ms": ("the same, p99", "ms"),
    "loading_s": ("loading, to the first answer", "s"),
    "resident_mib": (f"resident memory after {MESSAGES} messages", "MiB"),
}
SHARES: Mapping[str, Callable[[Score], Share]] = {
    "recall": lambda score: Share(score.names_found, score.names),
    "precision": lambda score: Share(score.spans_right, score.spans),
    "full names": lambda score: Share(score.full_found, score.full),
    "exact spans": lambda score: Share(score.exact, score.names),
    "initials right": lambda score: Share(score.initials, score.names),
}


@dataclass(frozen=True, slots=True)
class Scored:
    """A set as written or lower-cased, and the score of each finder on it."""

    title: str
    way: str
    scores: Mapping[str, Score]


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """What a finder does with initials that are there already, and with attacks."""

    left_alone: Share
    leaking: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All of one run. ``load`` is how many processes wanted a core, on average."""

    day: str
    machine: str
    load: float
    versions: Mapping[str, str]
    sets: list[Scored]
    probed: Mapping[str, Probed]
    costs: Mapping[str, Cost]


def page(run: Measured) -> str:
    """The page for people."""
    names = [name for name in run.costs if FINDERS[name].scored]
    header = ["set", "names", *_titles(names)]
    versions = ", ".join(f"{name} {number}" for name, number in run.versions.items())
    return f"""# How well names are found, and at what cost

- Measured by `make evaluate` on {run.day}
- Machine: {run.machine}; {run.load:.1f} processes wanted a core{_busy(run.load)}
- Beside Checkcall's redactor: {versions}

Presidio and scrubadub, too, look for persons with spaCy's medium English model (md);
Rampart is a small transformer like ours, of Arcjet's.

## Found and right

Each cell is recall / precision / F1, in per cent. A name is found when every letter of
it is; a hit is right when at least half of its letters are in a name. Handles are not
scored. Guards write mostly in small letters: "lower-cased" is the one to read.

{_table(header, _scores(run.sets, names))}

{HELD_OUT_MEANS}
## How sure that is, and whether the initials are right

Lower-cased, in per cent; in brackets where the true figure lies, 95 times in 100
(Wilson). Full names have two words or more. A span is exact when it holds the name to
the letter. Initials are right when they are those of the name as it is marked; the same
rules make them of what each finder found.

{_table(["set", "finder", *SHARES], _shares(run.sets, names))}

## What recall and precision do not see

Messages in which initials stand already ("Spoke to DJ about the keys"), and how many of
them are left as they are; probes with a name that somebody might hide, by accident or
not, and how many of them leak a part of it ({" and ".join(BEYOND)} are left
out, for nobody promises anything there). Whatever a finder takes out counts, not names
alone. The probes were read when our rules were made.

{_table(["finder", "initials left alone", "probes leaking"], _probed(run.probed))}

## Time and memory

Each finder has a process of its own, and all are held to one core and take turns.
Loading is the median of {STARTS} starts of a fresh process. In brackets: as a ratio to
Presidio's. Presidio looks for everything that it knows; "names only" is Presidio asked
for persons and nothing else. Checkcall's time is for the finished text.

{_table(["", *_titles(run.costs)], _cost_rows(run.costs))}
"""


def _busy(load: float) -> str:
    """A busy machine takes nothing from the scores."""
    return ", more than there are: its times say little" if load > CORES else ""


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


def _shares(sets: Iterable[Scored], names: list[str]) -> Iterable[list[str]]:
    for each in sets:
        if each.way == LOWER_CASED:
            for name in names:
                if score := each.scores.get(name):
                    cells = [_share(share(score)) for share in SHARES.values()]
                    yield [each.title, FINDERS[name].title, *cells]


def _probed(probed: Mapping[str, Probed]) -> Iterable[list[str]]:
    for name, found in probed.items():
        cells = _share(found.left_alone), _share(found.leaking)
        yield [FINDERS[name].title, *cells]


def _share(share: Share) -> str:
    """``97 (95–98)``, and a dash where nothing was counted."""
    if not share.of:
        return "–"
    low, high = (100 * bound for bound in share.interval)
    return f"{100 * share.part:.0f} ({low:.0f}–{high:.0f})"


HELD_OUT_MEANS = """
validation_guard is of other hands than our training messages, but its mistakes were
read when the rules were made. held_out_guard is every tenth of our own messages, which
the tagger never read; on it the rules are weighed. Both flatter a little.
held_out_second_en is every tenth of those written afterwards, made to be hard and with
the commonest names among them, which it has not read either. hostile_hand are 289
messages of hands that had read some of the rules, marked before the redactor read
them; rules were mended after its mistakes, so that it says what was mended and no more.
ordinary_hand are 500 messages that aim at an honest average, half of them without a
name, by a hand that had read no rule and no other message; nothing was mended after
them. fair_hands are 750 of three such hands, fair and not easy; read for the first time
they gave 98 / 93, and words and titles were added after that. later_hand are 250 of a
fourth, written then: nothing was mended after them.

Other languages than English are not measured so; how they are read, and what was found
in small sets: [redactor-languages.md](redactor-languages.md).
"""


def _cost_rows(costs: Mapping[str, Cost]) -> Iterable[list[str]]:
    for key, (title, unit) in COSTS.items():
        of = base(costs, key)
        cells = []
        for cost in costs.values():
            figure = getattr(cost, key)
            ratio = f" ({figure / of:.2f})" if of else ""
            cells.append(f"{figure:{'.0f' if unit == 'MiB' else '.2f'}} {unit}{ratio}")
        yield [title, *cells]


def base(costs: Mapping[str, Cost], key: str) -> float:
    """The yardstick's figure, or 0 where it could not be measured."""
    figure = getattr(costs[YARDSTICK], key) if YARDSTICK in costs else 0.0
    return float(figure)
