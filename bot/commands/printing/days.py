"""Days as they are typed after ``--from`` and ``--to``."""

from datetime import date, datetime

import typer

from bot.domain.reports.days import Days


def day(text: str, option: str) -> date:
    """Raises :class:`typer.BadParameter`."""
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d").date()  # noqa: DTZ007 - a day
    except ValueError:
        wanted = "wanted a day such as 2026-11-01"
        raise typer.BadParameter(
            f"{text!r} is no date; {wanted}", param_hint=option
        ) from None


def must_have_begun(days: Days, today: date) -> None:
    """Raises :class:`typer.BadParameter`."""
    if days.first > today:
        raise typer.BadParameter("that day is still to come", param_hint="--from")
    if days.last < days.first:
        raise typer.BadParameter("--to is before --from", param_hint="--to")
