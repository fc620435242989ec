"""The 72 hours: reminded at 24, 48, 60, 70 and 72, and daily, until settled."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach.breach import Status, decide
from bot.domain.breach.events import BecameAware, Dated, Judged, RegulatorTold, Warned
from bot.domain.breach.seventy_two_hours import (
    NOTICES,
    SIRO_FROM,
    is_late,
    last_due,
    notice_at,
    notices,
    tells_siro,
)
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import MINUTE, NIGHT, a_breach

HOUR = timedelta(hours=1)
REFERENCE = RedactedText("IC-123456-X1Y2")


def test_reminders_come_at_their_hours_and_do_not_fall_silent():
    said = reminded(a_breach(), NIGHT + 150 * HOUR)
    hours = [(at - NIGHT) / HOUR for at, _ in said]
    assert hours == [24, 48, 60, 70, 72, 96, 120, 144]


def test_of_reminders_missed_together_only_the_last_is_left():
    late = decide(a_breach(), Warned(last_due(a_breach(), NIGHT + 61 * HOUR)), NIGHT)
    assert notice_at(late) == NIGHT + 70 * HOUR


@given(st.integers(0, 100))
def test_whoever_was_reminded_by_other_hours_hears_nothing_twice(hour):
    """The hours of another version count as what they were, not as so many."""
    warned = decide(a_breach(), Warned(hour * HOUR), NIGHT)
    hours = (24, 48, 60, 70, 72, 96, 120)
    assert notice_at(warned) == NIGHT + min(h for h in hours if h > hour) * HOUR


@pytest.mark.parametrize("event", [RegulatorTold(REFERENCE), Judged(True)])
@pytest.mark.parametrize("status", Status)
def test_whatever_settles_it_ends_the_reminders(event, status):
    assert notice_at(decide(a_breach(status=status), event, NIGHT)) is None


def test_judged_anew_the_clock_is_where_it_was():
    one = decide(a_breach(), Judged(True), NIGHT)
    assert notice_at(decide(one, Judged(False), NIGHT)) == NIGHT + NOTICES[0]


def test_closing_does_not_stop_the_clock():
    assert notice_at(a_breach(status=Status.CLOSED)) is not None


def test_when_the_regulator_was_told_is_kept_with_the_reference():
    told = decide(a_breach(), RegulatorTold(REFERENCE), NIGHT + HOUR)
    assert (told.regulator_told_at, told.regulator_ref) == (NIGHT + HOUR, REFERENCE)


@given(st.floats(0, 100))
def test_the_siro_hears_the_last_two(hours):
    assert tells_siro(a_breach(), NIGHT + hours * HOUR) == (
        last_due(a_breach(), NIGHT + hours * HOUR) >= SIRO_FROM
    )


INSTANTS = st.integers(-200 * 60, 0).map(lambda minutes: NIGHT + minutes * MINUTE)
ELAPSED = st.integers(0, 300 * 60).map(lambda minutes: minutes * MINUTE)


def reminded(one, until):
    """When the engine reminds somebody, and of what, up to a moment."""
    while (at := notice_at(one)) is not None and at <= until:
        at = max(at, one.reported_at)
        due = last_due(one, at)
        yield at, due
        one = decide(one, Warned(due), at)


@given(INSTANTS)
def test_the_72_hours_from_the_discovery_are_72_hours_of_the_clock(found):
    """In summer and winter, at the ends of months: elapsed time alone."""
    one = a_breach(discovered_at=found)
    assert one.ico_by - found == timedelta(hours=72)
    assert one.lawful_by == one.ico_by


@given(INSTANTS, ELAPSED)
def test_a_discovery_that_is_said_late_is_reminded_of_at_once(found, elapsed):
    """Whatever hours have passed meanwhile: of those missed one is said, at once."""
    one, said_at = a_breach(), NIGHT + elapsed
    before = list(reminded(one, said_at))
    if before:
        one = decide(one, Warned(before[-1][1]), said_at)
    dated = decide(one, Dated(found), said_at)
    missed = last_due(dated, said_at) > dated.warned_after
    assert (notice_at(dated) is not None and notice_at(dated) <= said_at) == missed


@given(INSTANTS, INSTANTS, ELAPSED)
def test_however_the_discovery_moves_the_last_day_is_never_silent(first, then, elapsed):
    """Corrected to later, the reminders that are ahead again are sent again."""
    now = NIGHT + elapsed
    one = decide(a_breach(), Dated(first), NIGHT)
    one = decide(one, Warned(last_due(one, now)), now)
    moved = decide(one, Dated(then), now)
    ahead = [moved.discovered_at + each for each in (*NOTICES, 72 * HOUR)]
    ahead = [at for at in ahead if at > now]
    due = notice_at(moved)
    assert due <= now or due == min(ahead, default=due)
    assert due <= now + 24 * HOUR


@given(INSTANTS, st.integers(0, 400), ELAPSED)
def test_the_stricter_clock_leads_and_then_the_other_to_its_end(found, later, decided):
    aware_at = min(found + later * HOUR, NIGHT + decided)
    one = decide(a_breach(discovered_at=found), BecameAware(aware_at), NIGHT + decided)
    hours = [found + each for each in notices(one)]
    assert hours[:4] == [found + each for each in NOTICES]
    second = [at for at in (aware_at + each for each in NOTICES) if at > one.ico_by]
    assert hours[4:] == second
    if one.ico_by_awareness is not None and aware_at > found + 2 * HOUR:
        assert one.ico_by < hours[-1] < one.ico_by_awareness


@given(INSTANTS, st.integers(-50, 400), st.integers(0, 500))
def test_late_is_what_is_past_the_later_of_the_two(found, later, hours):
    one = a_breach(discovered_at=found, aware_at=found + later * HOUR)
    now = found + hours * HOUR
    assert is_late(one, now) == (hours > 72 + max(later, 0))


def test_a_clock_that_an_update_moved_is_said_at_once_and_once():
    one = a_breach(discovered_at=NIGHT - 50 * HOUR, clock_moved=True)
    assert notice_at(one) <= NIGHT
    told = decide(one, Warned(last_due(one, NIGHT)), NIGHT)
    assert notice_at(told) == NIGHT + 10 * HOUR
