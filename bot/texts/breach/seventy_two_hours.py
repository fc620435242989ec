"""What the owner of a breach and the SIRO read about the 72 hours."""

from datetime import datetime, timedelta

from bot.domain.breach.breach import Breach
from bot.texts.breach.assessment import start_button
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

NO_REFERENCE = "none"


def told_button(to: Reader, breach: Breach) -> Button:
    label = to.say("Regulator told of {ref}", ref=breach.ref)
    return Button(label, Press(Verb.REGULATOR, str(breach.id)))


def pack_button(to: Reader, breach: Breach) -> Button:
    label = to.say("Notification pack of {ref}", ref=breach.ref)
    return Button(label, Press(Verb.PACK, str(breach.id)))


def notice(to: Reader, breach: Breach, now: datetime) -> Message:
    """A reminder with what settles it."""
    words = to.say(
        "72 HOURS: {ref} is not settled. {clock}. Tell the regulator and record it, "
        "or assess it.",
        ref=breach.ref,
        clock=clock(to, breach, now),
    )
    buttons = (
        start_button(to, breach.ref),
        told_button(to, breach),
        pack_button(to, breach),
    )
    return Message(words, column(*buttons))


def clock(to: Reader, breach: Breach, now: datetime) -> str:
    """Where the 72 hours stand."""
    if breach.regulator_told_at and breach.regulator_ref is None:
        return to.say(
            "Regulator told {time}, no reference yet",
            time=to.date_time(breach.regulator_told_at),
        )
    if breach.regulator_told_at:
        return to.say(
            "Regulator told {time}, reference “{reference}”",
            time=to.date_time(breach.regulator_told_at),
            reference=breach.regulator_ref,
        )
    if breach.not_reportable:
        return to.say("Decided: the regulator need not be told")
    by = to.date_time(breach.ico_by)
    if now >= breach.ico_by:
        return to.say(
            "{regulator} by {by}: THE TIME IS OVER, tell them with the reason",
            regulator=to.regulator.short,
            by=by,
        )
    hours = (breach.ico_by - now) // timedelta(hours=1)
    return to.say(
        "{regulator} by {by}, {hours} whole hours left",
        regulator=to.regulator.short,
        by=by,
        hours=hours,
    )


def type_reference(to: Reader, number: int | None) -> Message:
    none = Press(Verb.REGULATOR, str(number), NO_REFERENCE)
    return Message(
        to.say("Type the reference that the regulator gave. The time is now."),
        column(
            Button(to.say("No reference yet"), none),
            cancel(to),
        ),
    )
