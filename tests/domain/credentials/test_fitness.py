"""Who is fit for a site, on which day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.credentials.certificate import (
    CATEGORIES,
    Certificate,
    Kind,
    Need,
    read_kind,
    read_need,
    read_number,
    read_of,
)
from bot.domain.credentials.fitness import REMINDED, reminder, unmet
from bot.domain.refs import SiteCode

RIV = SiteCode("RIV")
TODAY = date(2026, 1, 10)
DAYS = st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days))
GUARDING = Need(Kind.SIA, "guarding")


def licence(of="", expires=None):
    return Certificate(kind=Kind.SIA, of=of, expires=expires)


@given(last=DAYS, day=DAYS)
def test_a_licence_is_good_to_the_end_of_its_last_day(last, day):
    found = unmet([GUARDING], [licence("guarding", last)], RIV, day)
    assert bool(found) is (day > last)
    assert all(each.stops and each.ended == last for each in found)


@pytest.mark.parametrize(
    ("held", "fits"),
    [
        *(("guarding", True), ("door-supervision", True), ("close-protection", True)),
        *(("cctv", False), ("cvit", False), ("", True)),
    ],
)
def test_a_site_that_asks_for_guards_takes_whoever_may_guard(held, fits):
    assert bool(unmet([GUARDING], [licence(held)], RIV, TODAY)) is not fits


def test_where_a_site_says_nothing_an_ended_licence_is_an_ended_licence():
    ended = TODAY - timedelta(days=1)
    [found] = unmet([], [licence(expires=ended)], RIV, TODAY)
    assert found.stops
    assert unmet([], [licence(expires=TODAY)], RIV, TODAY) == ()
    assert unmet([], [], RIV, TODAY) == ()


@given(dates=st.lists(DAYS, min_size=1))
def test_a_renewed_licence_counts_whatever_older_ones_say(dates):
    held = [licence("guarding", each) for each in dates]
    assert bool(unmet([GUARDING], held, RIV, TODAY)) is (max(dates) < TODAY)


def test_an_induction_is_of_its_site_and_stops_nobody():
    elsewhere = Certificate(kind=Kind.INDUCTION, of="MKT")
    [found] = unmet([Need(Kind.INDUCTION)], [elsewhere], RIV, TODAY)
    assert not found.stops
    here = Certificate(kind=Kind.INDUCTION, of="RIV")
    assert unmet([Need(Kind.INDUCTION)], [elsewhere, here], RIV, TODAY) == ()


def test_screening_that_failed_is_none():
    needs = [Need(Kind.SCREENING)]
    failed = Certificate(kind=Kind.SCREENING, of="failed")
    assert unmet(needs, [failed], RIV, TODAY)
    going_on = Certificate(kind=Kind.SCREENING, of="in-progress", expires=TODAY)
    assert unmet(needs, [failed, going_on], RIV, TODAY) == ()


@given(first=st.integers(0, 90), looks=st.lists(st.integers(0, 95), max_size=30))
def test_each_day_that_counts_is_said_once_however_often_it_is_looked(first, looks):
    """In whatever rhythm, also after weeks of a machine that was off."""
    expires, said, last = TODAY + timedelta(days=first), [], None
    for ahead in sorted(looks):
        days = reminder(expires, TODAY + timedelta(days=ahead), last)
        if days is not None:
            said.append(days)
            last = days
    assert said == sorted(set(said), reverse=True)
    assert set(said) <= set(REMINDED)
    if any(ahead <= first and first - ahead <= 60 for ahead in looks):
        assert said


@pytest.mark.parametrize(
    ("words", "kind", "of"),
    [
        ("SIA Licence", Kind.SIA, ""),
        ("Door Supervisor", Kind.SIA, "door-supervision"),
        ("EFAW", Kind.FIRST_AID, "efaw"),
        ("First Aid at Work", Kind.FIRST_AID, "faw"),
        ("BS 7858", Kind.SCREENING, ""),
        ("Right to Work", Kind.RIGHT_TO_WORK, ""),
    ],
)
def test_kinds_are_read_as_spreadsheets_write_them(words, kind, of):
    assert read_kind(words) == (kind, of)


@pytest.mark.parametrize("words", ["1016 5544 3322 1100", "1016-5544-3322-1100"])
def test_a_licence_number_is_its_sixteen_digits(words):
    assert read_number(words) == "1016554433221100"


@pytest.mark.parametrize("words", ["1016-5544-3322-110", "1016-5544-3322-11OO", "x"])
def test_any_other_number_is_refused(words):
    with pytest.raises(ValueError, match="16 digits"):
        read_number(words)


@pytest.mark.parametrize("words", ["sia", *(f"sia:{each}" for each in CATEGORIES)])
def test_a_need_is_written_as_it_is_read(words):
    assert str(read_need(words)) == words


def test_a_category_that_is_none_names_those_there_are():
    with pytest.raises(ValueError, match="guarding, door-supervision, cctv"):
        read_of(Kind.SIA, "knitting")
