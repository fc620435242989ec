"""Turns one person's name into initials, in any script."""

import re

from nlp.text.letters import APOSTROPHES, HYPHENS, MARKS, first_grapheme
from nlp.text.plain import plain

_PART = re.compile(rf"[^\W\d_][^\W_{MARKS}]*[^\s{re.escape(HYPHENS)}.,;/_]*")
_COMMA = re.compile(r"^([^,]+),([^,]+)$")


def initials(name: str) -> str:
    """The initials of ``name``: ``Reece Thompson-Clarke`` gives ``R.T.C.``.

    Every word and every part of a hyphenated word gives its first letter, upper
    case, with a full stop; an apostrophe divides nothing; ``SMITH, John`` is
    turned first. Nothing that holds no letter gives anything. Source: the
    company's initials-only policy.
    """
    return "".join(f"{_upper(part)}." for part in name_parts(name))


def name_parts(name: str) -> list[str]:
    """The parts of ``name`` that count, in the order in which they are spoken."""
    turned = _COMMA.sub(r"\2 \1", plain(name).text)
    return [part.strip(APOSTROPHES) for part in _PART.findall(turned)]


def _upper(part: str) -> str:
    first = first_grapheme(part)
    upper = first.upper()
    return upper if len(upper) == len(first) else first_grapheme(upper)
