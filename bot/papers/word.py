"""A paper as a DOCX, for whoever has to add to it before it goes out."""

from collections.abc import Iterable
from io import BytesIO

from docx import Document
from docx.document import Document as Sheet
from docx.shared import Mm

from bot.papers.xml_text import clean
from bot.texts.paper import Facts, Figure, Grid, Heading, Paper, Paragraph, Part

FIGURE = Mm(110)
"""How wide a picture is."""


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
            sheet.add_heading(clean(text), level=1)
        case Paragraph(text):
            sheet.add_paragraph(clean(text))
        case Facts(rows):
            _table(sheet, rows, columns=2)
        case Grid(columns, rows):
            _table(sheet, (columns, *rows), columns=len(columns))
        case Figure(content, under):
            sheet.add_picture(BytesIO(content), width=FIGURE)
            sheet.add_paragraph(clean(under))


def _table(sheet: Sheet, rows: Iterable[tuple[str, ...]], columns: int) -> None:
    table = sheet.add_table(rows=0, cols=columns, style="Table Grid")
    for cells in rows:
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = clean(text)
