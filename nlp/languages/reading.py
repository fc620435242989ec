"""What the network that has read Polish and Romanian takes for names there."""

from collections.abc import Collection, Mapping, Sequence

from nlp.languages.dictionaries.kinds import is_name_too, is_ordinary
from nlp.languages.endings import undeclined
from nlp.languages.names import is_acronym, of_places
from nlp.languages.tongues import small_words
from nlp.message import Message, Range, Word
from nlp.rules.neighbours import join_likely
from nlp.rules.ordinary import cries_for_help
from nlp.tagger.tagger import NEVER

ORDINARY = True, False
"""A word of the language that is nobody's name: ``siedzi``."""
SURE = {(False, True): -3.0, (True, True): 0.5, (False, False): 0.0, ORDINARY: 3.0}
"""Log odds from which the network has a name, by whether the word is an ordinary one,
and whether a name. Chosen on messages that it had not read (ADR 105)."""
BESIDE = 0.5
"""So much less is enough beside a name, but for what is nobody's."""
DOUBTED = -4.0
"""Log odds below which a name that the English reading sees, and a list, is none."""


def without_doubted(
    message: Message,
    tagged: list[bool],
    read: Sequence[float],
    parts: Collection[Range],
) -> list[bool]:
    """``tagged``, the English reading, but for what this network is sure is none.

    A list holds ``mamie`` and ``pietra`` as names of other languages.
    """
    sure = list(tagged)
    for at in (at for part in parts for at in range(*part)):
        sure[at] = sure[at] and read[message[at].token] > DOUBTED
    return sure


REFUSED = -1.0
"""Log odds below which an ordinary word of the language is no name, whatever list,
title or capital shows one."""


def refuse(
    message: Message,
    named: list[bool],
    read: Sequence[float],
    parts: Mapping[Range, str],
    staff: frozenset[str],
) -> None:
    """Takes back from ``named`` what is an ordinary word and, says the network, no name
    here: ``elektryk witek``, ``mersi dana``. ``parts`` are in these languages."""
    for part, tongue in parts.items():
        for at in range(*part):
            word = message[at]
            sure = read[word.token] < REFUSED and undeclined(word.key).isdisjoint(staff)
            named[at] = named[at] and not (sure and is_ordinary(word.key, tongue))


def mark_read(
    message: Message,
    named: list[bool],
    read: Sequence[float],
    parts: Mapping[Range, str],
) -> None:
    """Marks in ``named`` what the network takes for names in these ``parts``, which are
    in these languages.

    ``read`` are its log odds, by token. No small word is a name, and no street's, nor
    is a call for help.
    """
    over, beside = [NEVER] * len(message), [NEVER] * len(message)
    for part, tongue in parts.items():
        for at in range(*part):
            word = message[at]
            if _may_be_read(word):
                kind = is_ordinary(word.key, tongue), is_name_too(word.key, tongue)
                over[at] = read[word.token] - SURE[kind]
                beside[at] = over[at] + (0 if kind == ORDINARY else BESIDE)
    for start, end in (*of_places(message), *cries_for_help(message)):
        over[start:end] = beside[start:end] = [NEVER] * (end - start)
    for at, odd in enumerate(over):
        named[at] = named[at] or odd > 0
    join_likely(message, named, beside, 0)
    _join_initials(message, named)


def _may_be_read(word: Word) -> bool:
    return word.may_be_name and word.key not in small_words() and not is_acronym(word)


def _join_initials(message: Message, named: list[bool]) -> None:
    """Marks ``[w.] sawicki``: with its stop, for without it *w* is a word."""
    for at in range(len(message) - 2):
        letter, stop = message[at : at + 2]
        stopped = stop.text == "." and stop.start == letter.end
        if letter.is_initial and stopped and named[at + 2]:
            named[at] = named[at + 1] = True
