"""A review is asked for until each of its lines is signed by somebody who may."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from bot.domain.register.review import (
    LINES,
    Kind,
    Review,
    Signed,
    Told,
    day_after,
    decide,
    first_day,
    wake_at,
)
from tests.domain.builders import NIGHT

WHO, NOTE = StaffId("P001"), RedactedText("nothing open")
WEEK = timedelta(days=7)
DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def a_review(kind=Kind.MONTHLY, **facts) -> Review:
    return Review(
        **{"kind": kind, "starts_on": date(2026, 10, 1), "due_at": NIGHT} | facts
    )


def by(*roles):
    return Signed(WHO, frozenset(roles), NOTE)


@pytest.mark.parametrize("role", [Role.DPO, Role.SIRO])
def test_a_month_is_signed_by_a_dpo_or_in_their_place_by_the_siro(role):
    signed = decide(a_review(), by(role), NIGHT)
    assert signed.is_signed
    assert wake_at(signed) is None


def test_a_year_is_signed_by_the_dpo_and_by_the_siro():
    half = decide(a_review(Kind.ANNUAL), by(Role.SIRO), NIGHT)
    assert (half.is_signed, half.wanted) == (False, {Role.DPO})
    assert decide(half, by(Role.DPO), NIGHT).is_signed


def test_whoever_is_both_signs_both_lines():
    assert decide(a_review(Kind.ANNUAL), by(Role.DPO, Role.SIRO), NIGHT).is_signed


@given(st.sampled_from(Kind), st.sets(st.sampled_from(Role)))
def test_nobody_signs_without_a_line_of_theirs(kind, roles):
    theirs = any(line & roles for line in LINES[kind])
    if theirs:
        decide(a_review(kind), by(*roles), NIGHT)
    else:
        with pytest.raises(Stale):
            decide(a_review(kind), by(*roles), NIGHT)


def test_nobody_signs_before_the_month_is_over_or_twice():
    with pytest.raises(Stale):
        decide(a_review(), by(Role.DPO), NIGHT - timedelta(seconds=1))
    with pytest.raises(Stale):
        decide(decide(a_review(), by(Role.DPO), NIGHT), by(Role.DPO), NIGHT)


@given(st.timedeltas(timedelta(), timedelta(days=900)))
def test_what_is_not_signed_is_asked_for_within_a_week(asleep):
    told = decide(a_review(), Told(), NIGHT + asleep)
    at = wake_at(told)
    assert timedelta() < at - told.told_at <= WEEK


@given(st.sampled_from(Kind), DAYS)
def test_reviews_follow_each_other_without_a_gap(kind, day):
    starts = first_day(kind, day)
    after = day_after(kind, starts)
    assert starts <= day < after
    assert first_day(kind, after) == after
    assert first_day(kind, after - timedelta(days=1)) == starts
