"""The forms that a name takes in a sentence of a language that declines it."""

from collections.abc import Iterator
from functools import lru_cache

_MADE_OF = (
    ("iego", ("i", "")),
    ("iemu", ("i", "")),
    ("ului", ("", "u")),
    ("skiej", ("ski",)),
    ("ckiej", ("cki",)),
    ("dzie", ("da", "d")),
    ("owie", ("",)),
    ("owej", ("owa", "ow")),
    ("ego", ("y", "")),
    ("emu", ("y",)),
    ("owi", ("", "o")),
    ("iem", ("",)),
    ("cie", ("ta", "t")),
    ("rze", ("ra", "r")),
    ("ska", ("ski",)),
    ("cka", ("cki",)),
    ("ule", ("", "u")),
    ("iei", ("ia", "ie")),
    ("lui", ("",)),
    ("ia", ("",)),
    ("ie", ("", "a")),
    ("em", ("",)),
    ("im", ("i",)),
    ("ym", ("y",)),
    ("iu", ("", "ia")),
    ("ce", ("ka",)),
    ("ze", ("ga",)),
    ("le", ("la", "l")),
    ("ei", ("a",)),
    ("ii", ("ia",)),
    ("ul", ("",)),
    ("a", ("", "o")),
    ("u", ("", "a")),
    ("y", ("a", "")),
    ("i", ("a", "ia")),
    ("e", ("a", "")),
    ("o", ("a",)),
)
"""An ending, folded, and what stands in its place where nobody declines the name:
``krzysztofowi`` and ``krzysztof``, ``monice`` and ``monika``, ``elenei`` and ``elena``.
"""
_LEAST_LEFT = 3
_VOWELS = "aeiouy"
_OF_SURNAMES = (
    *("ski", "cki", "dzki", "skiego", "ckiego", "skiemu", "ckiemu", "skim", "ckim"),
    *(
        "ska",
        "cka",
        "dzka",
        "skiej",
        "ckiej",
        "dzkiej",
        "dzkiego",
        "wicz",
        "wicza",
        "wiczowi",
        "wiczem",
        "wiczu",
    ),
    *("czyk", "czyka", "czykowi", "czykiem", "czuk", "czuka", "czak", "czaka"),
    *("escu", "escului", "escule", "eanu", "eanului", "oiu", "enko"),
)
_SHORTEST_SURNAME = 6


@lru_cache(maxsize=20_000)
def undeclined(key: str) -> frozenset[str]:
    """``key`` and every form from which an ending may have made it."""
    return frozenset((key, *_undeclined(key)))


def _undeclined(key: str) -> Iterator[str]:
    for ending, instead in _MADE_OF:
        left = key.removesuffix(ending)
        if left == key or len(left) < _LEAST_LEFT:
            continue
        for end in instead:
            yield left + end
            if not end and left[-2] not in _VOWELS and left[-1] not in _VOWELS:
                yield f"{left[:-1]}e{left[-1]}"  # Marka of Marek, Pawła of Paweł
                yield f"{left[:-1]}ie{left[-1]}"  # Krzyśka of Krzysiek


def ends_as_surname(key: str) -> bool:
    """``wisniewska``, ``ionescului``: whatever the lists say."""
    return len(key) >= _SHORTEST_SURNAME and key.endswith(_OF_SURNAMES)
