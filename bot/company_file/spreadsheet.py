"""The rows of a table as some spreadsheet saved it: any encoding, any delimiter."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.settings import BadFile

MOST = 10 * 1024 * 1024
"""Bytes of one file: a year of five hundred officers' shifts has six million."""
DELIMITERS = ",;\t|"
HEAD = 10
"""The header is among so many rows; a title may stand above it."""
SAVE_AS = "saved as CSV UTF-8 (File, Save As)"
NO_TEXT = {
    b"PK\x03\x04": "an Excel or LibreOffice workbook",
    b"\xd0\xcf\x11\xe0": "an Excel workbook",
    b"%PDF": "a PDF",
}
"""By their first bytes."""
MARKS = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
"""Byte-order marks, the longest first."""
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
    text, notes = _text(path)
    delimiter, first = _declared(text)
    if not delimiter:
        delimiter = max(DELIMITERS, key=lambda each: _best(text, each, rate))
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


def _lines(numbers: list[int]) -> str:
    named = ", ".join(map(str, numbers[:5]))
    more = f" and {len(numbers) - 5} more" if len(numbers) > 5 else ""
    return f"line{'s' if len(numbers) > 1 else ''} {named}{more}"


def _text(path: Path) -> tuple[str, tuple[str, ...]]:
    raw = _bytes(path)
    for start, what in NO_TEXT.items():
        if raw.startswith(start):
            raise BadFile(path, None, f"{what}; wanted it {SAVE_AS}")
    encoding = next((MARKS[m] for m in MARKS if raw.startswith(m)), _unmarked(raw))
    notes: tuple[str, ...] = ()
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        text = _windows(path, raw, line) if encoding == "utf-8" else ""
        if not text:
            problem = f"not {encoding.upper()}, as it seemed; wanted it {SAVE_AS}"
            raise BadFile(path, line, problem) from None
        notes = (f"line {line}: not UTF-8, so all was read as Windows-1252",)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise BadFile(path, line, f"a NUL sign, so no text; wanted it {SAVE_AS}")
    return text, notes


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST + 1)
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise BadFile(path, None, f"{why}; wanted a file that can be read") from None
    if len(raw) > MOST:
        raise BadFile(path, None, "over 10 MB; wanted less, as in one file a month")
    return raw


def _unmarked(raw: bytes) -> str:
    """UTF-16 without its mark shows by its zeros."""
    head = raw[:400]
    if len(head) > 3 and head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > len(head) // 4 else "utf-8"


def _windows(path: Path, raw: bytes, line: int) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        problem = f"neither UTF-8 nor Windows-1252; wanted it {SAVE_AS}"
        raise BadFile(path, line, problem) from None


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
    """Each row that holds anything, with the line it begins on."""
    source = io.StringIO(text, newline="")
    for _ in range(first):
        source.readline()
    reader = csv.reader(source, strict=True, delimiter=delimiter)
    line = first + 1
    try:
        for row in reader:
            cells = [cell.strip(BLANK) for cell in row]
            if any(cells):
                yield line, cells
            line = first + reader.line_num + 1
    except csv.Error as error:
        raise BadFile(path, line, f"{error}; wanted comma-separated text") from None
