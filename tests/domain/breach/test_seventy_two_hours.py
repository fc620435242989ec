"""The 72 hours: reminded at 24, 48, 60 and 70, until they are settled."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach.breach import Judged, RegulatorTold, Status, Warned, decide
from bot.domain.breach.seventy_two_hours import (
    NOTICES,
    SIRO_FROM,
    last_due,
    notice_at,
    tells_siro,
)
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import NIGHT, a_breach

HOUR = timedelta(hours=1)
REFERENCE = RedactedText("IC-123456-X1Y2")


def test_reminders_come_at_their_hours_and_end():
    one, hours = a_breach(), []
    while (at := notice_at(one)) is not None:
        hours.append((at - NIGHT) / HOUR)
        one = decide(one, Warned(last_due(one, at)), at)
    assert hours == [24, 48, 60, 70]


def test_of_reminders_missed_together_only_the_last_is_left():
    late = decide(a_breach(), Warned(last_due(a_breach(), NIGHT + 61 * HOUR)), NIGHT)
    assert notice_at(late) == NIGHT + 70 * HOUR


@given(st.integers(0, 100))
def test_whoever_was_reminded_by_other_hours_hears_nothing_twice(hour):
    """The hours of another version count as what they were, not as so many."""
    warned = decide(a_breach(), Warned(hour * HOUR), NIGHT)
    to_come = [NIGHT + notice for notice in NOTICES if notice > hour * HOUR]
    assert notice_at(warned) == (to_come[0] if to_come else None)


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
