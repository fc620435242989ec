"""The text of a file as some program saved it, in whatever encoding."""

from pathlib import Path

from bot.settings import BadFile

MOST = 10 * 1024 * 1024
"""Bytes of one file: a year of five hundred officers' shifts has six million."""
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


def read_any_text(path: Path) -> tuple[str, tuple[str, ...]]:
    """The text, and how it was read where that was a guess.

    Raises :class:`BadFile` for what is no text, naming what was found.
    """
    raw = read_bytes(path)
    for start, what in NO_TEXT.items():
        if raw.startswith(start):
            raise BadFile(path, None, f"{what}; wanted it {SAVE_AS}")
    marked = next((MARKS[m] for m in MARKS if raw.startswith(m)), "")
    encoding = marked or _unmarked(raw)
    notes: tuple[str, ...] = ()
    if encoding not in (marked, "utf-8"):
        notes = (f"read as {encoding.upper()}, by its zeros: it does not say so",)
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


def read_bytes(path: Path, less: str = "as in one file a month") -> bytes:
    """Raises :class:`BadFile` where there is no such file, or too much of it."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST + 1)
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise BadFile(path, None, f"{why}; wanted a file that can be read") from None
    if len(raw) > MOST:
        raise BadFile(path, None, f"over 10 MB; wanted less, {less}")
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
