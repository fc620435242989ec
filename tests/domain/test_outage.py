"""When silence is ours: two minutes tell people once, and a minute's calm ends it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import outage as monitoring
from bot.domain.outage import (
    LOST_AFTER,
    STEADY_FOR,
    Held,
    Loss,
    Outage,
    Signs,
    Status,
    TellBack,
    TellLost,
    Watch,
)
from tests.domain.builders import NIGHT

SECOND = timedelta(seconds=1)
LOOK = 5 * SECOND


def at(seconds):
    return NIGHT + seconds * SECOND


def a_watch(**facts):
    """Looked at since long ago, and heard at the start of the night."""
    known = {"heard_at": NIGHT, "watched_from": NIGHT, "watched_at": NIGHT}
    return Watch(**known | facts)


class Line:
    """Looked at every five seconds."""

    def __init__(self, watch=None):
        self.watch, self.now, self.told = watch or a_watch(), NIGHT, []

    def looks(self, seconds, *, heard=False, untaken_since=None):
        for _ in range(0, seconds, 5):
            self.now += LOOK
            heard_at = self.now if heard else None
            signs = Signs(heard_at=heard_at, untaken_since=untaken_since)
            self.watch, effects = monitoring.decide(self.watch, signs, self.now)
            self.told += effects
        return self.watch.status


def test_half_a_minute_of_silence_is_written_down_and_told_nobody():
    line = Line()
    assert line.looks(30) is Status.IN_CONTACT
    assert line.looks(5) is Status.DOUBTED
    assert line.watch.outage.since == NIGHT
    assert line.looks(80) is Status.DOUBTED
    assert line.looks(5, heard=True) is Status.IN_CONTACT
    assert line.told == []
    assert (line.watch.outage.back_at, line.watch.outage.over_at) == (line.now,) * 2


def test_two_minutes_of_silence_tell_people_once():
    line = Line()
    line.looks(115)
    assert line.told == []
    assert line.looks(5) is Status.LOST
    line.looks(3600)
    assert line.told == [TellLost()]


def test_a_minute_of_calm_ends_it_and_less_does_not():
    line = Line()
    line.looks(150)
    assert line.looks(60, heard=True) is Status.RETURNING
    assert line.looks(40) is Status.LOST
    assert line.looks(65, heard=True) is Status.IN_CONTACT
    assert line.told == [TellLost(), TellBack()]


def test_what_telegram_does_not_take_is_an_outage_too():
    line = Line()
    assert line.looks(120, heard=True, untaken_since=at(0)) is Status.LOST
    assert line.watch.outage.loss is Loss.TELLING
    assert line.looks(40, untaken_since=at(0)) is Status.LOST
    assert line.watch.outage.loss is Loss.BOTH


def test_time_in_which_nobody_looked_counts_for_nothing():
    line = Line()
    line.now += timedelta(hours=3)
    assert line.looks(5) is Status.DOUBTED
    line.looks(115)
    assert line.told == []
    line.looks(5)
    assert line.told == [TellLost()]
    assert line.watch.outage.since == NIGHT


def test_a_house_that_never_heard_anything_is_lost_two_minutes_after_its_start():
    line = Line(a_watch(heard_at=None))
    line.looks(115)
    assert line.told == []
    line.looks(5)
    assert line.told == [TellLost()]


def test_a_clock_that_is_put_back_does_not_leave_us_hearing_the_future():
    line = Line(a_watch(heard_at=at(3600), watched_at=at(3600)))
    line.looks(130)
    assert line.told == [TellLost()]


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(1, 90))))
def test_whatever_happens_people_are_told_in_turns_and_never_too_early(looks):
    watch, now, told, heard, taken = a_watch(), NIGHT, [], NIGHT, NIGHT
    for hears, takes, seconds in looks:
        now += seconds * SECOND
        heard, taken = now if hears else heard, now if takes else taken
        untaken = None if takes else taken
        signs = Signs(heard_at=heard, untaken_since=untaken)
        watch, effects = monitoring.decide(watch, signs, now)
        for effect in effects:
            if isinstance(effect, TellLost):
                assert now - min(heard, taken) >= LOST_AFTER
            else:
                assert now - watch.outage.back_at >= STEADY_FOR
        told += effects
        if watch.outage is not None and watch.outage.over_at is not None:
            watch = Watch(
                heard_at=watch.heard_at,
                watched_from=watch.watched_from,
                watched_at=watch.watched_at,
            )
    turns = [TellLost(), TellBack()] * len(told)
    assert told == turns[: len(told)]


DEAF = a_watch(outage=Outage(unheard_since=NIGHT))


@pytest.mark.parametrize(
    ("watch", "outage", "sent_at", "held"),
    [
        (DEAF, None, None, Held()),
        (a_watch(), None, None, None),
        (a_watch(heard_at=at(595), outage=DEAF.outage), None, None, None),
        (None, DEAF.outage, at(300), Held(sent_at=at(300))),
        (None, DEAF.outage, at(591), None),
        (None, None, at(300), None),
    ],
)
def test_only_an_outage_of_ours_excuses_what_comes_late(watch, outage, sent_at, held):
    assert monitoring.held_back(watch, outage, sent_at, at(600)) == held
