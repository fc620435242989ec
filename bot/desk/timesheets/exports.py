"""Timesheets as tables: every line, and what each person worked in all."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.desk.timesheets import sheet
from bot.domain.exports import Kind
from bot.domain.shifts.punctuality import arrival, late_by
from bot.domain.shifts.shift import Shift
from bot.domain.timesheets.correction import begins
from bot.domain.timesheets.line import Line
from bot.domain.timesheets.totals import totals

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def hours(span: timedelta) -> float:
    """Two decimals, as payrolls read them."""
    return round(span / HOUR, 2)


def clock_change(line: Line, clerk: Clerk) -> str | None:
    """The clocks moved during what was worked, and the hours are as they passed."""
    on, off = line.shift.booked_on_at, line.shift.booked_off_at
    if on is None or off is None:
        return None
    moved = _offset(off, clerk) - _offset(on, clerk)
    if not moved:
        return None
    return "forward" if moved > timedelta() else "back"


def _offset(moment: datetime, clerk: Clerk) -> timedelta:
    return clerk.on_wall(moment).utcoffset() or timedelta()


def _timesheets(clerk: Clerk) -> Iterator[Values]:
    for line in sheet.lines(clerk.desk, clerk.start, clerk.end):
        yield (*_as_ever(line, clerk), *_worked(line, clerk), *_decided(line, clerk))


def _as_ever(line: Line, clerk: Clerk) -> Values:
    """The columns that scripts have read since the first release."""
    shift = line.shift
    begun, ended = shift.booked_on_at, shift.booked_off_at
    worked = line.worked // MINUTE if begun and ended else None
    late = late_by(shift) // MINUTE if begun and shift.start_at else None
    agreed = shift.overtime_by and clerk.called(shift.overtime_by)
    return (
        *(shift.ref, clerk.called(shift.officer), shift.site),
        *(shift.start_at, shift.end_at, begun, ended, worked, shift.status),
        *(arrival(shift), late, shift.overtime_until, agreed),
        *_handed_over(clerk, shift),
    )


def _handed_over(clerk: Clerk, shift: Shift) -> Values:
    """Asked to go, handed over, taken over, by whom, and how it ended."""
    handover = clerk.desk.unit.handovers.of_shift(shift.id)
    if handover is None or (not handover.is_awaited and handover.due_at is None):
        return (None,) * 5
    by = handover.ended_by and clerk.called(handover.ended_by)
    times = (handover.asked_at, handover.handed_over_at, handover.ended_at)
    return (*times, by, handover.status)


def _worked(line: Line, clerk: Clerk) -> Values:
    """No hours while a shift is running: it has none yet."""
    shift, day = line.shift, begins(line.shift)
    spans = (line.worked, line.break_taken, line.net, line.overtime, line.unagreed)
    ended = bool(shift.booked_on_at and shift.booked_off_at)
    return (
        *(shift.officer, clerk.day(day) if day else None, line.is_running),
        *("corrected" if line.correction else "booked", line.counts),
        hours(line.planned) if shift.start_at and shift.end_at else None,
        *(hours(span) if ended else None for span in spans),
        *(line.early // MINUTE, line.left_early // MINUTE),
        clock_change(line, clerk),
        *_presence(line, clerk),
    )


def _presence(line: Line, clerk: Clerk) -> Values:
    """At book-on: how far from the site the phone was, where that was asked."""
    found = clerk.desk.unit.presences.at_book_on(line.shift.id)
    return (found.status, found.distance_m) if found else (None, None)


def _decided(line: Line, clerk: Clerk) -> Values:
    shift, correction = line.shift, line.correction
    overtime = (shift.overtime_at, shift.off_how)
    if correction is None:
        return (*overtime, None, None, None)
    by = clerk.called(correction.by)
    return (*overtime, by, correction.at, correction.why)


def _totals(clerk: Clerk) -> Iterator[Values]:
    for total in totals(sheet.lines(clerk.desk, clerk.start, clerk.end)):
        spans = (total.worked, total.breaks, total.net, total.overtime, total.unagreed)
        yield (
            *(total.officer, clerk.called(total.officer), total.shifts),
            *map(hours, spans),
            *(total.corrected, total.running),
        )


EXPORTS = {
    Kind.TIMESHEETS: Export(
        columns=(
            *("ref", "officer", "site", "planned_start_at", "planned_end_at"),
            *("booked_on_at", "booked_off_at", "worked_minutes", "status"),
            *("arrival", "minutes_late", "overtime_until_at", "overtime_agreed_by"),
            *("asked_to_go_at", "handed_over_at", "handover_ended_at"),
            *("taken_over_by", "handover"),
            *("staff_id", "starts_on", "running", "line", "counts", "planned_hours"),
            *("worked_hours", "break_hours", "net_hours", "overtime_hours"),
            *("unagreed_hours", "minutes_early", "minutes_left_early"),
            *("clock_change", "presence", "presence_distance_m"),
            *("overtime_agreed_at", "booked_off_by"),
            *("corrected_by", "corrected_at", "correction_reason"),
        ),
        lines=_timesheets,
        beside=(Kind.TIMESHEET_TOTALS,),
    ),
    Kind.TIMESHEET_TOTALS: Export(
        columns=(
            *("staff_id", "officer", "shifts", "worked_hours", "break_hours"),
            *("net_hours", "overtime_hours", "unagreed_hours"),
            *("corrected", "still_running"),
        ),
        lines=_totals,
    ),
}
"""Tables that leave the house."""
