"""Every text of the register, and its reviews, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.breach.breach import Status as BreachStatus
from bot.domain.corrective_actions import CorrectiveAction, Status
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.refs import BREACH, Ref
from bot.domain.register.entry import (
    BoardReport,
    Closing,
    Obstacle,
    Part,
    RegisterEntry,
    Reopening,
    Written,
)
from bot.domain.register.review import Kind, Review, Signature
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.register import asks, card, notices, reviews
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_breach, after

WORDS = RedactedText("A.O. saw the gate open")
KEPT = Kept(text=WORDS)
CALLED = {str(OFFICER): "A.O. E1001"}
WHO = "A.O. E1001"
EMPTY = RegisterEntry(breach=3)
WHOLE = RegisterEntry(
    breach=3,
    written={part: Written(WORDS, OFFICER, NIGHT) for part in Part},
    board=BoardReport(NIGHT.date(), WORDS, FIRST, NIGHT),
    closed=Closing(FIRST, NIGHT, WORDS),
    reopened=Reopening(FIRST, NIGHT, WORDS),
)
ACTION = CorrectiveAction(
    id=7,
    about=Ref(BREACH, 3),
    text=WORDS,
    owner=OFFICER,
    due_at=NIGHT,
    added_by=FIRST,
    added_at=NIGHT,
    reminded_at=NIGHT,
    reasons=WORDS,
)


def about_the_register(to: Reader) -> Iterator[Message | str]:
    yield from _lists(to)
    yield from _cards(to)
    for form in sorted(asks.PARTS | asks.OTHERS):
        yield asks.asks(to, form)
    yield card.parts(to, WHOLE)
    yield card.written(to, WHOLE, Part.FACTS, KEPT)
    yield notices.ready(to, a_breach(id=3))
    yield notices.was_closed(to, EMPTY.ref, WHO)
    yield notices.was_reopened(to, WHOLE, WHO)
    yield from _reviews(to)


def _lists(to: Reader) -> Iterator[Message]:
    yield card.overview(to, 3, 1)
    yield card.found(to, [], 0)
    one = a_breach(id=3, text=RedactedText("long " * 40), site=None)
    alarm = replace(one, status=BreachStatus.CLOSED)
    lines = [
        card.Line(breach=found, closed=closed, overdue=overdue)
        for found, closed, overdue in (
            (one, False, 0),
            (alarm, False, 2),
            (one, True, 0),
        )
    ]
    yield card.found(to, lines, 4)


def _cards(to: Reader) -> Iterator[Message]:
    bare = card.Card(
        breach=a_breach(id=3),
        entry=EMPTY,
        actions=[],
        in_the_way=tuple(Obstacle),
        called=CALLED,
        now=NIGHT,
    )
    actions = [replace(ACTION, status=status) for status in Status]
    whole = replace(bare, entry=WHOLE, actions=actions, in_the_way=())
    ready = replace(whole, entry=replace(WHOLE, closed=None))
    overdue = replace(ready, now=after(60 * 24 * 2))
    for one in (bare, whole, ready, overdue):
        yield card.card(to, one, may_close=True)


def _reviews(to: Reader) -> Iterator[Message]:
    for kind in Kind:
        one = Review(id=1, kind=kind, starts_on=NIGHT.date(), due_at=NIGHT)
        agenda = reviews.Agenda(
            review=one,
            reported=4,
            reported_late=1,
            told=2,
            not_closed=[ACTION.ref] * 12,
            overdue=[ACTION.ref],
            unverified=[],
            name_slips=(7, 1),
            held=[],
        )
        yield reviews.due(to, agenda)
        yield Message(reviews.show_button(to, one).label)
        half = replace(one, signatures=(Signature(0, FIRST, NIGHT, WORDS),))
        yield reviews.signed(to, half)
