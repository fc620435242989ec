"""A breach is reported, and when it was found."""

from bot.domain.breach.breach import Breach
from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def type_breach(to: Reader) -> Message:
    return Message(
        to.say(
            "What happened to the data? Type it in one message: what, where, which "
            "system. Initials only. The Data Protection Officer is told at once."
        ),
        column(cancel(to)),
    )


FOUND_MINUTES = (0, 15, 30, 60)


def breach_reported(to: Reader, reference: Ref, kept: Kept) -> Message:
    labels = {
        0: to.say("Found just now"),
        15: to.say("Found 15 minutes ago"),
        30: to.say("Found 30 minutes ago"),
        60: to.say("Found an hour ago or more"),
    }
    number = str(reference.number)
    text = to.say(
        "Data breach recorded as {ref}. The Data Protection Officer is being told. "
        "Thank you for reporting it. If you can, stop it getting worse: lock the "
        "device, take back the paper, recall the message.\nWhen was it found?",
        ref=reference,
    )
    asked = column(
        *(Button(labels[m], Press(Verb.FOUND, number, str(m))) for m in FOUND_MINUTES),
        Button(to.say("Another time"), Press(Verb.FACT, number, "found.time")),
    )
    return with_what_was_kept(to, Message(text, asked), kept)


def found_noted(to: Reader, breach: Breach, at: str) -> str:
    if breach.is_dated:
        return to.say("{ref}: found at {time}. Thank you.", ref=breach.ref, time=at)
    return to.say(
        "{ref}: found at {time} or before. Thank you.", ref=breach.ref, time=at
    )
