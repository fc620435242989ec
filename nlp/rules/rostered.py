"""Lines of a roster, which have no verb: ``smith gate 2 nights``."""

from nlp.lists.names import name_lists
from nlp.lists.words import word_set, words
from nlp.message import Message, Range, Word

_POSTS = word_set(
    "gate door bay reception cctv control desk lobby patrol post dock barrier yard "
    "foyer entrance floor level zone block tower concourse ramp stand turnstile"
)
_SHIFTS = word_set(
    "nights days lates earlies night day early late am pm off sick leave holiday "
    "duty shift mobile relief standby cover training rest"
)
_LONGEST_ACRONYM = 4
_NO_NAMES = word_set(
    "north south east west park hill green wood woods bridge church field fields "
    "lane mill brook banks station day black white main front back side fire "
    "victoria albert street temple castle king kings queen queens page hall cook "
    "porter driver guard marsh pool lodge bush may summer all guy man security staff "
    "chase long short sharp"
)
"""What stands before a gate or a door and names no guard there."""


def rostered(message: Message) -> list[Range]:
    """Catches the names that open a line and have a post, a shift or a time after them.

    Several may share it: ``will baker and grace lane on nights``.
    """
    found: list[Range] = []
    for at, word in enumerate(message):
        if at == 0 or word.start - message[at - 1].end > 1 or word.shape == "S":
            found += _line(message, at)
    return found


def _line(message: Message, at: int) -> list[Range]:
    names: list[Range] = []
    while at < len(message):
        size = _size(message, at)
        if not size:
            return []
        names.append((at, at + size))
        at += size
        if at < len(message) and message[at].key in ("and", "&", ","):
            at += 1
            continue
        break
    single = len(names) == 1 and names[0][1] - names[0][0] == 1
    if single and not _is_usual(message[names[0][0]]):
        return []
    return names if _is_placed(message, at) else []


def _size(message: Message, at: int) -> int:
    """Words of the name at ``at``: a given name and a surname, or one of them."""
    first, second = message[at], message[at + 1 : at + 2]
    if not first.is_word or not first.listed:
        return 0
    near = bool(second) and second[0].start - first.end == 1
    if near and first.given and second[0].surname and second[0].key not in _POSTS:
        return 2
    return 1


def _is_usual(word: Word) -> bool:
    known = name_lists()
    usual = word.key in known.usual_surnames or word.key in known.usual_given
    rare = word.listed and not word.common and word.key not in words().lookalikes
    rare = rare and not _is_acronym(word)
    return (usual or rare) and word.key not in _NO_NAMES


def _is_acronym(word: Word) -> bool:
    """``SAR 2026/14`` is a file."""
    return word.text.isupper() and len(word.text) <= _LONGEST_ACRONYM


def _is_placed(message: Message, at: int) -> bool:
    rest = message[at : at + 4]
    if rest and rest[0].key == "on":
        rest = rest[1:]
        return any(word.key in _SHIFTS | _POSTS for word in rest[:2])
    if not rest:
        return False
    first, then = rest[0], rest[1:3]
    if first.key in _POSTS:
        return any(word.key in _SHIFTS or word.is_number for word in then)
    return first.key in _SHIFTS or (first.is_number and len(first.key) >= 4)
