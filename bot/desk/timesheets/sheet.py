"""The lines of a timesheet, from the books."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.domain.refs import SiteCode
from bot.domain.shifts.shift import Shift
from bot.domain.timesheets.breaks import BreakRules, longest_with_others
from bot.domain.timesheets.line import Line, lines_of
from storage.timesheets.corrections import Attended

DAY = timedelta(days=1)


class Colleagues:
    """Who else was at a site: looked up by shift, for a whole export at once."""

    def __init__(self, desk: Desk, start: datetime, end: datetime) -> None:
        self._at: dict[SiteCode, list[Attended]] = {}
        for each in desk.unit.corrections.attended(start, end):
            self._at.setdefault(each.site, []).append(each)

    def longest(self, shift: Shift) -> timedelta:
        """The longest time in which somebody else was there, too."""
        on, off = shift.booked_on_at, shift.booked_off_at
        if on is None or off is None:
            return timedelta()
        there = self._at.get(shift.site, [])
        first = bisect_left(there, on - DAY, key=lambda each: each.on_at)
        last = bisect_left(there, off, key=lambda each: each.on_at)
        others = [
            (each.on_at, each.off_at)
            for each in there[first:last]
            if each.officer != shift.officer
        ]
        return longest_with_others((on, off), others)


def lines(desk: Desk, start: datetime, end: datetime) -> Iterator[Line]:
    """Of shifts that begin then, each as booked and as corrected."""
    corrections = desk.unit.corrections.between(start, end)
    colleagues = Colleagues(desk, start - DAY, end + DAY)
    rules = {site.code: break_rules(desk, site.code) for site in desk.unit.sites.all()}
    for shift in desk.unit.shifts.between(start, end):
        booked = Line(
            shift=shift,
            breaks=rules[shift.site],
            with_others=colleagues.longest(shift),
        )
        yield from lines_of(booked, corrections.get(shift.id, []))


def line_of(desk: Desk, shift: Shift) -> Line:
    """The one that counts, of one shift."""
    on, off = shift.booked_on_at or desk.now, shift.booked_off_at or desk.now
    booked = Line(
        shift=shift,
        breaks=break_rules(desk, shift.site),
        with_others=Colleagues(desk, on, max(on, off)).longest(shift),
    )
    return list(lines_of(booked, desk.unit.corrections.of(shift.id)))[-1]


def break_rules(desk: Desk, code: SiteCode) -> BreakRules:
    """A site's own, else the company's, else none."""
    company, site = desk.unit.companies.find(), desk.unit.sites.find(code)
    usual = company.breaks.over(BreakRules()) if company else BreakRules()
    return site.breaks.over(usual) if site else usual
