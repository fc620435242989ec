"""Who is who in one message, and the initials by which each is told apart."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from nlp.initials import initials, name_parts
from nlp.letters import fold

Person = tuple[str, ...]
"""The folded parts of the fullest form of a person's name in the message."""

_MAN = re.compile(r"\b(?:mr|mister|messrs|sir|brother|father)\.?\s+$", re.IGNORECASE)
_WOMAN = re.compile(r"\b(?:mrs|ms|miss|lady|madam|sister)\.?\s+$", re.IGNORECASE)
_LONGEST_TITLE = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in the message, and whether its title is a woman's."""

    name: str
    parts: Person
    woman: bool | None


def mention(text: str, start: int, end: int) -> Mention:
    """The name from ``start`` to ``end``, with what the title before it says."""
    before = text[max(0, start - _LONGEST_TITLE) : start]
    woman = True if _WOMAN.search(before) else False if _MAN.search(before) else None
    name = text[start:end]
    return Mention(name, tuple(map(fold, name_parts(name))), woman)


def initials_in_order(mentions: list[Mention]) -> list[str]:
    """The initials of each of ``mentions``, in the order of the message.

    A part of one full name is that person (``smith`` after ``john smith``) unless two
    share it, and ``mrs smith`` is not ``mr smith``. The second person who would have
    the same initials gets ``J.S.2``.
    """
    fullest = [mention for mention in mentions if len(mention.parts) > 1]
    people = _told_apart([_who(mention, fullest) for mention in mentions])
    marks: dict[tuple[Person, bool | None], str] = {}
    taken: dict[str, int] = {}
    for person in people:
        who = person.parts, person.woman
        if who not in marks:
            short = initials(person.name)
            taken[short] = taken.get(short, 0) + 1
            marks[who] = short + _number(taken[short])
    return [marks[person.parts, person.woman] for person in people]


def _told_apart(people: list[Mention]) -> list[Mention]:
    """The same people, with ``woman`` only where it tells two of one name apart.

    Without a title the first of the two is meant.
    """
    said: dict[Person, list[bool]] = defaultdict(list)
    for person in people:
        if person.woman is not None:
            said[person.parts].append(person.woman)
    return [
        replace(person, woman=_which(person, said[person.parts])) for person in people
    ]


def _which(person: Mention, said: list[bool]) -> bool | None:
    if len(set(said)) < 2:
        return None
    return said[0] if person.woman is None else person.woman


def _number(count: int) -> str:
    return "" if count == 1 else str(count)


def _who(mention: Mention, fullest: list[Mention]) -> Mention:
    """The one fuller mention that ``mention`` is a part of, or itself."""
    fuller = {
        other.parts: other
        for other in reversed(fullest)
        if len(other.parts) >= len(mention.parts)
        and _is_part(mention.parts, other.parts)
    }
    fuller.pop(mention.parts, None)
    if len(fuller) != 1:
        return mention
    return replace(next(iter(fuller.values())), woman=mention.woman)


def _is_part(parts: Person, whole: Person) -> bool:
    """Whether ``parts`` all stand in ``whole``, an initial for the part it begins."""
    if len(parts) == len(whole):
        return parts[-1] == whole[-1] and all(map(_begins, parts, whole))
    return set(parts) <= set(whole)


def _begins(part: str, whole: str) -> bool:
    return part == whole or (len(part) == 1 and whole.startswith(part))
