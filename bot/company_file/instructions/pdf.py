"""A PDF as its pages say it, and a copy of it that does not tell who made it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from bot.domain.instructions.emergency import weight
from bot.settings import BadFile

MOST = 5 * 1024 * 1024
"""Bytes: a phone on a weak signal has to fetch it."""
MOST_PAGES = 100

FEW = 20
"""Letters on all its pages: fewer are what a scanner's program added."""

STAY = frozenset(
    ("/Type", "/Resources", "/Contents", "/MediaBox", "/CropBox", "/Rotate")
)
"""What makes a page: remarks, links, attachments and private data do not."""

PRIVATE = ["/Metadata", "/PieceInfo", "/OPI"]
"""What a picture or another part of a page may say of who made it."""

NUMBERED = re.compile(r"(?:section |part )?\d{1,2}(?:\.\d{1,2}){0,2}[.)]? +[^\W\d_].*")
LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Pages:
    """Of one file."""

    pages: tuple[str, ...]
    bare: bytes
    """The same pages, and nothing besides them."""
    notes: tuple[str, ...]


def read(path: Path, raw: bytes) -> Pages:
    """Raises :class:`BadFile` for what cannot be read, or has no text."""
    if len(raw) > MOST:
        problem = "a PDF over 5 MB; wanted less: save it again with smaller pictures"
        raise BadFile(path, None, problem)
    try:
        return _read(path, raw)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as fault:
        if isinstance(fault, BadFile):
            raise
        problem = "a PDF that cannot be read; wanted it printed to PDF once more"
        raise BadFile(path, None, problem) from None


def _read(path: Path, raw: bytes) -> Pages:
    reader = PdfReader(BytesIO(raw))
    if reader.is_encrypted:
        problem = "a PDF with a password; wanted it saved without one"
        raise BadFile(path, None, problem)
    if len(reader.pages) > MOST_PAGES:
        problem = f"a PDF of over {MOST_PAGES} pages; wanted less"
        raise BadFile(path, None, problem)
    pages = tuple(_words(page) for page in reader.pages)
    if sum(map(len, pages)) < FEW:
        problem = (
            "a PDF without text, as a scanner makes it: nobody could see whether it "
            "names people; wanted it saved as PDF by the program that it was written in"
        )
        raise BadFile(path, None, problem)
    return Pages(pages, _bare(reader), tuple(_notes(reader, pages)))


def _words(page: PageObject) -> str:
    lines = page.extract_text().replace("\0", "").splitlines()
    return "\n".join(line.strip() for line in lines).strip()


def _notes(reader: PdfReader, pages: Sequence[str]) -> Iterator[str]:
    for number, page in enumerate(reader.pages, 1):
        if "/Annots" in page:
            yield f"page {number}: its remarks, links and fields are left out"
        if len(page.images) and not pages[number - 1]:
            yield (
                f"page {number}: a picture without text; look yourself that it names "
                "nobody"
            )


def _bare(reader: PdfReader) -> bytes:
    writer = PdfWriter()
    writer.metadata = None
    for page in reader.pages:
        writer.add_page(page, [key for key in page if key not in STAY] + PRIVATE)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def as_headed(pages: Sequence[str]) -> str:
    """Each page begins a part; in it, what looks like a heading is one."""
    return "\n".join(
        "\n".join([f"# {number}/{len(pages)}", *map(_line, page.splitlines())])
        for number, page in enumerate(pages, 1)
    )


def _line(line: str) -> str:
    if len(line) > LONGEST_HEADING or line.endswith((".", ",", ";")):
        return line
    letters = [sign for sign in line if sign.isalpha()]
    is_loud = len(letters) > 3 and all(sign.isupper() for sign in letters)
    is_heading = is_loud or NUMBERED.fullmatch(line) or weight(line.rstrip(":")) > 1
    return f"## {line}" if is_heading else line
