"""An action card: answered in any order, never stuck, never losing an answer."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given as holds
from hypothesis import strategies as st

from bot.domain.action_cards.card import (
    SILENT_AFTER,
    ActionCard,
    PassedOver,
    PutOff,
    Status,
    Tapped,
    WentOn,
    Woken,
    Worded,
    decide,
    step_of,
    wake_at,
)
from bot.domain.action_cards.cards import CARDS
from bot.domain.action_cards.steps import Ask, Tap
from bot.domain.incidents.particulars import Category
from bot.domain.incidents.wanted import ANSWERS, TYPED, Field
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import NIGHT, OFFICER

LATER = NIGHT + timedelta(seconds=7)
WORDS = RedactedText("it is in the bins")


def a_card(category=Category.BOMB_THREAT):
    return ActionCard(
        id=3,
        incident=14,
        officer=OFFICER,
        category=category,
        started_at=NIGHT,
        heard_at=NIGHT,
    )


PUT_OFF = replace(a_card(), status=Status.PUT_OFF)


def done(category=Category.FIRE):
    card = a_card(category)
    while card.question is not None:
        card = decide(card, PassedOver(card.question.ask), LATER)
    return card


RING = Tapped(Ask.HOW, Tap.HUNG_UP)
MOVES = [
    (a_card(), RING, Status.RUNNING),
    (a_card(), Worded(WORDS), Status.RUNNING),
    (a_card(), PassedOver(Ask.HOW), Status.RUNNING),
    (a_card(), PutOff(), Status.PUT_OFF),
    (a_card(), WentOn(), Status.RUNNING),
    (a_card(), Woken(), Status.RUNNING),
    (PUT_OFF, RING, Status.RUNNING),
    (PUT_OFF, Worded(WORDS), Status.RUNNING),
    (PUT_OFF, PassedOver(Ask.HOW), Status.RUNNING),
    (PUT_OFF, PutOff(), Status.PUT_OFF),
    (PUT_OFF, WentOn(), Status.RUNNING),
    (PUT_OFF, Woken(), Status.PUT_OFF),
    (done(), Tapped(Ask.OUT, Tap.YES), Status.DONE),
    (done(), Tapped(Ask.OUT, Tap.NOT_YET), Status.RUNNING),
    (done(), Worded(WORDS), Status.DONE),
    (done(), PassedOver(Ask.OUT), Status.DONE),
    (done(), PutOff(), Status.DONE),
    (done(), WentOn(), Status.DONE),
    (done(), Woken(), Status.DONE),
]


@pytest.mark.parametrize(("card", "event", "status"), MOVES)
def test_every_move(card, event, status):
    assert decide(card, event, LATER).status is status


def test_silence_puts_it_off_and_an_answer_goes_on():
    card = decide(a_card(), RING, LATER)
    assert wake_at(card) == LATER + SILENT_AFTER
    early = decide(card, Woken(), LATER + SILENT_AFTER - timedelta(seconds=1))
    assert early == card
    silent = decide(card, Woken(), LATER + SILENT_AFTER)
    assert (silent.status, silent.question) == (Status.PUT_OFF, None)
    assert wake_at(silent) is None
    again = decide(silent, Worded(WORDS), LATER + SILENT_AFTER)
    assert again.last(Ask.EXACT_WORDS).words == WORDS


def test_not_yet_is_asked_again_when_all_else_is_answered():
    card = decide(a_card(Category.FIRE), Tapped(Ask.ALARM, Tap.NOT_YET), LATER)
    while card.question.ask is not Ask.ALARM:
        card = decide(card, PassedOver(card.question.ask), LATER)
    assert {step.ask for step in card.steps} == {each.ask for each in card.given}
    assert decide(card, Tapped(Ask.ALARM, Tap.YES), LATER).status is Status.DONE


def test_what_is_typed_too_early_is_what_the_caller_says_and_999_is_still_asked():
    card = decide(a_card(), RING, LATER)
    assert card.question.ask is Ask.CALLED_999
    card = decide(card, Worded(WORDS), LATER)
    assert card.last(Ask.EXACT_WORDS).words == WORDS
    assert card.question.ask is Ask.CALLED_999


def test_a_thumb_that_shakes_says_it_once():
    card = decide(a_card(), RING, LATER)
    assert decide(card, RING, LATER + timedelta(seconds=1)) == card


def test_two_not_yets_take_turns():
    card = a_card(Category.FIRE)
    for ask in (Ask.ALARM, Ask.CALLED_999):
        card = decide(card, Tapped(ask, Tap.NOT_YET), LATER)
    while card.question.ask not in (Ask.ALARM, Ask.CALLED_999):
        card = decide(card, PassedOver(card.question.ask), LATER)
    assert card.question.ask is Ask.ALARM
    card = decide(card, Tapped(Ask.ALARM, Tap.NOT_YET), LATER)
    assert card.question.ask is Ask.CALLED_999


SIZES = [(Tap.SMALL, 100), (Tap.LARGE, 200), (Tap.VERY_LARGE, 400), (None, 100)]


@pytest.mark.parametrize(("size", "metres"), SIZES)
def test_how_far_everybody_is_to_be(size, metres):
    card = decide(a_card(Category.SUSPICIOUS_ITEM), Tapped(Ask.HIDDEN, Tap.YES), LATER)
    said = Tapped(Ask.SIZE, size) if size else PassedOver(Ask.SIZE)
    assert decide(card, said, LATER).metres == metres


@pytest.mark.parametrize("hidden", [Tap.YES, Tap.NO, Tap.UNSURE])
@pytest.mark.parametrize("obvious", [Tap.YES, Tap.NO, Tap.UNSURE])
@pytest.mark.parametrize("typical", [Tap.YES, Tap.NO, Tap.UNSURE])
def test_one_doubt_is_enough_to_be_suspicious(hidden, obvious, typical):
    card = a_card(Category.SUSPICIOUS_ITEM)
    for ask, tap in zip(
        (Ask.HIDDEN, Ask.OBVIOUS, Ask.TYPICAL), (hidden, obvious, typical), strict=True
    ):
        card = decide(card, Tapped(ask, tap), LATER)
    harmless = (hidden, obvious, typical) == (Tap.NO, Tap.NO, Tap.YES)
    assert card.is_suspicious is not harmless
    assert (Ask.CALLED_999 in {step.ask for step in card.steps}) is not harmless


def test_a_tap_of_another_card_changes_nothing():
    card = a_card()
    assert decide(card, Tapped(Ask.BREATHING, Tap.NO), LATER) == card
    assert decide(card, Tapped(Ask.HOW, Tap.GAS), LATER) == card
    assert step_of(card, Ask.BREATHING) is None


TAPS = st.builds(Tapped, st.sampled_from(Ask), st.sampled_from(Tap))
EVENTS = st.one_of(
    TAPS,
    st.just(Worded(WORDS)),
    st.builds(PassedOver, st.sampled_from(Ask)),
    st.sampled_from((PutOff(), WentOn(), Woken())),
)


@holds(st.sampled_from(list(CARDS)), st.lists(EVENTS, max_size=40))
def test_whatever_is_pressed_no_answer_is_lost_and_all_can_be_passed_over(kind, events):
    card = a_card(kind)
    for event in events:
        after = decide(card, event, LATER)
        assert after.given[: len(card.given)] == card.given
        card = after
    for _ in range(2 * len(CARDS[kind]) + 1):
        if card.open_step is not None:
            card = decide(card, PassedOver(card.open_step.ask), LATER)
    assert card.open_step is None
    assert card.status is Status.DONE or card.given == ()


@pytest.mark.parametrize("kind", CARDS)
def test_every_step_can_be_asked_once_and_answered_with_a_tap(kind):
    asks = [step.ask for step in CARDS[kind]]
    assert len(asks) == len(set(asks))
    for step in CARDS[kind]:
        assert step.taps
        assert step.line is None or step.line in {*ANSWERS, *TYPED} - {Field.TIME}
        for ask, taps in step.needs.items():
            asked = next(each for each in CARDS[kind] if each.ask is ask)
            assert asks.index(ask) < asks.index(step.ask)
            assert taps <= set(asked.taps)


LIFE = [kind for kind in CARDS if kind not in (Category.FLOOD, Category.SAFEGUARDING)]


@pytest.mark.parametrize("kind", LIFE)
def test_999_is_never_left_out_where_life_is_at_risk(kind):
    card = a_card(kind)
    if kind is Category.SUSPICIOUS_ITEM:
        card = decide(card, Tapped(Ask.HIDDEN, Tap.YES), LATER)
    assert Ask.CALLED_999 in [step.ask for step in card.steps]
