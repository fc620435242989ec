"""A message as the finder reads it, with the way back to what was typed."""

import unicodedata
from dataclasses import dataclass

from nlp.letters import APOSTROPHES

_QUOTES = dict.fromkeys(APOSTROPHES.replace("`", ""), "'")


@dataclass(frozen=True, slots=True)
class Plain:
    """The text without unseen characters; ``places[i]`` is where character i was.

    ``places`` has one entry more than ``text``: the length of what was typed.
    """

    text: str
    places: tuple[int, ...] | range

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters ``start`` to ``end`` of ``text``, as offsets of the input."""
        return self.places[start], self.places[end - 1] + 1


def plain(raw: str) -> Plain:
    """``raw`` without zero-width and direction marks, its apostrophes made one kind.

    A half of a broken surrogate pair becomes the replacement character, so that
    whatever can be typed can be read.
    """
    if raw.isascii():
        return Plain(raw, range(len(raw) + 1))
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(raw):
        seen = _as_read(character)
        if seen:
            kept.append(seen)
            places.append(place)
    return Plain("".join(kept), (*places, len(raw)))


def _as_read(character: str) -> str:
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Cs":
            return "\ufffd"
        case _:
            return _QUOTES.get(character, character)
