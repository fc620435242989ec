"""Where in a message somebody stands whose name is known.

A part that is no ordinary word is found by itself; one that is (``will``, ``banks``)
beside another part of the same name. A letter may be wrong in one of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from nlp.known_names.forms import SHORTEST_ALONE, letters_of
from nlp.known_names.hashed import MISSPELT_FROM, Hashes, Kind, Likeness
from nlp.known_names.ordinary import is_word
from nlp.lists.names import name_lists
from nlp.lists.words import word_set
from nlp.message import Message, Range, Word
from nlp.rules import APART, SPARED
from nlp.rules.forms import NOT_INITIALS

_SIGNS = frozenset(",-–—./_*|")
"""What may stand between two parts of a name."""
_PARTICLES = word_set("o mc mac d de da di la le van von der den al el bin ibn ap st")
MOST_SIGNS = 2
MISSPELT_ALONE_FROM = 5
"""Letters of a word with one letter wrong that is taken for a name by itself; with a
capital in mid-sentence one less."""
SHORTEST_GLUED = 6
"""Letters of ``deliaharcourt`` at least: two parts without anything between."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of the message that may be part of a name; ``at`` is its place."""

    at: int
    word: Word
    letters: str
    likeness: Likeness
    """To a given name or surname that is known."""
    stopped: bool
    """A stop is after it."""

    @property
    def is_initial(self) -> bool:
        return len(self.letters) == 1

    @property
    def is_ordinary(self) -> bool:
        return is_word(self.word.key)


def known_named(message: Message, hashes: Hashes) -> list[Range]:
    """Where somebody stands who is known."""
    if not len(hashes):
        return []
    parts = [_part(message, at, hashes) for at in range(len(message))]
    found = list(_beside(message, parts, hashes))
    inside = {at for start, end in found for at in range(start, end)}
    alone = [part.at for part in parts if part and _stands_alone(part, hashes)]
    alone = [at for at in alone if at not in inside]
    if alone:
        spared = _spared(message)
        found += [(at, at + 1) for at in alone if at not in spared]
    return [*found, *_divided(message, parts, hashes)]


def _spared(message: Message) -> set[int]:
    """Words of a place, a call-sign, initials: what is no person, or not here."""
    rules = (*APART, *SPARED)
    ranges = (span for rule in rules for span in rule(message))
    return {at for start, end in ranges for at in range(start, end)}


def _part(message: Message, at: int, hashes: Hashes) -> _Part | None:
    word = message[at]
    letters = letters_of(word.key) if word.may_be_name else ""
    if not letters:
        return None
    if letters.endswith("s") and _is_owned(letters[:-1], letters, hashes):
        letters = letters[:-1]
    likeness = Likeness.NONE
    if len(letters) > 1:
        if hashes.is_known(Kind.PART, letters):
            likeness = Likeness.SAME
        elif _may_be_misspelt(word):
            likeness = hashes.likeness(Kind.PART, letters)
    stopped = at + 1 < len(message) and message[at + 1].text == "."
    return _Part(at, word, letters, likeness, stopped)


def _is_owned(owner: str, letters: str, hashes: Hashes) -> bool:
    """``grace hills bag``, as it is typed without the sign."""
    known = len(owner) > 1 and hashes.is_known(Kind.PART, owner)
    return known and not hashes.is_known(Kind.PART, letters)


def _may_be_misspelt(word: Word) -> bool:
    """A word of the dictionary is what it is; another usual name may be meant."""
    names = name_lists()
    usual = word.key in names.usual_given or word.key in names.usual_surnames
    return word.unknown or (usual and not is_word(word.key))


def _stands_alone(part: _Part, hashes: Hashes) -> bool:
    """A part that is no ordinary word, or two parts put together."""
    if "-" in part.word.key and hashes.is_known(Kind.PAIR, part.letters):
        return True
    if part.is_initial or part.is_ordinary:
        return False
    if part.likeness and len(part.letters) >= _least_letters(part):
        return True
    if _is_half_known(part.word, hashes):
        return True
    glued = len(part.letters) >= SHORTEST_GLUED and _may_be_misspelt(part.word)
    return glued and bool(hashes.likeness(Kind.PAIR, part.letters))


def _least_letters(part: _Part) -> int:
    """With fewer, too many other words are a letter away."""
    if part.likeness is Likeness.SAME:
        return SHORTEST_ALONE
    return MISSPELT_FROM if part.word.shape == "Xx" else MISSPELT_ALONE_FROM


