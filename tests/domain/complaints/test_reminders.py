"""When somebody answerable hears of a complaint again: silence is always heard."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.complaints.complaint import (
    Acknowledged,
    Complaint,
    Concluded,
    Progressed,
    Reminded,
    Withdrawn,
    decide,
)
from bot.domain.complaints.facts import Outcome, Way
from bot.domain.complaints.reminders import (
    CONTACT_KEPT,
    forget_on,
    remind_on,
    tells_deputies,
    tells_siro,
)
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT, a_complaint

DPO = StaffId("P001")
DAY = timedelta(days=1)
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
FOUND = RedactedText("the list was taken down")


def acknowledged(complaint: Complaint, on: date) -> Complaint:
    return decide(complaint, Acknowledged(DPO, on, Way.LETTER), NIGHT)


def days_heard(complaint: Complaint, count: int) -> list[date]:
    """The first days on which it is heard of, when each is acted on at once."""
    heard = []
    for _ in range(count):
        day = remind_on(complaint)
        assert day is not None
        heard.append(day)
        complaint = decide(complaint, Reminded(day), NIGHT)
    return heard


def test_nobody_acknowledges_it_and_the_days_are_named():
    heard = days_heard(a_complaint(date(2026, 1, 10)), 5)
    days = ("2026-01-29", "2026-02-06", "2026-02-08", "2026-02-09", "2026-02-10")
    assert [f"{day}" for day in heard] == [*days]


@given(received=DAYS)
def test_it_is_heard_on_days_20_28_and_30_and_then_daily(received):
    heard = days_heard(a_complaint(received), 6)
    assert [(day - received).days + 1 for day in heard] == [20, 28, 30, 31, 32, 33]


@given(received=DAYS, asleep=st.integers(0, 400))
def test_however_long_nothing_ran_the_next_day_lies_ahead(received, asleep):
    woken = received + asleep * DAY
    late = decide(a_complaint(received), Reminded(woken), NIGHT)
    assert remind_on(late) > woken
    known = acknowledged(late, woken)
    assert remind_on(known) > woken


@given(received=DAYS, logged=st.integers(0, 366))
def test_one_that_is_dated_back_is_heard_of_by_its_own_days(received, logged):
    on = received + logged * DAY
    complaint = replace(a_complaint(received), reminded_on=on)
    day = remind_on(complaint)
    assert day > on
    assert day <= max(on + DAY, received + 19 * DAY) or (day - received).days in (
        27,
        29,
    )


@given(received=DAYS, told=st.integers(0, 29), more=st.integers(1, 27))
def test_every_word_to_them_puts_off_the_next_reminder_by_four_weeks(
    received, told, more
):
    on = received + told * DAY
    complaint = acknowledged(a_complaint(received), on)
    assert remind_on(complaint) == on + 28 * DAY
    later = on + more * DAY
    heard = decide(complaint, Progressed(DPO, later, Way.EMAIL), NIGHT)
    assert remind_on(heard) == later + 28 * DAY


@given(told=DAYS)
def test_four_weeks_of_silence_are_heard_every_week(told):
    complaint = acknowledged(a_complaint(told), told)
    heard = days_heard(complaint, 4)
    assert [(day - told).days for day in heard] == [28, 35, 42, 49]


@given(received=DAYS, number=st.integers(1, 60))
def test_deputies_hear_from_day_20_and_the_siro_from_day_28(received, number):
    day, complaint = received + (number - 1) * DAY, a_complaint(received)
    assert tells_deputies(complaint, day) is (number >= 20)
    assert tells_siro(complaint, day) is (number >= 28)


def test_a_second_week_of_silence_reaches_the_siro():
    told = date(2026, 2, 1)
    complaint = acknowledged(a_complaint(date(2026, 1, 10)), told)
    assert tells_deputies(complaint, told + 28 * DAY)
    assert not tells_siro(complaint, told + 34 * DAY)
    assert tells_siro(complaint, told + 35 * DAY)


@given(received=DAYS, ended=st.integers(0, 400))
def test_what_has_ended_reminds_nobody_and_its_contact_goes_after_thirteen_weeks(
    received, ended
):
    day = received + ended * DAY
    complaint = a_complaint(received, contact="a@b.example")
    assert forget_on(complaint, day) is None
    told = Concluded(DPO, day, Way.EMAIL, Outcome.UPHELD, FOUND)
    for event in (told, Withdrawn(DPO)):
        over = decide(complaint, event, NIGHT)
        assert remind_on(over) is None
        assert forget_on(over, day) == day + CONTACT_KEPT
        assert forget_on(replace(over, contact=None), day) is None
