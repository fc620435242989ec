"""What may happen to a complaint about somebody's data, and what may not."""

from datetime import date, timedelta

import pytest

from bot.domain.complaints.complaint import (
    Acknowledged,
    AuthorityChecked,
    Complaint,
    Concluded,
    Dated,
    Enquired,
    Filed,
    Forgotten,
    Progressed,
    Reminded,
    Withdrawn,
    Worded,
    decide,
)
from bot.domain.complaints.facts import Authority, Outcome, Proxy, Status, Way
from bot.domain.errors import AuthorityFirst, IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT, a_complaint

DPO = StaffId("P001")
CAME = date(2026, 1, 10)
DAY = timedelta(days=1)
WORDS = RedactedText("my photo hangs in the lodge")
ACKNOWLEDGED = Acknowledged(DPO, CAME + DAY, Way.LETTER)
PROGRESSED = Progressed(DPO, CAME + 2 * DAY, Way.CALL)
UPHELD = Concluded(DPO, CAME + 3 * DAY, Way.EMAIL, Outcome.UPHELD, WORDS)
SENT_AWAY = Concluded(DPO, CAME, Way.EMAIL, Outcome.NO_AUTHORITY, WORDS)
STEPS = (
    Dated(CAME - DAY),
    Worded(WORDS),
    Filed(WORDS),
    Enquired(CAME),
    Reminded(CAME + DAY),
)


def after(*events, **facts) -> Complaint:
    complaint = a_complaint(CAME, **facts)
    for event in events:
        complaint = decide(complaint, event, NIGHT)
    return complaint


STATES = {
    "received": lambda: after(),
    "acknowledged": lambda: after(ACKNOWLEDGED),
    "concluded": lambda: after(ACKNOWLEDGED, UPHELD),
    "withdrawn": lambda: after(Withdrawn(DPO)),
}


@pytest.mark.parametrize("event", STEPS, ids=lambda event: type(event).__name__)
@pytest.mark.parametrize("state", ["received", "acknowledged"])
def test_a_step_leaves_an_open_complaint_as_far_as_it_was(state, event):
    before = STATES[state]()
    assert decide(before, event, NIGHT).status is before.status


@pytest.mark.parametrize("state", ["concluded", "withdrawn"])
@pytest.mark.parametrize(
    "event",
    [*STEPS, ACKNOWLEDGED, PROGRESSED, UPHELD, Withdrawn(DPO)],
    ids=lambda event: type(event).__name__,
)
def test_nothing_happens_to_one_that_has_ended(state, event):
    with pytest.raises(IllegalMove):
        decide(STATES[state](), event, NIGHT)


def test_it_is_acknowledged_once():
    complaint = after(ACKNOWLEDGED)
    assert complaint.status is Status.ACKNOWLEDGED
    known = (complaint.acknowledged_by, complaint.acknowledged_on)
    assert known == (DPO, CAME + DAY)
    assert complaint.acknowledged_how is Way.LETTER
    with pytest.raises(IllegalMove):
        decide(complaint, ACKNOWLEDGED, NIGHT)


@pytest.mark.parametrize("event", [PROGRESSED, UPHELD])
def test_the_first_word_to_them_acknowledges_it_whatever_it_says(event):
    complaint = after(event)
    assert complaint.acknowledged_on == event.on == complaint.told_on
    later = after(ACKNOWLEDGED, event)
    assert later.acknowledged_on == CAME + DAY


def test_the_first_day_of_enquiries_stays():
    complaint = after(Enquired(CAME + DAY), Enquired(CAME + 9 * DAY))
    assert complaint.enquired_on == CAME + DAY


def test_a_representative_hears_that_it_came_and_no_more_before_they_may_speak():
    complaint = after(ACKNOWLEDGED, proxy=Proxy.SOLICITOR)
    for event in (PROGRESSED, UPHELD):
        with pytest.raises(AuthorityFirst):
            decide(complaint, event, NIGHT)
    checked = decide(complaint, AuthorityChecked(DPO, Authority.SIGNED), NIGHT)
    assert (checked.authority_by, checked.authority_at) == (DPO, NIGHT)
    assert decide(checked, PROGRESSED, NIGHT).told_on == PROGRESSED.on
    assert decide(checked, UPHELD, NIGHT).status is Status.CONCLUDED


def test_without_authority_it_can_be_closed_for_that_and_with_it_never():
    assert after(SENT_AWAY, proxy=Proxy.OTHER).outcome is Outcome.NO_AUTHORITY
    with pytest.raises(IllegalMove):
        after(SENT_AWAY)
    with pytest.raises(IllegalMove):
        after(AuthorityChecked(DPO, Authority.COURT), SENT_AWAY, proxy=Proxy.OTHER)


def test_nobody_checks_the_authority_of_somebody_who_speaks_for_themselves():
    with pytest.raises(IllegalMove):
        after(AuthorityChecked(DPO, Authority.SIGNED))


@pytest.mark.parametrize(
    ("day", "is_late"), [(0, False), (28, False), (29, False), (30, True), (300, True)]
)
def test_it_is_late_when_the_thirtieth_day_is_over(day, is_late):
    today = CAME + day * DAY
    assert a_complaint(CAME).is_late(today) is is_late
    then = after(Acknowledged(DPO, today, Way.CALL))
    assert then.is_late(today + 90 * DAY) is is_late


def test_what_was_withdrawn_unacknowledged_is_not_late():
    assert not after(Withdrawn(DPO)).is_late(CAME + 90 * DAY)


def test_how_to_reach_them_is_forgotten_when_it_has_ended_and_not_before():
    for state in ("concluded", "withdrawn"):
        assert decide(STATES[state](), Forgotten(), NIGHT).contact is None
    for state in ("received", "acknowledged"):
        with pytest.raises(IllegalMove):
            decide(STATES[state](), Forgotten(), NIGHT)
    over = after(UPHELD, contact="a@b.example")
    assert over.contact == "a@b.example"
    assert decide(over, Forgotten(), NIGHT).contact is None


def test_a_contact_stands_in_no_log():
    assert "a@b.example" not in repr(a_complaint(contact="a@b.example"))
