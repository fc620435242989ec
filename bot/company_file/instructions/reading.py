"""A file of Assignment Instructions becomes text with headings, whatever it was."""

from dataclasses import dataclass
from pathlib import Path

from bot.company_file.files.text_files import NO_TEXT, read_any_text, read_bytes
from bot.company_file.instructions import markdown, pdf
from bot.domain.instructions.version import Form
from bot.settings import BadFile

MOST_SIGNS = 200_000
"""Of text: sixty screens of a phone. Nobody reads more before a shift."""

WANTED = "wanted Markdown (.md), text, or a PDF: in an office program, save it as PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """As somebody wrote it, names and all: for the redactor, and for nobody else."""

    form: Form
    text: str
    """Line for line as the file has it; of a PDF page for page."""
    file: bytes = b""
    """The PDF without what it says of its author; empty for text."""
    notes: tuple[str, ...] = ()


def read_instructions(path: Path) -> Written:
    """Raises :class:`BadFile`, which says what to do."""
    raw = read_bytes(path, "with smaller pictures")
    is_pdf = raw.lstrip()[:4] == b"%PDF"
    written = _of_pdf(path, raw) if is_pdf else _of_text(path, raw)
    if not written.text.strip():
        raise BadFile(path, None, "nothing in it; wanted the instructions of a site")
    if len(written.text) > MOST_SIGNS:
        problem = f"over {MOST_SIGNS:,} characters; wanted less, as an officer reads it"
        raise BadFile(path, None, problem)
    return written


def _of_pdf(path: Path, raw: bytes) -> Written:
    found = pdf.read(path, raw)
    return Written(
        form=Form.PDF,
        text=pdf.as_headed(found.pages),
        file=found.bare,
        notes=found.notes,
    )


def _of_text(path: Path, raw: bytes) -> Written:
    for start, what in NO_TEXT.items():
        if raw.startswith(start):
            raise BadFile(path, None, f"{_as_office_says(path, what)}; {WANTED}")
    text, notes = read_any_text(path)
    return Written(form=Form.TEXT, text=markdown.as_headed(text), notes=notes)


def _as_office_says(path: Path, what: str) -> str:
    is_letter = path.suffix.lower() in (".doc", ".docx", ".odt", ".pages", ".rtf")
    return "a document of an office program" if is_letter else what
