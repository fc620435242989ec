"""Every rule about a briefing, and about who has read it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.briefings import briefing, receipt
from bot.domain.briefings.audience import EVERYBODY, Audience, Whom
from bot.domain.briefings.briefing import Briefing, Dropped, Sent
from bot.domain.briefings.receipt import Read, Receipt, Status, Working
from bot.domain.errors import IllegalMove, Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from tests.domain.builders import FIRST, NIGHT, OFFICER, TICK, after, somebody

DRAFT = Briefing(sender=FIRST, written_at=NIGHT, text=RedactedText("Gate B is shut."))
SENDING = Sent(audience=Audience(Whom.SITE, "RIV"), urgent=True)
FOR_AMARA = Receipt(briefing=1, person=OFFICER)
GIVEN = replace(FOR_AMARA, status=Status.GIVEN, given_at=NIGHT)
A_DAY_ON = NIGHT + timedelta(hours=24)


def test_a_draft_is_sent_to_those_it_is_for():
    sent = briefing.decide(DRAFT, SENDING, after(3))
    assert (sent.status, sent.sent_at) == (briefing.Status.SENT, after(3))
    assert (str(sent.audience), sent.urgent) == ("site.RIV", True)


@pytest.mark.parametrize("ended_by", [SENDING, Dropped()])
@pytest.mark.parametrize("event", [SENDING, Dropped()])
def test_what_was_sent_or_dropped_stays_so(ended_by, event):
    ended = briefing.decide(DRAFT, ended_by, NIGHT)
    with pytest.raises(IllegalMove):
        briefing.decide(ended, event, after(1))


@pytest.mark.parametrize(
    ("before", "event", "now", "status"),
    [
        (FOR_AMARA, Working(), NIGHT, Status.GIVEN),
        (FOR_AMARA, Read(), NIGHT, Status.READ),
        (GIVEN, Working(), A_DAY_ON - TICK, Status.GIVEN),
        (GIVEN, Working(), A_DAY_ON, Status.REMINDED),
        (GIVEN, Read(), after(1), Status.READ),
    ],
)
def test_somebody_is_given_it_asked_again_and_reads_it(before, event, now, status):
    assert receipt.decide(before, event, now).status is status


@given(st.lists(st.tuples(st.sampled_from([Working(), Read()]), st.integers(0, 90))))
def test_nobody_is_reminded_twice_nor_after_they_have_read_it(steps):
    now, held, seen = NIGHT, FOR_AMARA, []
    for event, hours in steps:
        now += timedelta(hours=hours)
        before, held = held, receipt.decide(held, event, now)
        seen += [] if held == before else [held.status]
    assert len(seen) == len(set(seen))
    assert Status.READ not in seen[:-1]
    if held.reminded_at is not None:
        assert held.reminded_at - held.given_at >= receipt.REMIND_AFTER


@pytest.mark.parametrize(
    ("roles", "waits"),
    [
        ((Role.OFFICER,), True),
        ((Role.OFFICER, Role.DUTY_MANAGER), False),
        ((Role.DPO,), False),
    ],
)
def test_only_who_is_an_officer_and_nothing_else_waits_for_a_shift(roles, waits):
    assert receipt.waits_for_a_shift(somebody(*roles)) is waits


@pytest.mark.parametrize(
    "audience", [EVERYBODY, Audience(Whom.SITE, "RIV"), Audience(Whom.ROLE, "officer")]
)
def test_whom_it_is_for_fits_into_a_button(audience):
    assert Audience.read(str(audience)) == audience


@pytest.mark.parametrize("word", ["", "role", "role.king", "site.", "everybody.x", "x"])
def test_a_button_that_was_made_up_is_refused(word):
    with pytest.raises(Stale):
        Audience.read(word)
