"""Who is fit for which site, on which day; and what is said of a roster."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.domain.credentials import fitness
from bot.domain.credentials.fitness import Unmet
from bot.domain.loads import RosterLine
from bot.domain.refs import SiteCode, StaffId
from bot.texts.credentials import labels
from bot.texts.reader import Reader

ROWS = 5
"""So many lines of a file are named; the others are counted."""


def unmet(desk: Desk, officer: StaffId, code: SiteCode, day: date) -> tuple[Unmet, ...]:
    site = desk.unit.sites.find(code)
    held = desk.unit.credentials.of(officer)
    return fitness.unmet(site.needs if site else (), held, code, day)


def of_roster(
    desk: Desk, lines: Iterable[RosterLine], sites: Mapping[SiteCode, Site]
) -> list[str]:
    """One sentence for each officer and what they lack at a site, with the lines of the
    file: of what is still to come."""
    ahead = [line for line in lines if line.end_at > desk.now]
    held = desk.unit.credentials.by_person() if ahead else {}
    theirs = {who: [each.certificate for each in all_] for who, all_ in held.items()}
    found: dict[tuple[StaffId, SiteCode, tuple[Unmet, ...]], list[RosterLine]] = {}
    for line in ahead:
        lacks = fitness.unmet(
            sites[line.site].needs,
            theirs.get(line.officer, []),
            line.site,
            desk.day_of(line.end_at),
        )
        if lacks:
            found.setdefault((line.officer, line.site, lacks), []).append(line)
    return [
        _said(who, code, lacks, wanting, desk)
        for (who, code, lacks), wanting in found.items()
    ]


def _said(
    who: StaffId,
    code: SiteCode,
    lacks: Sequence[Unmet],
    lines: Sequence[RosterLine],
    desk: Desk,
) -> str:
    first = min(line.start_at for line in lines)
    rows = [str(line.row) for line in lines if line.row]
    rest = f" and {len(rows) - ROWS} more" if len(rows) > ROWS else ""
    where = f", line {', '.join(rows[:ROWS])}{rest}" if rows else ""
    shifts = "a shift" if len(lines) == 1 else f"{len(lines)} shifts"
    return (
        f"not fit to deploy: {who} at {code}, {shifts} from {desk.day_of(first)}{where}"
        f": {labels.all_unmet(Reader(), lacks)}"
    )
