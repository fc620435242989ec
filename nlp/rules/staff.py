"""People whom the company knows, by name, clipped, or misspelt by a letter."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from nlp.lists.known import Lists
from nlp.message import Message, Range
from nlp.rules.known import Keys, may_stand_alone, phrases, stands_alone
from nlp.text.letters import HYPHENS, fold

MISSPELT_FROM = 5
"""Letters that a name must have before a misspelling of it is looked for: with fewer,
too many other words are a letter away."""
CLIPPED_TO = 3, 4
"""Least letters that are left of a clipped name: ``kry`` and ``seun`` for ``Krystyna``
and ``Oluwaseun``, the first part and the last."""


@dataclass(slots=True)
class Roll:
    """The staff's names, made ready to be looked for."""

    names: set[Keys] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    a_letter_short: dict[str, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )
    clipped: set[str] = field(default_factory=set)


def roll(staff: Iterable[str], known: Lists) -> Roll:
    """The roll of the full names in ``staff``."""
    made = Roll()
    for name in staff:
        parts = tuple(parts_of(name))
        if len(parts) > 1:
            made.names.add(parts)
        made.parts.update(p for p in parts if stands_alone(p, known))
        made.clipped.update(_clipped(parts[0]) if parts else ())
    for part in made.parts:
        if len(part) >= MISSPELT_FROM:
            for short in _a_letter_short(part):
                made.a_letter_short[short].add(part)
    return made


def staff_named(message: Message, of: Roll) -> list[Range]:
    """Where somebody of the roll stands."""
    found = phrases(message, of.names)
    for at, word in enumerate(message):
        if word.key in of.parts or (may_stand_alone(word) and _is_one(word.key, of)):
            found.append((at, at + 1))
    return found


def parts_of(name: str) -> list[str]:
    """The folded words of a staff name, hyphens kept, punctuation dropped."""
    folded = " ".join(map(fold, name.split()))
    kept = "".join(c if c.isalpha() or c in f"'{HYPHENS}" else " " for c in folded)
    return kept.split()


def _is_one(key: str, of: Roll) -> bool:
    if key in of.clipped:
        return True
    if len(key) < MISSPELT_FROM - 1:
        return False
    near = (of.a_letter_short.get(short, ()) for short in [key, *_a_letter_short(key)])
    return any(_a_letter_apart(key, part) for parts in near for part in parts)


def _a_letter_short(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _a_letter_apart(one: str, other: str) -> bool:
    """Whether a letter more, less, other, or two letters changed round part them."""
    if len(one) != len(other):
        return abs(len(one) - len(other)) == 1
    wrong = [at for at in range(len(one)) if one[at] != other[at]]
    turned = len(wrong) == 2 and wrong[1] - wrong[0] == 1
    return len(wrong) < 2 or (turned and sorted(one) == sorted(other))


def _clipped(given: str) -> set[str]:
    from_start, from_end = CLIPPED_TO
    starts = {given[:size] for size in range(from_start, len(given))}
    return starts | {given[-size:] for size in range(from_end, len(given))}
