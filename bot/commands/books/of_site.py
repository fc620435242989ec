"""``--site`` of ``checkcall export``: one site's lines, or the whole of its book."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import typer

from bot.commands.exported import MOST_ROWS
from bot.commands.failing import Failed
from bot.desk.book import books
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.exports.table import Table
from bot.domain.exports import Kind
from bot.domain.refs import SiteCode
from bot.texts.paper import Grid, Paper

COLUMN, OPTION = "site", "--site"
BOOK = (Kind.OCCURRENCE_BOOK, "pdf")


def alone(doorway: Doorway, tables: Sequence[Table], code: str) -> tuple[Table, ...]:
    """This site's lines; what is read beside them and names no site is left out."""
    site = doorway.enter(lambda desk: known(desk, code))
    if COLUMN not in tables[0].names:
        raise typer.BadParameter(
            f"{tables[0].name} names no site; leave {OPTION} out.", param_hint=OPTION
        )
    return tuple(_of(each, site) for each in tables if COLUMN in each.names)


def _of(table: Table, site: SiteCode) -> Table:
    place = table.names.index(COLUMN)
    return replace(table, lines=[line for line in table.lines if line[place] == site])


def book(doorway: Doorway, code: str, start: datetime, end: datetime) -> bytes:
    """As a PDF. Raises :class:`Failed` for what nobody would read on paper."""
    from bot.papers.files import to_pdf

    paper = doorway.enter(lambda desk: _printed(desk, code, start, end))
    rows = sum(len(list(part.rows)) for part in paper.parts if isinstance(part, Grid))
    if rows > MOST_ROWS:
        raise Failed(
            f"{rows:,} lines are too many for a PDF, which takes {MOST_ROWS:,}; "
            "name fewer days with --from and --to."
        )
    return to_pdf(paper)


def _printed(desk: Desk, code: str, start: datetime, end: datetime) -> Paper:
    site = known(desk, code)
    return books.printed(desk, site, start, min(end, desk.now), f"book-{site}.pdf")


def known(desk: Desk, code: str) -> SiteCode:
    """Raises ``BadParameter`` where no site has it."""
    site = desk.unit.sites.find(code.strip().upper())
    if site is None:
        codes = ", ".join(sorted(each.code for each in desk.unit.sites.all()))
        raise typer.BadParameter(
            f"there is no site {code!r}; there are {codes}.", param_hint=OPTION
        )
    return site.code
