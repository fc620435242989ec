"""Names in the accounts of social networks and in hashtags."""

import re
from itertools import pairwise

from nlp.lists.names import name_lists
from nlp.lists.words import KNOWN, USUAL, word_set, words
from nlp.message import Message, Range, Word

_NETWORKS = word_set(
    "snapchat snap insta instagram ig tiktok facebook fb messenger twitter linkedin "
    "handle username"
)
_BETWEEN = word_set("is : @ - name account as")
_ADDRESS = word_set("http https www")
_CALLED_BY = frozenset("@#")
_SIGNS = frozenset("._-")
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
"""What a capital or a number sets apart: ``RIP`` and ``Lorraine``."""
_LEAST = 4
"""Letters of a name that is looked for inside a longer word."""
_LONGEST = 12
"""Words and signs that an account has at most."""
_SHORT = 3
"""Letters of a given name that a surname is glued to."""
_FOR_SHORT = word_set(
    "andy baz ben bob chris dan dave daz gaz geoff jen jim joe jon kate kev liz matt "
    "mick mike nick phil rob steve stu tim tom tony trev vic"
)
"""Given names as people sign with them."""
_CALLS = "rip", "justice", "justicefor", "freefor", "prayfor", "missing", "find"
"""What a hashtag says before somebody's name."""


def handles(message: Message) -> list[Range]:
    """Catches ``@DarrenFothergill``, ``#RIPLorraine``, ``snapchat dazfothergill_x``.

    After a sign only what holds a whole name, for ``@gate2`` is a place and most
    hashtags are no person; after a network whatever is no ordinary word.
    """
    found = []
    for at, word in enumerate(message[:-1]):
        if word.text in _CALLED_BY:
            start = at + 1
            if message[start].start == word.end:
                stuck = _stuck(message, start)
                found += [n for n in stuck if _is_named(message, n)]
                found += _divided(message, stuck)
        elif word.key in _NETWORKS:
            start = at + 1
            while start < len(message) and message[start].key in _BETWEEN:
                start += 1
            if message[start : start + 1] and message[start].text == "#":
                continue
            found += [n for n in _stuck(message, start) if _is_account(message[n])]
    return [(at, at + 1) for at in sorted(set(found))]


def hashtags(message: Message) -> list[Range]:
    """Spares ``#camgirl`` and ``#nightshift``: ordinary words, and no given name."""
    return [
        (at + 1, at + 2)
        for at, word in enumerate(message[:-1])
        if word.text == "#"
        and message[at + 1].start == word.end
        and message[at + 1].stranger
        and _divides(message[at + 1].key)
        and not _holds_a_given_name(message[at + 1].key)
    ]


def _divides(tag: str, words_at_most: int = 3) -> bool:
    """Whether ordinary words of three letters or more put together make ``tag``."""
    return bool(words_at_most) and any(
        _is_ordinary(tag[:size])
        and (size == len(tag) or _divides(tag[size:], words_at_most - 1))
        for size in range(3, len(tag) + 1)
    )


def _holds_a_given_name(tag: str) -> bool:
    sizes = range(_LEAST, len(tag) + 1)
    ends = (part for size in sizes for part in (tag[:size], tag[-size:]))
    return any(part in name_lists().given for part in ends)


def _stuck(message: Message, start: int) -> list[int]:
    """The word at ``start`` and those that follow without a space."""
    if start >= len(message) or message[start].key in _ADDRESS:
        return []
    end, most = start + 1, min(start + _LONGEST, len(message))
    while end < most and message[end].start == message[end - 1].end:
        end += 1
    return list(range(start, end))


def _divided(message: Message, stuck: list[int]) -> list[int]:
    """All of ``tom.beddoes``: a given name, a sign, a surname."""
    three = message[stuck[0] : stuck[-1] + 1][:3] if stuck else ()
    if len(three) < 3 or three[1].text not in _SIGNS:
        return []
    named = _may_be_given(three[0].key) and _may_be_surname(three[2].key)
    return stuck[:3] if named else []


def _is_account(word: Word) -> bool:
    long = word.may_be_name and not word.is_number and len(word.key) > _LEAST
    return long and not _is_ordinary(word.key)


def _is_named(message: Message, at: int) -> bool:
    word = message[at]
    if not word.may_be_name:
        return False
    parts = [part.lower() for part in _PART.findall(word.text)]
    called = [message[at - 1].key.rstrip("0123456789"), *parts]
    for call, part in zip(called, parts, strict=False):
        if call in _CALLS and _is_given(part):
            return True
    pairs = pairwise(parts)
    return any(_may_be_given(a) and _may_be_surname(b) for a, b in pairs) or any(
        _is_glued(part[:end], part[end:])
        for part in parts
        for end in range(_SHORT, len(part) - _LEAST + 1)
    )


def _is_glued(given: str, surname: str) -> bool:
    """Whether they are a given name and a surname: ``darrenfothergill``, ``kevmoffat``.

    After a name for short a surname may be one that no list holds, if no ordinary words
    make the whole.
    """
    if len(given) >= _LEAST and _is_given(given) and _is_surname(surname):
        return True
    if given in _FOR_SHORT and surname in name_lists().usual_surnames:
        return not _is_ordinary(surname, USUAL)
    strange = given in _FOR_SHORT and surname not in words().rank
    return strange and len(surname) > _LEAST and not _divides(given + surname)


def _is_given(part: str) -> bool:
    return part in name_lists().usual_given and part not in words().lookalikes


def _may_be_given(part: str) -> bool:
    """Set apart by a capital, it may be one that is rare here: ``@SamiraKhalil``."""
    strange = part in name_lists().given and part not in words().rank
    return _is_given(part) or strange


def _is_surname(part: str) -> bool:
    return part in name_lists().surnames and not _is_ordinary(part)


def _may_be_surname(part: str) -> bool:
    """Set apart by a capital, it may be one that no list holds."""
    return _is_surname(part) or (len(part) > _LEAST and part not in words().rank)


def _is_ordinary(word: str, least: int = KNOWN) -> bool:
    rank = words().rank.get(word)
    return rank is not None and rank < least
