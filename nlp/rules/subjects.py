"""A full name that opens a sentence in which something was done to somebody."""

from nlp.lists.words import word_set
from nlp.message import Message, Range
from nlp.rules.introductions import is_sure_given

_AUXILIARIES = word_set("was were is are has had got gets isnt wasnt")
_BETWEEN = word_set("been being not also then already still never again later first")
_DONE_TO_PEOPLE = word_set(
    "filmed videoed photographed pictured snapped watched spotted identified shouted "
    "recognised sworn spat laughed told asked searched frisked stopped detained hit "
    "arrested handcuffed restrained pushed pulled grabbed punched kicked slapped "
    "bitten stabbed assaulted attacked hurt injured threatened abused harassed bullied "
    "touched followed chased robbed refused escorted ejected banned suspended "
    "dismissed sacked blamed accused overheard insulted humiliated mocked discharged"
)
"""Not ``locked`` or ``seen``: that is done to halls, too."""
_OPENS = word_set(
    "that and but because cos how when where while after before if as so then says said"
)


def subjects(message: Message) -> list[Range]:
    """Catches ``Delia Harcourt`` in ``Delia Harcourt was filmed``.

    A given name that is no ordinary word, and a surname. Where that is an ordinary
    word, or may name a place (``ross hall``), what was done must be done to people.
    """
    return [
        (at, at + 2)
        for at in range(len(message) - 2)
        if message[at + 2].key in _AUXILIARIES
        and is_sure_given(message[at])
        and _opens(message, at)
        and _is_surname(message, at)
        and (message[at + 1].unknown or _is_done_to_people(message, at + 3))
    ]


def _opens(message: Message, at: int) -> bool:
    """A sentence, a line, or a part of one."""
    if at == 0 or message[at].shape == "S":
        return True
    before = message[at - 1]
    new_line = message[at].start - before.end > 1
    return new_line or before.text in ".!?:;," or before.key in _OPENS


def _is_surname(message: Message, at: int) -> bool:
    word = message[at + 1]
    beside = word.start - message[at].end == 1
    return beside and word.is_word and (word.surname or word.stranger)


def _is_done_to_people(message: Message, at: int) -> bool:
    while at < len(message) and message[at].key in _BETWEEN:
        at += 1
    done = message[at].key if at < len(message) else ""
    return done in _DONE_TO_PEOPLE
