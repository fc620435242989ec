"""The law's month: when it begins, which days do not count, and the day it ends on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import IllegalMove, Stale, Unusable
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from bot.domain.rights.due_days import (
    Timeliness,
    law_begins_on,
    law_month_ends,
    months_after,
    notice_by,
    policy_by,
    timeliness,
    working_day,
)
from bot.domain.rights.events import (
    Asked,
    AskedOn,
    Came,
    Checked,
    Dated,
    Extended,
    NotCome,
    TakenBack,
)
from bot.domain.rights.facts import Check, Right
from bot.domain.rights.pauses import Pause, WaitsFor
from bot.domain.rights.reminders import remind_on
from bot.domain.rights.request import decide
from tests.domain.builders import NIGHT, a_request

DPO = StaffId("P001")
DAY = timedelta(days=1)
CAME_ON = date(2026, 1, 10)
WHY = RedactedText("three years of entries")
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
OFFSETS = st.integers(0, 120)


def clarification(asked_on, received_on=None, **more) -> Pause:
    said = {"waits_for": WaitsFor.CLARIFICATION, "asked_on": asked_on, "at": NIGHT}
    return Pause(received_on=received_on, **said | more)


def proof(asked_on, received_on=None) -> Pause:
    return clarification(asked_on, received_on, waits_for=WaitsFor.IDENTITY)


@st.composite
def clarifications(draw, since):
    """Up to five, that may lie in each other, all come."""
    spans = draw(st.lists(st.tuples(OFFSETS, st.integers(0, 30)), max_size=5))
    firsts = ((since + first * DAY, days) for first, days in spans)
    return tuple(clarification(first, first + days * DAY) for first, days in firsts)


@pytest.mark.parametrize(
    ("received", "ends"),
    [
        ("2026-01-10", "2026-02-10"),
        ("2026-01-31", "2026-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2028-02-29", "2028-03-29"),
        ("2026-02-28", "2026-03-28"),
        ("2026-12-31", "2027-01-31"),
    ],
)
def test_the_month_ends_on_the_same_date_or_the_last_there_is(received, ends):
    assert law_month_ends(date.fromisoformat(received), ()) == date.fromisoformat(ends)


@given(DAYS, OFFSETS, OFFSETS)
def test_it_begins_with_the_latest_of_request_proof_and_fee(received, proven, paid):
    waits = (
        proof(received, received + proven * DAY),
        clarification(received, received + paid * DAY, waits_for=WaitsFor.FEE),
    )
    begins = received + max(proven, paid) * DAY
    assert law_begins_on(received, waits) == begins
    assert law_month_ends(received, waits) == months_after(begins, 1)


@given(DAYS, st.data())
def test_days_that_wait_for_a_clarification_do_not_count_and_none_twice(received, data):
    """Counted day by day, as nobody would write it."""
    waits = data.draw(clarifications(received))
    out = {
        wait.asked_on + day * DAY
        for wait in waits
        for day in range((wait.received_on - wait.asked_on).days + 1)
    }
    last, left = received, (months_after(received, 1) - received).days
    while left:
        last += DAY
        left -= last not in out
    assert law_month_ends(received, waits) == last


@given(DAYS, OFFSETS, st.data())
def test_an_open_one_stops_the_clock_unless_the_month_is_over_by_then(
    received, asked, data
):
    waits = data.draw(clarifications(received))
    asked_on = received + asked * DAY
    ends = law_month_ends(received, waits)
    still = law_month_ends(received, (*waits, clarification(asked_on)))
    assert still == (ends if asked_on > ends else None)


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_no_wait_ever_makes_the_day_earlier(received, asked, waited):
    first = received + asked * DAY
    waits = (clarification(first, first + waited * DAY),)
    assert law_month_ends(received, waits) >= law_month_ends(received, ())
    proven = (proof(received, first),)
    assert law_month_ends(received, proven) >= law_month_ends(received, ())


@given(DAYS, st.data(), st.integers(-40, 40))
def test_two_months_more_only_where_it_was_told_inside_the_first(received, data, days):
    waits = data.draw(clarifications(received))
    first = notice_by(received, waits)
    told_on = max(received, first + days * DAY)
    ends = law_month_ends(received, waits, told_on)
    assert (ends > first) is (told_on <= first)
    assert law_month_ends(received, (), received) == months_after(
        months_after(received, 1), 2
    )


@given(DAYS, st.sets(DAYS, max_size=30))
def test_the_next_day_on_which_somebody_works_is_near_and_is_one(day, holidays):
    works = working_day(day, holidays.__contains__)
    assert works.weekday() < 5
    assert works not in holidays
    between = [day + n * DAY for n in range((works - day).days)]
    assert all(each.weekday() >= 5 or each in holidays for each in between)


@given(DAYS, st.data(), st.one_of(st.none(), st.integers(0, 120)), st.integers(0, 60))
def test_the_law_is_never_stricter_than_the_policy(received, data, told, proven):
    """So it is the policy's day that leads, whatever was recorded."""
    told_on = None if told is None else received + told * DAY
    waits = data.draw(clarifications(received))
    waits += (proof(received, received + proven * DAY),)
    facts = {"extended_at": NIGHT, "extended_on": told_on} if told_on else {}
    one = a_request(received, pauses=waits, **facts)
    assert one.due_on == policy_by(received, told_on)
    assert one.law_by(lambda _: False) >= one.due_on


