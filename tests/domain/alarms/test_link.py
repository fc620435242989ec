"""What the page of a link in an alarm's e-mail says: the alarm first, then the link."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.link import LASTS, AlarmLink, Standing, standing
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


def test_it_works_for_twelve_hours_and_not_a_moment_longer():
    link, end = a_link(), NIGHT + LASTS
    assert standing(link, an_alarm(), end - TICK) is Standing.OPEN
    assert standing(link, an_alarm(), end) is Standing.EXPIRED


@given(
    status=some.sampled_from(list(Status)),
    owner=some.sampled_from([None, FIRST, SECOND]),
    used=some.sampled_from([None, after(1)]),
    minutes=some.integers(min_value=0, max_value=2_000),
)
def test_there_is_a_button_only_where_nobody_has_it_and_the_link_is_fresh(
    status, owner, used, minutes
):
    now = NIGHT + timedelta(minutes=minutes)
    found = standing(a_link(used_at=used), an_alarm(status=status, owner=owner), now)
    nobodys = status is not Status.CLOSED and owner is None
    fresh = used is None and now < NIGHT + LASTS
    assert (found is Standing.OPEN) == (nobodys and fresh)