def _is_half_known(word: Word, hashes: Hashes) -> bool:
    """``harcourt-smythe``, where Harcourt is known."""
    halves = [half for half in word.key.split("-") if len(half) >= SHORTEST_ALONE]
    return len(halves) > 1 and any(
        hashes.is_known(kind, letters_of(half)) and not is_word(half)
        for half in halves
        for kind in (Kind.PART, Kind.PAIR)
    )


def _beside(
    message: Message, parts: list[_Part | None], hashes: Hashes
) -> Iterator[Range]:
    """Two parts of one person's name, with a comma or one more name between, or not."""
    for first in filter(None, parts):
        for second, may_be_near in _next(message, parts, first.at):
            if _are_one(first, second, hashes, may_be_near=may_be_near):
                yield first.at, second.at + 1
                break


def _next(
    message: Message, parts: list[_Part | None], at: int
) -> Iterator[tuple[_Part, bool]]:
    """The word after this one, and the one after that where a name is between."""
    second = _after(message, parts, at)
    if second is None:
        return
    yield second, True
    third = _after(message, parts, second.at) if _may_be_between(second) else None
    if third is not None:
        yield third, False


def _may_be_between(part: _Part) -> bool:
    """``delia j harcourt``, ``Delia Jane Harcourt``."""
    if part.is_initial:
        return part.word.text.isupper() or part.word.key not in NOT_INITIALS
    return part.word.listed or part.word.stranger


def _after(message: Message, parts: list[_Part | None], at: int) -> _Part | None:
    """The next part with a blank, signs or both between."""
    for place in range(at + 1, min(at + 2 + MOST_SIGNS, len(message))):
        part = parts[place]
        if part is not None:
            return part
        if not _may_divide(message, place):
            return None
    return None


def _may_divide(message: Message, at: int) -> bool:
    """A stop does after an initial, and where no blank follows: ``delia.harcourt``."""
    sign, before = message[at], message[at - 1]
    ends = sign.text == "." and not before.is_initial
    follows = at + 1 < len(message) and message[at + 1].start == sign.end
    return sign.text in _SIGNS and (follows or not ends)


def _are_one(first: _Part, second: _Part, hashes: Hashes, *, may_be_near: bool) -> bool:
    if first.is_initial or second.is_initial:
        return _is_initialled(first, second, hashes)
    likenesses = sorted((first.likeness, second.likeness))
    both = first.letters + second.letters, second.letters + first.letters
    if likenesses == [Likeness.SAME, Likeness.SAME]:
        return any(hashes.is_known(Kind.PAIR, pair) for pair in both)
    if may_be_near and Likeness.SAME in likenesses:
        return _may_be_pair(first, second) and any(
            hashes.likeness(Kind.PAIR, pair) for pair in both
        )
    return False


def _may_be_pair(first: _Part, second: _Part) -> bool:
    """``Wil Banks``, and not ``will bank``: both are words, and not the name's."""
    wrong = first if first.likeness is not Likeness.SAME else second
    return _may_be_misspelt(wrong.word) or wrong.word.shape == "Xx"


def _is_initialled(first: _Part, second: _Part, hashes: Hashes) -> bool:
    """``D. Harcourt``, ``harcourt d``; ``W Banks``, and not ``a page``."""
    initial, part = (first, second) if first.is_initial else (second, first)
    if part.is_initial or part.likeness is not Likeness.SAME:
        return False
    article = initial.word.text.islower() and initial.word.key in NOT_INITIALS
    if (part.is_ordinary or article) and not _is_surely_initial(initial, part):
        return False
    return hashes.is_known(Kind.PAIR, initial.letters + part.letters)


def _is_surely_initial(initial: _Part, part: _Part) -> bool:
    if initial.stopped and initial.at < part.at:
        return initial.word.text.isupper() == part.word.text[0].isupper()
    if initial.word.shape in ("X", "Xx", "S") and part.word.capital:
        return part.word.shape != "S" or initial.word.key not in NOT_INITIALS
    return initial.word.shape == "x" and initial.word.key not in NOT_INITIALS


def _divided(
    message: Message, parts: list[_Part | None], hashes: Hashes
) -> Iterator[Range]:
    """``o sullivan``, ``mc donald``: one part that is written as two."""
    for first, second in pairwise(parts):
        if first is None or second is None or first.word.key not in _PARTICLES:
            continue
        near = second.word.start - first.word.end == 1
        if near and hashes.is_known(Kind.PART, first.letters + second.letters):
            yield first.at, second.at + 1
