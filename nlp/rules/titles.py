"""A title or rank says that a name follows."""

from nlp.message import Message, Range, Word
from nlp.words import word_set

SURE = word_set("mr mrs ms mx messrs mister")
"""Titles that are nothing else: any word but the commonest is a name after them."""
LIKELY = word_set(
    "miss dr prof professor sir dame lord lady madam rev reverend imam rabbi father "
    "sister brother auntie aunty uncle cllr councillor judge justice pc pcso dc ds di "
    "dci wpc sgt sergeant insp inspector constable supt cpl corporal capt captain "
    "major col colonel lt lieutenant nurse matron"
)
"""Titles that are also other things: only what looks like a name follows them."""

_PARTICLES = word_set("o al el de da di von van mac ni")


def titled(message: Message) -> list[Range]:
    """Catches ``patel`` in ``mr patel``, ``Wright`` in ``PC Wright 4412``."""
    found = []
    for at, word in enumerate(message):
        if word.key in SURE | LIKELY:
            first = _past_stop(message, at + 1)
            if first < len(message) and _names(word, message[first]):
                found.append((first, first + 1))
            elif _names_after_particle(message, first):
                found.append((first, first + 2))
    return found


def _past_stop(message: Message, at: int) -> int:
    return at + 1 if at < len(message) and message[at].text == "." else at


def _names_after_particle(message: Message, first: int) -> bool:
    """Whether ``o brien`` or ``al hashimi`` stands at ``first``."""
    pair = message[first : first + 2]
    return (
        len(pair) == 2
        and pair[0].key in _PARTICLES
        and pair[1].start - pair[0].end == 1
        and (pair[1].unknown or pair[1].listed)
    )


def _names(title: Word, word: Word) -> bool:
    if not word.is_word or word.key in SURE | LIKELY:
        return False
    if title.key in SURE:
        return word.kind not in ("..o", "Ho") or word.shape == "Xx"
    return word.unknown or (word.listed and not word.common)
