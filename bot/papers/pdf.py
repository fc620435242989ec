"""A paper as a PDF: A4, in a font that knows the letters of Europe."""

from collections.abc import Iterable
from io import BytesIO

from fpdf import FPDF
from fpdf.fonts import FontFace

from bot.papers.letters import FONT, printed
from bot.texts.paper import Facts, Figure, Grid, Heading, Paper, Paragraph, Part

SIZE, SMALL, LARGE, LARGEST = 10, 8, 12, 16
"""Points."""
LINE = 5.0
"""Millimetres."""
KEPT_TOGETHER = 30.0
"""Millimetres: a heading does not stand at the foot of a page by itself."""
FIGURE = 85.0
"""Millimetres: three on a page."""
MANY_COLUMNS = 6
"""More do not fit across an upright page."""

PAGES = "{pages}"
"""Stands for how many there are, until that is known; as wide as thousands."""

LABELS, VALUES = 1, 2
"""How wide the columns of facts are beside each other."""


class _Sheet(FPDF):
    """A4 with the page's number at its foot."""

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font(FONT, size=SMALL)
        self.cell(0, LINE, f"{self.page_no()} / {PAGES}", align="R")


def to_pdf(paper: Paper) -> bytes:
    """The file's bytes."""
    lies = "landscape" if _is_wide(paper.parts) else "portrait"
    return printed(
        lambda: _Sheet(orientation=lies), lambda sheet: _write_all(sheet, paper)
    )


def _write_all(sheet: FPDF, paper: Paper) -> None:
    sheet.alias_nb_pages(PAGES)
    sheet.set_title(paper.title)
    sheet.set_lang(paper.language)
    sheet.add_page()
    _line(sheet, paper.title, LARGEST, bold=True)
    if paper.under:
        _line(sheet, paper.under, SMALL)
    for part in paper.parts:
        sheet.ln(2)
        _write(sheet, part)


def _is_wide(parts: Iterable[Part]) -> bool:
    return any(
        isinstance(part, Grid) and len(part.columns) > MANY_COLUMNS for part in parts
    )


def _write(sheet: FPDF, part: Part) -> None:
    match part:
        case Heading(text):
            if sheet.will_page_break(KEPT_TOGETHER):
                sheet.add_page()
            sheet.ln(2)
            _line(sheet, text, LARGE, bold=True)
        case Paragraph(text):
            _line(sheet, text, SIZE)
        case Facts(rows):
            _table(sheet, rows, widths=(LABELS, VALUES))
        case Grid(columns, rows, widths):
            _table(sheet, (columns, *rows), headed=True, widths=widths)
        case Figure(content, under):
            _figure(sheet, content, under)


def _line(sheet: FPDF, text: str, size: int, *, bold: bool = False) -> None:
    sheet.set_font(FONT, style="B" if bold else "", size=size)
    sheet.multi_cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT", align="L")


def _figure(sheet: FPDF, content: bytes, under: str) -> None:
    """With its line on the same page."""
    if sheet.will_page_break(FIGURE + LINE):
        sheet.add_page()
    sheet.image(
        BytesIO(content),
        *(sheet.l_margin, sheet.get_y()),
        *(sheet.epw, FIGURE),
        keep_aspect_ratio=True,
        alt_text=under,
    )
    sheet.set_y(sheet.get_y() + FIGURE)
    _line(sheet, under, SMALL)


def _table(
    sheet: FPDF,
    rows: Iterable[tuple[str, ...]],
    *,
    headed: bool = False,
    widths: tuple[int, ...] | None = None,
) -> None:
    sheet.set_font(FONT, size=SMALL if headed else SIZE)
    with sheet.table(
        first_row_as_headings=headed,
        headings_style=FontFace(emphasis="BOLD"),
        col_widths=widths,
        line_height=LINE,
        text_align="LEFT",
        padding=1,
        repeat_headings=1 if headed else 0,
    ) as table:
        for cells in rows:
            table.row(cells)
