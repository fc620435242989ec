"""What a load of rosters would do to the shifts that stand; nothing is written here."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.desk.credentials import fit
from bot.desk.desk import Desk
from bot.desk.roster.naming import found
from bot.desk.roster.taking import Doubtful, Taking, Unfit
from bot.domain.company import Site
from bot.domain.loads import RosterLine, Written
from bot.domain.people.permissions import Action, may
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roster import roster
from bot.domain.roster.doubts import Mistake, doubts
from bot.domain.roster.roster import Change, Comparison
from bot.domain.shifts.rhythm import CheckCallRules
from bot.domain.shifts.shift import Shift
from bot.texts.roster import lines as said

Standing = dict[StaffId, list[Shift]]


@dataclass(kw_only=True)
class Plan:
    """All of it, to be done at once or piece by piece."""

    zone: ZoneInfo
    sites: Mapping[SiteCode, Site]
    rhythms: Mapping[SiteCode, CheckCallRules]
    notes: list[str]
    changes: Sequence[Change] = ()
    agreed: Sequence[Shift] = ()
    why: Doubtful | None = None
    """It looks like a mistake, and is not to be done."""
    window: tuple[datetime, datetime] | None = None
    standing: Standing = field(default_factory=dict)
    """Each officer's shifts there, as they were compared."""

    def stands(self, desk: Desk, officers: Collection[StaffId]) -> bool:
        """Nobody has moved any of theirs since."""
        now = self._now(desk, officers)
        return all(self.standing.get(who, []) == now.get(who, []) for who in officers)

    def look(self, desk: Desk, officers: Collection[StaffId]) -> None:
        """We have moved some of theirs ourselves."""
        now = self._now(desk, officers)
        self.standing |= {who: now.get(who, []) for who in officers}

    def _now(self, desk: Desk, officers: Collection[StaffId]) -> Standing:
        if self.window is None:
            return {}
        return _by_officer(desk.unit.shifts.rostered(*self.window, officers))


def plan(desk: Desk, given: Sequence[RosterLine | Written], *, anyway: bool) -> Plan:
    """Raises :class:`Unfit` for lines that name nobody, or no site."""
    if desk.unit.companies.find() is None:
        raise Unfit("load the company file before the roster")
    named = found(desk, given)
    sites = {site.code: site for site in desk.unit.sites.all()}
    rhythms = {site.code: desk.company.rhythm(site) for site in sites.values()}
    whole = Plan(zone=desk.zone, sites=sites, rhythms=rhythms, notes=named.notes)
    lines = list(dict.fromkeys(named.lines))
    if not lines and not named.off:
        return whole
    whole.window = start, end = roster.window([*lines, *named.off])
    stored = desk.unit.shifts.rostered(start, end)
    comparison = roster.compare(stored, lines, desk.now, named.off)
    whole.changes, whole.agreed = comparison.changes, comparison.agreed
    whole.why = None if anyway else _doubtful(desk, lines, comparison)
    whole.standing = _by_officer(stored)
    if end <= desk.now and whole.changes:
        whole.notes.append(said.all_over())
    whole.notes += [said.kept(each.shift, whole.zone) for each in comparison.kept]
    whole.notes += fit.of_roster(desk, lines, sites)
    return whole


def end(whole: Plan, taking: Taking) -> None:
    """All is done, or would be, and that is said. Raises :class:`Doubtful`."""
    taking.notes[:0] = whole.notes
    if whole.why is not None:
        whole.why.lines, whole.why.notes = tuple(taking.lines), tuple(taking.notes)
        raise whole.why
    if unreached := [who for who, told in taking.reached.items() if not told]:
        taking.notes.append(said.unreached(unreached))


def _by_officer(stored: Sequence[Shift]) -> Standing:
    found: Standing = defaultdict(list)
    for shift in stored:
        found[shift.officer].append(shift)
    return found


def _doubtful(
    desk: Desk, lines: Sequence[RosterLine], comparison: Comparison
) -> Doubtful | None:
    zone = desk.zone
    if strange := doubts(lines, desk.now, _nobody_comes(desk, lines)):
        first = strange[0]
        problem, line = said.doubts(strange, zone), first.line
        return Doubtful(problem, line.row, first.place, line.file)
    if comparison.cancels_many:
        dropped = comparison.left_out
        return Doubtful(said.cancels_many(dropped, comparison.stood, zone))
    return None


def _nobody_comes(desk: Desk, lines: Sequence[RosterLine]) -> dict[RosterLine, Mistake]:
    """A site that is planned for somebody who cannot be there is nobody's, and that
    would be found out when the shift has begun."""
    left = desk.unit.people.leaving_days()
    may_not = {p.id for p in desk.unit.people.all() if not may(p, Action.BOOK_ON)}
    found = {}
    for line in lines:
        last = left.get(line.officer)
        if line.end_at <= desk.now:
            continue
        if last is not None and last <= desk.day_of(line.start_at):
            found[line] = Mistake.HAS_LEFT
        elif line.officer in may_not:
            found[line] = Mistake.MAY_NOT
    return found
