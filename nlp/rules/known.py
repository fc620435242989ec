"""Names and phrases that are known beforehand or were found in the message."""

from collections.abc import Iterable

from nlp.lists.known import Band, Lists, lists
from nlp.lists.words import words
from nlp.message import Message, Range, Word
from nlp.rules.neighbours import PARTICLES
from nlp.rules.places import find

Keys = tuple[str, ...]


def everywhere(message: Message, names: Iterable[Range]) -> list[Range]:
    """Where the words of ``names`` stand again: a name found once is found everywhere,
    with the s of an owner or of a family too (``o shea``, ``o sheas bins``).

    A word that is an ordinary one too (``will``) is not followed.
    """
    before: dict[str, str] = {}
    for start, end in names:
        for at in range(start, end):
            if may_stand_alone(message[at]):
                before[message[at].key] = message[at - 1].key if at > start else ""
    return [
        (at - 1 if at and message[at - 1].key == particle else at, at + 1)
        for at, word in enumerate(message)
        if (particle := _particle(word, before)) is not None
    ]


def _particle(word: Word, before: dict[str, str]) -> str | None:
    """What stood before this name where it was found; None where it was not."""
    owner = word.key.removesuffix("s")
    if owner in before and word.key not in words().rank:
        particle = before[owner]
    elif word.key in before:
        particle = before[word.key]
    else:
        return None
    return particle if particle in PARTICLES else ""


def may_stand_alone(word: Word) -> bool:
    """Whether ``word`` by itself is a name rather than an ordinary word."""
    return word.is_word and stands_alone(word.key, lists())


def stands_alone(key: str, known: Lists) -> bool:
    """The same for a folded word that stands in no message."""
    if len(key) < 3:
        return False
    word, lookalike = known.of(key), key in words().lookalikes
    return (word.given or word.band > Band.FAMILIAR) and not lookalike


def phrases(message: Message, wanted: Iterable[Keys]) -> list[Range]:
    """Where any of ``wanted`` stands, whatever the case."""
    keys = [word.key for word in message]
    present = set(keys)
    found: list[Range] = []
    for phrase in wanted:
        if phrase and phrase[0] in present:
            found += find(keys, phrase)
    return found
