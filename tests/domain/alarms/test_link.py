"""What the page of a link in an alarm's e-mail says: the alarm first, then the link."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.link import HAS_BUTTON, LASTS, AlarmLink, Standing, standing
from tests.domain.builders import DIRECTOR, FIRST, NIGHT, SECOND, TICK, after, an_alarm

RINGING, IN_HAND = Status.RINGING, Status.IN_HAND
REGAINED, CLOSED = Status.REGAINED, Status.CLOSED


def a_link(**facts):
    return AlarmLink(**{"person": FIRST, "alarm": 1, "issued_at": NIGHT} | facts)


@pytest.mark.parametrize(
    ("status", "owner", "used", "then"),
    [
        (RINGING, None, None, Standing.OPEN),
        (REGAINED, None, None, Standing.OPEN),
        (IN_HAND, FIRST, None, Standing.YOURS),
        (IN_HAND, FIRST, after(1), Standing.YOURS),
        (REGAINED, FIRST, after(1), Standing.YOURS),
        (IN_HAND, SECOND, None, Standing.TAKEN),
        (IN_HAND, DIRECTOR, after(1), Standing.TAKEN),
        (CLOSED, FIRST, None, Standing.OVER),
        (CLOSED, None, after(1), Standing.OVER),
        (RINGING, None, after(1), Standing.USED),
    ],
)
def test_what_is_so(status, owner, used, then):
    alarm = an_alarm(status=status, owner=owner)
    assert standing(a_link(used_at=used), alarm, after(5)) is then


@pytest.mark.parametrize(
    ("owner", "used", "now", "then"),
    [
        (FIRST, None, after(5), Standing.STILL),
        (FIRST, after(1), after(5), Standing.YOURS),
        (FIRST, None, NIGHT + LASTS, Standing.YOURS),
        (SECOND, None, after(5), Standing.TAKEN),
    ],
)
def test_whoever_has_it_and_is_asked_may_say_so(owner, used, now, then):
    alarm = an_alarm(status=IN_HAND, owner=owner, asked=1)
    assert standing(a_link(used_at=used), alarm, now) is then


def test_it_works_for_twelve_hours_and_not_a_moment_longer():
    link, end = a_link(), NIGHT + LASTS
    assert standing(link, an_alarm(), end - TICK) is Standing.OPEN
    assert standing(link, an_alarm(), end) is Standing.EXPIRED


@given(
    status=some.sampled_from(list(Status)),
    owner=some.sampled_from([None, FIRST, SECOND]),
    used=some.sampled_from([None, after(1)]),
    asked=some.integers(min_value=0, max_value=3),
    minutes=some.integers(min_value=0, max_value=2_000),
)
def test_only_a_fresh_link_has_a_button_and_only_where_a_press_would_say_something(
    status, owner, used, asked, minutes
):
    now = NIGHT + timedelta(minutes=minutes)
    alarm = an_alarm(status=status, owner=owner, asked=asked)
    found = standing(a_link(used_at=used), alarm, now)
    wanted = owner is None or (owner == FIRST and asked > 0)
    fresh = used is None and now < NIGHT + LASTS
    assert (found in HAS_BUTTON) == (status is not CLOSED and wanted and fresh)
