"""The register entry of a breach: written, reported, closed by nobody too early."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import InTheWay, RegisterClosed, Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from bot.domain.register.entry import (
    BoardTold,
    Closed,
    Obstacle,
    Part,
    RegisterEntry,
    Reopened,
    Standing,
    Written,
    Wrote,
    decide,
    in_the_way,
)
from tests.domain.builders import NIGHT, after

DPO, SIRO = StaffId("P001"), StaffId("S001")
WORDS = RedactedText("the desk has no drawer that locks")
OVER = Standing(
    alarm_open=False, regulator_settled=True, no_breach=False, open_actions=0
)
EMPTY = RegisterEntry(breach=3)
WHOLE = replace(EMPTY, written={part: Written(WORDS, DPO, NIGHT) for part in Part})
STANDINGS = st.builds(
    Standing,
    alarm_open=st.booleans(),
    regulator_settled=st.booleans(),
    no_breach=st.booleans(),
    open_actions=st.integers(0, 3),
)
ENTRIES = st.builds(
    lambda parts: replace(
        EMPTY, written={p: Written(WORDS, DPO, NIGHT) for p in parts}
    ),
    st.sets(st.sampled_from(Part)),
)
EVENTS = st.one_of(
    st.builds(Wrote, st.sampled_from(Part), st.just(WORDS), st.just(DPO)),
    st.builds(BoardTold, st.dates(), st.just(WORDS), st.just(DPO)),
    st.builds(Closed, st.just(SIRO), STANDINGS, st.none() | st.just(WORDS)),
    st.builds(Reopened, st.just(SIRO), st.just(WORDS)),
)


def test_what_was_written_says_by_whom_and_when():
    entry = decide(EMPTY, Wrote(Part.FACTS, WORDS, DPO), after(5))
    assert entry.written == {Part.FACTS: Written(WORDS, DPO, after(5))}
    assert entry.missing == tuple(part for part in Part if part is not Part.FACTS)


def test_with_nothing_in_the_way_it_is_closed():
    closed = decide(WHOLE, Closed(SIRO, OVER), after(9)).closed
    assert (closed.by, closed.at, closed.despite) == (SIRO, after(9), None)


def test_an_open_action_takes_a_reason_and_only_then_is_the_reason_kept():
    waiting = replace(OVER, open_actions=1)
    with pytest.raises(InTheWay) as refusal:
        decide(WHOLE, Closed(SIRO, waiting), NIGHT)
    assert refusal.value.found == (Obstacle.ACTIONS,)
    assert decide(WHOLE, Closed(SIRO, waiting, WORDS), NIGHT).closed.despite == WORDS
    assert decide(WHOLE, Closed(SIRO, OVER, WORDS), NIGHT).closed.despite is None


@given(ENTRIES, STANDINGS)
def test_a_reason_excuses_open_actions_and_nothing_else(entry, standing):
    found = in_the_way(entry, standing)
    left = tuple(each for each in found if each is not Obstacle.ACTIONS)
    if not left:
        assert decide(entry, Closed(SIRO, standing, WORDS), NIGHT).closed is not None
        return
    with pytest.raises(InTheWay) as refusal:
        decide(entry, Closed(SIRO, standing, WORDS), NIGHT)
    assert refusal.value.found == left


@given(ENTRIES, STANDINGS)
def test_all_that_is_missing_is_named_at_once(entry, standing):
    found = set(in_the_way(entry, standing))
    assert (Obstacle.ALARM in found) is standing.alarm_open
    assert (Obstacle.REGULATOR in found) is not standing.regulator_settled
    assert (Obstacle.ACTIONS in found) is (standing.open_actions > 0)
    parts = set() if standing.no_breach else {Obstacle(p) for p in entry.missing}
    assert found & {Obstacle(part) for part in Part} == parts


@given(st.lists(EVENTS, max_size=12))
def test_whatever_happens_no_word_is_lost_and_a_closed_entry_stands(events):
    entry = EMPTY
    for minute, event in enumerate(events):
        try:
            new = decide(entry, event, after(minute))
        except (InTheWay, RegisterClosed, Stale):
            continue
        assert set(entry.written) <= set(new.written)
        if entry.closed and not isinstance(event, Reopened):
            assert (new.closed, new.written) == (entry.closed, entry.written)
        entry = new


def test_closed_its_words_stand_until_it_is_opened_again():
    closed = decide(WHOLE, Closed(SIRO, OVER), NIGHT)
    for event in (Wrote(Part.FACTS, WORDS, DPO), Closed(SIRO, OVER)):
        with pytest.raises(RegisterClosed):
            decide(closed, event, NIGHT)
    told = decide(closed, BoardTold(date(2026, 11, 1), WORDS, DPO), NIGHT)
    assert told.closed == closed.closed
    opened = decide(told, Reopened(DPO, WORDS), after(9))
    assert (opened.closed, opened.reopened.reason) == (None, WORDS)
    with pytest.raises(Stale):
        decide(opened, Reopened(DPO, WORDS), after(10))
