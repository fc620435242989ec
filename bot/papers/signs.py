"""Signs of checkpoints as a PDF, to be printed, cut out and put up."""

from collections.abc import Sequence

import segno
from fpdf import FPDF

from bot.papers.letters import FONT, printed
from bot.texts.paper import Sign

WIDTH, HEIGHT = 210.0, 297.0
"""A4, in millimetres, as everything here."""

QUIET = 4
"""Modules around a code that stay white. Source: ISO/IEC 18004, quiet zone."""

MIDDLE = "C"


def to_pdf(signs: Sequence[Sign], *, large: bool) -> bytes:
    """Four on a page; ``large``: one on a page of its own."""
    return printed(FPDF, lambda sheet: _put_all(sheet, signs, large=large))


def _put_all(sheet: FPDF, signs: Sequence[Sign], *, large: bool) -> None:
    sheet.set_auto_page_break(False)
    on_a_page, scale = (1, 2.0) if large else (4, 1.0)
    for place, sign in enumerate(signs):
        corner = place % on_a_page
        if corner == 0:
            sheet.add_page()
        column, row = corner % 2, corner // 2
        _put(sheet, sign, column * WIDTH / 2, row * HEIGHT / 2, scale)


def _put(sheet: FPDF, sign: Sign, left: float, top: float, scale: float) -> None:
    """One sign in its half, or its whole, of the width."""
    width, height = WIDTH / 2 * scale, HEIGHT / 2 * scale
    sheet.set_draw_color(180)
    sheet.rect(left + 4, top + 4, width - 8, height - 8)
    side = 70 * scale
    _words(sheet, sign.point, left, top + 10 * scale, width, 16 * scale, style="B")
    _code(sheet, sign.link, left + (width - side) / 2, top + 36 * scale, side)
    under = top + 36 * scale + side + 3 * scale
    _words(sheet, sign.how, left, under, width, 9 * scale)
    _words(sheet, sign.site, left, top + height - 18 * scale, width, 9 * scale)


def _words(
    sheet: FPDF,
    words: str,
    left: float,
    top: float,
    width: float,
    size: float,
    *,
    style: str = "",
) -> None:
    """At most two lines, in the middle."""
    sheet.set_font(FONT, style=style, size=size)
    sheet.set_xy(left + 8, top)
    sheet.multi_cell(
        width - 16, size * 0.45, words, align=MIDDLE, max_line_height=size * 0.45
    )


def _code(sheet: FPDF, link: str, left: float, top: float, side: float) -> None:
    """Level Q: a quarter of it may be scratched. Source: ISO/IEC 18004."""
    matrix = segno.make_qr(link, error="q").matrix
    module = side / (len(matrix) + 2 * QUIET)
    sheet.set_fill_color(0)
    for y, row in enumerate(matrix, QUIET):
        for x, dark in enumerate(row, QUIET):
            if dark:
                at = left + x * module, top + y * module
                sheet.rect(*at, module, module, style="F")
