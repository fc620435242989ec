"""A payroll's import file on standard output; what is not in it is said beside it."""

import csv
import io
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import typer

from bot.commands.failing import Failed
from bot.domain.exports import Kind
from bot.domain.timesheets.profile import HoursAs, Profile
from bot.papers.table import inert

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.desk.doorway import Doorway
    from bot.desk.timesheets.payroll import Payroll, Value
    from bot.texts.paper import Value as SheetValue

SHOWN = 10
HOUR = timedelta(hours=1)


def must_fit(kind: Kind, form: str) -> None:
    """Raises ``BadParameter``."""
    option = "--profile"
    if kind is not Kind.TIMESHEETS:
        wanted = "only timesheets have profiles"
        raise typer.BadParameter(wanted, param_hint=option)
    if form not in ("csv", "xlsx"):
        wanted = f"a profile is written as csv or xlsx, and not as {form}"
        raise typer.BadParameter(wanted, param_hint=option)


def take(desk: "Desk", name: str, start: datetime, end: datetime) -> "Payroll":
    """Raises :class:`Failed` where the company file names no such profile."""
    from bot.desk.exporting import clerk_of
    from bot.desk.timesheets.payroll import payroll

    profiles = {each.name: each for each in desk.company.profiles}
    if name not in profiles:
        known = ", ".join(profiles) or "none"
        raise Failed(
            f"There is no profile {name!r}; the company file has: {known}. Add "
            "[[timesheets.profiles]] to it, and load it."
        )
    return payroll(clerk_of(desk, start, end), profiles[name])


def write(paid: "Payroll", form: str) -> None:
    """After the transaction."""
    _say(paid.running, "They are not in this file.")
    if form == "csv":
        sys.stdout.buffer.write(as_csv(paid))
    else:
        sys.stdout.buffer.write(_as_xlsx(paid))


def say_running(doorway: "Doorway", start: datetime, end: datetime) -> None:
    """On standard error: the table itself says it in a column of its own."""
    from bot.desk.timesheets.payroll import running

    found = doorway.enter(lambda desk: running(desk, start, end))
    _say(found, "They stand there without an end and without hours.")


def _say(running: Sequence[str], so: str) -> None:
    if running:
        more = f" and {len(running) - SHOWN} more" if len(running) > SHOWN else ""
        which = ", ".join(running[:SHOWN]) + more
        typer.echo(f"Still running: {which}. {so}", err=True)


def as_csv(paid: "Payroll") -> bytes:
    """Lines end as in RFC 4180: older payrolls read nothing else. What the encoding
    does not have becomes "?"."""
    from bot.desk.timesheets.payroll import in_words

    profile, text = paid.profile, io.StringIO()
    writer = csv.writer(text, delimiter=profile.separator, lineterminator="\r\n")
    if profile.header:
        writer.writerow(inert(column.title) for column in profile.columns)
    for row in paid.rows:
        writer.writerow(_safe(value, in_words(value, profile)) for value in row)
    return text.getvalue().encode(profile.encoding, "replace")


def _safe(value: "Value", words: str) -> str:
    """What somebody typed is never run by a spreadsheet; hours are numbers."""
    return inert(words) if isinstance(value, str) else words


def _as_xlsx(paid: "Payroll") -> bytes:
    """Dates, times and hours are what they are, whatever the profile says of text."""
    from bot.desk.timesheets.payroll import PEOPLE
    from bot.papers.excel import to_xlsx
    from bot.texts.paper import Sheet

    profile = paid.profile
    titles = tuple(column.title for column in profile.columns)
    return to_xlsx(
        (
            Sheet(profile.name, titles, _cells(paid.rows, profile)),
            Sheet("totals", PEOPLE, _cells(paid.people, profile)),
        )
    )


def _cells(
    rows: "Sequence[tuple[Value, ...]]", profile: Profile
) -> "list[tuple[SheetValue, ...]]":
    return [tuple(_cell(value, profile) for value in row) for row in rows]


def _cell(value: "Value", profile: Profile) -> "SheetValue":
    if isinstance(value, timedelta) and profile.hours is HoursAs.DECIMAL:
        return round(value / HOUR, 2)
    return value
