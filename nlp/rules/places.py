"""Streets, buildings, shops and pubs that bear a person's name are no person."""

from itertools import pairwise

from nlp.lists.words import word_set, words
from nlp.message import Message, Range
from nlp.rules import titles

SURE = word_set(
    "road rd street avenue ave terrace crescent square building buildings tower "
    "towers suite library campus college university school academy hospital "
    "infirmary clinic church cathedral chapel theatre museum gallery stadium arena "
    "stand station depot hotel pub arms inn gym centre center shopping estate "
    "warehouse bridge boulevard lane wharf quay gardens mews yard ltd limited plc "
    "llp jacket trainers"
)
"""Words after which the name before them is that of a place or a thing."""
_TITLES = word_set("mr mrs ms miss dr pc sgt")
_PEOPLE = word_set("named called told asked patient pensioner")
_BEFORE_PEOPLE = titles.SURE | titles.LIKELY | titles.JOBS | _PEOPLE
_THINGS_OF_PEOPLE = word_set(
    "payslip payslips fob key keys bag phone mobile dob address file email emails "
    "shift locker details flat room car wife husband son daughter mum dad coat "
    "wallet purse medication notes records rota licence passport id leg arm head"
)
_HOMES = word_set("flat number no apartment apt room house unit")
_DEEDS = word_set(
    "said says rang complained refused fell lives lost signed arrived apologised "
    "told asked gave wants wanted reports reported collapsed fainted"
)
_BODILY = word_set("fell fainted collapsed lives")
_THEIRS = word_set("his her hers herself himself")
_SAINTS = word_set("st saint sts")
_CUES = word_set("told tell ask asked with from by to and said says for")


def before_place_words(message: Message) -> list[Range]:
    """``victoria`` in ``victoria road``, both names in ``alan turing building``."""
    found = []
    for at, word in enumerate(message):
        if word.key in SURE and at and word.start - message[at - 1].end == 1:
            first = _start_of_name(message, at)
            titled = first and message[first - 1].key in _TITLES
            if first < at and not titled:
                found.append((first, at + 1))
    return found


def _start_of_name(message: Message, at: int) -> int:
    """Where the one or two words before ``at`` begin that name the place."""
    first = at
    while first and at - first < 2 and _names_a_place(message, first - 1):
        first -= 1
    return first


def _names_a_place(message: Message, at: int) -> bool:
    word = message[at]
    named = word.listed or word.unknown
    return named and word.is_word and word.key not in _CUES


def saints(message: Message) -> list[Range]:
    """``pauls`` in ``st pauls``."""
    if _SAINTS.isdisjoint(word.key for word in message):
        return []
    return [(at, at + 1) for at in range(1, len(message)) if _is_saint(message, at)]


def _is_saint(message: Message, at: int) -> bool:
    first = at - 2 if message[at - 1].text == "." and at > 1 else at - 1
    if message[first].key not in _SAINTS or not message[at].is_word:
        return False
    return not any(start == first for start, _ in called_st_john(message))


def called_st_john(message: Message) -> list[Range]:
    """Catches ``st john smythe`` and, behind a title, ``st john``: a given name.

    In other places the saint's: ``st john ambulance``, ``st john baptist church``.
    """
    found = []
    for at, (word, after) in enumerate(pairwise(message)):
        if word.key == "st" and after.key == "john":
            if _surname_after(message, at + 2):
                found.append((at, at + 3))
            elif at and message[at - 1].key in _TITLES:
                found.append((at, at + 2))
    return found


def _surname_after(message: Message, at: int) -> bool:
    surname, after = message[at : at + 1], message[at + 1 : at + 2]
    rare = any(word.unknown for word in surname)
    return rare and not any(word.key in SURE for word in after)


def places_known_by_name(message: Message) -> list[Range]:
    """``john lewis``, ``david lloyd gym``: the phrases in ``phrases.txt``."""
    keys = [word.key for word in message]
    known = words().phrases
    return [
        (at, at + len(phrase))
        for at, key in enumerate(keys)
        for phrase in known.get(key, ())
        if tuple(keys[at : at + len(phrase)]) == phrase
        and not _is_somebody(message, at, at + len(phrase))
    ]


def called_like_shops(message: Message) -> list[Range]:
    """Catches ``jack wills`` in ``jack wills fell on stairs``: no shop does."""
    return [
        (at, at + 2)
        for at, word in enumerate(message[:-2])
        if message[at + 2].key in _BODILY
        and (word.key, message[at + 1].key) in words().phrases.get(word.key, ())
        and _is_somebody(message, at, at + 2)
    ]


def _is_somebody(message: Message, start: int, end: int) -> bool:
    """Whether what a shop is called is a person's name here: ``mr john lewis``."""
    if end - start != 2 or not (message[start].given and message[end - 1].surname):
        return False
    before = [word.key for word in message[max(0, start - 3) : start]]
    after = [word.key for word in message[end : end + 6]]
    if before and (before[-1] in _BEFORE_PEOPLE or before[-2:] == ["name", "is"]):
        return True
    if after[:1] in (["'s"], ["s"]) and set(after[1:3]) & _THINGS_OF_PEOPLE:
        return True
    if after[:1] and after[0] in _DEEDS:
        return True
    dwells = after[:1] and after[0] in ("of", "from", "in", "at")
    return bool((dwells and set(after[1:3]) & _HOMES) or set(after) & _THEIRS)


def find(keys: list[str], phrase: tuple[str, ...]) -> list[Range]:
    """Every place where the words of ``phrase`` stand in a row in ``keys``."""
    size = len(phrase)
    return [
        (at, at + size)
        for at in range(len(keys) - size + 1)
        if keys[at] == phrase[0] and tuple(keys[at : at + size]) == phrase
    ]
