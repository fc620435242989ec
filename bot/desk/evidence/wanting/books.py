"""The tables of one subject, and how what is missing in them is said.

What can be counted in the pack's own tables is counted there, so that whoever doubts a
line finds its rows; the rest is how the books stand now.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.desk.desk import Desk
from bot.desk.exports.table import Table
from bot.domain.exports import Kind
from bot.domain.reports.days import Days

SHOWN = 10
"""Of what is listed; the others are counted."""

Line = dict[str, object]
"""A row of a table: by column."""


@dataclass(frozen=True, slots=True)
class Books:
    """The tables of one subject, and the books that they are of."""

    desk: Desk
    days: Days
    tables: Mapping[Kind, Table]

    def rows(self, kind: Kind) -> list[Line]:
        table = self.tables[kind]
        return [dict(zip(table.names, line, strict=True)) for line in table.lines]


def some(found: Iterable[object], one: str, more: str) -> Iterator[str]:
    """How many, and which; each once. Nothing is said of none."""
    names = list(dict.fromkeys(map(str, found)))
    if names:
        yield f"{len(names)} {one if len(names) == 1 else more}: {_listed(names)}"


def at(sites: Iterable[object], words: str) -> Iterator[str]:
    """What is so of these sites, in one line."""
    names = list(map(str, sites))
    if names:
        yield f"{words} {_listed(names)}"


def _listed(names: Sequence[str]) -> str:
    others = len(names) - SHOWN
    rest = f" and {others} more" if others > 0 else ""
    return ", ".join(names[:SHOWN]) + rest


def without(rows: Iterable[Line], column: str, name: str = "ref") -> Iterator[object]:
    """Those in which nothing stands there."""
    return (row[name] for row in rows if row[column] is None)
