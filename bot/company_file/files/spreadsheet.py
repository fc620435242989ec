"""The rows of a table as some spreadsheet saved it, whatever divides the columns."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.company_file.files.text_files import read_any_text
from bot.settings import BadFile

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
HEAD = 10
"""The header is among so many rows; a title may stand above it."""
AS_TEXT = re.compile(r'="([^"]*)"|\'([\d=+@-].*)', re.DOTALL)
BLANK = "\ufeff\u200b \t\r\n\xa0\u202f"

Rate = Callable[[Sequence[str]], int]
"""How many columns that we know a row names."""
Row = tuple[int, list[str]]
"""The line it begins on, and its cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The header, the rows under it that hold anything, and what was guessed."""

    header: Row
    rows: list[Row]
    notes: tuple[str, ...]


def read_sheet(path: Path, rate: Rate) -> Sheet:
    """Raises :class:`BadFile` for what is no table, naming what was found."""
    text, notes = read_any_text(path)
    delimiter, first = _declared(text)
    if not delimiter:
        delimiter = max(DELIMITERS, key=lambda each: _best(text, each, rate))
        if delimiter != ",":
            notes = (*notes, f"its columns are divided by {DELIMITERS[delimiter]}")
    rows = list(_rows(path, text, delimiter, first))
    head = rows[:HEAD] or [(1, [""])]
    header = max(head, key=lambda row: rate(row[1]))
    place = head.index(header)
    if place:
        lines = _lines([line for line, _ in head[:place]])
        notes = (*notes, f"{lines}: above the header, and left out")
    under = rows[place + 1 :]
    again = [line for line, row in under if row == header[1]]
    if again:
        notes = (*notes, f"{_lines(again)}: the header again, and left out")
    return Sheet(header, [row for row in under if row[1] != header[1]], notes)


def _shown(cell: str) -> str:
    """As a spreadsheet shows it: ``="0042"`` and ``'0042`` are how a number keeps its
    noughts, and ``'+44…`` how text is kept from being a formula."""
    words = cell.strip(BLANK)
    as_text = AS_TEXT.fullmatch(words)
    return (as_text[1] or as_text[2]).strip(BLANK) if as_text else words


def _lines(numbers: list[int]) -> str:
    named = ", ".join(map(str, numbers[:5]))
    more = f" and {len(numbers) - 5} more" if len(numbers) > 5 else ""
    return f"line{'s' if len(numbers) > 1 else ''} {named}{more}"


def _declared(text: str) -> tuple[str, int]:
    """The delimiter of a first line ``sep=;``, and how many lines that takes."""
    found = re.match(r'\s*"?sep=(\\t|.)"?[ \t;,]*(\r\n|\r|\n|$)', text, re.IGNORECASE)
    if found is None:
        return "", 0
    return "\t" if found[1] == "\\t" else found[1], 1


def _best(text: str, delimiter: str, rate: Rate) -> int:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return max((rate(row) for row in islice(reader, HEAD * 2)), default=0)
    except csv.Error:
        return 0


def _rows(path: Path, text: str, delimiter: str, first: int) -> Iterator[Row]:
    """Each row that holds anything, with the line it begins on; cells that say the same
    are the same one, for a year of shifts has few different ones."""
    source = io.StringIO(text, newline="")
    for _ in range(first):
        source.readline()
    reader = csv.reader(source, strict=True, delimiter=delimiter)
    line = first + 1
    known: dict[str, str] = {}
    try:
        for row in reader:
            cells = [known.setdefault(cell, _shown(cell)) for cell in row]
            if any(cells):
                yield line, cells
            line = first + reader.line_num + 1
    except csv.Error as error:
        raise BadFile(path, line, f"{error}; wanted comma-separated text") from None
