"""What the network that has read Polish and Romanian takes for names there."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp.languages.dictionaries.forms import (
    has_article,
    has_no_article,
    is_derived,
    is_done,
    is_role,
)
from nlp.languages.dictionaries.kinds import (
    LEAST,
    is_deed,
    is_name_too,
    is_ordinary,
    is_rare_name,
)
from nlp.languages.dictionaries.work import is_at_work
from nlp.languages.endings import undeclined
from nlp.languages.names import (
    LONGEST,
    introduced,
    is_acronym,
    of_places,
    touches,
)
from nlp.languages.shown import shown
from nlp.languages.tongues import small_words, small_words_of
from nlp.message import Message, Range, Word
from nlp.rules.neighbours import join_likely
from nlp.rules.ordinary import cries_for_help
from nlp.tagger.before import NEVER

SURE = {(False, True): -2.0, (True, True): 1.0, (False, False): -1.0}
"""Log odds from which the network has a name, by whether the word is an ordinary one,
and whether a name. Chosen on messages that it had not read (ADR 112)."""
SURE_OF_RARE = {"pl": 1.0, "ro": 1.5}
"""The same of an ordinary word that is a rare surname, as nearly any is."""
SURE_OF_NOBODYS = 5.0
"""The same of one that is nobody's name: ``siedzi``."""
SURE_OF_ROLE = 5.0
"""The same of a rare surname that is what somebody is, ``malarz``, and of what somebody
did."""
SURE_OF_DERIVED = 6.0
"""The same of one in no dictionary, made as few surnames are: ``odsniezarka``."""
SURE_OF_BARE, SURE_OF_THE = 2.0, 6.0
"""The same of a Romanian one that is nobody's name, by whether it says *the*, as what a
sentence is about must unless it is a name: ``viscol lucreaza``, ``vulpea umbla``. The
latter of a Polish one, too, that is what somebody is."""
SURE_AFTER_TITLE = 0.0
"""The most that is asked for right after a title: ``soferul gandac``."""
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
            if _may_be_read(word, tongue):
                beside[at] = read[word.token] - _sure_at(message, at, tongue)
                if _stands_alone(word, tongue):
                    over[at] = beside[at]
                if is_name_too(word.key, tongue) or not is_ordinary(word.key, tongue):
                    beside[at] += BESIDE
    for start, end in (*of_places(message), *cries_for_help(message)):
        over[start:end] = beside[start:end] = [NEVER] * (end - start)
    for at, odd in enumerate(over):
        named[at] = named[at] or odd > 0
    join_likely(message, named, beside, 0)
    _join_initials(message, named)
    for at in _introduced(message, read, parts):
        named[at] = True


def _introduced(
    message: Message, read: Sequence[float], parts: Mapping[Range, str]
) -> Iterator[int]:
    """The whole name that somebody gives, however ordinary its words are: ``nazywam sie
    [piotr mucha]``. What nobody is called ends it: ``nazywam sie [piotr] czekam``."""
    tongues = {at: tongue for part, tongue in parts.items() for at in range(*part)}
    for start, sure in introduced(message):
        least = DOUBTED if sure else REFUSED
        for at in range(start, min(start + LONGEST, len(message))):
            word = message[at]
            apart = at > start and not touches(message, at)
            if at not in tongues or apart or read[word.token] < least:
                break
            strange = sure and not is_ordinary(word.key, tongues[at])
            if not (strange or is_name_too(word.key, tongues[at])):
                break
            if len(word.key) < LEAST or not _may_be_read(word, tongues[at]):
                break
            yield at


def _sure_at(message: Message, at: int, tongue: str) -> float:
    """Log odds from which it is a name, by the word and the one before it."""
    sure = _sure(message[at], tongue)
    if at == 0 or not touches(message, at):
        return sure
    if message[at - 1].key in shown().titles:
        return min(sure, SURE_AFTER_TITLE)
    thing = is_deed(message[at - 1].key, tongue) and _is_thing(message[at].key, tongue)
    return max(sure, SURE_OF_NOBODYS) if thing else sure


def _is_thing(key: str, tongue: str) -> bool:
    """Whether what I did something to is no man, by its form: ``odsniezylem chodnik``,
    but ``zluzowalem skowronka``."""
    return is_ordinary(key, tongue) and key[-1] not in "aeiouy"


def _sure(word: Word, tongue: str) -> float:
    """Log odds from which it is a name. Officers put English words into their own
    language: *fire door*."""
    ordinary = is_ordinary(word.key, tongue) or word.plain or word.common
    kind = ordinary, is_name_too(word.key, tongue)
    if kind not in SURE or _is_small_elsewhere(word.key, tongue):
        return _sure_of_nobodys(word.key, tongue)
    if ordinary and is_done(word.key, tongue) and not _is_given(word.key):
        return SURE_OF_ROLE
    if kind == (False, False) and is_derived(word.key, tongue):
        return SURE_OF_DERIVED
    if kind == (True, True) and is_rare_name(word.key, tongue):
        return SURE_OF_ROLE if is_role(word.key, tongue) else SURE_OF_RARE[tongue]
    return SURE[kind]


def _is_given(key: str) -> bool:
    return not undeclined(key).isdisjoint(shown().given)


def _sure_of_nobodys(key: str, tongue: str) -> float:
    if has_article(key, tongue) or is_role(key, tongue):
        return SURE_OF_THE
    return SURE_OF_BARE if has_no_article(key, tongue) else SURE_OF_NOBODYS


def _may_be_read(word: Word, tongue: str) -> bool:
    small = word.key in small_words_of(tongue)
    seen = small or is_at_work(word.key, tongue) or is_acronym(word)
    return word.may_be_name and not seen


def _stands_alone(word: Word, tongue: str) -> bool:
    """Whether it is a name with none beside it. ``kn`` is somebody's initials already,
    and ``van`` and ``minha`` are names in ``tran van minha`` alone."""
    long = len(word.key) >= LEAST or word.capital
    return long and not _is_small_elsewhere(word.key, tongue)


def _is_small_elsewhere(key: str, tongue: str) -> bool:
    """Whether it is a small word of some other language and no usual name of this one,
    as *mucha* is."""
    usual = is_name_too(key, tongue) and not is_rare_name(key, tongue)
    return key in small_words() and not usual


def _join_initials(message: Message, named: list[bool]) -> None:
    """Marks ``[w.] sawicki``: with its stop, for without it *w* is a word."""
    for at in range(len(message) - 2):
        letter, stop = message[at : at + 2]
        stopped = stop.text == "." and stop.start == letter.end
        if letter.is_initial and stopped and named[at + 2]:
            named[at] = named[at + 1] = True
