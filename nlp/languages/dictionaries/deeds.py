"""What *I did* and *we did* in Polish, which no dictionary has as one word.

What she, it and they did are words (``zamknela, zamknelo, zamknely``); after their stem
stands who did it: ``zamknelam``, ``zamknelismy``. Source: SGJP.
"""

from collections.abc import Callable, Iterator

_WHO = (
    *("em", "am", "bym", "abym", "bys", "abys", "aby"),
    *("ismy", "ysmy", "iscie", "yscie", "ibysmy", "ybysmy", "iby", "yby"),
)
"""Who did it, or would: a man, a woman, several. Not *you did*, as in *miles*."""
_TURNS = ("al", "el"), ("el", "al"), ("edl", "l"), ("edl", "adl")
"""How the stem of what he or they did ends, and that of what it did: ``wziął, wzięło``,
``widzieli, widziało``, ``poszedł, poszło``, ``zjedli, zjadło``."""


def is_made_of_deed(key: str, is_word: Callable[[str], bool]) -> bool:
    """Whether a folded word, which the dictionary has not, is what somebody did.

    ``michalem`` is not: no *michala* is a word. ``kowalem`` is one itself, a smith's.
    """
    return any(
        _is_past(key.removesuffix(ending), is_word)
        for ending in _WHO
        if key.endswith(ending)
    )


def _is_past(stem: str, is_word: Callable[[str], bool]) -> bool:
    """Whether what she did, what it did and what they did are words."""
    return stem.endswith("l") and any(
        all(is_word(root + ending) for ending in ("a", "o", "y"))
        for root in _roots(stem)
    )


def _roots(stem: str) -> Iterator[str]:
    yield stem
    for his, its in _TURNS:
        if stem.endswith(his):
            yield stem.removesuffix(his) + its
