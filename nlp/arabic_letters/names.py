"""Where names in Arabic letters are: ``احمد خان``, ``اکرم صاحب``, ``نام زرمین ہے``."""

from nlp.arabic_letters.known import (
    ArabicLists,
    arabic_lists,
    in_arabic_letters,
    key_of,
)
from nlp.message import Message, Range

LONGEST = 5
"""Words of one name."""
_LEAST_LETTERS = 2
_DOER = key_of("نے")
_NAME = key_of("نام")
_IS = key_of("ہے")

_MANY = (key_of("وں"), key_of("یں"))
"""Endings of words for many things, which no name has."""


def names_in_arabic_letters(message: Message) -> list[Range]:
    """Every name that a list shows, or a title, an introduction or ``نے``."""
    if all(word.text.isascii() for word in message):
        return []
    keys = [key_of(word.text) if _is_arabic(word.text) else "" for word in message]
    if not any(keys):
        return []
    known = arabic_lists()
    joined = [at > 0 and _touch(message, at) for at in range(len(message))]
    found = []
    at = 0
    while at < len(keys):
        if keys[at] and _is_sure(keys, joined, at, known):
            start, end = _reach(keys, joined, at, known)
            found.append((start, end))
            at = end
        else:
            at += 1
    return found


def _is_arabic(text: str) -> bool:
    return in_arabic_letters(text) and text[0].isalpha()


def _touch(message: Message, at: int) -> bool:
    """Whether a space and nothing more parts this word from the one before."""
    return message[at].start - message[at - 1].end == 1


def _is_sure(keys: list[str], joined: list[bool], at: int, known: ArabicLists) -> bool:
    key = keys[at]
    if key in known.names:
        return True
    if not _may_be_name(key, known):
        return False
    after = keys[at + 1] if at + 1 < len(keys) and joined[at + 1] else ""
    if after == _DOER or after in known.titles_after:
        return True
    if key in known.lookalikes and after in known.lookalikes:
        return True
    before = keys[at - 1] if at else ""
    if before in known.titles_before and joined[at]:
        return True
    return _is_introduced(keys, at)


def _is_introduced(keys: list[str], at: int) -> bool:
    """``نام زرمین``, ``نام: زرمین``, ``نام ہے زرمین``."""
    before = [key for key in keys[max(0, at - 3) : at] if key and key != _IS]
    return before[-1:] == [_NAME]


def _may_be_name(key: str, known: ArabicLists) -> bool:
    """No everyday word and no plural: a name, or a word that no list has."""
    if len(key) < _LEAST_LETTERS or key in known.ordinary:
        return False
    return key in known.lookalikes or not key.endswith(_MANY)


def _reach(keys: list[str], joined: list[bool], at: int, known: ArabicLists) -> Range:
    """A name to its end, with the surname or given name before it."""
    end = at + 1
    while end < len(keys) and end - at < LONGEST and joined[end]:
        if not _may_be_name(keys[end], known):
            break
        end += 1
    start = at
    while start and at - start < LONGEST and joined[start]:
        if not _stands_before(keys[start - 1], keys[start], known):
            break
        start -= 1
    return start, end


def _stands_before(before: str, key: str, known: ArabicLists) -> bool:
    """``سید`` of ``سید محسن``; before a surname, any word that may be a name."""
    if before in known.names or before in known.lookalikes:
        return True
    return key in known.surnames and before != "" and _may_be_name(before, known)
