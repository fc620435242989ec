"""A roster is taken: shifts planned, changed and cancelled, and their officers told."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.desk.alarms import telling
from bot.desk.credentials import fit
from bot.desk.desk import Desk
from bot.desk.roster.naming import found
from bot.desk.roster.taking import Doubtful, Taking, Unfit, hears, tell
from bot.desk.shifts import booking, versions
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.loads import RosterLine, Written
from bot.domain.people.permissions import Action, may
from bot.domain.roster import roster
from bot.domain.roster.doubts import Mistake, doubts
from bot.domain.roster.history import Change
from bot.domain.roster.roster import Changed, Comparison, Dropped, New
from bot.domain.shifts import shift as shifts
from bot.domain.shifts import shift_events
from bot.domain.shifts.shift import Shift
from bot.texts.roster import lines as said
from bot.texts.roster import roster as texts
from storage.messages.message import Purpose

__all__ = ["Doubtful", "Taking", "Unfit", "load"]

LOADER = "command line"
TOGETHER = 1000
"""So many changes are written at a time: a year of rosters has a hundred thousand."""


def load(desk: Desk, given: Sequence[RosterLine | Written], *, anyway: bool) -> Taking:
    """All of it, or with :class:`Unfit` none of it."""
    named = found(desk, given)
    sites = {site.code: site for site in desk.unit.sites.all()}
    rhythms = {site.code: desk.company.rhythm(site) for site in sites.values()}
    taking = Taking(zone=desk.zone, sites=sites, rhythms=rhythms, notes=named.notes)
    lines = list(dict.fromkeys(named.lines))
    if not lines and not named.off:
        return taking
    start, end = roster.window([*lines, *named.off])
    stored = desk.unit.shifts.rostered(start, end)
    comparison = roster.compare(stored, lines, desk.now, named.off)
    why = None if anyway else _doubtful(desk, lines, comparison)
    for first in range(0, len(comparison.changes), TOGETHER):
        _do(desk, taking, comparison.changes[first : first + TOGETHER])
    agreed = [replace(shift, planned_for=None) for shift in comparison.agreed]
    desk.unit.shifts.save_all(agreed)
    if end <= desk.now and taking.lines:
        taking.notes.append(said.all_over())
    taking.notes += [said.kept(each.shift, taking.zone) for each in comparison.kept]
    taking.notes += fit.of_roster(desk, lines, sites)
    if why is not None:
        why.lines, why.notes = tuple(taking.lines), tuple(taking.notes)
        raise why
    tell(desk, taking)
    return taking


def _do(desk: Desk, taking: Taking, changes: Sequence[roster.Change]) -> None:
    """Some of them, written together."""
    planned = _planned(
        desk, taking, [each for each in changes if isinstance(each, New)]
    )
    for change in changes:
        match change:
            case New():
                _say_planned(desk, taking, change, planned[change.line])
            case Changed(shift, line):
                _change(desk, taking, shift, line)
            case Dropped(shift):
                taking.lines.append(said.cancelled(shift, taking.zone))
                _cancel(desk, taking, shift)
    desk.unit.shifts.save_all(taking.moved)
    taking.moved.clear()
    desk.unit.flush()


def _planned(desk: Desk, taking: Taking, new: Sequence[New]) -> dict[RosterLine, Shift]:
    found = {}
    for line in (each.line for each in new):
        current = _taken_up_already(desk, taking, line)
        if current is not None:
            found[line] = current
    others = [each.line for each in new if each.line not in found]
    kept = booking.roster_all(desk, others, taking.rhythms)
    return found | dict(zip(others, kept, strict=True))


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


def _say_planned(desk: Desk, taking: Taking, new: New, planned: Shift) -> None:
    line, instead = new.line, new.instead
    remark = _remark(desk, planned, line, taking.zone)
    if instead is None:
        taking.lines.append(said.new(line, taking.zone, remark))
        versions.keep(desk, planned, Change.PLANNED, LOADER, is_told=False)
        return
    taking.lines.append(said.given(instead, line, taking.zone, remark))
    _cancel(desk, taking, instead)
    is_told = hears(desk, taking, line.officer, None, taking.of_line(line))
    versions.keep(desk, planned, Change.PLANNED, LOADER, is_told=is_told)


def _taken_up_already(desk: Desk, taking: Taking, line: RosterLine) -> Shift | None:
    """The officer is on site without a roster: it plans the shift that they are on."""
    if not line.start_at - booking.EARLIEST_BOOK_ON <= desk.now < line.end_at:
        return None
    current = desk.unit.shifts.open_of(line.officer)
    unplanned = current and current.start_at is None and current.end_at is None
    if current is None or not unplanned or current.site != line.site:
        return None
    return _replan(desk, taking, current, line)


def _remark(desk: Desk, planned: Shift, line: RosterLine, zone: ZoneInfo) -> str:
    if planned.status in shifts.OPEN:
        return said.on_already()
    if line.end_at <= desk.now:
        return said.over()
    if line.start_at <= desk.now:
        return said.begun(shifts.wake_at(planned), zone)
    return ""


def _change(desk: Desk, taking: Taking, before: Shift, line: RosterLine) -> None:
    taking.lines.append(said.changed(before, line, taking.zone))
    was = taking.of_shift(before)
    after = _replan(desk, taking, before, line)
    is_told = hears(desk, taking, before.officer, was, taking.of_line(line))
    versions.keep(desk, after, Change.CHANGED, LOADER, is_told=is_told)


def _replan(desk: Desk, taking: Taking, before: Shift, line: RosterLine) -> Shift:
    plan = shift_events.Replanned(
        site=line.site,
        check_calls=taking.rhythms[line.site],
        start_at=line.start_at,
        end_at=line.end_at,
    )
    after, _ = shifts.decide(before, plan, desk.now)
    taking.moved.append(after)
    desk.note(LOADER, "roster changed", after.ref, before.status, after.status)
    return after


def _cancel(desk: Desk, taking: Taking, before: Shift) -> None:
    after, _ = shifts.decide(before, shift_events.Cancelled(), desk.now)
    taking.moved.append(after)
    desk.note(LOADER, "roster cancelled", after.ref, before.status, after.status)
    alarm = desk.unit.alarms.about(before.ref)
    if alarm is not None and alarm.status is not Status.CLOSED:
        taking.notes.append(said.alarm_runs(before))
        _tell_searchers(desk, alarm)
    is_told = hears(desk, taking, before.officer, taking.of_shift(before), None)
    versions.keep(desk, after, Change.CANCELLED, LOADER, is_told=is_told)


def _tell_searchers(desk: Desk, alarm: Alarm) -> None:
    telling.say(desk, alarm, alarm.told, texts.not_on_the_roster, Purpose.ALARM)
