"""Every text of action cards: each step of each card, in each way that it is asked."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.action_cards.card import ActionCard, Given, Status
from bot.domain.action_cards.cards import CARDS
from bot.domain.action_cards.steps import Ask, Letter, Tap
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Incident, Kind, Service
from bot.domain.incidents.particulars import Category
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.refs import INCIDENT, Ref
from bot.texts.action_cards import card as texts
from bot.texts.action_cards import labels, methane, sentences
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, OFFICER

PHONE = "020 7946 0000"
NUMBER = Ref(INCIDENT, 14)
WORDS = RedactedText("by the lifts")
KEPT = Kept(text=WORDS, had_names=True, initials=("A.O.",))
SAID = (
    *((Ask.HOW, Tap.ON_THE_LINE), (Ask.HOW, Tap.WRITTEN), (Ask.HOW, Tap.HUNG_UP)),
    *((Ask.HIDDEN, Tap.YES), (Ask.BREATHING, Tap.NO), (Ask.BLEEDING, Tap.YES)),
)
"""What changes what is said to them."""


def a_card(category: Category, *said: tuple[Ask, Tap]) -> ActionCard:
    return ActionCard(
        id=3,
        incident=14,
        officer=OFFICER,
        category=category,
        started_at=NIGHT,
        heard_at=NIGHT,
        given=tuple(Given(ask=ask, at=NIGHT, tap=tap) for ask, tap in said),
    )


def about_action_cards(to: Reader) -> Iterator[Message | str]:
    for category, steps in CARDS.items():
        for card in (a_card(category), *(a_card(category, each) for each in SAID)):
            for step in steps:
                yield texts.asks(to, card, step, PHONE)
            yield texts.put_off(to, card, PHONE)
            yield texts.moved_down(to, card)
            yield texts.done(to, replace(card, status=Status.DONE), PHONE)
            yield sentences.at_the_end(to, card)
        yield texts.begun(to, category, NIGHT)
        yield texts.offered(to, category)
    yield texts.choose(to, on_site=True)
    yield texts.type_answer(to, 3)
    yield texts.nothing_typed(to)
    yield texts.noted(to, NUMBER, KEPT)
    yield texts.in_one(to, NUMBER, WORDS)
    yield from (labels.ask_label(to, ask) for ask in Ask)
    yield from (labels.tap_label(to, tap) for tap in Tap)
    for given in (Given(ask=Ask.WHERE, at=NIGHT, words=WORDS), *_tapped()):
        yield texts.line(to, given)
    yield from _read_to_999(to)


def _tapped() -> Iterator[Given]:
    yield Given(ask=Ask.WHERE, at=NIGHT, tap=Tap.INSIDE)


def _read_to_999(to: Reader) -> Iterator[Message]:
    every = {step.letter: step for steps in CARDS.values() for step in steps}
    said = [(every[each].ask, every[each].taps[0]) for each in Letter]
    called = Incident(
        id=14,
        kind=Kind.INCIDENT,
        officer=OFFICER,
        site=None,
        reported_at=NIGHT,
        text=WORDS,
        called=tuple(Service),
    )
    known = methane.Known(
        incident=called,
        form=IncidentForm(incident=14, people=3),
        cards=[a_card(Category.FIRE, *said)],
        site="Riverside (RIV)",
        address="1 Quay",
        site_phone=PHONE,
        officer="A.O. E1001",
        company="Alder Guarding",
        phone=PHONE,
        now=NIGHT,
    )
    yield methane.methane(to, known)
    bare = replace(called, called=(), text=None)
    everyone = [a_card(category) for category in CARDS]
    yield methane.methane(
        to, replace(known, incident=bare, form=None, cards=everyone, site="")
    )
    yield methane.methane(to, replace(known, incident=bare, form=None, cards=[]))
