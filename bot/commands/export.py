"""``checkcall export``: tables for a spreadsheet or another program."""

import codecs
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.clock import from_wall
from bot.commands.failing import Failed
from bot.desk.exports.table import Row, Table
from bot.domain.exports import Kind

FIRST = datetime(1, 1, 2, tzinfo=UTC)
LAST = datetime(9999, 12, 30, tzinfo=UTC)


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"
    JSON = "json"


FILES = (Format.XLSX, Format.PDF)
"""Of bytes, and with room for what is read beside a table."""


def _kind(word: str) -> Kind:
    """By its name of today, or by its last one."""
    try:
        return Kind(word)
    except ValueError:
        known = ", ".join(Kind)
        raise typer.BadParameter(f"{word!r} is not one of {known}.") from None


def export(
    kind: Annotated[
        Kind, typer.Argument(metavar="KIND", help=", ".join(Kind), parser=_kind)
    ],
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="First day, such as 2026-11-01."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="Last day; that day is included."),
    ] = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="xlsx and pdf are files: send them to one. csv is "
            "UTF-8 with a byte-order mark, as Excel wants it.",
        ),
    ] = Format.CSV,
    site: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Of one site. The occurrence book as a pdf is then the whole book: "
            "check calls, alarms, rounds and incidents, too.",
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Of timesheets: the columns that a payroll reads, as the company file "
            "names them under [[timesheets.profiles]].",
        ),
    ] = None,
) -> None:
    """Print the books as a table. People are initials and staff number.

    DATE is a day where the company is, or an instant such as 2026-11-01T22:00. A shift
    belongs to the day that it starts on.
    """
    from bot.commands.books import of_site
    from bot.commands.opening import reading
    from bot.commands.timesheets import payroll
    from bot.desk import exporting
    from bot.desk.exports.clerk import zone_of
    from bot.settings import read_settings

    first, last = _given(since, "--from"), _given(until, "--to")
    if form in FILES and sys.stdout.isatty():
        file = f"{kind}.{form}"
        raise Failed(f"{form} is not to be read here; write it to a file: > {file}")
    if profile is not None:
        payroll.must_fit(kind, form)
    with reading(read_settings()) as house:
        zone = house.doorway.enter(zone_of)
        start = _instant(first, zone) if first else FIRST
        end = _instant(_day_after(last), zone) if last else LAST
        if start >= end:
            raise typer.BadParameter("--to is before --from", param_hint="--to")
        if profile is not None:
            name = profile
            paid = house.doorway.enter(
                lambda desk: payroll.take(desk, name, start, end)
            )
            payroll.write(paid, form)
            return
        if site is not None and (kind, form) == of_site.BOOK:
            sys.stdout.buffer.write(of_site.book(house.doorway, site, start, end))
            return
        if kind is Kind.TIMESHEETS:
            payroll.say_running(house.doorway, start, end)
        take = exporting.export_with if form in FILES else exporting.export_alone
        tables = house.doorway.enter(lambda desk: take(desk, kind, start, end))
        if site is not None:
            tables = of_site.alone(house.doorway, tables, site)
    days = f"{since or '…'} – {until or '…'}"
    _write(tables, form, days)


def _given(text: str | None, option: str) -> date | None:
    """A day, or an instant (which is a ``datetime``)."""
    if text is None:
        return None
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            found = parse(text.strip())
        except ValueError:
            continue
        if FIRST.year < found.year < LAST.year:
            return found
    wanted = "wanted a day such as 2026-11-01, or 2026-11-01T22:00"
    raise typer.BadParameter(f"{text!r} is no date; {wanted}", param_hint=option)


def _day_after(day: date) -> date:
    """An instant stays itself."""
    return day if isinstance(day, datetime) else day + timedelta(days=1)


def _instant(day: date, zone: ZoneInfo) -> datetime:
    """Midnight where the company is; an instant without an offset is meant there."""
    moment = day if isinstance(day, datetime) else datetime.combine(day, time())
    return moment.astimezone(UTC) if moment.tzinfo else from_wall(moment, zone)


def _write(tables: Sequence[Table], form: Format, days: str) -> None:
    """After the transaction, so that a slow reader holds up nobody."""
    from bot.commands import exported

    match form:
        case Format.XLSX:
            sys.stdout.buffer.write(exported.as_xlsx(tables))
        case Format.PDF:
            sys.stdout.buffer.write(exported.as_pdf(tables, days))
        case Format.CSV | Format.JSON:
            _write_text(tables[0], form)


def _write_text(table: Table, form: Format) -> None:
    from bot.commands.exported import as_csv

    out = codecs.getwriter("utf-8")(sys.stdout.buffer, "replace")
    if form is Format.JSON:
        out.writelines(_json(table.rows))
        return
    out.writelines(as_csv(table))


def _json(rows: list[Row]) -> Iterable[str]:
    yield "["
    for number, row in enumerate(rows):
        yield f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}"
    yield "\n]\n"
