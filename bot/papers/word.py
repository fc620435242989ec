"""A paper as a DOCX, for whoever has to add to it before it goes out."""

import re
from collections.abc import Iterable
from io import BytesIO

from docx import Document
from docx.document import Document as Sheet

from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph, Part

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold. Source: XML 1.0, 2.2."""


def to_docx(paper: Paper) -> bytes:
    """The file's bytes."""
    sheet = Document()
    sheet.core_properties.title = paper.title
    sheet.core_properties.language = paper.language
    sheet.core_properties.author = ""
    sheet.add_heading(paper.title, level=0)
    if paper.under:
        sheet.add_paragraph(paper.under)
    for part in paper.parts:
        _write(sheet, part)
    file = BytesIO()
    sheet.save(file)
    return file.getvalue()


def _write(sheet: Sheet, part: Part) -> None:
    match part:
        case Heading(text):
            sheet.add_heading(_clean(text), level=1)
        case Paragraph(text):
            sheet.add_paragraph(_clean(text))
        case Facts(rows):
            _table(sheet, rows, columns=2)
        case Grid(columns, rows):
            _table(sheet, (columns, *rows), columns=len(columns))


def _table(sheet: Sheet, rows: Iterable[tuple[str, ...]], columns: int) -> None:
    table = sheet.add_table(rows=0, cols=columns, style="Table Grid")
    for cells in rows:
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = _clean(text)


def _clean(text: str) -> str:
    return NOT_XML.sub("�", text)
