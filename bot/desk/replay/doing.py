"""One thing that somebody did in that night, done once more."""

from bot.desk.desk import Desk
from bot.desk.incoming import alarm_presses
from bot.desk.replay import alone
from bot.desk.shifts import booking, check_calls, staying
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import Reason
from bot.domain.errors import NotOnShift, Stale
from bot.domain.outage import Held
from bot.domain.replay.night import Act, Deed
from bot.domain.shifts import shift as shifts
from bot.domain.shifts import shift_events
from bot.domain.shifts.shift import Shift
from bot.texts.shifts.overtime import HERE

EVERY_CALL = 10**15
"""A press that came late answers what was open; later than any number of a call."""


def do(desk: Desk, act: Act) -> None:
    """Of a shift, or a person. Raises :class:`Refused` as the product does."""
    if act.came_late:
        desk.held = Held(sent_at=act.made_at)
    match act.deed:
        case Deed.BOOKED_ON:
            booking.book_on(desk, desk.person(act.who), act.site or "")
        case Deed.BOOKED_OFF:
            booking.end(desk, _current(desk, act), act.who)
        case Deed.WAS_HEARD:
            check_calls.answer(desk, desk.person(act.who), EVERY_CALL)
        case Deed.STILL_HERE:
            number = _current(desk, act).id
            staying.press(desk, desk.person(act.who), number, HERE)
        case Deed.STAYS_UNTIL:
            _stays(desk, act)
        case Deed.AWAY if act.made_at is not None and act.until is not None:
            desk.unit.people.mark_away(act.who, act.made_at, act.until)
        case Deed.BACK:
            desk.unit.people.mark_back(act.who)
        case _:
            raise Stale


def _current(desk: Desk, act: Act) -> Shift:
    current = desk.unit.shifts.open_of(act.officer or act.who)
    if current is None:
        raise NotOnShift
    return current


def _stays(desk: Desk, act: Act) -> None:
    assert act.until is not None
    before = _current(desk, act)
    event = shift_events.OvertimeAgreed(act.until, act.who)
    after, effects = shifts.decide(before, event, desk.now)
    desk.unit.shifts.save(after)
    booking.apply(desk, after, effects)


def press(desk: Desk, act: Act, alarm: Alarm, *, alone_: bool) -> None:
    """Of an alarm; ``alone_``: nothing but its ladder is there."""
    person = desk.person(act.who)
    if alone_:
        alone.move(desk, alarm, _event(act), act.who)
        return
    match act.deed:
        case Deed.TOOK_UP:
            alarm_presses.take_up(desk, person, alarm.id)
        case Deed.COULD_NOT_REACH:
            alarm_presses.cannot_reach(desk, person, alarm.id)
        case Deed.CLOSED:
            alarm_presses.end(desk, alarm, person, act.reason or Reason.SAFE)
        case Deed.WAS_UNREACHABLE:
            alarm_presses.unreachable(desk, alarm.id, act.who)
        case _:
            raise Stale


def _event(act: Act) -> ladder.Event:
    who = act.who
    match act.deed:
        case Deed.TOOK_UP:
            return ladder.TakenUp(who)
        case Deed.COULD_NOT_REACH:
            return ladder.CannotReach(who)
        case Deed.CLOSED:
            return ladder.Closed(who, act.reason or Reason.OTHER)
        case Deed.WAS_UNREACHABLE:
            return ladder.Unreachable(who)
        case Deed.REGAINED:
            return ladder.Regained()
        case Deed.RELAPSED:
            return ladder.Relapsed()
        case _:
            raise Stale
