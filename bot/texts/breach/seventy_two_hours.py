"""What the owner of a breach and the SIRO read about the 72 hours."""

from datetime import datetime, timedelta

from bot.domain.breach.breach import Breach
from bot.texts.breach.assessment import start_button
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

NO_REFERENCE = "none"


def told_button(to: Reader, one: Breach) -> Button:
    label = to.say("Regulator told of {ref}", ref=one.ref)
    return Button(label, Press(Verb.REGULATOR, str(one.id)))


def pack_button(to: Reader, one: Breach) -> Button:
    label = to.say("Notification pack of {ref}", ref=one.ref)
    return Button(label, Press(Verb.PACK, str(one.id)))


def notice(to: Reader, one: Breach, now: datetime) -> Message:
    """A reminder with what settles it."""
    words = to.say(
        "72 HOURS: {ref} is not settled. {clock}. Tell the regulator and record it, "
        "or assess it.",
        ref=one.ref,
        clock=clock(to, one, now),
    )
    buttons = (start_button(to, one.ref), told_button(to, one), pack_button(to, one))
    return Message(words, column(*buttons))


def clock(to: Reader, one: Breach, now: datetime) -> str:
    """Where the 72 hours stand."""
    if one.regulator_told_at and one.regulator_ref is None:
        return to.say(
            "Regulator told {time}, no reference yet",
            time=to.date_time(one.regulator_told_at),
        )
    if one.regulator_told_at:
        return to.say(
            "Regulator told {time}, reference “{reference}”",
            time=to.date_time(one.regulator_told_at),
            reference=one.regulator_ref,
        )
    if one.not_reportable:
        return to.say("Decided: the regulator need not be told")
    by = to.date_time(one.ico_by)
    if now >= one.ico_by:
        return to.say("ICO by {by}: THE TIME IS OVER, tell them with the reason", by=by)
    hours = (one.ico_by - now) // timedelta(hours=1)
    return to.say("ICO by {by}, {hours} whole hours left", by=by, hours=hours)


def type_reference(to: Reader, number: int | None) -> Message:
    none = Press(Verb.REGULATOR, str(number), NO_REFERENCE)
    return Message(
        to.say("Type the reference that the regulator gave. The time is now."),
        column(
            Button(to.say("No reference yet"), none),
            Button(to.say("Cancel"), Press(Verb.DROP)),
        ),
    )
