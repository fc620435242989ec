"""The subject of an alarm moves with it, in the same transaction."""

from bot.desk.breach import report, seventy_two_hours
from bot.desk.desk import Desk
from bot.desk.drills import ending, running
from bot.desk.handover import gap_alarm
from bot.desk.incidents import incidents
from bot.desk.names import originals
from bot.desk.near_misses import reporting
from bot.desk.shifts import booking, check_calls, why_late
from bot.desk.timed_activity import ending as timed_activity
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.refs import SHIFT
from bot.domain.shifts import check_call


def follow(  # noqa: C901 - a flat list
    desk: Desk, before: Alarm, after: Alarm, by: str
) -> None:
    """After every move of a ladder that somebody, or silence, made."""
    number = after.about.number
    closed = after.status is Status.CLOSED and before.status is not Status.CLOSED
    taken = after.owner is not None and after.owner != before.owner and not closed
    if closed:
        originals.forget(desk, after.about)
    match after.kind:
        case AlarmKind.MISSED_CHECK_CALL:
            _follow_call(desk, before, after, number, by)
        case AlarmKind.NO_SHOW | AlarmKind.MISSED_BOOK_OFF | AlarmKind.NOT_RELIEVED:
            if closed and after.reason:
                _close_shift(desk, after, after.reason, by)
        case (
            AlarmKind.SOS
            | AlarmKind.DURESS
            | AlarmKind.WELFARE
            | AlarmKind.INCIDENT
            | AlarmKind.ABUSE
        ):
            incidents.follow(desk, number, by, taken=taken, closed=closed)
        case AlarmKind.NEAR_MISS:
            if closed:
                reporting.close(desk, number, by)
        case AlarmKind.TIMED_ACTIVITY | AlarmKind.HOME_SAFE:
            if closed:
                timed_activity.close(desk, number, by)
        case AlarmKind.MISSED_PATROL:
            pass  # the round is over
        case AlarmKind.BREACH:
            _follow_breach(desk, after, number, taken=taken, closed=closed)


def _close_shift(desk: Desk, alarm: Alarm, reason: Reason, by: str) -> None:
    """Where somebody waits for relief, silence counts anew."""
    if alarm.about.prefix == SHIFT:
        shift = desk.unit.shifts.get(alarm.about.number)
        booking.alarm_closed(desk, shift, reason, by)
    gap_alarm.alarm_closed(desk, alarm, by)


def _follow_breach(
    desk: Desk, alarm: Alarm, number: int, *, taken: bool, closed: bool
) -> None:
    """Of a drill it is kept how it went, and it ends with its alarm."""
    if closed and alarm.owner and alarm.reason is Reason.NO_BREACH:
        seventy_two_hours.no_breach(desk, number, desk.person(alarm.owner))
    report.follow(desk, number, alarm.owner, taken=taken, closed=closed)
    if not alarm.about.is_drill:
        return
    if taken:
        running.taken_up(desk, number, alarm)
    if closed and alarm.owner is not None:
        ending.closed(desk, number, alarm.owner)


def _follow_call(desk: Desk, before: Alarm, after: Alarm, number: int, by: str) -> None:
    event = _call_event(before, after)
    if event is None:
        return
    shift = check_calls.follow(desk, number, event, by)
    if isinstance(event, check_call.Closed) and after.reason:
        booking.alarm_closed(desk, shift, after.reason, by)
        why_late.alarm_closed(desk, after)


def _call_event(before: Alarm, after: Alarm) -> check_call.Event | None:
    if after.status is Status.CLOSED and before.status is not Status.CLOSED:
        return check_call.Closed()
    match before.status, after.status:
        case (_, Status.IN_HAND) if after.owner != before.owner:
            return check_call.TakenUp()
        case Status.IN_HAND, Status.RINGING:
            return check_call.Released()
        case Status.REGAINED, Status.RINGING:
            return check_call.Relapsed()
        case _:
            return None
