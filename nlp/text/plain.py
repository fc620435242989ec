"""A message as the finder reads it, with the way back to what was typed."""

import html
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from nlp.text.letters import APOSTROPHES

_QUOTES = dict.fromkeys(APOSTROPHES.replace("`", ""), "'")
_ENCODED = re.compile(
    r"(?P<entity>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});)"
    r"|(?P<address>(?<=[^\W\d_])%(?:20|27|2c|2d|2e|5f))"
    r"|(?P<escape>\\u[0-9a-f]{4})"
    r"|(?P<twice>(?-i:[\u00c2-\u00c8][\u0080-\u00bf\u0152-\u2122]"
    r"|\u00e2[\u0080\u20ac][\u0080-\u2122]))",
    re.IGNORECASE,
)
"""One sign that copied text spells with several: ``O&apos;Grady`` of a web page,
``John%20Smith`` of a link, ``\\u0027`` of JSON, ``Ã©`` of a table read as Latin-1."""

_WORTH_A_LOOK = re.compile(r"[&%\\\u00c2-\u00c8\u00e2]")


@dataclass(frozen=True, slots=True)
class Plain:
    """The text without unseen characters.

    Character i of ``text`` was typed from ``places[i]`` to ``ends[i]``. ``places`` has
    one entry more than ``text``: the length of what was typed.
    """

    text: str
    places: tuple[int, ...] | range
    ends: tuple[int, ...] | range

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters ``start`` to ``end`` of ``text``, as offsets of the input."""
        return self.places[start], self.ends[end - 1]


def plain(raw: str) -> Plain:
    """``raw`` without zero-width and direction marks, its apostrophes made one kind,

    and what was encoded read as what it stands for. A half of a broken surrogate pair
    becomes the replacement character, so that whatever can be typed can be read.
    """
    encoded: dict[int, re.Match[str]] = {}
    if _WORTH_A_LOOK.search(raw):
        encoded = {found.start(): found for found in _ENCODED.finditer(raw)}
    if raw.isascii() and not encoded:
        return Plain(raw, range(len(raw) + 1), range(1, len(raw) + 1))
    kept: list[str] = []
    places: list[int] = []
    ends: list[int] = []
    place = 0
    while place < len(raw):
        sign, end = raw[place], place + 1
        if place in encoded and len(meant := _decoded(encoded[place])) == 1:
            sign, end = meant, encoded[place].end()
        if seen := sign if sign.isascii() else _as_read(sign):
            kept.append(seen)
            places.append(place)
            ends.append(end)
        place = end
    return Plain("".join(kept), (*places, len(raw)), tuple(ends))


def _decoded(found: re.Match[str]) -> str:
    """What was meant; several signs where it is no encoding."""
    written = found.group()
    match found.lastgroup:
        case "entity":
            return html.unescape(written)
        case "address":
            return unquote(written)
        case "escape":
            return chr(int(written[2:], 16))
        case _:
            return _read_once(written)


def _read_once(written: str) -> str:
    """Bytes of UTF-8 that were read as those of a Western table."""
    for table in ("cp1252", "latin-1"):
        try:
            return written.encode(table).decode("utf-8")
        except UnicodeError:
            continue
    return written


def _as_read(character: str) -> str:
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Cs":
            return "\ufffd"
        case _ if character >= "\U0001d400":
            return _as_letter(character)
        case _:
            return _QUOTES.get(character, character)


def _as_letter(character: str) -> str:
    """``𝐉`` of those who write in bold as ``J``."""
    letter = unicodedata.normalize("NFKC", character)
    return letter if letter.isascii() and letter.isalnum() else character