@given(DAYS, st.integers(0, 28))
def test_whatever_came_before_the_update_is_due_when_it_was(received, days):
    """Extended before there was a day for that, and dated or asked since."""
    old = a_request(received, extended_at=NIGHT, extension=WHY)
    proven = proof(received + days * DAY, received + days * DAY)
    for waits in ((), (proven,), (proof(received),)):
        one = a_request(received, extended_at=NIGHT, extension=WHY, pauses=waits)
        assert one.due_on == old.due_on == policy_by(received, received)


def test_told_after_the_28_days_it_takes_longer_by_law_alone():
    one = decide(a_request(CAME_ON), Extended(DPO, WHY, date(2026, 2, 9)), NIGHT)
    assert one.due_on == date(2026, 2, 7)
    assert one.law_by(lambda _: False) == date(2026, 4, 10)


def test_it_had_come_a_month_before_it_was_thought_to_so_it_was_told_too_late():
    one = decide(a_request(CAME_ON), Extended(DPO, WHY, date(2026, 2, 5)), NIGHT)
    assert one.due_on == date(2026, 4, 10)
    earlier = decide(one, Dated(date(2025, 12, 31)), NIGHT)
    assert earlier.due_on == date(2026, 1, 28)
    assert earlier.law_by(lambda _: False) == date(2026, 2, 2)


@given(DAYS, st.integers(-5, 5), st.one_of(st.none(), st.integers(0, 5)))
def test_an_answer_is_late_by_each_clock_for_itself(day, policy, law):
    due = day + policy * DAY
    law_by = None if law is None else due + law * DAY
    is_late = {Timeliness.IN_TIME: (False, False), Timeliness.LATE: (True, True)}
    by_policy, by_law = is_late.get(timeliness(day, due, law_by), (True, False))
    assert by_policy is (day > due)
    assert by_law is (law_by is not None and day > law_by)


def asked(what, on=CAME_ON, **facts):
    """What waits is numbered as it would be kept."""
    one = decide(a_request(CAME_ON, **facts), Asked(DPO, what, on), NIGHT)
    *first, last = one.pauses
    waits = replace(last, id=len(one.pauses))
    return a_request(CAME_ON, **facts | {"pauses": (*first, waits)})


def test_what_was_recorded_can_be_corrected_and_taken_back():
    one = asked(WaitsFor.CLARIFICATION, CAME_ON + 2 * DAY)
    assert one.law_by(lambda _: False) is None
    one = decide(one, Came(1, CAME_ON + 9 * DAY), NIGHT)
    assert one.notice_by == date(2026, 2, 18)
    one = decide(one, AskedOn(1, CAME_ON + 5 * DAY), NIGHT)
    assert one.notice_by == date(2026, 2, 15)
    assert decide(one, NotCome(1), NIGHT).notice_by is None
    gone = decide(one, TakenBack(1), NIGHT)
    assert gone.notice_by == date(2026, 2, 10)
    with pytest.raises(Stale):
        decide(gone, Came(1, CAME_ON), NIGHT)


@pytest.mark.parametrize(
    "event",
    [
        Came(1, CAME_ON + DAY),
        AskedOn(1, CAME_ON - DAY),
        Asked(DPO, WaitsFor.FEE, CAME_ON - DAY),
    ],
)
def test_nothing_comes_before_it_is_asked_for_or_is_asked_before_the_request(event):
    one = asked(WaitsFor.CLARIFICATION, CAME_ON + 2 * DAY)
    with pytest.raises(Unusable):
        decide(one, event, NIGHT)


@pytest.mark.parametrize("right", sorted(set(Right) - {Right.ACCESS}))
def test_only_a_request_for_a_copy_waits_for_a_clarification(right):
    with pytest.raises(IllegalMove):
        asked(WaitsFor.CLARIFICATION, right=right)


@pytest.mark.parametrize("what", WaitsFor)
def test_what_is_awaited_already_is_not_asked_for_again(what):
    with pytest.raises(IllegalMove):
        decide(asked(what), Asked(DPO, what, CAME_ON + DAY), NIGHT)


def test_whoever_asks_from_their_linked_phone_is_asked_for_no_proof():
    known = decide(a_request(), Checked(Check.LINKED, "checkcall", CAME_ON), NIGHT)
    with pytest.raises(IllegalMove):
        decide(known, Asked(DPO, WaitsFor.IDENTITY, CAME_ON), NIGHT)


def test_proof_recorded_after_somebody_is_known_has_come():
    known = decide(a_request(), Checked(Check.DOCUMENT, DPO, CAME_ON), NIGHT)
    late = decide(known, Asked(DPO, WaitsFor.IDENTITY, CAME_ON), NIGHT)
    assert late.law_begins_on == CAME_ON


@given(st.integers(0, 200), st.sampled_from(WaitsFor))
def test_what_does_not_come_is_heard_of_every_week_until_it_is_overdue(days, what):
    asked_on = CAME_ON + days * DAY
    one = asked(what, asked_on, reminded_on=asked_on)
    heard = remind_on(one)
    assert heard <= asked_on + 7 * DAY
    if heard < one.due_on and (one.due_on - heard).days not in (14, 7, 2, 0):
        assert heard == asked_on + 7 * DAY
