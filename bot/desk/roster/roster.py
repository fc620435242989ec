"""A roster is taken: shifts planned, changed and cancelled, and their officers told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.desk.alarms import telling
from bot.desk.desk import Desk
from bot.desk.roster.planning import Plan, end, plan
from bot.desk.roster.taking import Doubtful, Taking, Unfit, hears, tell
from bot.desk.shifts import booking, versions
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.loads import RosterLine, Written
from bot.domain.refs import StaffId
from bot.domain.roster.history import Change
from bot.domain.roster.roster import Change as Step
from bot.domain.roster.roster import Changed, Dropped, New
from bot.domain.shifts import shift as shifts
from bot.domain.shifts import shift_events
from bot.domain.shifts.shift import Shift
from bot.texts.roster import lines as said
from bot.texts.roster import roster as texts
from storage.messages.message import Purpose

__all__ = ["Doubtful", "Taking", "Unfit", "load"]

LOADER = "command line"
TOGETHER = 200
"""So many changes are one transaction, for everybody else waits for it: some 50 ms."""

Piece = list[tuple[int, Step]]
"""Changes, each with its place among all."""


def load(desk: Desk, given: Sequence[RosterLine | Written], *, anyway: bool) -> Taking:
    """All of it in the caller's transaction, or with :class:`Unfit` none of it."""
    whole = plan(desk, given, anyway=anyway)
    taking = take(desk, whole, list(enumerate(whole.changes)))
    agree(desk, whole)
    end(whole, taking)
    return taking


def pieces(whole: Plan) -> list[Piece]:
    """All that concerns one officer is in one of them: they hear of it in one message,
    but for what another officer got from them or gave them."""
    steps = list(enumerate(whole.changes))
    if len(steps) <= TOGETHER:
        return [steps]
    found: list[Piece] = [[]]
    for _, theirs in groupby(sorted(steps, key=_whose), key=_whose):
        if len(found[-1]) >= TOGETHER:
            found.append([])
        found[-1] += theirs
    return found


def _whose(step: tuple[int, Step]) -> StaffId:
    return next(concerned(step[1]))


def concerned(step: Step) -> Iterator[StaffId]:
    """Whose shifts it changes."""
    match step:
        case New(line, instead):
            yield line.officer
            if instead is not None:
                yield instead.officer
        case Changed(shift) | Dropped(shift):
            yield shift.planned_for or shift.officer
            yield shift.officer


def agree(desk: Desk, whole: Plan) -> None:
    """Shifts that had been taken over: now the roster says so, too."""
    now = [desk.unit.shifts.get(shift.id) for shift in whole.agreed]
    desk.unit.shifts.save_all([replace(shift, planned_for=None) for shift in now])


def take(desk: Desk, whole: Plan, piece: Piece) -> Taking:
    """Some of the changes, written together, and whoever they concern is told."""
    taking = Taking(zone=whole.zone, sites=whole.sites, rhythms=whole.rhythms)
    new = [step for _, step in piece if isinstance(step, New)]
    planned = _planned(desk, taking, new)
    for _, step in piece:
        match step:
            case New():
                _say_planned(desk, taking, step, planned[step.line])
            case Changed(shift, line):
                _change(desk, taking, shift, line)
            case Dropped(shift):
                taking.lines.append(said.cancelled(shift, taking.zone))
                _cancel(desk, taking, shift)
    desk.unit.shifts.save_all(taking.moved)
    if whole.why is None:
        tell(desk, taking)
    return taking


def _planned(desk: Desk, taking: Taking, new: Sequence[New]) -> dict[RosterLine, Shift]:
    found = {}
    for line in (each.line for each in new):
        current = _taken_up_already(desk, taking, line)
        if current is not None:
            found[line] = current
    others = [each.line for each in new if each.line not in found]
    kept = booking.roster_all(desk, others, taking.rhythms)
    return found | dict(zip(others, kept, strict=True))


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
