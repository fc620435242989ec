"""What whoever asks about their own data reads."""

from datetime import date

from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.rights.events import (
    Answered,
    Asked,
    AskedOn,
    Came,
    Event,
    Extended,
    NotCome,
    TakenBack,
    TurnedDown,
    Withdrawn,
)
from bot.domain.rights.facts import Right
from bot.domain.rights.request import RightsRequest
from bot.texts.complaints import complainant
from bot.texts.credentials.labels import file_button
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader
from bot.texts.rights import labels, waiting

WITHDRAW = "withdraw"
"""What a button says to the desk in the place of a right."""

OFFERED = (
    *(Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.OBJECTION),
    Right.AUTOMATED_DECISION,
)
"""Under what is held about somebody; the others are asked of the DPO."""


def wishes(to: Reader) -> tuple[tuple[Button, ...], ...]:
    """Under what is held about somebody: one press, and it is asked."""
    return column(
        *(
            Button(labels.wish(to, each), Press(Verb.ASK_RIGHT, each))
            for each in OFFERED
        ),
        complainant.button(to),
        file_button(to),
    )


def asked(to: Reader, request: RightsRequest, *, again: bool) -> Message:
    """To whoever asked."""
    values = {
        "ref": request.ref,
        "what": labels.right(to, request.right),
        "day": to.date(request.due_on),
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
    label = to.say("Withdraw {ref}", ref=request.ref)
    press = Press(Verb.ASK_RIGHT, WITHDRAW, str(request.id))
    return Message(words, column(Button(label, press)))


def type_words(to: Reader) -> Message:
    return Message(
        to.say("What is it about? Type it; names become initials."),
        column(Button(to.say("Nothing to add"), Press(Verb.DROP))),
    )


def form_dropped(to: Reader) -> Message:
    return Message(to.say("Nothing was added. The request stands as it was recorded."))


def added(to: Reader, request: RightsRequest, kept: Kept) -> Message:
    return with_what_was_kept(
        to, Message(to.say("Added to {ref}.", ref=request.ref)), kept
    )


def to_asker(
    to: Reader, request: RightsRequest, event: Event, by: date | None
) -> Message | None:
    """What somebody on the books hears of their request; None: nothing new to them.
    ``by`` is when they are answered, as far as that is known. What is put right after
    the answer is for the register alone.

    Source: UK GDPR, Article 12(3) and (4): the reason, and whom to complain to.
    """
    ref = request.ref
    match event:
        case Asked() | Came() | AskedOn() | NotCome() | TakenBack() if (
            not request.is_open
        ):
            return None
        case Asked():
            return waiting.to_asker(to, request, request.pauses[-1], by)
        case Came() | AskedOn() | NotCome() | TakenBack():
            pause = next(each for each in request.pauses if each.id == event.pause)
            return waiting.to_asker(to, request, pause, by)
        case Extended(reason=reason):
            words = _longer(to, request, reason, by)
        case Answered(how=how):
            how_said = labels.answer(to, how)
            words = to.say("{ref} is answered: {how}.", ref=ref, how=how_said)
        case TurnedDown(ground=ground):
            why = labels.ground(to, ground)
            words = to.say("{ref} is refused: {why}.", ref=ref, why=why)
        case Withdrawn():
            return Message(
                to.say(
                    "{ref} was recorded as withdrawn. If you did not withdraw it, "
                    "ask again: /me",
                    ref=ref,
                )
            )
        case _:
            return None
    return Message(f"{words}\n{complainant.remedies(to)}")


def _longer(
    to: Reader, request: RightsRequest, reason: RedactedText, by: date | None
) -> str:
    if by is None:
        return to.say(
            "{ref} takes longer, three months in all. Why: {reason}",
            ref=request.ref,
            reason=reason,
        )
    return to.say(
        "{ref} takes longer: it is answered by {day}. Why: {reason}",
        ref=request.ref,
        day=to.date(by),
        reason=reason,
    )


def withdrawn(to: Reader, request: RightsRequest) -> Message:
    return Message(to.say("{ref} is withdrawn.", ref=request.ref))
