"""The font of our PDFs. Its six thousand letters take longer to read than a page takes
to write: those of Europe lie in files of their own, and hardly a paper needs others."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from fpdf import FPDF
from fpdf.fonts import TTFFont

for library in ("fpdf", "fontTools"):  # they log letters: of whose name, who knows
    logging.getLogger(library).setLevel(logging.ERROR)

FONTS = Path(__file__).with_name("fonts")
FONT = "DejaVu"
EUROPE, WHOLE = "Europe-", ""
"""How the files' names begin. ``python -m tests.papers.europe`` makes the first."""

Sheet = TypeVar("Sheet", bound=FPDF)


def printed(make: Callable[[], Sheet], write: Callable[[Sheet], None]) -> bytes:
    """The file. Where a letter is not one of Europe's, it is written again."""
    sheet = _written(make(), EUROPE, write)
    if any(font.missing_glyphs for font in _fonts(sheet)):
        for font in _fonts(sheet):
            font.close()
        sheet = _written(make(), WHOLE, write)
    return bytes(sheet.output())


def _written(sheet: Sheet, letters: str, write: Callable[[Sheet], None]) -> Sheet:
    sheet.add_font(FONT, fname=FONTS / f"{letters}DejaVuSans.ttf")
    sheet.add_font(FONT, style="B", fname=FONTS / f"{letters}DejaVuSans-Bold.ttf")
    write(sheet)
    return sheet


def _fonts(sheet: FPDF) -> list[TTFFont]:
    return [font for font in sheet.fonts.values() if isinstance(font, TTFFont)]
