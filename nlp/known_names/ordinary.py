"""Which names are ordinary words: they are found beside another part of the name."""

from nlp.lists.known import Band, lists
from nlp.lists.names import name_lists
from nlp.lists.words import word_set, words

_WORDS_TOO = word_set(
    "add age ala among author babe baptist barber bell bliss booth bull butcher canal "
    "cannon carol carpenter chambers come council creed cross doctor early farmer "
    "franc fry german gill greenwood harsh herb indie islam lemma mart martial mats "
    "media muslim nazi par per pope potter power raid run sandy sar savage server "
    "sharp short smart valves versa villa waters"
)
"""Names that are ordinary words, and are not among the look-alikes."""


def is_word(key: str) -> bool:
    """Whether it may well stand in a message in which nobody is named by it."""
    if key in words().lookalikes or key in _WORDS_TOO:
        return True
    known = lists().of(key)
    if known.given or key in name_lists().usual_surnames:
        return False
    return known.band <= Band.FAMILIAR
