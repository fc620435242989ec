"""Hours are elapsed: whatever the clocks do, and whoever was there."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import from_wall
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift, Status
from bot.domain.timesheets.breaks import BreakRules, longest_with_others
from bot.domain.timesheets.correction import Correction, Why
from bot.domain.timesheets.line import Line, lines_of
from bot.domain.timesheets.totals import totals

LONDON = ZoneInfo("Europe/London")
HOUR, MINUTE, NOTHING = timedelta(hours=1), timedelta(minutes=1), timedelta()
DAY = datetime(2026, 11, 20, tzinfo=UTC)
TWENTY = BreakRules(length=20 * MINUTE)
SPRING, AUTUMN, ORDINARY = ("2026-03-28", "2026-10-24", "2026-11-20")


def a_shift(on, off, planned=(None, None), until=None, officer="E1001"):
    return Shift(
        id=1,
        officer=StaffId(officer),
        site=SiteCode("RIV"),
        check_calls=CheckCallRules(),
        book_on=BookOnRules(),
        start_at=planned[0],
        end_at=planned[1],
        status=Status.OFF if off else Status.ON,
        booked_on_at=on,
        booked_off_at=off,
        overtime_until=until,
    )


def wall(day, clock):
    at = datetime.combine(datetime.fromisoformat(day).date(), time.fromisoformat(clock))
    return from_wall(at, LONDON)


def night(day):
    """Ten in the evening to six in the morning, as the wall says."""
    next_day = (datetime.fromisoformat(day) + timedelta(days=1)).date().isoformat()
    return a_shift(wall(day, "22:00"), wall(next_day, "06:00"))


def test_ten_to_six_is_seven_hours_in_spring_nine_in_autumn_and_else_eight():
    worked = {
        day: Line(shift=night(day), breaks=BreakRules()).worked / HOUR
        for day in (SPRING, AUTUMN, ORDINARY)
    }
    assert worked == {SPRING: 7, AUTUMN: 9, ORDINARY: 8}


SPRING_ON = datetime(2026, 3, 27, tzinfo=UTC)
moments = st.integers(0, 220 * 24 * 60).map(lambda each: SPRING_ON + each * MINUTE)
minutes = st.integers(0, 24 * 60).map(lambda each: each * MINUTE)
rules = st.builds(
    BreakRules,
    after=st.integers(60, 600).map(lambda each: each * MINUTE),
    length=st.integers(0, 60).map(lambda each: each * MINUTE),
    alone=st.booleans(),
)


@given(moments, minutes, minutes, minutes, minutes, rules, minutes)
def test_a_line_adds_up_on_every_night_of_the_year(
    on, long, planned, late, agreed, breaks, others
):
    start = on - late
    shift = a_shift(on, on + long, (start, start + planned), start + planned + agreed)
    line = Line(shift=shift, breaks=breaks, with_others=min(others, long))
    assert abs(line.worked - long) < MINUTE
    assert line.net + line.break_taken == line.worked
    assert NOTHING <= line.break_taken <= breaks.length
    assert line.overtime <= agreed
    assert NOTHING <= line.overtime + line.unagreed <= line.worked + MINUTE
    assert line.basic >= NOTHING
    assert not (line.left_early and line.overtime + line.unagreed)


@given(moments, minutes, rules)
def test_nobody_who_was_alone_loses_a_break_unless_the_company_says_so(
    on, long, breaks
):
    alone = Line(shift=a_shift(on, on + long), breaks=breaks)
    if not breaks.alone:
        assert alone.break_taken == NOTHING
    elif alone.worked > breaks.after:
        assert alone.break_taken == breaks.length


def test_six_hours_have_no_break_and_a_minute_more_has_one():
    lines = [
        Line(
            shift=a_shift(DAY, DAY + span), breaks=TWENTY, with_others=20 * MINUTE
        ).break_taken
        for span in (6 * HOUR, 6 * HOUR + MINUTE)
    ]
    assert lines == [NOTHING, 20 * MINUTE]


spans = st.lists(
    st.tuples(st.integers(-120, 700), st.integers(0, 300)).map(
        lambda each: (DAY + each[0] * MINUTE, DAY + (each[0] + each[1]) * MINUTE)
    ),
    max_size=8,
)


@given(spans)
def test_the_longest_time_together_is_what_counting_minutes_finds(others):
    own = DAY, DAY + 480 * MINUTE
    longest = run = 0
    for minute in range(480):
        at = DAY + minute * MINUTE
        run = run + 1 if any(on <= at < off for on, off in others) else 0
        longest = max(longest, run)
    assert longest_with_others(own, others) == longest * MINUTE


def test_overtime_is_what_was_agreed_and_the_rest_stands_beside_it():
    end = DAY + 8 * HOUR
    stayed = a_shift(DAY, end + 3 * HOUR, (DAY, end), end + 2 * HOUR)
    line = Line(shift=stayed, breaks=BreakRules())
    assert (line.overtime, line.unagreed, line.basic) == (2 * HOUR, HOUR, 8 * HOUR)


def test_seconds_are_no_matter_of_pay():
    second = timedelta(seconds=1)
    line = Line(
        shift=a_shift(DAY + 50 * second, DAY + 8 * HOUR + 3 * second),
        breaks=BreakRules(),
    )
    assert line.worked == 8 * HOUR


@given(st.integers(0, 4))
def test_of_a_corrected_shift_one_line_counts_and_all_stand_there(times):
    booked = Line(shift=a_shift(DAY, DAY + 3 * HOUR), breaks=BreakRules())
    corrections = [
        Correction(
            shift=1,
            booked_on_at=DAY,
            booked_off_at=DAY + (4 + nth) * HOUR,
            why=Why.PHONE,
            by=StaffId("D001"),
            at=DAY,
        )
        for nth in range(times)
    ]
    lines = list(lines_of(booked, corrections))
    assert [line.counts for line in lines] == [*[False] * times, True]
    [total] = totals(lines)
    assert total.worked == (4 + times - 1 if times else 3) * HOUR
    assert (total.shifts, total.corrected) == (1, bool(times))


def test_a_shift_that_is_running_is_counted_and_in_no_sum():
    running = Line(shift=a_shift(DAY, None), breaks=TWENTY)
    [total] = totals([running])
    assert (total.running, total.shifts, total.worked) == (1, 0, NOTHING)
