"""What the lists of names and of ordinary words, and capitals, say of single words."""

from nlp.lists.names import name_lists
from nlp.lists.words import KNOWN, USUAL, word_set, words
from nlp.message import Message, Range, Word

_SEVERAL = word_set(
    "the both all two three four five six seven eight nine ten our other those these"
)
_WHAT_PEOPLE_DO = word_set(
    "in at from on off next upstairs downstairs opposite want wants wanted have had "
    "rang said say are were came left live lived keep kept complained told asked"
)

_THINGS = word_set(
    "gate van bag bags key keys fob locker desk radio phone mobile car bike badge pass "
    "card coat jacket lunch chair hut torch laptop uniform vest wallet purse flat room "
    "site round rounds shift shifts post break relief handover report statement notes "
    "mum mam dad mate wife husband brother sister son daughter girlfriend boyfriend "
    "kid kids dog name number cab payslip rota timesheet licence leg arm head"
)
"""What people own, do or are to each other; not ``law``, ``bar`` or ``day``."""
_VAN = "van"
_NO_PERSON_FOLLOWS = word_set("st saint the a an no &")
"""``st marys gate`` is a saint's; ``the harrys van`` and ``ben & jerrys`` a firm's."""


def given_names(message: Message) -> list[Range]:
    """``tunde``, ``sarah``: given names of some language that are no English word."""
    lookalikes = words().lookalikes
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if word.known.given and word.key not in lookalikes
    ]


def strangers(message: Message) -> list[Range]:
    """``hepplewhite``, ``kwabz``: words in no list at all."""
    return [(at, at + 1) for at, word in enumerate(message) if word.known.unknown]


def everyday_words(message: Message) -> list[Range]:
    """``will``, ``long``, ``may``: the commonest words, be they names or not."""
    return [(at, at + 1) for at, word in enumerate(message) if word.known.common]


def plain_words(message: Message) -> list[Range]:
    """``gate``, ``cannula``: words of the dictionary and the trade, never names."""
    return [(at, at + 1) for at, word in enumerate(message) if word.known.plain]


def short_capitals(message: Message) -> list[Range]:
    """``JS``, ``SIA``: initials and acronyms, by somebody who does not shout."""
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if word.shape == "X" and 2 <= len(word.text) <= 4
    ]


def capitals_in_mid_sentence(message: Message) -> list[Range]:
    """``Enid`` in ``told Enid to wait``: a capital where the sentence needs none."""
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if word.shape == "Xx" and word.is_word
    ]


def small_letters_among_capitals(message: Message) -> list[Range]:
    """``gate`` in ``Enid at gate 2``: no capital, by somebody who does use them."""
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if word.shape == "l" and word.is_word
    ]


def families(message: Message) -> list[Range]:
    """Catches ``patels`` in ``the patels in 4``, ``karens`` in ``all three karens``.

    Several people of one name, who live or do something: ``the smiths`` may be a band.
    """
    return [
        (at, at + 1)
        for at in range(1, len(message) - 1)
        if message[at - 1].key in _SEVERAL
        and message[at + 1].key in _WHAT_PEOPLE_DO
        and _is_several(message[at])
    ]


def _is_several(word: Word) -> bool:
    """Whether ``word`` is a usual name with an s, and no word of its own."""
    if not word.is_word or words().rank.get(word.key, KNOWN) < KNOWN:
        return False
    stems = {word.key.removesuffix("s"), word.key.removesuffix("es")} - {word.key}
    usual = name_lists().usual_given | name_lists().usual_surnames
    return bool(stems & usual - words().lookalikes)


def owners(message: Message) -> list[Range]:
    """Catches ``daves`` in ``daves gate``: a given name with an s, before a thing."""
    return [
        (at, at + 1)
        for at in range(len(message) - 1)
        if message[at + 1].key in _THINGS
        and message[at + 1].start - message[at].end == 1
        and _is_owner(message[at])
        and not (at and message[at - 1].key in _NO_PERSON_FOLLOWS)
    ]


def owned(message: Message) -> list[Range]:
    """Spares ``van`` in ``harrys van``, which stands before many a surname, too, and in
    ``H. van`` as that is written when the name is out."""
    things = [(end, end + 1) for _, end in owners(message)]
    return things + [
        (at, at + 1)
        for at, word in enumerate(message)
        if word.text == _VAN
        and at > 1
        and message[at - 1].text == "."
        and message[at - 2].is_initial
        and not any(after.unknown for after in message[at + 1 : at + 2])
    ]


def _is_owner(word: Word) -> bool:
    """``marks`` and ``bills`` are words, and ``martins`` and ``james`` names as they
    stand; nobody knows."""
    key, stem = word.key, word.key[:-1]
    known, rank = name_lists(), words().rank.get(key, USUAL)
    if not key.endswith("s") or len(stem) < 3 or rank != USUAL:
        return False
    if key in known.usual_given or key in known.usual_surnames:
        return False
    sure = stem in known.given and stem not in words().lookalikes
    return sure or stem in known.usual_given
