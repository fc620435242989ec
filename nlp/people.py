"""Who is who in one message, and the initials by which each is told apart."""

from dataclasses import dataclass

from nlp.initials import initials, name_parts
from nlp.letters import fold

Person = tuple[str, ...]
"""The folded parts of the fullest form of a person's name in the message."""


@dataclass(frozen=True, slots=True)
class _Mention:
    name: str
    parts: Person


def initials_in_order(names: list[str]) -> list[str]:
    """The initials of each of ``names``, which stand in the order of the message.

    A part of one full name is that person (``smith`` after ``john smith``) unless two
    share it. The second person who would have the same initials gets ``J.S.2``.
    """
    mentions = [_Mention(name, tuple(map(fold, name_parts(name)))) for name in names]
    fullest = [mention for mention in mentions if len(mention.parts) > 1]
    people = [_who(mention, fullest) for mention in mentions]
    marks: dict[Person, str] = {}
    taken: dict[str, int] = {}
    for person in people:
        if person.parts not in marks:
            short = initials(person.name)
            taken[short] = taken.get(short, 0) + 1
            marks[person.parts] = short + _number(taken[short])
    return [marks[person.parts] for person in people]


def _number(count: int) -> str:
    return "" if count == 1 else str(count)


def _who(mention: _Mention, fullest: list[_Mention]) -> _Mention:
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
    return next(iter(fuller.values()))


def _is_part(parts: Person, whole: Person) -> bool:
    """Whether ``parts`` all stand in ``whole``, an initial for the part it begins."""
    if len(parts) == len(whole):
        return parts[-1] == whole[-1] and all(map(_begins, parts, whole))
    return set(parts) <= set(whole)


def _begins(part: str, whole: str) -> bool:
    return part == whole or (len(part) == 1 and whole.startswith(part))
