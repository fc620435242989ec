"""Requests about one's own data: the day they are due, and how they end."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import IdentityFirst, IllegalMove, TooLateToExtend
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from bot.domain.rights import due_days
from bot.domain.rights.due_days import months_after, policy_by
from bot.domain.rights.events import (
    Answered,
    Asked,
    Checked,
    Dated,
    Extended,
    Filed,
    Reminded,
    TurnedDown,
    Withdrawn,
    Worded,
)
from bot.domain.rights.facts import Answer, Check, Ground, Status
from bot.domain.rights.pauses import WaitsFor
from bot.domain.rights.reminders import remind_on, tells_siro
from bot.domain.rights.request import RightsRequest, decide
from tests.domain.builders import NIGHT, OFFICER, a_request

DPO = StaffId("P001")
TODAY = date(2026, 1, 10)
DAY = timedelta(days=1)
REASON = RedactedText("three years of entries")
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
LONDON = ZoneInfo("Europe/London")


def checked(**facts) -> RightsRequest:
    return decide(a_request(**facts), Checked(Check.DOCUMENT, DPO, TODAY), NIGHT)


def extended(received_on: date) -> RightsRequest:
    longer = Extended(DPO, REASON, received_on)
    return decide(a_request(received_on), longer, NIGHT)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-01-31", "2026-02-28"),
        ("2028-01-31", "2028-02-28"),
        ("2028-02-01", "2028-02-29"),
        ("2026-02-01", "2026-03-01"),
        ("2026-03-10", "2026-04-07"),
        ("2026-12-31", "2027-01-28"),
    ],
)
def test_what_came_on_a_day_is_due_on_a_day(received, due):
    one = a_request(date.fromisoformat(received))
    assert one.due_on == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-01-10", "2026-04-10"),
        ("2026-01-31", "2026-04-28"),
        ("2028-01-31", "2028-04-29"),
        ("2025-11-30", "2026-02-28"),
    ],
)
def test_extended_the_earlier_of_three_months_and_one_and_two_more(received, due):
    one = extended(date.fromisoformat(received))
    assert one.due_on == date.fromisoformat(due)


@given(DAYS)
def test_a_month_is_never_shorter_than_twenty_eight_days(received):
    one = a_request(received)
    assert one.due_on == received + due_days.POLICY_DAYS


@given(DAYS)
def test_an_extension_gives_two_months_more_or_a_little_more(received):
    more = extended(received).due_on - a_request(received).due_on
    assert timedelta(days=58) <= more <= timedelta(days=65)


@given(DAYS, st.integers(0, 30))
def test_a_month_later_is_the_same_day_or_the_last_one_there_is(day, months):
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + DAY).day == 1


@given(DAYS)
def test_a_later_request_is_never_due_earlier(day):
    for told_on in (None, day):
        assert policy_by(day, told_on) <= policy_by(day + DAY, told_on)


@given(st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001
def test_the_clocks_change_and_a_day_stays_a_day(wall):
    """Whatever the hour in London, 28 days later has the same name of the week."""
    at = wall.replace(tzinfo=LONDON).astimezone(UTC)
    received = at.astimezone(LONDON).date()
    due = a_request(received).due_on
    assert due.weekday() == received.weekday()
    midnight = datetime.combine(due, time(), LONDON)
    gone = midnight.astimezone(UTC) - datetime.combine(received, time(), LONDON)
    assert abs(gone - 28 * DAY) <= timedelta(hours=1)


def reminders(one: RightsRequest, until: date) -> list[date]:
    heard = []
    while (day := remind_on(one)) is not None and day <= until:
        heard.append(day)
        one = decide(one, Reminded(day), NIGHT)
    return heard


@given(DAYS)
def test_it_is_heard_14_7_and_2_days_before_on_the_day_and_daily_after(received):
    one = a_request(received)
    heard = reminders(one, one.due_on + 3 * DAY)
    assert [(day - one.due_on).days for day in heard] == [-14, -7, -2, 0, 1, 2, 3]


def test_of_reminders_that_were_missed_together_one_is_left():
    one = decide(a_request(), Reminded(date(2026, 2, 6)), NIGHT)
    assert one.due_on == date(2026, 2, 7)
    assert remind_on(one) == date(2026, 2, 7)


def test_what_was_overdue_when_it_was_logged_is_heard_tomorrow():
    one = a_request(date(2026, 1, 1), reminded_on=date(2026, 3, 1))
    assert remind_on(one) == date(2026, 3, 2)


@given(DAYS, st.integers(-40, 40))
def test_the_siro_hears_from_two_days_before(received, days):
    one = a_request(received)
    assert tells_siro(one, one.due_on + days * DAY) == (days >= -2)


def test_the_policys_day_waits_for_no_proof_of_identity():
    one = decide(a_request(), Asked(DPO, WaitsFor.IDENTITY, TODAY), NIGHT)
    assert one.due_on == a_request().due_on
    later = decide(one, Checked(Check.KNOWN, DPO, TODAY + 20 * DAY), NIGHT)
    assert later.due_on == a_request().due_on
    assert [pause.received_on for pause in later.pauses] == [TODAY + 20 * DAY]


def test_nothing_is_given_out_before_it_is_known_who_asks():
    with pytest.raises(IdentityFirst):
        decide(a_request(), Answered(DPO, Answer.SENT), NIGHT)
    one = decide(checked(), Answered(DPO, Answer.SENT), NIGHT)
    assert (one.status, one.answer, one.ended_at) == (
        Status.ANSWERED,
        Answer.SENT,
        NIGHT,
    )


@pytest.mark.parametrize("ground", Ground)
def test_who_cannot_be_known_can_be_refused(ground):
    one = decide(a_request(), TurnedDown(DPO, ground), NIGHT)
    assert (one.status, one.ground, one.ended_by) == (Status.REFUSED, ground, DPO)


def test_it_is_extended_on_the_last_day_of_the_laws_month_and_not_on_the_next():
    one = a_request()
    assert one.notice_by == date(2026, 2, 10)
    longer = decide(one, Extended(DPO, REASON, one.notice_by), NIGHT)
    assert (longer.extension, longer.extended_by) == (REASON, DPO)
    with pytest.raises(TooLateToExtend) as late:
        decide(one, Extended(DPO, REASON, one.notice_by + DAY), NIGHT)
    assert late.value.due_on == one.notice_by


def test_it_is_extended_once():
    with pytest.raises(IllegalMove):
        decide(
            extended(date(2026, 1, 10)), Extended(DPO, REASON, date(2026, 1, 11)), NIGHT
        )


EVENTS = (
    Asked(DPO, WaitsFor.IDENTITY, TODAY),
    Checked(Check.KNOWN, DPO, TODAY),
    Dated(date(2026, 1, 1)),
    Worded(REASON),
    Filed(REASON),
    Extended(DPO, REASON, date(2026, 1, 11)),
    Reminded(date(2026, 1, 20)),
    Answered(DPO, Answer.DONE),
    TurnedDown(DPO, Ground.EXCESSIVE),
    Withdrawn(OFFICER),
)
ENDED = [status for status in Status if status is not Status.RECEIVED]


@pytest.mark.parametrize("status", ENDED)
@pytest.mark.parametrize("event", EVENTS[1:])
def test_what_has_ended_stays_as_it_is_and_nobody_is_reminded(status, event):
    one = replace(checked(), status=status)
    assert remind_on(one) is None
    with pytest.raises(IllegalMove):
        decide(one, event, NIGHT)


def test_what_it_waited_for_is_put_right_after_its_end_unless_it_was_withdrawn():
    asked = EVENTS[0]
    for status in ENDED:
        one = replace(a_request(), status=status)
        if status is Status.WITHDRAWN:
            with pytest.raises(IllegalMove):
                decide(one, asked, NIGHT)
        else:
            assert decide(one, asked, NIGHT).pauses


def test_words_file_and_day_are_kept_as_they_come():
    one = decide(a_request(), Worded(REASON), NIGHT)
    one = decide(one, Filed(RedactedText("C-112")), NIGHT)
    one = decide(one, Dated(date(2026, 1, 1)), NIGHT)
    assert (one.words, one.file, one.due_on) == (REASON, "C-112", date(2026, 1, 29))
