"""When rounds are, on every night of the year; what their scans say."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.patrols.plan import Route, Window, beginning, next_start, running, spans
from bot.domain.patrols.round import (
    Came,
    Deed,
    Effect,
    Round,
    Status,
    Visit,
    Woken,
    decide,
    look,
    wake_at,
)

LONDON = ZoneInfo("Europe/London")
NIGHT = datetime(2026, 1, 10, 22, tzinfo=UTC)
HOUR = timedelta(hours=1)
CLOCKS_GO_FORWARD, CLOCKS_GO_BACK = date(2026, 3, 29), date(2026, 10, 25)
POINTS = ("P1", "P2", "P3")

every = st.integers(15, 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def route(**more):
    return Route(name="Night round", points=POINTS, **more)


def scan(point, minutes, deed=Deed.SCANNED):
    at = NIGHT + timedelta(minutes=minutes)
    return Visit(
        round=1,
        site="RIV",
        point=point,
        deed=deed,
        officer="E1001",
        shift=1,
        at=at,
        received_at=at,
    )


def a_round(**more):
    return Round(
        id=1, site="RIV", route=route(), start_at=NIGHT, end_at=NIGHT + 4 * HOUR, **more
    )


@given(every=every, day=days)
def test_rounds_that_come_so_often_fill_the_day_and_none_is_shorter(every, day):
    midnight = datetime.combine(day, time(), LONDON).astimezone(UTC)
    tomorrow = datetime.combine(day + timedelta(days=1), time(), LONDON).astimezone(UTC)
    found = list(spans(route(every=every), day, day, LONDON))
    ends = [midnight, *(end for _, end in found)]
    assert [start for start, _ in found] == ends[:-1]
    assert ends[-1] == tomorrow
    shortest = min(end - start for start, end in found)
    assert shortest >= every or len(found) == 1


@given(every=every, day=days, minutes=st.integers(0, 24 * 60))
def test_at_any_time_one_of_them_runs_and_the_next_begins_as_it_ends(
    every, day, minutes
):
    now = datetime.combine(day, time(), UTC) + timedelta(minutes=minutes)
    [(start, end)] = running(route(every=every), now, LONDON)
    assert start <= now < end
    assert next_start(route(every=every), now, LONDON) == end
    assert (end, start) not in beginning(route(every=every), start, now, LONDON)


@pytest.mark.parametrize(
    ("day", "hours"), [(CLOCKS_GO_FORWARD, 3), (CLOCKS_GO_BACK, 5)]
)
def test_a_window_over_the_clock_change_is_as_long_as_the_night(day, hours):
    night = route(windows=(Window(start=time(22), end=time(2)),))
    [(start, end)] = spans(
        night, day - timedelta(days=1), day - timedelta(days=1), LONDON
    )
    assert end - start == hours * HOUR
    assert start.astimezone(LONDON).hour == 22


def test_a_window_in_the_hour_that_is_left_out_comes_after_it():
    gap = route(windows=(Window(start=time(1, 10), end=time(1, 50)),))
    [(start, end)] = spans(gap, CLOCKS_GO_FORWARD, CLOCKS_GO_FORWARD, LONDON)
    assert end - start == timedelta(minutes=40)
    assert start.astimezone(LONDON).time() == time(2, 10)


def test_a_window_of_which_nothing_is_left_that_night_is_no_round():
    gone = route(windows=(Window(start=time(1, 30), end=time(2, 15)),))
    assert not list(spans(gone, CLOCKS_GO_FORWARD, CLOCKS_GO_FORWARD, LONDON))


@given(st.permutations(POINTS))
def test_points_are_out_of_order_unless_they_come_as_the_route_has_them(points):
    visits = [scan(point, minute) for minute, point in enumerate(points)]
    findings = look(route(ordered=True), visits)
    assert findings.left == ()
    assert bool(findings.out_of_order) == (points != list(POINTS))
    assert look(route(), visits).out_of_order == ()


@given(
    st.lists(
        st.tuples(st.sampled_from(POINTS), st.integers(0, 200), st.sampled_from(Deed))
    )
)
def test_each_point_is_left_or_unreached_or_scanned_and_a_copy_is_nothing(found):
    visits = [scan(*each) for each in found]
    findings = look(route(), visits)
    scanned = {v.point for v in visits if v.deed is Deed.SCANNED}
    said = {v.point for v in visits if v.deed is Deed.UNREACHED}
    assert set(findings.left) == set(POINTS) - scanned - said
    assert set(findings.unreached) == said - scanned


def test_quicker_than_it_takes_is_seen_from_point_to_point_and_in_all():
    strict = route(between=timedelta(minutes=2), least=timedelta(minutes=10))
    visits = [scan("P1", 0), scan("P2", 1), scan("P3", 9)]
    assert look(strict, visits).too_quick == (("P1", "P2"), ("P1", "P3"))
    slower = [scan("P1", 0), scan("P2", 5), scan("P3", 10)]
    assert look(strict, slower).too_quick == ()
    assert look(strict, visits[:1]).too_quick == ()


ALL = look(route(), [scan(point, 10 * n) for n, point in enumerate(POINTS)])
ODD = look(route(), [scan(point, 1, Deed.UNREACHED) for point in POINTS])
NONE = look(route(), [])
END, SOON = NIGHT + 4 * HOUR, NIGHT + 4 * HOUR - timedelta(minutes=15)
WOKEN, ALONE, CAME = Woken(manned=True), Woken(manned=False), Came()


@pytest.mark.parametrize(
    ("status", "event", "findings", "now", "after", "effect"),
    [
        (Status.OPEN, CAME, NONE, NIGHT, Status.OPEN, None),
        (Status.OPEN, CAME, ALL, NIGHT, Status.DONE, None),
        (Status.OPEN, CAME, ODD, NIGHT, Status.DONE, Effect.TELL),
        (Status.OPEN, WOKEN, NONE, NIGHT, Status.OPEN, None),
        (Status.OPEN, WOKEN, NONE, SOON, Status.OPEN, Effect.REMIND),
        (Status.OPEN, WOKEN, NONE, END, Status.MISSED, Effect.TELL),
        (Status.OPEN, ALONE, NONE, END, Status.UNMANNED, None),
        (Status.MISSED, CAME, NONE, END, Status.MISSED, None),
        (Status.MISSED, CAME, ALL, END, Status.DONE, Effect.TELL),
        (Status.UNMANNED, CAME, ALL, END, Status.DONE, None),
        (Status.DONE, CAME, ALL, END, Status.DONE, None),
        (Status.DONE, WOKEN, ALL, END, Status.DONE, None),
        (Status.MISSED, WOKEN, NONE, END, Status.MISSED, None),
    ],
)
def test_every_move_of_a_round(status, event, findings, now, after, effect):
    moved, told = decide(a_round(status=status), event, findings, now)
    assert (moved.status, told) == (after, effect)


def test_a_round_wakes_for_its_reminder_and_then_for_its_end():
    before = a_round()
    assert wake_at(before) == SOON
    reminded, _ = decide(before, WOKEN, NONE, SOON)
    assert wake_at(reminded) == END
    over, _ = decide(reminded, WOKEN, NONE, END)
    assert wake_at(over) is None
