"""What the network that has read Polish and Romanian takes for names there."""

from collections.abc import Sequence

from nlp.languages.names import is_acronym, of_places
from nlp.languages.tongues import small_words
from nlp.message import Message, Range
from nlp.rules.neighbours import join_likely
from nlp.rules.ordinary import cries_for_help
from nlp.tagger.tagger import NEVER

SURE = 2.5
"""Log odds from which the network that reads Polish and Romanian has a name: twelve to
one. Chosen on messages that it had not read (ADR 75)."""
SURE_BESIDE = 0.0
"""The same beside a name."""
DOUBTED = -4.0
"""Log odds below which a name that the English reading sees, and a list, is none."""


def without_doubted(
    message: Message, tagged: list[bool], read: Sequence[float], parts: list[Range]
) -> list[bool]:
    """``tagged``, the English reading, but for what this network is sure is none.

    A list holds ``mamie`` and ``pietra`` as names of other languages.
    """
    sure = list(tagged)
    for at in (at for part in parts for at in range(*part)):
        sure[at] = sure[at] and read[message[at].token] > DOUBTED
    return sure


def mark_read(
    message: Message, named: list[bool], read: Sequence[float], parts: list[Range]
) -> None:
    """Marks in ``named`` what the network takes for names in these ``parts``.

    ``read`` are its log odds, by token. No small word is a name, and no street's, nor
    is a call for help.
    """
    odds = [NEVER] * len(message)
    for at in (at for part in parts for at in range(*part)):
        word = message[at]
        if word.may_be_name and word.key not in small_words() and not is_acronym(word):
            odds[at] = read[word.token]
    for start, end in (*of_places(message), *cries_for_help(message)):
        odds[start:end] = [NEVER] * (end - start)
    for at, odd in enumerate(odds):
        named[at] = named[at] or odd > SURE
    join_likely(message, named, odds, SURE_BESIDE)
