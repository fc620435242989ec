"""Why a check call came late: one quiet question, without blame."""

from datetime import datetime

from bot.domain.shifts.call_status import Why
from bot.domain.shifts.why_late import OFFERED
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def ask(to: Reader, call: int, due_at: datetime, site: str, missed: bool) -> Message:
    """It says what becomes of the answer, and that none is needed."""
    if missed:
        first = to.say(
            "The check call due {due} at {site} was missed. What got in the way?",
            due=to.time(due_at),
            site=site,
        )
    else:
        first = to.say(
            "The check call due {due} at {site} came late. What got in the way?",
            due=to.time(due_at),
            site=site,
        )
    why = to.say(
        "One tap, when you have a moment; you need not. It is kept with the call, so "
        "that places without signal and busy hours are found."
    )
    buttons = (
        Button(label(to, each), Press(Verb.WHY, str(call), each)) for each in OFFERED
    )
    return Message(f"{first}\n{why}", column(*buttons))


def answered(to: Reader, due_at: datetime, why: Why) -> Message:
    """What the question turns into."""
    return Message(
        to.say(
            "Check call due {due}, noted: {why}.",
            due=to.time(due_at),
            why=label(to, why),
        )
    )


def label(to: Reader, why: Why) -> str:
    match why:
        case Why.NO_SIGNAL:
            return to.say("No signal")
        case Why.BUSY:
            return to.say("Busy with somebody or something")
        case Why.FLAT:
            return to.say("Phone flat or broken")
        case Why.FORGOT:
            return to.say("It slipped my mind")
        case Why.OTHER:
            return to.say("Something else")
        case Why.NOT_SAID:
            return to.say("Not said")
