"""Who is who in one message, and the initials by which each is told apart."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from nlp.initials import initials, name_parts
from nlp.lists.names import name_lists
from nlp.text.letters import fold

Person = tuple[str, ...]
"""The folded parts of the fullest form of a person's name in the message."""

_MAN = re.compile(r"\b(?:mr|mister|messrs|sir|brother|father)\.?\s+$", re.IGNORECASE)
_WOMAN = re.compile(r"\b(?:mrs|ms|miss|lady|madam|sister)\.?\s+$", re.IGNORECASE)
_LONGEST_TITLE = 12
CROWD = 20
"""More people of one name than this, and nobody could say which of them is meant."""


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
    share it, as ``J Smith`` and ``smith j`` are, and ``mrs smith`` is not ``mr smith``.
    The second person who would have the same initials gets ``J.S.2``.
    """
    mentions = _without_an_s(mentions)
    full = _Fullest(mentions)
    people = _told_apart([full.of(mention) for mention in mentions])
    marks: dict[tuple[Person, bool | None], str] = {}
    taken: dict[str, int] = {}
    for person in people:
        who = person.parts, person.woman
        if who not in marks:
            short = initials(person.name)
            taken[short] = taken.get(short, 0) + 1
            marks[who] = short + _number(taken[short])
    return [marks[person.parts, person.woman] for person in people]


def _without_an_s(mentions: list[Mention]) -> list[Mention]:
    """``daves`` of ``daves bag`` as ``dave``, if he is in the message and no list of
    names has the s: ``william`` and ``williams`` are two."""
    parts = {part for mention in mentions for part in mention.parts}
    owners = {
        part: part[:-1]
        for part in parts
        if part.endswith("s") and part[:-1] in parts and not _is_listed(part)
    }
    if not owners:
        return mentions
    return [
        replace(each, parts=tuple(owners.get(part, part) for part in each.parts))
        for each in mentions
    ]


def _is_listed(part: str) -> bool:
    return part in name_lists().given or part in name_lists().surnames


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


class _Fullest:
    """The fullest form of each name of a message that has two parts or more."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._forms: dict[Person, Mention] = {}
        for mention in mentions:
            if len(mention.parts) > 1:
                self._forms.setdefault(mention.parts, mention)
        self._rank = {
            parts: (sum(map(len, parts)), -place)
            for place, parts in enumerate(self._forms)
        }
        self._holding: dict[str, list[Person]] = defaultdict(list)
        for parts in self._forms:
            for part in set(parts):
                self._holding[part].append(parts)

    def of(self, mention: Mention) -> Mention:
        """The one fullest form that ``mention`` is a part of, or itself."""
        fuller = self._fuller(mention.parts)
        top = [one for one in fuller if not fuller & self._fuller(one)]
        if len(top) != 1:
            return mention
        return replace(self._forms[top[0]], woman=mention.woman)

    def _fuller(self, parts: Person) -> set[Person]:
        shared = [self._holding.get(part, []) for part in parts]
        likely = {
            whole for wholes in shared if len(wholes) <= CROWD for whole in wholes
        }
        rank = self._rank.get(parts, (0, 0))
        return {
            whole
            for whole in likely
            if self._rank[whole] > rank and _is_part(parts, whole)
        }


def _is_part(parts: Person, whole: Person) -> bool:
    """Whether ``parts`` all stand in ``whole``, an initial for the part it begins.

    They stand in its order or turned about (``Pargeter N``), and one of them in full.
    """
    return set(parts) <= set(whole) or (
        bool(set(parts) & set(whole))
        and (_in_order(parts, whole) or _in_order(parts[::-1], whole))
    )


def _in_order(parts: Person, whole: Person) -> bool:
    left = iter(whole)
    return all(any(_begins(part, other) for other in left) for part in parts)


def _begins(part: str, whole: str) -> bool:
    return part == whole or (len(part) == 1 and whole.startswith(part))
