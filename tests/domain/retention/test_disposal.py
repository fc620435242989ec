"""What becomes of a record when its time is over, and who may have a say."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import NotAllowed, Stale
from bot.domain.people.permissions import allow_hold, allow_let_go, allow_release
from bot.domain.people.person import Role
from bot.domain.refs import RecordKey, StaffId
from bot.domain.retention.disposal import (
    Entry,
    HoldReason,
    Step,
    dated,
    hold,
    let_go,
    now_serious,
    release,
    step,
)
from bot.domain.retention.periods import RecordClass, Schedule
from tests.domain.builders import NIGHT, TICK, somebody

RULES = Schedule()
DPO = StaffId("P001")
DAY = timedelta(days=1)


def an_entry(kind=RecordClass.BREACH, **facts) -> Entry:
    """A record that ended at the start of the night."""
    return dated(Entry(ref=RecordKey("BR-1"), kind=kind, **facts), RULES, NIGHT)


ENDED = an_entry()
OVER = ENDED.expires_at
ASKED = replace(ENDED, owner=DPO, asked_at=OVER - 30 * DAY)
SHUT_AWAY = replace(ASKED, quarantined_at=OVER)


@pytest.mark.parametrize(
    ("entry", "now", "due"),
    [
        (an_entry(), NIGHT, None),
        (ENDED, OVER - 30 * DAY - TICK, None),
        (ENDED, OVER - 30 * DAY, Step.ASK),
        (ASKED, OVER - TICK, None),
        (let_go(ENDED, DPO, NIGHT), OVER - DAY, None),
        (ASKED, OVER, Step.QUARANTINE),
        (ENDED, OVER, Step.QUARANTINE),
        (let_go(ASKED, DPO, NIGHT), OVER, Step.QUARANTINE),
        (SHUT_AWAY, OVER + 30 * DAY - TICK, None),
        (SHUT_AWAY, OVER + 30 * DAY, Step.DELETE),
        (hold(ASKED, DPO, HoldReason.CLAIM, NIGHT), OVER + 900 * DAY, None),
        (dated(ENDED, RULES, None), OVER, None),
    ],
)
def test_what_time_asks_for(entry, now, due):
    assert step(entry, RULES, now) is due


def test_a_hold_brings_a_quarantined_record_back_and_forgets_what_was_decided():
    held = hold(let_go(SHUT_AWAY, DPO, OVER), DPO, HoldReason.POLICE, OVER + DAY)
    assert held.quarantined_at is None
    assert held.let_go_at is None
    assert (held.held_by, held.held_for) == (DPO, HoldReason.POLICE)


def test_a_released_record_is_asked_about_again_and_ends_by_its_own_date():
    released = release(hold(ASKED, DPO, HoldReason.CLAIM, OVER - DAY))
    assert step(released, RULES, OVER - DAY) is Step.ASK
    assert step(released, RULES, OVER) is Step.QUARANTINE


def test_a_second_press_is_stale_and_changes_nothing():
    held = hold(ENDED, DPO, HoldReason.CLAIM, NIGHT)
    with pytest.raises(Stale):
        hold(held, DPO, HoldReason.POLICE, NIGHT)
    with pytest.raises(Stale):
        let_go(held, DPO, NIGHT)
    with pytest.raises(Stale):
        release(ENDED)
    with pytest.raises(Stale):
        let_go(let_go(ENDED, DPO, NIGHT), DPO, NIGHT)


def test_an_incident_that_was_serious_has_twenty_years_from_the_same_day():
    serious = now_serious(an_entry(RecordClass.INCIDENT), RULES)
    assert serious.expires_at == NIGHT.replace(year=2046)
    with pytest.raises(Stale):
        now_serious(serious, RULES)


@pytest.mark.parametrize("kind", RecordClass)
def test_an_officer_decides_nothing_and_is_told_who_may(kind):
    officer = somebody(Role.OFFICER, Role.CONTROLLER, Role.ADMINISTRATOR)
    for ask in (allow_hold, allow_let_go):
        with pytest.raises(NotAllowed) as no:
            ask(officer, kind)
        assert "siro" in no.value.who


def test_a_duty_manager_may_hold_what_the_night_brought_but_let_nothing_go():
    manager = somebody(Role.DUTY_MANAGER)
    allow_hold(manager, RecordClass.INCIDENT)
    with pytest.raises(NotAllowed):
        allow_hold(manager, RecordClass.BREACH)
    with pytest.raises(NotAllowed):
        allow_let_go(manager, RecordClass.INCIDENT)


def test_a_serious_incident_takes_more_than_the_dpo():
    allow_hold(somebody(Role.DPO), RecordClass.SERIOUS_INCIDENT)
    with pytest.raises(NotAllowed) as no:
        allow_let_go(somebody(Role.DPO), RecordClass.SERIOUS_INCIDENT)
    assert no.value.who == (Role.SIRO, Role.DIRECTOR)


@pytest.mark.parametrize(
    ("holder", "who", "may"),
    [
        (Role.DUTY_MANAGER, Role.DPO, True),
        (Role.DPO, Role.DPO, True),
        (Role.SIRO, Role.DPO, False),
        (Role.SIRO, Role.DIRECTOR, True),
        (Role.DIRECTOR, Role.SIRO, False),
        (Role.DUTY_MANAGER, Role.DUTY_MANAGER, False),
    ],
)
def test_nobody_releases_what_a_higher_rank_holds(holder, who, may):
    def ask():
        allow_release(somebody(who), RecordClass.BREACH, somebody(holder))

    if may:
        ask()
    else:
        with pytest.raises(NotAllowed):
            ask()


def test_a_leaver_decides_nothing():
    with pytest.raises(NotAllowed):
        allow_hold(somebody(Role.DPO, active=False), RecordClass.BREACH)


DECISIONS = st.lists(st.tuples(st.sampled_from("hlr"), st.integers(0, 4000)))


@given(DECISIONS)
def test_whatever_people_decide_nothing_ends_early_or_while_it_is_held(decisions):
    """Days go by between decisions, and the night's round is made before each."""
    entry, now = ENDED, NIGHT
    for what, days in decisions:
        now += days * DAY
        match step(entry, RULES, now):
            case Step.ASK:
                entry = replace(entry, asked_at=now)
            case Step.QUARANTINE:
                assert entry.held_at is None
                assert now >= OVER
                entry = replace(entry, quarantined_at=now)
            case Step.DELETE:
                assert entry.held_at is None
                assert entry.quarantined_at is not None
                assert now >= entry.quarantined_at + 30 * DAY
                return
        with suppress(Stale):
            match what:
                case "h":
                    entry = hold(entry, DPO, HoldReason.CLAIM, now)
                case "l":
                    entry = let_go(entry, DPO, now)
                case "r":
                    entry = release(entry)
