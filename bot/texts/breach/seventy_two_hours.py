"""What the owner of a breach and the SIRO read about the 72 hours, and since when the
company is aware."""

from datetime import datetime, timedelta

from bot.domain.breach.breach import Breach
from bot.domain.breach.seventy_two_hours import is_settled
from bot.domain.names.redacted_text import RedactedText
from bot.texts.breach.assessment import start_button
from bot.texts.breach.regulator_told import delay_button
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

NO_REFERENCE = "none"
AWARE = "aware"
HOUR = timedelta(hours=1)


def told_button(to: Reader, breach: Breach) -> Button:
    label = to.say("Regulator told of {ref}", ref=breach.ref)
    return Button(label, Press(Verb.REGULATOR, str(breach.id)))


def pack_button(to: Reader, breach: Breach) -> Button:
    label = to.say("Notification pack of {ref}", ref=breach.ref)
    return Button(label, Press(Verb.PACK, str(breach.id)))


def aware_button(to: Reader, breach: Breach) -> Button:
    label = to.say("Aware only later than found")
    return Button(label, Press(Verb.REGULATOR, str(breach.id), AWARE))


def notice(to: Reader, breach: Breach, now: datetime, *, ask_why: bool) -> Message:
    """A reminder with what settles it; ``ask_why``: it is late, and nobody said why."""
    words = to.say(
        "72 HOURS: {ref} is not settled. {clock}. Tell the regulator and record it, "
        "or assess it.",
        ref=breach.ref,
        clock=clock(to, breach, now),
    )
    return with_its_ends(
        to, breach, Message(words, column(*_what_settles(to, breach, ask_why=ask_why)))
    )


def moved(to: Reader, breach: Breach, now: datetime, *, ask_why: bool) -> Message:
    """Once, after an update of the product."""
    words = to.say(
        "72 HOURS: the clock of {ref} has moved. Checkcall was updated: it counts from "
        "the discovery, {found}, and no longer from the report, {reported}. {clock}.",
        ref=breach.ref,
        found=to.date_time(breach.discovered_at),
        reported=to.date_time(breach.reported_at),
        clock=clock(to, breach, now),
    )
    if ask_why:
        words += " " + to.say("It is past the 72 hours, and the law asks why.")
    return with_its_ends(
        to, breach, Message(words, column(*_what_settles(to, breach, ask_why=ask_why)))
    )


def with_its_ends(to: Reader, breach: Breach, message: Message) -> Message:
    for end in (breach.ico_by, breach.ico_by_awareness):
        if end is not None:
            message = message.with_deadline(to.date_time(end), end)
    return message


def told_late(to: Reader, breach: Breach) -> Message:
    assert breach.regulator_told_at is not None
    words = to.say(
        "{ref} was found {found}: the regulator was told {told}, past the 72 hours. "
        "The law asks why.",
        ref=breach.ref,
        found=to.date_time(breach.discovered_at),
        told=to.date_time(breach.regulator_told_at),
    )
    return Message(words, column(delay_button(to, breach), pack_button(to, breach)))


def taken_back(to: Reader, breach: Breach, by: str, now: datetime) -> Message:
    """That the regulator was told was recorded by mistake."""
    words = to.say(
        "{ref}: it was recorded by mistake that the regulator was told, says {who}. "
        "{clock}.",
        ref=breach.ref,
        who=by,
        clock=clock(to, breach, now),
    )
    return Message(words, column(told_button(to, breach), pack_button(to, breach)))


def _what_settles(to: Reader, breach: Breach, *, ask_why: bool) -> list[Button]:
    why = [delay_button(to, breach)] if ask_why else []
    if is_settled(breach):
        return [*why, pack_button(to, breach)]
    return [
        start_button(to, breach.ref),
        told_button(to, breach),
        *why,
        pack_button(to, breach),
    ]


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
    return running(to, breach, now)


def running(to: Reader, breach: Breach, now: datetime) -> str:
    """Both clocks, where there are two; the breach that leads first."""
    discovery, awareness = from_discovery(to, breach), from_awareness(to, breach)
    second = breach.ico_by_awareness
    if second is None:
        return _with(_left(to, breach.ico_by, now), discovery)
    if now < breach.ico_by:
        first = _with(_left(to, breach.ico_by, now), discovery)
        return f"{first}; {_with(_left(to, second, now), awareness)}"
    over = to.say("over since {time}", time=to.date_time(breach.ico_by))
    return f"{_with(_left(to, second, now), awareness)}; {_with(over, discovery)}"


def _left(to: Reader, until: datetime, now: datetime) -> str:
    by = to.date_time(until)
    if now >= until:
        return to.say(
            "{regulator} by {by}: THE TIME IS OVER, tell them with the reason",
            regulator=to.regulator.short,
            by=by,
        )
    hours = (until - now) // HOUR
    return to.say(
        "{regulator} by {by}, {hours} whole hours left",
        regulator=to.regulator.short,
        by=by,
        hours=hours,
    )


def _with(words: str, basis: str) -> str:
    return f"{words} ({basis})" if basis else words


def from_discovery(to: Reader, breach: Breach) -> str:
    """From when the 72 hours run; empty where it was reported when it was found."""
    found = to.date_time(breach.discovered_at)
    if breach.discovered_at == breach.reported_at:
        if breach.is_dated:
            return ""
        return to.say("from the report: when it was found is not known")
    if breach.is_dated:
        return to.say("from the discovery, {time}", time=found)
    return to.say("from the discovery, {time} at the latest", time=found)


def from_awareness(to: Reader, breach: Breach) -> str:
    """Empty where that is the discovery."""
    if breach.ico_by_awareness is None or breach.aware_at is None:
        return ""
    at = to.date_time(breach.aware_at)
    return to.say("from becoming aware, as decided, {time}", time=at)


def aware(
    to: Reader, breach: Breach, because: RedactedText, by: str, now: datetime
) -> Message:
    """It was decided: to whoever decided, and to whoever is told of the breach."""
    assert breach.aware_at is not None
    words = to.say(
        "{ref}: the company is aware of it since {time}, decided by {who}: “{why}”",
        ref=breach.ref,
        time=to.date_time(max(breach.aware_at, breach.discovered_at)),
        who=by,
        why=because,
    )
    words += f"\n{clock(to, breach, now)}."
    if (
        breach.ico_by_awareness is not None
        and now < breach.ico_by
        and not is_settled(breach)
    ):
        words += " " + to.say("Reminders keep to the earlier end, then to the later.")
    return Message(words, column(told_button(to, breach), pack_button(to, breach)))


def type_aware(to: Reader, number: int | None) -> Message:
    words = to.say(
        "Since when is the company aware of BR-{number}: reasonably certain that "
        "personal data are concerned? Type the time, such as 21:40, yesterday 21:40 or "
        "20/11 21:40. The reason is asked next; the 72 hours from the discovery are "
        "shown beside it, and lead.",
        number=number,
    )
    return Message(words, column(cancel(to)))


def type_aware_why(to: Reader) -> Message:
    words = to.say(
        "Type why the company was not aware of it when it was found, in one message, "
        "initials only. It is decided once the reason is there; it goes into the pack "
        "and the register."
    )
    return Message(words, column(cancel(to)))


def aware_too_early(to: Reader, breach: Breach) -> Message:
    return Message(
        to.say(
            "That is before {ref} was found, {time}. Nothing was changed. If it was "
            "found earlier, correct the time of discovery.",
            ref=breach.ref,
            time=to.date_time(breach.discovered_at),
        )
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
