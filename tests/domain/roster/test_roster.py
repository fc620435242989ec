"""What a roster makes of the shifts that stand, and what in it looks like a mistake."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.loads import RosterLine
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roster.doubts import Mistake, doubts
from bot.domain.roster.roster import Changed, Dropped, Kept, New, compare
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift, Status, decide
from bot.domain.shifts.shift_events import Cancelled, Replanned
from tests.domain.builders import NIGHT, after

HOUR = 60
RIV, VIC = SiteCode("RIV"), SiteCode("VIC")
AMARA, PIOTR = StaffId("E1001"), StaffId("E1002")


def a_line(officer=AMARA, site=RIV, start=0, end=8, row=2):
    """In hours from the start of the night."""
    return RosterLine(
        officer=officer,
        site=site,
        start_at=after(start * HOUR),
        end_at=after(end * HOUR),
        row=row,
    )


def stored(line, number=1, **facts):
    planned = Shift(
        id=number,
        officer=line.officer,
        site=line.site,
        check_calls=CheckCallRules(),
        book_on=BookOnRules(),
        start_at=line.start_at,
        end_at=line.end_at,
    )
    return replace(planned, **facts)


def load(shifts, lines, now):
    """The shifts as the desk would leave them."""
    kept = {one.id: one for one in shifts}
    numbers = count(len(kept) + 1)
    for change in compare(shifts, lines, now).changes:
        match change:
            case New(line, instead):
                fresh = stored(line, next(numbers))
                kept[fresh.id] = fresh
                if instead is not None:
                    kept[instead.id], _ = decide(instead, Cancelled(), now)
            case Changed(one, line):
                plan = Replanned(
                    site=line.site,
                    check_calls=one.check_calls,
                    start_at=line.start_at,
                    end_at=line.end_at,
                )
                kept[one.id], _ = decide(one, plan, now)
            case Dropped(one):
                kept[one.id], _ = decide(one, Cancelled(), now)
    return list(kept.values())


def said(shifts):
    """What the standing shifts say, as lines."""
    lines = [
        (one.officer, one.site, one.start_at, one.end_at)
        for one in shifts
        if one.status is not Status.CANCELLED
    ]
    return sorted(lines)


def as_said(lines):
    return sorted(
        {(each.officer, each.site, each.start_at, each.end_at) for each in lines}
    )


LINES = st.builds(
    lambda officer, site, start, length: a_line(officer, site, start, start + length),
    st.sampled_from([AMARA, PIOTR, StaffId("E1003")]),
    st.sampled_from([RIV, VIC, SiteCode("MKT")]),
    st.integers(1, 40),
    st.integers(1, 12),
)
ROSTERS = st.lists(LINES, max_size=8, unique=True)
FRAME = [
    a_line(StaffId("E9001"), site, start, end)
    for site in (RIV, VIC, SiteCode("MKT"))
    for start, end in ((0, 1), (60, 61))
]
"""Every roster of the property names all sites, and reaches over the same days."""


@given(ROSTERS, ROSTERS)
def test_after_any_correction_exactly_the_corrected_roster_stands(first, second):
    shifts = load([], [*FRAME, *first], NIGHT)
    assert said(shifts) == as_said([*FRAME, *first])
    corrected = load(shifts, [*FRAME, *second], NIGHT)
    assert said(corrected) == as_said([*FRAME, *second])


@given(st.lists(LINES, min_size=1, max_size=8, unique=True), st.integers(-5, 60))
def test_the_same_roster_again_changes_nothing_whenever_it_is_loaded(lines, hours):
    shifts = load([], lines, NIGHT)
    again = compare(shifts, lines, after(hours * HOUR))
    assert (again.changes, again.kept) == ((), ())


@given(
    ROSTERS.filter(bool),
    ROSTERS.filter(bool),
    st.sampled_from([Status.ON, Status.OVERDUE, Status.OFF]),
    st.integers(0, 60),
)
def test_no_roster_touches_where_somebody_is_or_was_on_duty(
    first, second, status, hours
):
    shifts = [replace(one, status=status) for one in load([], first, NIGHT)]
    now = after(hours * HOUR)
    begun = {one.id: one.site for one in shifts}
    for one in load(shifts, second, now):
        if one.id in begun:
            assert (one.status, one.site) == (status, begun[one.id])


@pytest.mark.parametrize(
    "line",
    [
        a_line(end=9),
        a_line(site=VIC),
        a_line(start=1, end=9),
        a_line(site=VIC, start=-3, end=1),
    ],
)
def test_a_shift_is_changed_by_another_line_that_its_officer_cannot_do_too(line):
    stands = stored(a_line())
    assert compare([stands], [line], after(-300)).changes == (Changed(stands, line),)


def test_called_off_by_whom_the_file_names_though_somebody_has_taken_it_over():
    off = a_line(officer=AMARA)
    taken = stored(a_line(officer=PIOTR), planned_for=AMARA)
    next_week = a_line(officer=AMARA, start=168, end=176)
    found = compare([taken], [next_week], NIGHT, [off])
    assert Dropped(taken, is_said=True) in found.changes


def test_a_line_of_the_next_night_is_another_shift():
    line = a_line(start=24, end=32)
    assert compare([stored(a_line())], [line], NIGHT).changes == (New(line),)


def test_a_shift_that_somebody_else_has_now_is_one_change():
    stands, line = stored(a_line()), a_line(PIOTR)
    assert compare([stands], [line], NIGHT).changes == (New(line, stands),)


def test_the_night_before_and_the_morning_after_a_week_are_not_its_own():
    week = [a_line(start=8, end=16), a_line(PIOTR, start=168, end=176)]
    before = stored(a_line(StaffId("E1"), start=0, end=9), 1)
    beyond = stored(a_line(StaffId("E2"), start=175, end=183), 2)
    inside = stored(a_line(StaffId("E3"), start=40, end=48), 3)
    found = compare([before, beyond, inside], week, NIGHT).changes
    assert found == (New(week[0]), New(week[1]), Dropped(inside))


def test_a_site_that_the_roster_does_not_name_is_none_of_its_business():
    other = stored(a_line(PIOTR, VIC))
    assert compare([other], [a_line()], NIGHT).changes == (New(a_line()),)


def test_who_is_on_duty_elsewhere_stays_there_until_they_book_off():
    on = stored(a_line(), status=Status.ON, booked_on_at=NIGHT)
    line = a_line(site=VIC)
    found = compare([on], [line], after(30))
    assert (found.changes, found.kept) == ((New(line),), (Kept(on),))


def test_a_no_show_that_moves_is_another_shift():
    missed = stored(a_line(), status=Status.NO_SHOW)
    line = a_line(start=2, end=10)
    assert compare([missed], [line], after(30)).changes == (New(line), Dropped(missed))
    longer = a_line(end=9)
    assert compare([missed], [longer], after(30)).changes == (Changed(missed, longer),)


def test_an_end_that_a_manager_took_away_does_not_come_back():
    kept = stored(a_line(), status=Status.ON, end_at=None)
    assert compare([kept], [a_line()], after(9 * HOUR)).changes == ()
    longer = a_line(end=12)
    found = compare([kept], [longer], after(9 * HOUR)).changes
    assert found == (Changed(kept, longer),)


@pytest.mark.parametrize(("dropped", "kept", "many"), [(2, 1, False), (3, 6, False)])
def test_a_correction_may_cancel_a_few(dropped, kept, many):
    assert _cancels_many(dropped, kept) is many


@pytest.mark.parametrize(("dropped", "kept"), [(3, 5), (3, 1), (20, 1)])
def test_a_part_of_the_roster_is_seen_by_all_that_it_leaves_out(dropped, kept):
    assert _cancels_many(dropped, kept)


def _cancels_many(dropped, kept):
    lines = [a_line(StaffId(f"E{n}")) for n in range(dropped + kept)]
    shifts = [stored(line, n) for n, line in enumerate(lines)]
    return compare(shifts, lines[:kept], NIGHT).cancels_many


@pytest.mark.parametrize(
    ("line", "what", "column"),
    [
        (a_line(end=16), None, ""),
        (a_line(end=17), Mistake.TOO_LONG, "end"),
        (replace(a_line(), ends_first=True), Mistake.ENDS_FIRST, "end"),
        (a_line(start=366 * 24, end=366 * 24 + 8), None, ""),
        (a_line(start=367 * 24, end=367 * 24 + 8), Mistake.FAR_AHEAD, "start"),
        (a_line(start=-30 * 24, end=-30 * 24 + 8), None, ""),
        (a_line(start=-32 * 24, end=-32 * 24 + 8), Mistake.LONG_PAST, "start"),
        (a_line(PIOTR, VIC, start=107, end=115), Mistake.OVERLAPS, "start"),
        (a_line(PIOTR, VIC, start=108, end=116), None, ""),
    ],
)
def test_a_line_that_looks_wrong_is_named_with_its_column(line, what, column):
    coming = a_line(PIOTR, start=100, end=108, row=1)
    found = doubts([coming, line], NIGHT)
    assert [(each.line, each.what, each.column) for each in found] == (
        [(line, what, column)] if what else []
    )


def test_an_old_roster_is_no_mistake_unless_it_is_older_than_a_year():
    old = [a_line(start=-90 * 24, end=-90 * 24 + 8)]
    assert doubts(old, NIGHT) == []
    [doubt] = doubts(old, NIGHT + timedelta(days=300))
    assert doubt.what is Mistake.LONG_PAST


def test_an_overlap_names_the_line_that_it_overlaps():
    day, night = a_line(end=12, row=2), a_line(site=VIC, start=11, end=20, row=3)
    [doubt] = doubts([night, day], NIGHT)
    assert (doubt.line.row, doubt.other) == (3, day)
