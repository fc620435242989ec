"""What is read about the monthly and the annual review of the register."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.refs import RecordKey, Ref
from bot.domain.register.review import Kind, Review
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

SIGN, SHOW = "sign", "show"

SHOWN = 10
"""References in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What a review looks at, counted when it is looked at."""

    review: Review
    reported: int
    reported_late: int
    told: int
    """To the regulator."""
    not_closed: Sequence[Ref]
    """By the SIRO, whenever they were reported."""
    overdue: Sequence[Ref]
    unverified: Sequence[Ref]
    name_slips: tuple[int, int]
    """Messages with a name; presses of “Not a name”."""
    held: Sequence[RecordKey]


def due(to: Reader, agenda: Agenda) -> Message:
    """The review with what it looks at, and the button that signs it."""
    review = agenda.review
    label = to.say("Sign off {review}", review=review.called)
    sign = Button(label, Press(Verb.REVIEW, str(review.id), SIGN))
    return Message("\n".join(_of(to, agenda)), column(sign))


def _of(to: Reader, agenda: Agenda) -> Iterator[str]:
    yield _title(to, agenda.review)
    yield to.say(
        "Reported: {count}, after the hour: {late}. Regulator told: {told}.",
        count=agenda.reported,
        late=agenda.reported_late,
        told=agenda.told,
    )
    yield to.say("Not closed in the register: {refs}", refs=_refs(agenda.not_closed))
    yield to.say("Actions overdue: {refs}", refs=_refs(agenda.overdue))
    yield to.say("Actions done, not checked: {refs}", refs=_refs(agenda.unverified))
    names, presses = agenda.name_slips
    yield to.say(
        "Messages with a name: {names}. “Not a name” pressed: {presses}.",
        names=names,
        presses=presses,
    )
    yield to.say("Records on hold: {refs}", refs=_refs(agenda.held))


def _title(to: Reader, review: Review) -> str:
    if review.kind is Kind.MONTHLY:
        return to.say("MONTHLY REVIEW of the register, {review}.", review=review.called)
    return to.say("ANNUAL REVIEW of all breaches, {review}.", review=review.called)


def _refs(refs: Sequence[Ref | RecordKey]) -> str:
    dots = " …" if len(refs) > SHOWN else ""
    return f"{len(refs)} ({', '.join(map(str, refs[:SHOWN]))}{dots})" if refs else "0"


def show_button(to: Reader, review: Review) -> Button:
    label = to.say("Review {review}", review=review.called)
    return Button(label, Press(Verb.REVIEW, str(review.id), SHOW))


def signed(to: Reader, review: Review) -> Message:
    words = to.say("You have signed the review {review}.", review=review.called)
    if review.is_signed:
        return Message(words)
    who = ", ".join(sorted(review.wanted))
    return Message(words).with_line(to.say("Still to sign: {who}.", who=who))
