"""``checkcall replay``: a night again, in the rehearsal room or under another rule."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.clock import from_wall
from bot.commands.failing import Failed

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.domain.loads import Load
    from bot.domain.replay.night import Night
    from bot.settings import Settings

LONGEST = timedelta(days=3)
FIRST_YEAR = 2000
"""Nothing was kept before it; and time zones had other hours long ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The night, and on whose clock."""

    night: "Night"
    zone: ZoneInfo


def replay(
    since: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="TIME",
            help="On the company's clock, such as '2026-11-28 18:00'.",
        ),
    ],
    until: Annotated[
        str, typer.Option("--to", metavar="TIME", help="Likewise; three days at most.")
    ],
    change: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KEY=VALUE",
            help="A rule, and what it is instead: check_calls.missed=+10m, "
            "sites.RIV.check_calls.every=30m, ladders.missed_check_call.1.patience=5m, "
            "ladders.sos.2.tell=staff:D002, on_call.duty-manager=D002. Repeatable.",
        ),
    ] = None,
    other: Annotated[
        Path | None,
        typer.Option(
            "--with", metavar="FILE", help="The rules of another company file (.toml)."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Of a comparison: the page to write (.html); it is new.",
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Of the rehearsal room; 0: any free one."),
    ] = None,
) -> None:
    """Play a night again from its times and states, without a word that was written.

    In the rehearsal room, every phone side by side; or, with --change or --with, what
    another rule would have done to it, as a table and a page:
    checkcall replay --from '2026-11-28 18:00' --to '2026-11-29 07:00'
    --change check_calls.missed=+10m --out night.html"""
    from bot.settings import read_settings

    is_compared = bool(change or other)
    if out is not None and not is_compared:
        raise typer.BadParameter(
            "a page is of a comparison; add --change or --with", param_hint="--out"
        )
    if out is not None and out.exists():
        raise Failed(f"{out} is there already; name a new file.")
    asked = _gather(read_settings(), since, until)
    if is_compared:
        _compare(asked, change or [], other, out)
        return
    from bot.rehearse.nights import replay as open_room

    open_room(asked.night, port)


def _gather(settings: "Settings", since: str, until: str) -> Asked:
    """Without the write lock; and the journal says who looked before anybody sees."""
    from bot.commands.opening import existing, reading
    from bot.desk.replay import gathering

    def read(desk: "Desk") -> Asked:
        if desk.unit.companies.find() is None:
            raise Failed("No company is loaded; run: checkcall load company.toml")
        start, end = _span(since, until, desk.zone, desk.now)
        return Asked(night=gathering.gather(desk, start, end), zone=desk.zone)

    with reading(settings) as house:
        asked = house.doorway.enter(read)
    night = asked.night
    with existing(settings) as house:
        house.doorway.enter(lambda desk: gathering.note(desk, night.start, night.end))
    return asked


def _span(
    since: str, until: str, zone: ZoneInfo, now: datetime
) -> tuple[datetime, datetime]:
    """A night that is not over is played up to now."""
    start, end = _instant(since, "--from", zone), _instant(until, "--to", zone)
    if end <= start:
        raise typer.BadParameter("it is not after --from", param_hint="--to")
    if end - start > LONGEST:
        raise typer.BadParameter("three days at most at a time", param_hint="--to")
    if start >= now:
        raise typer.BadParameter("that time is still to come", param_hint="--from")
    return start, min(end, now)


def _instant(text: str, option: str, zone: ZoneInfo) -> datetime:
    """Without an offset it is meant on the company's clock."""
    try:
        found = datetime.fromisoformat(text.strip())
        if found.year < FIRST_YEAR:
            raise ValueError
        return found.astimezone(UTC) if found.tzinfo else from_wall(found, zone)
    except (ValueError, OverflowError):
        wanted = "wanted a time such as '2026-11-28 18:00'"
        raise typer.BadParameter(
            f"{text!r} is no time; {wanted}", param_hint=option
        ) from None


def _compare(
    asked: Asked, change: list[str], other: Path | None, out: Path | None
) -> None:
    from bot.commands.replaying.compared import compared
    from bot.commands.replaying.house import played
    from bot.commands.replaying.shown import as_lines, as_page

    night = asked.night
    rules = _rules(night, change, other)
    found = compared(
        night,
        asked.zone,
        usual=played(night, night.company),
        other=played(night, rules),
        change=", ".join([*([other.name] if other else []), *change]),
    )
    for line in as_lines(found):
        typer.echo(line)
    if out is not None:
        with out.open("xb") as file:
            file.write(as_page(found))
        typer.echo(f"Wrote {out}: the same as a page, with both nights drawn.")


def _rules(night: "Night", change: list[str], other: Path | None) -> "Load":
    from bot.commands.replaying.changes import changed, under

    rules = night.company
    if other is not None:
        from bot.company_file.company_file import read_company

        rules = under(rules, read_company(other))
    for each in change:
        rules = changed(rules, each, night.begins, night.end)
    return rules
