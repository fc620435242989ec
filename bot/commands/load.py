"""``checkcall load``: company files, people, sites and rosters, all or nothing."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from bot.desk.company.changes import Changes
    from bot.desk.desk import Desk
    from bot.domain.loads import Load
    from bot.process.wiring import House
    from bot.settings import Settings

NOTHING = "Nothing to change."
MOST = 20
"""Faults that are named at a time: a wrong format is wrong on every line."""


class _DryRun(Exception):
    """Ends the transaction without keeping it."""


def load(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="Company file (.toml), people, sites or known names (.csv), roster "
            "(.csv, .ics).",
        ),
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would change.")
    ] = False,
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway",
            help="Load a roster that looks wrong: overlaps, an end before its start, "
            "over 16 hours, dates far away, many cancellations, people who have left "
            "or cannot book on; or a list of known names that loses many.",
        ),
    ] = False,
) -> None:
    """Take files into the database, in this order. The same file twice does nothing.

    If one row of one file is wrong, it is named and nothing is taken. A roster stands
    for its time, from the first start to the last end, at the sites in it: shifts that
    it does not name there are cancelled, and officers hear of what changed. A list of
    known names stands for its site, its client or the company: of each name only keyed
    hashes are kept, and the file can be deleted.
    """
    from bot.commands.opening import apart, opened
    from bot.settings import BadFile, read_settings

    settings = read_settings()
    try:
        loads = _read(settings, files)
    except BadFile as fault:
        _name_others(fault.others)
        raise
    done = Report()
    with (apart if dry_run else opened)(settings) as house:
        loads = _without_names(house, loads)
        try:
            _take(house, loads, done, anyway=anyway, dry_run=dry_run)
        except Failed:
            if dry_run and done.lines:
                typer.echo(done.text(dry_run))
            raise
    typer.echo(done.text(dry_run))


def _name_others(faults: Sequence[object]) -> None:
    """On standard output, above the first of them, which is the one line of why."""
    for fault in faults[:MOST]:
        typer.echo(f"also wrong: {fault}")
    if len(faults) > MOST:
        typer.echo(f"also wrong: {len(faults) - MOST} more")


@dataclass
class Report:
    """What was done, or would be, and what is to be known besides."""

    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self, dry_run: bool) -> str:
        did = [f"would be {line}" if dry_run else line for line in self.lines]
        return "\n".join([*self.notes, *(did or [NOTHING])])


def _read(settings: "Settings", files: list[Path]) -> list[tuple[Path, "Load"]]:
    """Company files first, for they say in which zone a roster's times are."""
    from bot.company_file.company_file import read_file
    from bot.company_file.parts import Faults
    from bot.company_file.site_rules.patrols import check_tags
    from bot.domain.loads import Load

    faults, nothing = Faults(), Load()
    rosters = [path for path in files if path.suffix.lower() != ".toml"]
    companies = [path for path in files if path not in rosters]
    read = {path: faults.of(partial(read_file, path), nothing) for path in companies}
    zones = [each.company.time_zone for each in read.values() if each.company]
    if rosters:
        zone = ZoneInfo(zones[-1]) if zones else _loaded_zone(settings)
        read |= {p: faults.of(partial(read_file, p, zone), nothing) for p in rosters}
    faults.refuse()
    for each in read.values():
        check_tags(each, settings.public_url)
    return [(path, _saying_which(path, read[path], files)) for path in files]


def _saying_which(path: Path, read: "Load", files: list[Path]) -> "Load":
    """Of several files each guess says of which it is."""
    if len(files) == 1:
        return read
    return replace(read, notes=tuple(f"{path}: {each}" for each in read.notes))


def _loaded_zone(settings: "Settings") -> ZoneInfo:
    from bot.clock import LONDON
    from bot.commands.opening import opened, sqlite_file

    file = sqlite_file(settings)
    if file is not None and not file.exists():
        return LONDON
    with opened(settings) as house:
        company = house.doorway.enter(lambda desk: desk.unit.companies.find())
    return ZoneInfo(company.time_zone) if company else LONDON


def _without_names(
    house: "House", loads: list[tuple[Path, "Load"]]
) -> list[tuple[Path, "Load"]]:
    """Before the transaction: the redactor takes seconds to load."""
    from bot.process.reading.redaction import without_names

    return [(path, without_names(house.doorway, what)) for path, what in loads]


def _take(
    house: "House",
    loads: list[tuple[Path, "Load"]],
    done: Report,
    *,
    anyway: bool,
    dry_run: bool,
) -> None:
    """Rosters last, and all of them together: what several files plan is one plan. It
    is taken in pieces, unless it needs what the other files have just changed."""
    from bot.desk.company import loading, piecemeal
    from bot.desk.doorway import Doorway

    roster = tuple(line for _, what in loads for line in what.roster)
    files = ", ".join(dict.fromkeys(str(path) for path, what in loads if what.roster))
    waits = bool(roster)

    def others(desk: "Desk") -> None:
        nonlocal waits
        for path, what in loads:
            rest = partial(loading.load, desk, replace(what, roster=()), anyway=anyway)
            _said(str(path), done, rest)
        if roster and done.lines:
            whole = partial(piecemeal.load_with, desk, roster, anyway=anyway)
            _said(files, done, partial(whole, keeps=not dry_run))
            waits = not dry_run
        if dry_run:
            raise _DryRun

    with suppress(_DryRun):
        house.doorway.enter(others)
    if waits:
        beside = Doorway(house.store.for_reading(), house.clock)
        _said(
            files,
            done,
            lambda: piecemeal.load(
                house.doorway.enter,
                beside.enter,
                roster,
                anyway=anyway,
                keeps=not dry_run,
            ),
        )


def _said(name: str, done: Report, load: Callable[[], "Changes"]) -> None:
    """What it did; or why nothing was taken."""
    from bot.desk.company.loading import Doubtful, Unfit

    try:
        changes = load()
    except Unfit as unfit:
        if isinstance(unfit, Doubtful):
            done.lines += unfit.lines
            done.notes += unfit.notes
        _name_others([f"{other.told(name)}." for other in unfit.others])
        raise Failed(f"{unfit.told(name)}. Nothing was taken.") from None
    done.lines += changes.lines
    done.notes += changes.notes
