"""Ordinary words that are names too, where the sentence uses them as words."""

from nlp.lists.words import word_set, words
from nlp.message import Message, Range, Word

_VERBS = word_set(
    "will mark bill chase rob drew hope frank harry jack may can grant pat sue nick "
    "skip grace miles page ash art chuck dash carry drop lance trace faith rose dawn "
    "don man guy wade wash josh clear pass stand"
)
_OBJECTS = word_set(
    "the a an my your our his her their it this that these those be have not need also "
    "only get take him them us me you up out off"
)
_AUXILIARIES = word_set("to will would can could may might must please pls dont dint")
_THINGS = word_set(
    "period periods light lights card cards gallery deal dealer holder master class "
    "work works room bay point points sheet board up down out off away half mile "
    "mileage cold sunday tray trays garden gardens"
)


def used_as_words(message: Message) -> list[Range]:
    """Spares ``mark`` the log, to ``chase``, ``grace`` period, ``six miles``."""
    return [(at, at + 1) for at in range(len(message)) if _is_word_here(message, at)]


def _is_word_here(message: Message, at: int) -> bool:
    word = message[at]
    if word.key not in words().lookalikes or word.shape == "Xx":
        return False
    after = message[at + 1].key if at + 1 < len(message) else ""
    return _acts(message, at, word, after) or after in _THINGS


def _acts(message: Message, at: int, word: Word, after: str) -> bool:
    if word.key not in _VERBS:
        return False
    follows = at > 0 and message[at - 1].key in _AUXILIARIES
    return after in _OBJECTS or (follows and after not in ("", ".", ","))
