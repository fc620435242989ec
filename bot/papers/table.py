"""A paper as CSV, for a spreadsheet or another program: one part under another."""

import csv
from io import StringIO

from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""A spreadsheet takes text that starts so for a formula, and runs it.

Source: OWASP, CSV injection.
"""


def to_csv(paper: Paper) -> bytes:
    """The file's bytes, in UTF-8 as spreadsheets know it."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow((paper.title, paper.under))
    for part in paper.parts:
        match part:
            case Heading(text):
                writer.writerow(())
                writer.writerow((text,))
            case Paragraph(text):
                writer.writerow((inert(text),))
            case Facts(rows):
                writer.writerows(map(_row, rows))
            case Grid(columns, rows):
                writer.writerows((columns, *map(_row, rows)))
    return file.getvalue().encode("utf-8-sig", "replace")


def _row(cells: tuple[str, ...]) -> list[str]:
    return [inert(cell) for cell in cells]


def inert(text: str) -> str:
    """The text as a spreadsheet shows it, and does not run it."""
    return f"'{text}" if text.startswith(FORMULA) else text
