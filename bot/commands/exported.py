"""Tables as files: lines of text, sheets to calculate with, pages to read."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.commands.failing import Failed
from bot.desk.exports.table import AT, Cell, Table, Values, local
from bot.papers.table import inert
from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph, Part, Sheet

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 as a code page, and a dash becomes three letters."""

MOST_COLUMNS = 12
"""More do not fit across a page: then each line has a block of its own."""

MOST_ROWS = 2_000
"""On paper: some ten seconds of work, and four hundred pages."""


def as_csv(table: Table) -> Iterator[str]:
    """Line by line."""
    yield BYTE_ORDER_MARK
    yield _csv(table.columns)
    for row in table.rows:
        yield _csv([_cell(row[column]) for column in table.columns])


def _csv(cells: Sequence[str | int]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def _cell(value: Cell) -> str | int:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, str):
        return inert(value)
    return "" if value is None else value


def as_xlsx(tables: Sequence[Table]) -> bytes:
    from bot.papers.excel import to_xlsx

    return to_xlsx(Sheet(each.name, each.headings, each.values) for each in tables)


def as_pdf(tables: Sequence[Table], days: str) -> bytes:
    """Raises :class:`Failed` for what nobody would read on paper."""
    from bot.papers.files import to_pdf

    first, rows = tables[0], sum(len(each.lines) for each in tables)
    if rows > MOST_ROWS:
        raise Failed(
            f"{rows:,} rows are too many for a PDF, which takes {MOST_ROWS:,}; "
            "use --format csv or xlsx, or fewer days with --from and --to."
        )
    parts = tuple(part for each in tables for part in _parts(each))
    return to_pdf(Paper(title=first.name, under=f"{days}, {first.zone}", parts=parts))


def _parts(table: Table) -> Iterator[Part]:
    """Times are those on the company's wall."""
    names = tuple(_label(name) for name in table.names)
    yield Heading(f"{table.name}: {len(table.lines)}")
    lines = (_printed(table, line) for line in table.lines)
    if len(names) <= MOST_COLUMNS:
        yield Grid(names, tuple(lines))
        return
    for line in lines:
        head, *cells = line
        known = zip(names[1:], cells, strict=True)
        yield Paragraph(head)
        yield Facts(tuple(fact for fact in known if fact[1]))


def _label(name: str) -> str:
    return name.removesuffix(AT).replace("_", " ")


def _printed(table: Table, line: Values) -> tuple[str, ...]:
    return tuple(_words(table, value) for value in line)


def _words(table: Table, value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return local(value, table.zone)
        case date():
            return value.isoformat()
        case float():
            return f"{value:.2f}"
        case _:
            return str(value)
