"""Reads files as the programs do that people open them with."""

from io import BytesIO

from docx import Document
from pypdf import PdfReader


def read_pdf(file: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)


def read_docx(file: bytes) -> str:
    """Headings, paragraphs and cells, one a line."""
    sheet = Document(BytesIO(file))
    lines = [paragraph.text for paragraph in sheet.paragraphs]
    for table in sheet.tables:
        lines += [cell.text for row in table.rows for cell in row.cells]
    return "\n".join(lines)
