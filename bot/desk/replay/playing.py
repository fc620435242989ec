"""Plays a night: the real rules, on a clock that goes from one thing to the next.

What somebody did by the clock they do at its time: book on, answer, book off. What they
did about an alarm they do as long after they were told of it as they did then. What is
due is acted on when it is due, or, where nothing was acted on in that night, when that
was over.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.desk.deadlines import wake
from bot.desk.desk import SYSTEM, Desk
from bot.desk.doorway import Doorway
from bot.desk.replay import alone, doing
from bot.desk.replay.following import Following
from bot.desk.replay.opening import open_for, plan
from bot.desk.shifts import check_calls
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm
from bot.domain.errors import IllegalMove, Refused, Stale
from bot.domain.loads import Load
from bot.domain.refs import StaffId
from bot.domain.replay.assuming import would_answer
from bot.domain.replay.course import Course
from bot.domain.replay.night import WAITS, Act, Deed, Night
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.shift import Shift
from storage.deadlines.deadlines import Deadline, Subject

BATCH = 50
MOST_TURNS = 1_000
"""At one instant: a deadline that never moves on must not hold the night for ever."""
PLAYED = frozenset({Subject.SHIFT, Subject.CHECK_CALL, Subject.ALARM})
"""What silence moves here; all else that is due is let go."""

Result = TypeVar("Result")


class NightClock:
    """Stands where it is put."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass(kw_only=True)
class Played:
    """What came of it."""

    courses: tuple[Course, ...] = ()
    refused: Counter[Deed] = field(default_factory=Counter)
    """What could not be done any more, or not yet."""
    waited: Counter[Deed] = field(default_factory=Counter)
    """What was never done, because nobody was told."""
    assumed: int = 0
    """Check calls that nobody was asked for then, taken to have been answered."""


def play(doorway: Doorway, clock: NightClock, night: Night, rules: Load) -> Played:
    """In a house with nothing in it, under the rules of ``rules``."""
    return _Player(doorway, clock, night, rules).plays()


