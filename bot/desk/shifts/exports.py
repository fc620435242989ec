"""Shifts and check calls as tables."""

from collections.abc import Iterator
from datetime import timedelta

from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.refs import SHIFT, Ref
from bot.domain.shifts.punctuality import arrival, late_by
from bot.domain.shifts.shift import Shift

MINUTE = timedelta(minutes=1)


def _timesheets(clerk: Clerk) -> Iterator[Values]:
    for shift in clerk.desk.unit.shifts.between(clerk.start, clerk.end):
        begun, ended = shift.booked_on_at, shift.booked_off_at
        worked = (ended - begun) // MINUTE if begun and ended else None
        who = (shift.ref, clerk.called(shift.officer), shift.site)
        planned = (shift.start_at, shift.end_at)
        late = late_by(shift) // MINUTE if begun and shift.start_at else None
        agreed = shift.overtime_by and clerk.called(shift.overtime_by)
        yield (
            *(*who, *planned, begun, ended, worked, shift.status),
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


def _check_calls(clerk: Clerk) -> Iterator[Values]:
    """With why the interval is what it is at the site: as the file says it now."""
    unit = clerk.desk.unit
    why = {site.code: site.check_calls for site in unit.sites.all()}
    for call in clerk.desk.unit.check_calls.between(clerk.start, clerk.end):
        alarm = clerk.alarm(call.ref) if call.missed_at else None
        where = (call.ref, Ref(SHIFT, call.shift), call.site)
        who = clerk.called(call.officer)
        when = (call.due_at, call.prompted_at, call.answered_at, call.missed_at)
        closing = clerk.closing(alarm)
        own = why[call.site]
        yield (
            *(*where, who, *when, call.status, *closing, call.received_late_at),
            *(own.reason, own.risk_assessment),
            *(call.planned_at, call.nudged_at, call.received_at, call.processed_at),
        )


EXPORTS = {
    Kind.TIMESHEETS: Export(
        columns=(
            *("ref", "officer", "site", "planned_start_at", "planned_end_at"),
            *("booked_on_at", "booked_off_at", "worked_minutes", "status"),
            *("arrival", "minutes_late", "overtime_until_at", "overtime_agreed_by"),
            *("asked_to_go_at", "handed_over_at", "handover_ended_at"),
            *("taken_over_by", "handover"),
        ),
        lines=_timesheets,
    ),
    Kind.CHECK_CALLS: Export(
        columns=(
            *("ref", "shift", "site", "officer", "due_at", "prompted_at"),
            *("answered_at", "missed_at", "status", *CLOSING, "received_late_at"),
            *("reason_for_interval", "risk_assessment"),
            *("planned_at", "nudged_at", "received_at", "processed_at"),
        ),
        lines=_check_calls,
    ),
}
