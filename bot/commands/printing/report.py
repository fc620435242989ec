"""``checkcall report``: the management information of a week, a month, or any days."""

import sys
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed
from bot.commands.printing.days import day, must_have_begun
from bot.domain.reports.days import Days, last_month, last_week

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.domain.reports.figure import Section
    from bot.texts.reader import Reader

    Written = tuple[Reader, str, Days, tuple[Section, ...]]


class Form(StrEnum):
    TEXT = "text"
    PDF = "pdf"


def report(
    week: Annotated[
        bool, typer.Option("--week", help="The last whole week; so it is without it.")
    ] = False,
    month: Annotated[
        bool, typer.Option("--month", help="The last whole calendar month.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="First day, such as 2026-11-01."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="Last day; that day is included."),
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", help="pdf is a file: send it to one.")
    ] = Form.TEXT,
) -> None:
    """Print the management information, and the rows that each number counts.

    A week is from Monday to Sunday where the company is. With --from alone the last
    day is today.
    """
    from bot.commands.opening import reading
    from bot.papers.files import to_pdf
    from bot.settings import read_settings
    from bot.texts.reports import management

    first = None if since is None else day(since, "--from")
    last = None if until is None else day(until, "--to")
    if sum((week, month, bool(first or last))) > 1:
        raise typer.BadParameter("wanted one of --week, --month, or --from with --to")
    if last and not first:
        raise typer.BadParameter("--to needs --from", param_hint="--to")
    if form is Form.PDF and sys.stdout.isatty():
        raise Failed("pdf is not to be read here; write it to a file: > report.pdf")
    with reading(read_settings()) as house:
        written = house.doorway.enter(lambda desk: _read(desk, first, last, month))
    if form is Form.PDF:
        sys.stdout.buffer.write(to_pdf(management.paper(*written)))
    else:
        sys.stdout.buffer.write(management.text(*written).encode())


def _read(
    desk: "Desk",
    first: date | None,
    last: date | None,
    month: bool,
) -> "Written":
    """Raises :class:`Failed` where there is nothing to read yet."""
    from bot.desk.reports import management
    from bot.texts.reader import Reader

    if desk.unit.companies.find() is None:
        raise Failed("No company is loaded; run: checkcall load company.toml")
    days = last_month(desk.today) if month else last_week(desk.today)
    if first:
        days = Days(first=first, last=last or desk.today)
        must_have_begun(days, desk.today)
    sections = tuple(management.sections(desk, management.Scope(days=days)))
    return Reader(zone=desk.zone), desk.company.name, days, sections
