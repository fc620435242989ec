"""What whoever asks about their own data reads."""

from bot.domain.names.redacted_text import Kept
from bot.domain.rights.request import (
    Answered,
    Event,
    Extended,
    Right,
    RightsRequest,
    TurnedDown,
    Withdrawn,
)
from bot.texts.complaints import complainant
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader
from bot.texts.rights import labels

WITHDRAW = "withdraw"
"""What a button says to the desk in the place of a right."""

OFFERED = (Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.OBJECTION)
"""Under what is held about somebody; the others are asked of the DPO."""


def wishes(to: Reader) -> tuple[tuple[Button, ...], ...]:
    """Under what is held about somebody: one press, and it is asked."""
    return column(
        *(
            Button(labels.wish(to, each), Press(Verb.ASK_RIGHT, each))
            for each in OFFERED
        ),
        complainant.button(to),
    )


def asked(to: Reader, one: RightsRequest, *, again: bool) -> Message:
    """To whoever asked."""
    values = {
        "ref": one.ref,
        "what": labels.right(to, one.right),
        "day": to.date(one.due_on),
    }
    words = (
        to.say("You have asked for that: {ref}, {what}, answered by {day}.", **values)
        if again
        else to.say(
            "{ref} recorded: {what}. The Data Protection Officer answers by {day}. "
            "Your linked phone shows that it is you.",
            **values,
        )
    )
    label = to.say("Withdraw {ref}", ref=one.ref)
    press = Press(Verb.ASK_RIGHT, WITHDRAW, str(one.id))
    return Message(words, column(Button(label, press)))


def type_words(to: Reader) -> Message:
    return Message(
        to.say("What is it about? Type it; names become initials."),
        column(Button(to.say("Nothing to add"), Press(Verb.DROP))),
    )


def form_dropped(to: Reader) -> Message:
    return Message(to.say("Nothing was added. The request stands as it was recorded."))


def added(to: Reader, one: RightsRequest, kept: Kept) -> Message:
    return with_what_was_kept(to, Message(to.say("Added to {ref}.", ref=one.ref)), kept)


def to_asker(to: Reader, one: RightsRequest, event: Event) -> Message | None:
    """What somebody on the books hears of their request; None: nothing new to them.

    Source: UK GDPR, Article 12(3) and (4): the reason, and whom to complain to.
    """
    match event:
        case Extended(reason=reason):
            words = to.say(
                "{ref} takes longer: it is answered by {day}. Why: {reason}",
                ref=one.ref,
                day=to.date(one.due_on),
                reason=reason,
            )
        case Answered(how=how):
            words = to.say(
                "{ref} is answered: {how}.", ref=one.ref, how=labels.answer(to, how)
            )
        case TurnedDown(ground=ground):
            why = labels.ground(to, ground)
            words = to.say("{ref} is refused: {why}.", ref=one.ref, why=why)
        case Withdrawn():
            return Message(
                to.say(
                    "{ref} was recorded as withdrawn. If you did not withdraw it, "
                    "ask again: /me",
                    ref=one.ref,
                )
            )
        case _:
            return None
    return Message(f"{words}\n{complainant.remedies(to)}")


def withdrawn(to: Reader, one: RightsRequest) -> Message:
    return Message(to.say("{ref} is withdrawn.", ref=one.ref))
