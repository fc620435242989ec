"""What recall and precision do not see: initials that are there already; attacks."""

import json
import random
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from string import ascii_uppercase

from bench.names.intervals import Share
from nlp.corpus import CORPORA, Place
from nlp.text.plain import plain

TakeOut = Callable[[str], list[Place]]
"""Anything that says what of a message it would take out, names and all else."""
FILE = CORPORA / "probes_names.jsonl"
BEYOND = "spaced/dotted letters", "leetspeak/misspelt"
"""Kinds of attack on which nobody promises anything."""
FRAMES = (
    "Spoke to {} about the keys",
    "Relieved by {} at 0600",
    "Handed over to {} and {}",
    "{} says the lift is stuck",
    "Gate 2 opened by {}",
    "Told {} to wait at reception",
    "Checked with {}, all doors locked",
    "{} and {} on the front door",
)
MESSAGES = {2: 200, 3: 100}
"""How many messages have initials of so many letters."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A message, and the words of which nothing may be left; none: all must stay."""

    text: str
    must_go: tuple[str, ...]


def probes(file: Path = FILE) -> list[Probe]:
    """Attacks on a finder of names, without those `BEYOND`; none where they lie not."""
    if not file.exists():
        return []
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [
        Probe(row["text"], tuple(row["must_go"]))
        for row in rows
        if row["family"] not in BEYOND
    ]


def with_initials() -> list[str]:
    """Messages in which a careful officer wrote initials, the same in each run."""
    chance = random.Random(1)
    found = []
    for letters, count in MESSAGES.items():
        for at in range(count):
            pair = ["".join(chance.choices(ascii_uppercase, k=letters)) for _ in "ab"]
            found.append(FRAMES[at % len(FRAMES)].format(*pair))
    return found


def leaking(attacks: Iterable[Probe], take_out: TakeOut) -> Share:
    """Of the probes with a name in them, those of which a part is left."""
    named = [probe for probe in attacks if probe.must_go]
    return Share(sum(_leaks(each, take_out(each.text)) for each in named), len(named))


def left_alone(attacks: Iterable[Probe], take_out: TakeOut) -> Share:
    """Of the messages with initials in them, those that are as they were."""
    texts = [probe.text for probe in attacks if not probe.must_go] + with_initials()
    return Share(sum(not take_out(text) for text in texts), len(texts))


def _leaks(probe: Probe, places: list[Place]) -> bool:
    left = list(probe.text)
    for start, end in places:
        left[start:end] = " " * (end - start)
    rest = _shown("".join(left))
    parts = [part for name in probe.must_go for part in _shown(name).split()]
    return any(part in rest for part in parts if len(part) > 1)


def _shown(text: str) -> str:
    """As a reader sees it: without unseen signs, accents and capitals."""
    apart = unicodedata.normalize("NFKD", plain(text).text)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()
