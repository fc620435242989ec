"""What the network that has read Polish and Romanian takes for names there."""

from collections.abc import Collection, Mapping, Sequence

from nlp.languages.dictionaries.kinds import is_name_too, is_ordinary, is_rare_name
from nlp.languages.dictionaries.work import is_at_work, is_deed
from nlp.languages.endings import undeclined
from nlp.languages.names import is_acronym, of_places
from nlp.languages.tongues import small_words
from nlp.message import Message, Range, Word
from nlp.rules.neighbours import join_likely
from nlp.rules.ordinary import cries_for_help
from nlp.tagger.tagger import NEVER

SURE = {(False, True): -3.0, (True, True): 0.5, (False, False): 0.0}
"""Log odds from which the network has a name, by whether the word is an ordinary one,
and whether a name. Chosen on messages that it had not read (ADR 105)."""
SURE_OF_RARE = 1.5
"""The same of an ordinary word that is a rare surname, as nearly any is."""
SURE_OF_NOBODYS = {"pl": 5.0, "ro": 4.0}
"""The same of one that is nobody's name, by language: ``siedzi``."""
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
    """Takes back from ``named`` what somebody did, and an ordinary word of which the
    network is sure that it is no name here: ``elektryk witek``, ``mersi dana``.

    ``parts`` are in these languages.
    """
    for part, tongue in parts.items():
        for at in range(*part):
            word = message[at]
            sure = read[word.token] < REFUSED and is_ordinary(word.key, tongue)
            no_name = sure or is_deed(word.key, tongue)
            ours = not undeclined(word.key).isdisjoint(staff)
            named[at] = named[at] and (ours or not no_name)


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
            if _may_be_read(word) and not is_at_work(word.key, tongue):
                over[at] = read[word.token] - _sure(word.key, tongue)
                named_so = is_name_too(word.key, tongue)
                nobodys = is_ordinary(word.key, tongue) and not named_so
                beside[at] = over[at] + (0 if nobodys else BESIDE)
    for start, end in (*of_places(message), *cries_for_help(message)):
        over[start:end] = beside[start:end] = [NEVER] * (end - start)
    for at, odd in enumerate(over):
        named[at] = named[at] or odd > 0
    join_likely(message, named, beside, 0)
    _join_initials(message, named)


def _sure(key: str, tongue: str) -> float:
    """Log odds from which it is a name."""
    kind = is_ordinary(key, tongue), is_name_too(key, tongue)
    if kind not in SURE:
        return SURE_OF_NOBODYS[tongue]
    rare = kind == (True, True) and is_rare_name(key, tongue)
    return SURE_OF_RARE if rare else SURE[kind]


def _may_be_read(word: Word) -> bool:
    return word.may_be_name and word.key not in small_words() and not is_acronym(word)


def _join_initials(message: Message, named: list[bool]) -> None:
    """Marks ``[w.] sawicki``: with its stop, for without it *w* is a word."""
    for at in range(len(message) - 2):
        letter, stop = message[at : at + 2]
        stopped = stop.text == "." and stop.start == letter.end
        if letter.is_initial and stopped and named[at + 2]:
            named[at] = named[at + 1] = True
