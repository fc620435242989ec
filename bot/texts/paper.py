"""What a text function returns for paper: a title, and parts under it; and a table to
calculate with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What hangs at a checkpoint, or is handed to somebody; ``link`` is what the code
    on it opens, ``site`` what stands at its foot."""

    point: str
    site: str
    how: str
    link: str


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known, one line each: what it is, and its value."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the names of its columns, and as many cells in each row."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]
    """Gone through each time that it is written."""
    widths: tuple[int, ...] | None = None
    """Of its columns beside each other; None: all alike."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, as a JPEG of our own making, and the line under it."""

    content: bytes = field(repr=False)
    under: str


Part = Heading | Paragraph | Facts | Grid | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document, in the language of whoever gets it."""

    title: str
    under: str = ""
    """One line under the title: of when it is, and for whom."""
    parts: tuple[Part, ...]
    language: str = "en"
    name: str = ""
    """What its file is called, where that does not follow from what it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A file that is written already, and what it is called."""

    name: str
    content: bytes


Value = str | int | float | bool | date | time | timedelta | None
"""A ``datetime`` is naive: its column says on whose clock it is. A number that is no
whole one is of hours, and has two decimals."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for a spreadsheet: days and instants stay what they are."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Value, ...]]
