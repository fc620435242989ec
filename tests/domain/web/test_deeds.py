"""Which breach comes first, and how long somebody is signed in."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach.breach import Status
from bot.domain.breach.urgency import Urgency, order, urgency
from bot.domain.people.person import Role
from bot.domain.web import session as signing_in
from bot.domain.web.session import IDLE, LINK_LASTS, LONGEST, Link, Session
from tests.domain.builders import FIRST, NIGHT, TICK, a_breach, after, somebody

DPO = somebody(Role.DPO, chat_id=1)
MINUTES = st.integers(0, 600).map(lambda minutes: timedelta(minutes=minutes))

NEW = a_breach(discovered_at=after(-10))
SINCE_LONGER = a_breach(discovered_at=after(-50))
RELIEVED = a_breach(discovered_at=after(-90), acknowledged_at=after(-60))
OWNED = a_breach(status=Status.ACKNOWLEDGED, acknowledged_at=after(5))
TOLD = replace(OWNED, regulator_told_at=after(9))
UNSETTLED = replace(OWNED, status=Status.CLOSED)
CLOSED = replace(UNSETTLED, not_reportable=True)


def test_the_hour_comes_before_the_72_hours_and_what_is_open_before_what_is_closed():
    found = sorted((CLOSED, TOLD, OWNED, RELIEVED, NEW, SINCE_LONGER), key=order)
    assert found == [SINCE_LONGER, NEW, RELIEVED, OWNED, TOLD, CLOSED]


def test_closed_with_the_regulators_question_open_the_clock_still_runs():
    assert urgency(UNSETTLED) is Urgency.CLOCK
    assert urgency(CLOSED) is Urgency.CLOSED


@given(MINUTES)
def test_a_link_works_for_five_minutes_on_the_phone_that_asked(passed):
    link = Link(person=FIRST, chat_id=1, issued_at=NIGHT)
    works = signing_in.link_works(link, DPO, NIGHT + passed)
    assert works == (passed < LINK_LASTS)
    for other in (replace(DPO, chat_id=2), replace(DPO, active=False)):
        assert not signing_in.link_works(link, other, NIGHT)


@given(st.lists(st.integers(0, 16).map(lambda m: timedelta(minutes=m)), min_size=1))
def test_nobody_is_signed_in_longer_than_idle_or_longest_allow(pauses):
    session = Session(person=FIRST, chat_id=1, began_at=NIGHT, seen_at=NIGHT)
    now = NIGHT
    for pause in pauses:
        now += pause
        if signing_in.is_over(session, DPO, now):
            assert pause >= IDLE or now - NIGHT >= LONGEST
            return
        assert now - session.seen_at < IDLE
        session = replace(session, seen_at=now)


def test_a_session_is_over_to_the_microsecond():
    session = Session(person=FIRST, chat_id=1, began_at=NIGHT, seen_at=NIGHT)
    assert not signing_in.is_over(session, DPO, NIGHT + IDLE - TICK)
    assert signing_in.is_over(session, DPO, NIGHT + IDLE)
    busy = replace(session, seen_at=NIGHT + LONGEST - TICK)
    assert signing_in.is_over(busy, DPO, NIGHT + LONGEST)


def test_going_away_ends_what_was_left_open_and_not_what_is_begun_then():
    away = replace(DPO, away_from=after(5), away_until=after(500))
    before = Session(person=FIRST, chat_id=1, began_at=NIGHT, seen_at=after(4))
    since = replace(before, began_at=after(6), seen_at=after(6))
    assert not signing_in.is_over(before, away, after(4))
    assert signing_in.is_over(before, away, after(5))
    assert not signing_in.is_over(since, away, after(7))
