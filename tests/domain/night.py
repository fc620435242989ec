"""A small desk on a movable clock: it does what the rules decide, and checks them.

It keeps its shifts, calls and alarms in dictionaries and applies every effect as the
real desk does, so that the rules can be driven through whole nights by chance.
"""

from dataclasses import replace
from datetime import datetime

from bot.clock import LONDON
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm, Rung
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import IllegalMove, Refused
from bot.domain.refs import Ref
from bot.domain.shifts import check_call, shift, shift_events
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.due_times import Rhythm, following
from bot.domain.shifts.effects import JoinAlarm, PlanNext, RaiseAlarm, Regain
from bot.domain.shifts.rhythm import CheckCallRules
from bot.domain.shifts.shift import Shift
from tests.domain.builders import NIGHT, OFFICER, SITE

Machine = shift.Shift | CheckCall | Alarm
RULES = {Shift: shift, CheckCall: check_call, Alarm: ladder}
SHIFT_ALARMS = (AlarmKind.NO_SHOW, AlarmKind.MISSED_BOOK_OFF)
PRESSING_REFUSED = (Refused, IllegalMove)
"""A button can be pressed too late, or by the wrong person."""
ENOUGH = 500
"""Wakings in one step: a night that needs more runs in circles."""


class Night:
    """One officer, the calls and the alarms of one night, and its clock."""

    def __init__(
        self, planned: Shift, rungs: tuple[Rung, ...], now: datetime = NIGHT
    ) -> None:
        self.now = now
        self.rungs = rungs
        self.shift = planned
        self.rules: CheckCallRules = planned.check_calls
        self.calls: list[CheckCall] = []
        self.alarms: list[Alarm] = []

    # The clock

    def passes(self, until: datetime) -> None:
        """Every deadline on the way is met at its own instant."""
        for _ in range(ENOUGH):
            due = min(self.deadlines(), default=None)
            if due is None or due > until:
                self.now = until
                return
            self.now = max(self.now, due)
            self._wake_the_due()
        raise AssertionError("the night runs in circles")

    def outage(self, until: datetime) -> None:
        """Nothing runs; on return everything overdue is found."""
        self.now = until
        self.passes(until)

    def deadlines(self) -> list[datetime]:
        known: list[Machine] = [self.shift, *self.calls, *self.alarms]
        due = [RULES[type(one)].wake_at(one) for one in known]
        return [moment for moment in due if moment is not None]

    def _wake_the_due(self) -> None:
        if _is_due(self.shift, self.now):
            self._move_shift(self._woken(self.shift))
        for number in range(len(self.calls)):
            if _is_due(self.calls[number], self.now):
                self._move_call(number, self._woken(self.calls[number]))
        for number in range(len(self.alarms)):
            if _is_due(self.alarms[number], self.now):
                self._move_alarm(number, self._woken(self.alarms[number]))

    def _woken(self, before):
        """The decision of a waking, which must have moved the deadline on."""
        rules = RULES[type(before)]
        woken = rules.Woken()
        if isinstance(before, CheckCall):
            running = self._open(AlarmKind.MISSED_CHECK_CALL)
            woken = check_call.Woken(looked_for=running is not None)
        after, effects = rules.decide(before, woken, self.now)
        due = rules.wake_at(after)
        assert due is None or due > self.now, "woken for nothing"
        assert rules.decide(after, woken, self.now) == (after, ())
        return after, effects

    # The officer

    def books_on(self) -> None:
        self._move_shift(shift.decide(self.shift, shift_events.BookedOn(), self.now))
        self._plan(self.now + self.rules.every)

    def books_on_anew(self) -> None:
        """A second shift that no roster planned."""
        self.calls.clear()
        self.alarms.clear()
        self.shift = replace(
            self.shift, status=shift.Status.ROSTERED, start_at=None, end_at=None
        )
        self.books_on()

    def books_off(self) -> None:
        self._move_shift(shift.decide(self.shift, shift_events.BookedOff(), self.now))
        self._stand_down()

    def answers(self) -> None:
        for number, call in enumerate(tuple(self.calls)):
            if call.is_open(self.now):
                self._call_meets(number, check_call.Answered())

    # The managers

    def hears(self, number: int, event: ladder.Event) -> None:
        """An alarm meets an event; a refusal, and nothing else, leaves it as it was."""
        try:
            decision = ladder.decide(self.alarms[number], event, self.now)
        except PRESSING_REFUSED:
            return
        self._move_alarm(number, decision)

    # What follows

    def _call_meets(self, number: int, event: check_call.Event) -> None:
        self._move_call(number, check_call.decide(self.calls[number], event, self.now))

    def _alarm_meets(self, number: int, event: ladder.Event) -> None:
        self._move_alarm(number, ladder.decide(self.alarms[number], event, self.now))

    def _move_shift(self, decision: shift.Decision) -> None:
        self.shift, effects = decision
        for effect in effects:
            match effect:
                case RaiseAlarm(kind=kind):
                    self._raise(kind)
                case Regain():
                    self._regain(*SHIFT_ALARMS)

    def _next_due(self, call: CheckCall) -> datetime:
        rhythm = Rhythm(every=call.rules.every, early=call.rules.early)
        return following(rhythm, call.due_at, self.now, LONDON, paired=False)

    def _move_call(self, number: int, decision: check_call.Decision) -> None:
        self.calls[number], effects = decision
        for effect in effects:
            match effect:
                case PlanNext():
                    self._plan(self._next_due(self.calls[number]))
                case RaiseAlarm(kind=kind):
                    self._raise(kind)
                case JoinAlarm():
                    running = self._open(AlarmKind.MISSED_CHECK_CALL)
                    assert running is not None
                    self._alarm_meets(running, ladder.Relapsed())
                case Regain():
                    self._regain(AlarmKind.MISSED_CHECK_CALL)

    def _move_alarm(self, number: int, decision: ladder.Decision) -> None:
        before = self.alarms[number]
        after, effects = decision
        if before.status is ladder.Status.CLOSED:
            assert (after, effects) == (before, ()), "a closed alarm is told"
        self.alarms[number] = after
        if before.kind is AlarmKind.MISSED_CHECK_CALL:
            self._calls_follow(before, after)
        closed = after.status is ladder.Status.CLOSED is not before.status
        if closed and after.reason:
            event = shift_events.AlarmClosed(after.reason)
            self._move_shift(shift.decide(self.shift, event, self.now))
            if self.shift.status is shift.Status.OFF:
                self._stand_down()

    def _calls_follow(self, before: Alarm, after: Alarm) -> None:
        event = _call_event(before, after)
        for number, call in enumerate(tuple(self.calls)):
            if event is not None and call.status in check_call.ALARMED:
                self._call_meets(number, event)

    def _raise(self, kind: AlarmKind) -> None:
        assert self._open(kind) is None or kind is not AlarmKind.MISSED_CHECK_CALL
        fresh = Alarm(
            kind=kind,
            about=Ref.read("CC-1"),
            officer=OFFICER,
            site=SITE,
            raised_at=self.now,
            rungs=self.rungs,
        )
        self.alarms.append(ladder.raise_alarm(fresh, self.now)[0])

    def _regain(self, *kinds: AlarmKind) -> None:
        for kind in kinds:
            number = self._open(kind)
            if number is not None:
                self._alarm_meets(number, ladder.Regained())

    def _open(self, kind: AlarmKind) -> int | None:
        """The running alarm of this kind, if there is one."""
        running = (
            number
            for number, alarm in enumerate(self.alarms)
            if alarm.kind is kind and alarm.status is not ladder.Status.CLOSED
        )
        return next(running, None)

    def _plan(self, due_at: datetime) -> None:
        planned = CheckCall(
            shift=1, officer=OFFICER, site=SITE, due_at=due_at, rules=self.rules
        )
        self.calls.append(planned)

    def _stand_down(self) -> None:
        for number in range(len(self.calls)):
            self._call_meets(number, check_call.ShiftEnded())


def _is_due(one: Machine, now: datetime) -> bool:
    due = RULES[type(one)].wake_at(one)
    return due is not None and due <= now


def _call_event(before: Alarm, after: Alarm) -> check_call.Event | None:
    status = ladder.Status
    match before.status, after.status:
        case (status.RINGING | status.IN_HAND | status.REGAINED, status.CLOSED):
            return check_call.Closed()
        case (_, status.IN_HAND) if after.owner != before.owner:
            return check_call.TakenUp()
        case (status.IN_HAND, status.RINGING):
            return check_call.Released()
        case (status.REGAINED, status.RINGING):
            return check_call.Relapsed()
        case _:
            return None