class _Player:
    def __init__(
        self, doorway: Doorway, clock: NightClock, night: Night, rules: Load
    ) -> None:
        self._doorway, self._clock = doorway, clock
        self._night, self._rules = night, rules
        self._played = Played()
        self._ahead = deque(sorted(self._by_the_clock(), key=lambda each: each[0]))
        self._waiting = [act for act in night.acts if act.deed in WAITS]
        self._alarms = Following(night)
        self._alone: set[int] = set()
        self._turns = 0
        self._calls: dict[StaffId, list[CheckCall]] = defaultdict(list)
        for call in night.calls:
            self._calls[call.officer].append(call)
        self._heard: dict[StaffId, list[datetime]] = defaultdict(list)
        for act in night.acts:
            if act.deed is Deed.WAS_HEARD:
                self._heard[act.who].append(act.made_at or act.at)

    def plays(self) -> Played:
        self._enter(lambda desk: open_for(desk, self._night, self._rules))
        while (at := self._next_at()) is not None and at < self._night.end:
            self._must_go_on(at)
            silence_acted = self._enter(self._acts_on_due)
            self._enter(self._alarms.look)
            if not silence_acted:
                self._people_act()
        self._enter(self._alarms.look)
        self._played.courses = self._alarms.courses
        self._played.waited.update(act.deed for act in self._waiting)
        return self._played

    def _enter(self, use_case: Callable[[Desk], Result]) -> Result:
        return self._doorway.enter(use_case)

    def _by_the_clock(self) -> Iterator[tuple[datetime, Act | Shift | Alarm]]:
        night = self._night
        for shift in night.shifts:
            yield max(shift.planned_at or night.begins, night.begins), shift
        for alarm in night.given:
            yield alarm.raised_at, alarm
        for act in night.acts:
            if act.deed not in WAITS:
                yield act.at, act

    def _next_at(self) -> datetime | None:
        due = self._enter(lambda desk: desk.unit.deadlines.next_at())
        times = [self._after_outage(due)] if due is not None else []
        times += [self._ahead[0][0]] if self._ahead else []
        times += [
            at for act in self._waiting if (at := self._alarms.due(act)) is not None
        ]
        return min(times, default=None)

    def _after_outage(self, at: datetime) -> datetime:
        down = (each for each in self._night.down if each.start <= at < each.end)
        return next((each.end for each in down), at)

    def _is_down(self) -> bool:
        return self._after_outage(self._clock.now) != self._clock.now

    def _must_go_on(self, at: datetime) -> None:
        self._turns = 0 if at > self._clock.now else self._turns + 1
        if self._turns > MOST_TURNS:
            raise RuntimeError(f"the night stands still at {at}")
        self._clock.now = max(at, self._clock.now)

    def _acts_on_due(self, desk: Desk) -> bool:
        if self._is_down():
            return False
        due = desk.unit.deadlines.due(desk.now, BATCH)
        for deadline in due:
            self._wake(desk, deadline)
        return bool(due)

    def _wake(self, desk: Desk, deadline: Deadline) -> None:
        if deadline.subject is Subject.ALARM and deadline.id in self._alone:
            alarm = desk.unit.alarms.get(deadline.id)
            alone.move(desk, alarm, ladder.Woken(), SYSTEM)
            return
        if self._is_let_go(desk, deadline):
            desk.unit.deadlines.set(deadline.subject, deadline.id, None)
            return
        if deadline.subject is Subject.CHECK_CALL and self._answers(desk, deadline.id):
            return
        wake(desk, deadline)

    def _is_let_go(self, desk: Desk, deadline: Deadline) -> bool:
        """Its end is the relief's affair, where a site is never left alone."""
        if deadline.subject is not Subject.SHIFT:
            return deadline.subject not in PLAYED
        shift = desk.unit.shifts.get(deadline.id)
        return shift.status in shifts.OPEN and shift.site in self._night.covered

    def _answers(self, desk: Desk, number: int) -> bool:
        """A call that nobody was asked for in that night, and would have answered."""
        call = desk.unit.check_calls.get(number)
        if desk.now < call.due_at:
            return False
        real, heard = self._calls[call.officer], self._heard[call.officer]
        if not would_answer(call, real, heard):
            return False
        check_calls.answer(desk, desk.person(call.officer))
        self._played.assumed += 1
        return True

    def _people_act(self) -> None:
        while self._ahead and self._ahead[0][0] <= self._clock.now:
            self._does(self._ahead.popleft()[1])
        for act in list(self._waiting):
            at = self._alarms.due(act)
            if at is not None and at <= self._clock.now:
                self._waiting.remove(act)
                self._tries(act, self._press)
                self._enter(self._alarms.look)

    def _does(self, what: Act | Shift | Alarm) -> None:
        match what:
            case Act():
                about_alarm = what.deed in (Deed.REGAINED, Deed.RELAPSED)
                self._tries(what, self._press if about_alarm else doing.do)
            case Shift():
                self._enter(lambda desk: plan(desk, what))
            case Alarm():
                self._raise(what)
        self._enter(self._alarms.look)

    def _tries(self, act: Act, deed: Callable[[Desk, Act], None]) -> None:
        try:
            self._enter(lambda desk: deed(desk, act))
        except (Refused, IllegalMove, LookupError):
            self._played.refused[act.deed] += 1

    def _press(self, desk: Desk, act: Act) -> None:
        number = self._alarms.number_of(act.alarm)
        if number is None:
            raise Stale
        alarm = desk.unit.alarms.get(number)
        doing.press(desk, act, alarm, alone_=number in self._alone)

    def _raise(self, then: Alarm) -> None:
        before, after = self._night.company, self._rules
        assert before.company is not None
        assert after.company is not None
        same = before.company.ladder(then.kind) == after.company.ladder(then.kind)
        as_then = same and before.on_call == after.on_call

        def sound(desk: Desk) -> Alarm:
            return alone.sound(desk, then, as_then=as_then)

        alarm = self._enter(sound)
        self._alone.add(alarm.id)
        self._alarms.stands_for(then.id, alarm.id)
