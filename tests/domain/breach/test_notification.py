"""What was told outside: each time is kept, and what is missing is named."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach import facts, seventy_two_hours
from bot.domain.breach.assessment import Ask, Assessment, Count, Likelihood
from bot.domain.breach.breach import decide as decide_breach
from bot.domain.breach.case import Case, Field, missing
from bot.domain.breach.events import Judged, RegulatorTold
from bot.domain.breach.notification import (
    Counted,
    Delayed,
    Exempted,
    Exemption,
    Means,
    Notification,
    Sent,
    SentAt,
    Spared,
    Ticked,
    Told,
    ToldAt,
    ToldWhat,
    Way,
    Went,
    Who,
    decide,
)
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, a_breach, after

WHY = RedactedText("the deputy was ill")
HOUR = timedelta(hours=1)
NOTHING = Notification(breach=1)


def told(*events, one=NOTHING):
    for minute, event in enumerate(events):
        one = decide(one, event, FIRST, after(minute))
    return one


def test_phases_are_counted_and_only_the_newest_is_corrected():
    one = told(Sent(), Went(Way.PHONE), Sent(WHY), Went(Way.FORM), SentAt(NIGHT))
    first, second = one.submissions
    assert (first.phase, first.way, first.sent_at) == (0, Way.PHONE, NIGHT)
    assert (second.phase, second.way, second.sent_at) == (1, Way.FORM, NIGHT)
    assert one.reference == WHY


def test_nothing_is_sent_in_the_future():
    one = told(Sent(), SentAt(after(600)))
    assert one.submissions[0].sent_at == after(1)


@pytest.mark.parametrize(
    "event",
    [Went(Way.POST), SentAt(NIGHT), Counted(None), ToldAt(NIGHT), ToldWhat(WHY)],
)
def test_what_was_never_told_cannot_be_corrected(event):
    with pytest.raises(IllegalMove):
        told(event)


def test_who_has_told_the_regulator_cannot_decide_that_nobody_need():
    with pytest.raises(IllegalMove):
        told(Sent(), Spared(WHY))
    assert told(Spared(WHY), Sent()).spared is None


def test_an_exemption_counts_once_there_is_a_reason():
    asked = told(Exempted(Exemption.EFFORT))
    assert not asked.is_exempt
    assert told(Exempted(None, WHY), one=asked).is_exempt
    with pytest.raises(IllegalMove):
        told(Exempted(None, WHY))


@given(st.lists(st.sampled_from(Who)))
def test_a_tick_pressed_twice_is_none(pressed):
    one = told(*map(Ticked, pressed))
    assert set(one.who) == {who for who in Who if pressed.count(who) % 2}


@given(
    st.lists(
        st.sampled_from(
            [
                Sent(),
                Sent(WHY),
                Told(Means.LETTER),
                Delayed(WHY),
                Ticked(Who.STAFF),
            ]
        )
    )
)
def test_nothing_recorded_is_ever_lost(events):
    one = told(*events)
    sent = [event for event in events if isinstance(event, Sent)]
    assert [each.phase for each in one.submissions] == list(range(len(sent)))
    assert len(one.tellings) == sum(isinstance(each, Told) for each in events)


ASSESSED = Assessment(
    breach=1,
    ticked={Ask.MEASURES: ("recovered",)},
    people=Count(number=1),
    records=Count(number=1),
    likelihood=Likelihood.UNLIKELY,
    answered=frozenset(Ask),
)
KNOWN = Case(
    breach=a_breach(kind=facts.Kind.PAPER, happened_at=NIGHT),
    assessment=ASSESSED,
    notification=replace(NOTHING, who=(Who.STAFF,)),
)
UNKNOWN = Case(breach=a_breach(), assessment=Assessment(breach=1), notification=NOTHING)


def test_at_first_nearly_all_is_missing_and_nothing_once_it_is_known():
    at_first = set(Field) - {Field.CONTACT, Field.DELAY}
    assert set(missing(UNKNOWN, NIGHT)) == at_first
    assert missing(KNOWN, NIGHT) == ()
    assert missing(KNOWN, NIGHT, contact=False) == (Field.CONTACT,)


def test_the_delay_is_asked_for_after_72_hours_and_not_at_them():
    assert missing(KNOWN, NIGHT + 72 * HOUR) == ()
    over = NIGHT + 72 * HOUR + timedelta(microseconds=1)
    assert missing(KNOWN, over) == (Field.DELAY,)
    explained = replace(KNOWN, notification=told(Delayed(WHY), one=KNOWN.notification))
    assert missing(explained, over) == ()


@given(st.floats(0, 100), st.floats(0, 200))
def test_told_in_time_it_is_never_late_however_long_ago(sent, looked):
    one = decide_breach(a_breach(), RegulatorTold(None, NIGHT + sent * HOUR), NIGHT)
    assert seventy_two_hours.is_late(one, NIGHT + looked * HOUR) == (
        one.regulator_told_at > one.ico_by
    )


def test_what_need_not_be_told_is_never_late():
    spared = decide_breach(a_breach(), Judged(True), NIGHT)
    assert not seventy_two_hours.is_late(spared, NIGHT + 100 * HOUR)
    assert not decide_breach(spared, RegulatorTold(WHY), NIGHT).not_reportable
