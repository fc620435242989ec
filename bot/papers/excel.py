"""Sheets as an XLSX: a header that stays in sight, real dates, text that is text."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from bot.papers.xml_text import clean
from bot.texts.paper import Sheet, Value

BOLD = Font(bold=True)
INSTANT, DAY = "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd"
TIME, SPAN, HUNDREDTHS = "hh:mm", "[hh]:mm", "0.00"
NARROW, WIDE = 8, 60
"""Letters across a column, at least and at most."""

LOOKED_AT = 200
"""Rows that say how wide a column is."""

NO_TEXT = ("=", "#")
"""Text that openpyxl takes for a formula, or for an error, begins so."""


def to_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """The file's bytes, one sheet after another; written row by row."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write(page: WriteOnlyWorksheet, sheet: Sheet) -> None:
    page.freeze_panes = "A2"
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
    for number, width in enumerate(_widths(sheet), start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.append([_headed(page, name) for name in sheet.columns])
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _headed(page: WriteOnlyWorksheet, name: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(page, value=name)
    cell.font = BOLD
    return cell


def _cell(page: WriteOnlyWorksheet, value: Value) -> Any:  # noqa: ANN401 - as openpyxl takes it
    """As it is, where openpyxl cannot mistake it for something else."""
    if isinstance(value, str):
        text = clean(value)
        return _as_text(page, text) if text.startswith(NO_TEXT) else text
    shown = _format(value)
    if shown is None:
        return value
    cell = WriteOnlyCell(page, value=value)
    cell.number_format = shown
    return cell


def _format(value: Value) -> str | None:
    """How a spreadsheet shows what is no text and no whole number."""
    match value:
        case datetime():
            return INSTANT
        case date():
            return DAY
        case time():
            return TIME
        case timedelta():
            return SPAN
        case float():
            return HUNDREDTHS
        case _:
            return None


def _as_text(page: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
    """A string, whatever it looks like: nothing in it is ever run."""
    cell = WriteOnlyCell(page, value=text)
    cell.data_type = "s"
    return cell


def _widths(sheet: Sheet) -> Iterator[int]:
    for number, name in enumerate(sheet.columns):
        seen = (row[number] for row in islice(sheet.rows, LOOKED_AT))
        longest = max(
            (len(str(value)) for value in seen if value is not None), default=0
        )
        yield min(max(longest, len(name), NARROW) + 2, WIDE)
