"""What stands beside a name, and may belong to it."""

from nlp.lists.names import name_lists
from nlp.lists.words import word_set
from nlp.message import Message, Range, Word
from nlp.rules.forms import NOT_INITIALS
from nlp.rules.introductions import is_sure_given

PARTICLES = word_set(
    "van von der den de da di du del della dos das le la al el bin binti ibn ap ab mac "
    "ni o st ter ten abu bint"
)
_LEADING = word_set("de da di del della dos al el bin binti ibn ap abu der")

_AND = word_set("and & n")
_BETWEEN, _SIGNS = frozenset(",/"), frozenset(".!?:;=-()[]")
_LEAST_ITEMS, _LONGEST_ITEM = 3, 2
_NOBODY = word_set("guy may will can man lady male female guest mate boss")


def join_neighbours(
    message: Message, named: list[bool], odds: list[float], least: float
) -> None:
    """Marks in ``named`` what adjoins a name and has odds above ``least``.

    Particles between two names or before one too: ``jan [van] dijk``, ``[al] khatib``.
    """
    join_likely(message, named, odds, least)
    _join_initials(message, named)
    _join_couples(message, named)
    _join_lists(message, named)
    for at in range(len(message)):
        if named[at] and not (at and named[at - 1]):
            _join_particles(message, named, at)


def join_likely(
    message: Message, named: list[bool], odds: list[float], least: float
) -> None:
    """Marks what a space and nothing more parts from a name, from both sides."""
    forward = range(1, len(message))
    for order, side in ((forward, -1), (range(len(message) - 2, -1, -1), 1)):
        for at in order:
            if named[at + side] and not named[at]:
                likely = odds[at] > least
                named[at] = likely and _near(message, at, at + side)


def _join_initials(message: Message, named: list[bool]) -> None:
    """Marks letters beside a name: ``[K] Lewandowski``, ``szymon [k]``, with a stop
    ``Delacruz [M.]``."""
    for at in range(len(message) - 2, -1, -1):
        if named[at + 1] and _is_capital_initial(message, at):
            named[at] = True
    for at in range(1, len(message)):
        word = message[at]
        if not (named[at - 1] and word.is_initial and _near(message, at - 1, at)):
            continue
        stopped = message[at + 1 : at + 2] and message[at + 1].start == word.end
        if stopped and message[at + 1].text == ".":
            named[at : at + 2] = [True, True]
        elif word.shape in ("X", "Xx") or word.key not in NOT_INITIALS:
            named[at] = True


def _is_capital_initial(message: Message, at: int) -> bool:
    """A capital before a name, but for the words ``I`` and, at the start, ``A``."""
    word = message[at]
    a_word = word.key == "i" or (word.key == "a" and at == 0)
    return (
        word.shape == "X"
        and word.is_initial
        and not a_word
        and _near(message, at, at + 1)
    )


def _join_couples(message: Message, named: list[bool]) -> None:
    """Marks the other of two: ``[mark] and julie prentice``, ``rhiannon n [dai]``."""
    usual = name_lists().usual_given
    for at in range(len(message) - 2):
        if message[at + 1].key in _AND:
            one, other = message[at], message[at + 2]
            if named[at + 2] and one.key in usual and one.key not in _NOBODY:
                named[at] = True
            elif named[at] and is_sure_given(other) and other.unknown:
                named[at + 2] = True


def _join_lists(message: Message, named: list[bool]) -> None:
    """Marks the others of a list of which half are names: ``brown, green, [white]``."""
    for items in _lists(message):
        words = [[at for at in range(*item) if message[at].is_word] for item in items]
        found = sum(any(named[at] for at in of) for of in words)
        if found * 2 < len(items) or found < 2:
            continue
        for (start, end), of in zip(items, words, strict=True):
            if of and all(_may_be_listed(message[at]) for at in of):
                named[start:end] = [True] * (end - start)


def _lists(message: Message) -> list[list[Range]]:
    """Items of one or two words with nothing but a comma or a stroke between them."""
    if sum(word.text in _BETWEEN for word in message) < _LEAST_ITEMS - 1:
        return []
    found: list[list[Range]] = []
    start, items = 0, list[Range]()
    for at in range(len(message) + 1):
        sign = message[at].text if at < len(message) else "."
        if at < len(message) and not (sign in _SIGNS or sign in _BETWEEN):
            continue
        whole = _is_item(message, start, at)
        if whole and (items or sign in _BETWEEN):
            items.append((start, at))
        if not (whole and sign in _BETWEEN):
            found.append(items)
            items = []
        start = at + 1
    return [items for items in found if len(items) >= _LEAST_ITEMS]


def _is_item(message: Message, start: int, end: int) -> bool:
    near = all(_near(message, at - 1, at) for at in range(start + 1, end))
    return near and 0 < end - start <= _LONGEST_ITEM


def _may_be_listed(word: Word) -> bool:
    known = name_lists()
    usual = word.key in known.usual_given or word.key in known.usual_surnames
    rare = word.stranger or (word.listed and not word.common)
    return (usual or rare) and word.key not in _NOBODY


def _join_particles(message: Message, named: list[bool], at: int) -> None:
    """Marks the particles before the name that begins at ``at``."""
    first = at
    while first and _is_particle(message, first - 1):
        first -= 1
    while first < at and not _may_lead(message, named, first):
        first += 1
    named[first:at] = [True] * (at - first)
    if message[first].key in PARTICLES and first and _near(message, first - 1, first):
        named[first - 1] = named[first - 1] or message[first - 1].given


def _is_particle(message: Message, at: int) -> bool:
    return message[at].key in PARTICLES and _near(message, at, at + 1)


def _may_lead(message: Message, named: list[bool], first: int) -> bool:
    if first and named[first - 1] and _near(message, first - 1, first):
        return True
    word = message[first]
    pair = message[first + 1].key in PARTICLES
    return word.key in _LEADING or pair or word.shape == "Xx"


def _near(message: Message, one: int, other: int) -> bool:
    first, last = message[min(one, other)], message[max(one, other)]
    return last.start - first.end == 1
