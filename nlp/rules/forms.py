"""Names known by their form: two listed names, an initial and a name, a comma."""

import re

from nlp.lists.names import name_lists
from nlp.marks.standing import LETTERED
from nlp.message import Message, Range, Word
from nlp.rules.introductions import is_sure_given

NOT_INITIALS = frozenset("aiunrwbcxky")
"""Letters that stand for a word in lower case: a, I, you, and, are, with, be, see."""

MOST_INITIALS = 5
"""Given names that somebody has before the surname, and a few more."""
_EAST_ASIAN = re.compile(r"[\u4e00-\u9fff\uac00-\ud7af]+")


def names_in_han_or_hangul(message: Message) -> list[Range]:
    """Catches ``李明`` and ``김민수``: two to four letters, a surname first."""
    surnames = name_lists().surnames
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if not word.text.isascii()
        and 2 <= len(word.text) <= 4
        and _EAST_ASIAN.fullmatch(word.text)
        and word.text[0] in surnames
    ]


def dotted_initials(message: Message) -> list[Range]:
    """Catches ``j. harrow`` and ``S. O'Reilly``, with every initial before the name."""
    found = []
    for at, word in enumerate(message):
        if at < 2 or message[at - 1].text != ".":
            continue
        first = _first_initial(message, at)
        lettered = first and message[first - 1].key in LETTERED
        if lettered and message[first].text.islower():
            continue
        if first < at and _follows_initials(word, message[first]):
            found.append((first, at + 1))
    return found


def _first_initial(message: Message, at: int) -> int:
    """Where the initials before ``at`` begin, each a letter, a stop and a space.

    Letters whose stops touch (``J.S.``) are somebody's initials already and are left;
    a name may touch its initial where both are capital (``A.Okafor``).
    """
    first = at
    least = max(2, at - 2 * MOST_INITIALS)
    while (
        first >= least and message[first - 1].text == "." and _opens(message, first - 2)
    ):
        if first == at and _touches(message, at) and not _both_high(message, at):
            break
        first -= 2
    return at if _touches(message, first) else first


def _both_high(message: Message, at: int) -> bool:
    return message[at - 2].text.isupper() and message[at].text[0].isupper()


def _opens(message: Message, at: int) -> bool:
    return message[at].is_initial and message[at].end == message[at + 1].start


def _touches(message: Message, first: int) -> bool:
    return first > 0 and (
        message[first - 1].end == message[first].start
        and message[first - 1].text not in "([\"'/"
    )


def _follows_initials(word: Word, initial: Word) -> bool:
    if not word.is_word or (initial.text.islower() and word.shape == "S"):
        return False
    if initial.key in NOT_INITIALS and initial.text.islower():
        return word.stranger or (word.listed and not word.common)
    if initial.text.isupper() and word.shape in ("Xx", "l"):
        return word.shape == "Xx"
    of_a_name = word.surname and not word.commonest
    return word.unknown or word.seldom or of_a_name


def comma_forms(message: Message) -> list[Range]:
    """Catches ``SMITH, John`` and ``HORVATH, BARNABAS``: surname, comma, given name."""
    return [
        (at, at + 3)
        for at in range(len(message) - 2)
        if message[at + 1].text == ","
        and message[at + 1].start == message[at].end
        and _is_turned(message[at], message[at + 2], message[at + 3 : at + 4])
    ]


def registered(message: Message) -> list[Range]:
    """Catches ``Oyelaran, Abi - 0910``, the line of a register that opens with it."""
    return [
        (at, at + 3)
        for at in range(len(message) - 3)
        if (at == 0 or message[at].shape == "S")
        and message[at + 1].text == ","
        and _closes_a_line(message[at + 3])
        and all(_is_registered(word) for word in (message[at], message[at + 2]))
    ]


def _closes_a_line(word: Word) -> bool:
    """``0910``, ``- 0910``, ``(late)``: what stands behind a name in a register."""
    return word.is_number or word.key[0] in "-("


def _is_registered(word: Word) -> bool:
    named = word.unknown or (word.listed and not word.common)
    return word.is_word and named and word.shape != "l"


def _is_turned(surname: Word, given: Word, after: Message) -> bool:
    if not (surname.is_word and given.is_word):
        return False
    if surname.shape == "X" and len(surname.text) > 2 and given.shape == "Xx":
        may_be = given.given or given.unknown
        return may_be and (surname.surname or surname.unknown)
    if not given.given:
        return False
    if after and after[0].key in ("and", "&", "n", ","):
        return False
    ends = not after or _closes_a_line(after[0])
    if ends and surname.shape != "l" and given.shape != "l":
        return surname.unknown or (surname.surname and not surname.common)
    return _only_a_surname(surname) and is_sure_given(given) and surname.shape != "l"


def _only_a_surname(word: Word) -> bool:
    """A surname, common in Britain or else no ordinary word, and no given name."""
    if word.surname and word.unknown and not word.given:
        return True
    listed = name_lists()
    return word.key in listed.usual_surnames and word.key not in listed.usual_given
