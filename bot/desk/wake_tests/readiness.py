"""Tonight's ladder, site by site, with what wake tests say of its people."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.desk.alarms import by_telephone, ladders
from bot.desk.desk import Desk
from bot.domain.alarms.alarm import Rung
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import SiteCode, StaffId
from bot.domain.times import daily
from bot.domain.wake_tests.hours import is_night
from bot.domain.wake_tests.readiness import RungTonight, Standing
from bot.domain.wake_tests.wake_test import Status, WakeTest

KIND = AlarmKind.MISSED_CHECK_CALL
"""Whose ladder is looked at: the alarm that nobody's voice announces."""
DEEP = time(2)
"""As the ladder stands then, whoever is on call by day."""
LATER = timedelta(hours=5)
"""Shifts that begin after then are of the next day."""
NOBODY = StaffId("")

Ladder = tuple[RungTonight, ...]
Tonight = list[tuple[list[SiteCode], Ladder]]
Tests = Mapping[StaffId, Collection[WakeTest]]


def tonight(desk: Desk) -> Tonight:
    """Sites with the same ladder together: nobody is told of a silence of their own,
    so whoever works at a site tonight stands on no ladder of it."""
    then = replace(desk, now=_when(desk))
    by_barred: dict[frozenset[StaffId], list[SiteCode]] = defaultdict(list)
    standing = frozenset(_people(then, frozenset()))
    working = _working(desk, then.now)
    for site in desk.unit.sites.all():
        by_barred[standing & working[site.code]].append(site.code)
    people = {who for gone in by_barred for who in _people(then, gone)}
    tests = _tests(desk, people)
    return [(sites, _ladder(then, gone, tests)) for gone, sites in by_barred.items()]


def _when(desk: Desk) -> datetime:
    if is_night(desk.now, desk.zone):
        return desk.now
    return daily.next_after(DEEP, desk.now, desk.zone)


def _people(desk: Desk, barred: frozenset[StaffId]) -> Iterator[StaffId]:
    for rung in ladders.resolve(desk, KIND, NOBODY, barred=barred):
        yield from rung.people


def _working(desk: Desk, night: datetime) -> Mapping[SiteCode, set[StaffId]]:
    found: dict[SiteCode, set[StaffId]] = defaultdict(set)
    planned = desk.unit.shifts.rostered(desk.now, night + LATER)
    for shift in (*desk.unit.shifts.all_open(), *planned):
        found[shift.site].add(shift.officer)
    return found


def _tests(desk: Desk, people: Collection[StaffId]) -> Tests:
    """Of those who agree to it still."""
    said = desk.unit.wake_tests.choices(people)
    agreed = [who for who, choice in said.items() if choice.hours is not None]
    found: dict[StaffId, list[WakeTest]] = defaultdict(list)
    for test in desk.unit.wake_tests.counted(agreed):
        found[test.person].append(test)
    return found


def _ladder(desk: Desk, barred: frozenset[StaffId], tests: Tests) -> Ladder:
    """Rung by rung as the company file has them, with when each is told."""
    told_after, rungs, seen = timedelta(), [], set[StaffId]()
    for number, rule in enumerate(desk.company.ladder(KIND), 1):
        people: list[Standing] = []
        for rung in ladders.rungs_of(desk, KIND, rule, barred):
            new = [who for who in rung.people if who not in seen]
            people += [_standing(desk, who, rung, told_after, tests) for who in new]
            seen.update(new)
            told_after += rung.patience if rung.people else timedelta()
        rungs.append(RungTonight(number=number, tell=rule.tell, people=tuple(people)))
    return tuple(rungs)


def _standing(
    desk: Desk, who: StaffId, rung: Rung, told_after: timedelta, tests: Tests
) -> Standing:
    rings = by_telephone.can_be_rung(desk, desk.person(who))
    waits = rung.patience / 2 if rings and not rung.rings_at_once else timedelta()
    same = [each for each in tests.get(who, ()) if each.rings == rings]
    return Standing(
        woken_after=told_after + waits,
        has_telephone=rings,
        tests=len(same),
        pressed=sum(each.status is Status.PRESSED for each in same),
    )
