"""What is said about a near miss: to its reporter, and to whoever is told."""

from datetime import datetime

from bot.domain.names.redacted_text import Kept
from bot.domain.near_misses import Danger
from bot.domain.refs import Ref
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def type_near_miss(to: Reader) -> Message:
    return Message(
        to.say(
            "What nearly happened? Type it in one message: what, where, and what could "
            "have come of it. Somebody is hurt: report an incident. Initials only."
        ),
        column(
            Button(to.say("Somebody is hurt"), Press(Verb.COMMAND, "incident")),
            cancel(to),
        ),
    )


def near_miss_reported(to: Reader, reference: Ref, kept: Kept) -> Message:
    number = str(reference.number)
    text = to.say(
        "Near miss recorded as {ref}. Your duty manager is being told. Is it safe "
        "there now?",
        ref=reference,
    )
    asked = column(
        *(
            Button(danger_label(to, danger), Press(Verb.NEAR_MISS, number, danger))
            for danger in Danger
        )
    )
    return with_what_was_kept(to, Message(text, asked), kept)


def danger_noted(to: Reader, reference: Ref, danger: Danger) -> Message:
    match danger:
        case Danger.MADE_SAFE:
            words = to.say("Noted for {ref}: made safe. Thank you.", ref=reference)
        case Danger.STILL_THERE:
            words = to.say(
                "Noted for {ref}: still dangerous. Keep people away. Danger to life: "
                "ring 999.",
                ref=reference,
            )
    return Message(words)


def danger_label(to: Reader, danger: Danger) -> str:
    match danger:
        case Danger.MADE_SAFE:
            return to.say("Made safe")
        case Danger.STILL_THERE:
            return to.say("Still dangerous")


def headline(to: Reader, site: str) -> str:
    return to.say("NEAR MISS at {site}.", site=site)


def body(
    to: Reader, reference: Ref, officer: str, at: str, danger: Danger | None
) -> list[str]:
    """Under the headline, for whoever is told."""
    lines = [
        to.say("{ref} from {officer}, {at}.", ref=reference, officer=officer, at=at)
    ]
    match danger:
        case Danger.MADE_SAFE:
            lines.append(to.say("{officer} has made it safe.", officer=officer))
        case Danger.STILL_THERE:
            lines.append(to.say("STILL DANGEROUS: see that it is made safe now."))
        case None:
            lines.append(to.say("Not known whether it is safe now: ask."))
    return lines


def report_by(to: Reader, day: datetime) -> str:
    return to.say(
        "Is it a dangerous occurrence (RIDDOR)? Then report it to the HSE by {day}.",
        day=to.day(day),
    )
