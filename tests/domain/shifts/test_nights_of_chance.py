"""Whole nights driven by chance: shift, check calls and ladders together."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from bot.domain.alarms import alarm as alarm_module
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Rung
from bot.domain.alarms.kinds import Reason
from bot.domain.alarms.ladder import CannotReach, Closed, TakenUp, Unreachable, Woken
from bot.domain.refs import StaffId
from bot.domain.shifts import check_call, shift
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from tests.domain.builders import MINUTE, TICK, a_shift, after, height
from tests.domain.night import RULES, Night

STAFF = [StaffId(f"D00{n}") for n in range(1, 6)]
staff = st.sampled_from(STAFF)


def minutes(least, most):
    return st.integers(least, most).map(lambda n: n * MINUTE)


rhythms = st.builds(
    CheckCallRules,
    every=minutes(15, 90),
    early=minutes(0, 40),
    nudge=minutes(1, 20),
    missed=minutes(1, 30),
)
rungs = st.lists(
    st.builds(
        Rung,
        tell=st.just("duty-manager"),
        people=st.lists(staff, max_size=2, unique=True).map(tuple),
        patience=minutes(1, 15),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
rosters = st.builds(
    a_shift,
    check_calls=rhythms,
    book_on=st.builds(BookOnRules, late=minutes(1, 20), off_late=minutes(1, 40)),
    end_at=st.one_of(st.none(), st.integers(60, 900).map(after)),
)
whiles = st.timedeltas(timedelta(), timedelta(hours=1))
mostly = st.sampled_from([True, True, True, False])


class AnyNight(RuleBasedStateMachine):
    """Anything may happen at any moment, in any order."""

    @initialize(planned=rosters, rungs=rungs, comes=mostly)
    def begins(self, planned, rungs, comes):
        self.night = Night(planned, rungs)
        if comes:
            self.night.books_on()

    def is_on(self):
        return self.night.shift.status in shift.OPEN

    def is_awaited(self):
        return self.night.shift.status in (
            shift.Status.ROSTERED,
            shift.Status.NO_SHOW,
        )

    def is_over(self):
        return not (self.is_on() or self.is_awaited())

    @rule(span=whiles)
    def time_passes(self, span):
        self.night.passes(self.night.now + span)

    @rule(span=whiles)
    def nothing_runs_for_a_while(self, span):
        self.night.outage(self.night.now + span)

    @rule(count=st.integers(1, 6))
    def the_next_deadlines_come(self, count):
        for _ in range(count):
            due = min(self.night.deadlines(), default=self.night.now)
            self.night.passes(max(due, self.night.now))

    @precondition(is_on)
    @rule()
    def the_officer_falls_silent(self):
        """Until a call is missed."""
        waiting = [c for c in self.night.calls if c.status in check_call.WAITING]
        self.night.passes(max(min(c.miss_at for c in waiting), self.night.now))

    @precondition(is_awaited)
    @rule()
    def the_officer_books_on(self):
        self.night.books_on()

    @precondition(is_over)
    @rule()
    def the_officer_books_on_anew(self):
        self.night.books_on_anew()

    @precondition(is_on)
    @rule()
    def the_officer_books_off(self):
        self.night.books_off()

    @precondition(is_on)
    @rule()
    def the_officer_answers(self):
        self.night.answers()

    @precondition(is_on)
    @rule(span=whiles, books_off=st.booleans())
    def the_officer_is_first_after_an_outage(self, span, books_off):
        """What was overdue is found only after the officer's message."""
        self.night.now += span
        if books_off:
            self.night.books_off()
        else:
            self.night.answers()
        self.night.passes(self.night.now)

    @precondition(lambda self: self.night.alarms)
    @rule(pick=st.data(), deed=st.sampled_from([TakenUp, CannotReach]))
    def a_manager_presses_a_button(self, pick, deed):
        number = self.some_alarm(pick)
        self.night.hears(number, deed(self.somebody(pick, number)))

    @precondition(lambda self: self.night.alarms)
    @rule(pick=st.data())
    def a_message_cannot_be_delivered(self, pick):
        number = self.some_alarm(pick)
        self.night.hears(number, Unreachable(self.somebody(pick, number)))

    @precondition(lambda self: self.night.alarms)
    @rule(pick=st.data(), reason=st.sampled_from(Reason))
    def a_manager_closes_an_alarm(self, pick, reason):
        number = self.some_alarm(pick)
        who = self.somebody(pick, number)
        before = self.night.alarms[number]
        self.night.hears(number, Closed(who, reason))
        closed = self.night.alarms[number].status is ladder.Status.CLOSED
        if before.status is not ladder.Status.CLOSED:
            owner = before.owner
            higher = owner and height(before, who) > height(before, owner)
            assert closed is bool(owner in (None, who) or higher)

    def some_alarm(self, pick):
        return pick.draw(st.integers(0, len(self.night.alarms) - 1))

    def somebody(self, pick, number):
        """The owner or one of those told, rather than anybody."""
        alarm = self.night.alarms[number]
        owner = (alarm.owner,) if alarm.owner else ()
        return pick.draw(st.sampled_from([*owner, *alarm.told, *STAFF]))

    @invariant()
    def no_deadline_is_lost(self):
        for call in self.night.calls:
            if call.status in check_call.WAITING:
                assert check_call.wake_at(call) is not None
        for alarm in self.night.alarms:
            if alarm.status in (ladder.Status.RINGING, ladder.Status.IN_HAND):
                assert ladder.wake_at(alarm) is not None

    @invariant()
    def one_call_lies_ahead_while_the_officer_is_on_site(self):
        planned = [
            call
            for call in self.night.calls
            if call.status is check_call.Status.PLANNED
        ]
        assert len(planned) == int(self.is_on())
        assert all(call.due_at > self.night.now for call in planned)

    @invariant()
    def every_silence_is_somebodys_alarm(self):
        kind = alarm_module.AlarmKind.MISSED_CHECK_CALL
        heard = {a.status for a in self.night.alarms if a.kind is kind}
        silent = {c.status for c in self.night.calls}
        if check_call.Status.MISSED in silent:
            assert heard & {ladder.Status.RINGING, ladder.Status.IN_HAND}
        if check_call.Status.IN_HAND in silent:
            assert ladder.Status.IN_HAND in heard

    @invariant()
    def nothing_happens_before_its_time(self):
        night = self.night
        for one in (night.shift, *night.calls, *night.alarms):
            rules = RULES[type(one)]
            due = rules.wake_at(one)
            if due is not None:
                assert rules.decide(one, rules.Woken(), due - TICK) == (one, ())

    @invariant()
    def closed_alarms_are_silent(self):
        for alarm in self.night.alarms:
            if alarm.status is ladder.Status.CLOSED:
                assert ladder.wake_at(alarm) is None
                assert ladder.decide(alarm, Woken(), self.night.now) == (alarm, ())

    @invariant()
    def whoever_has_an_alarm_was_told_of_it(self):
        for alarm in self.night.alarms:
            if alarm.status is ladder.Status.IN_HAND:
                assert alarm.owner in alarm.told
            if alarm.status is ladder.Status.RINGING:
                assert alarm.owner is None


AnyNight.TestCase.settings = settings(max_examples=60, stateful_step_count=40)
TestAnyNight = AnyNight.TestCase
