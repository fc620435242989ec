"""Telegram's pace, held against the limits of the stand-in."""

import heapq
import random
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.messages.telegram_pace import PLACES, SPAN, Pace
from rehearsal.limits import Limits
from tests.domain.builders import NIGHT

MS = timedelta(milliseconds=1)


class Wire:
    """Messages on their way to Telegram, counted there, and answered."""

    def __init__(self, seed, quickest_ms, jitter_ms, busy_ms=2):
        self.chance = random.Random(seed)
        self.quickest, self.jitter, self.busy = quickest_ms, jitter_ms, busy_ms
        self.events, self.limits = [], Limits()
        self.refused, self.counted_at = 0, []
        self.pace, self.now, self.number = Pace(), NIGHT, 0

    def sends(self, chat, *, evenly):
        """As soon as it may; late, if the machine is busy."""
        self.number += 1
        self.pace = self.pace.at(self.now)
        may = self.pace.leaves_at(chat, self.now, evenly=evenly)
        self.pace = self.pace.left(self.number, chat, may, evenly=evenly, counts=True)
        leaves = may + self.chance.random() * self.busy * MS
        there = leaves + (self.quickest / 2 + self.some_jitter()) * MS
        back = there + (self.quickest / 2 + self.some_jitter()) * MS
        for at, what in ((there, "counted"), (back, "answered")):
            self.happens(at, (what, self.number, chat, leaves))
        return may

    def some_jitter(self):
        return self.chance.random() * self.jitter / 2

    def happens(self, at, event):
        heapq.heappush(self.events, (at, len(self.events), event))

    def passes(self, until):
        while self.events and self.events[0][0] <= until:
            self.now, _, (what, number, chat, left_at) = heapq.heappop(self.events)
            if what == "counted":
                self.refused += self.limits.wait(chat, self.now) > 0
                self.counted_at.append(self.now)
            else:
                late = self.now - left_at - self.quickest * MS
                self.pace = self.pace.answered(number, chat, left_at, late, counts=True)
        self.now = max(self.now, until)


def a_rush(wire, messages, chats, urgent=0.1):
    """Everything is owed at once; each is sent when the one before it may leave."""
    for _ in range(messages):
        chat = wire.chance.choice(chats)
        if wire.pace.ready_at(chat) is not None:
            chat = max(chats) + wire.number
        may = wire.sends(chat, evenly=wire.chance.random() > urgent)
        wire.passes(may)
    wire.passes(wire.now + 10 * SPAN)


@settings(max_examples=40, deadline=None)
@given(st.integers(), st.integers(0, 400), st.integers(0, 300), st.integers(0, 100))
def test_telegram_never_has_to_refuse(seed, quickest, jitter, busy):
    wire = Wire(seed, quickest, jitter, busy)
    a_rush(wire, 150, [1, 2, 3, -5, 10**9])
    assert wire.refused == 0


@settings(max_examples=40, deadline=None)
@given(st.integers(), st.sampled_from([7, -7]))
def test_one_chat_that_is_told_without_end_is_told_as_fast_as_it_may(seed, chat):
    wire = Wire(seed, 100, 50)
    for _ in range(25):
        wire.passes(wire.sends(chat, evenly=False) + 200 * MS)
    wire.passes(wire.now + SPAN)
    assert wire.refused == 0
    took = wire.counted_at[-1] - wire.counted_at[0]
    assert took < (24 if chat > 0 else 80) * SPAN


def test_a_steady_rush_goes_out_at_almost_thirty_a_second():
    wire = Wire(1, 200, 10)
    a_rush(wire, 600, range(1, 10_000))
    took = wire.counted_at[-1] - wire.counted_at[0]
    assert wire.refused == 0
    assert 600 / took.total_seconds() > 29.5


def test_with_a_way_that_takes_100_to_300_ms_it_still_fills_nine_tenths():
    wire = Wire(1, 100, 200)
    a_rush(wire, 600, range(1, 10_000))
    took = wire.counted_at[-1] - wire.counted_at[0]
    assert wire.refused == 0
    assert 600 / took.total_seconds() > 27


def test_an_sos_behind_a_rush_finds_a_place_at_once():
    wire = Wire(1, 200, 10)
    waits = []
    for _ in range(20):
        for _ in range(40):
            wire.passes(wire.sends(wire.number + 1000, evenly=True))
        waits.append(wire.sends(wire.number + 1000, evenly=False) - wire.now)
    assert max(waits) < 300 * MS


def test_an_answer_and_the_change_of_its_prompt_do_not_wait():
    pace = Pace().left(1, 7, NIGHT, evenly=True, counts=False)
    pace = pace.left(2, 7, NIGHT, evenly=True, counts=True)
    pace = pace.left(3, 7, NIGHT, evenly=True, counts=True)
    assert pace.leaves_at(7, NIGHT, evenly=True) == NIGHT


def test_a_chat_that_was_refused_waits_and_no_other_does():
    pace = Pace().refused(1, 7, NIGHT, timedelta(seconds=30))
    assert pace.leaves_at(7, NIGHT, evenly=False) == NIGHT + timedelta(seconds=30)
    assert pace.leaves_at(8, NIGHT, evenly=True) == NIGHT


def test_if_telegram_refuses_everything_thirty_refusals_close_the_door():
    pace = Pace()
    for number in range(PLACES):
        pace = pace.refused(number, number + 1, NIGHT, timedelta(minutes=5))
    assert pace.leaves_at(99, NIGHT, evenly=False) == NIGHT + timedelta(seconds=10)


@given(
    st.integers(1, 40),
    st.timedeltas(timedelta(seconds=11), timedelta(days=400)),
    st.booleans(),
)
def test_nobody_waits_for_a_clock_that_steps_back(messages, back, refused):
    pace = Pace()
    for number in range(messages):
        at = pace.leaves_at(7, NIGHT, evenly=True)
        pace = pace.left(number, 7, at, evenly=True, counts=True)
    if refused:
        pace = pace.refused(0, 8, NIGHT, timedelta(seconds=30))
    then = NIGHT - back
    waits = pace.at(then).leaves_at(9, then, evenly=True) - then
    assert waits <= timedelta(seconds=12)


def test_places_of_a_process_that_died_come_free_by_themselves():
    pace = Pace()
    for number in range(PLACES):
        pace = pace.left(number, number + 1, NIGHT, evenly=False, counts=True)
    later = NIGHT + timedelta(seconds=6)
    assert pace.at(later) == Pace()
