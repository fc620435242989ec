"""Words that are added to a report."""

from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb
from bot.texts.reader import Reader


def added_to_last(to: Reader, reference: Ref, phone: str) -> Message:
    """So many reports in an hour that this one rings nobody anew."""
    return Message(
        to.say(
            "You have made ten reports within an hour, so this one was added to {ref} "
            "and passed on with it. Is it something else? Ring the control room: "
            "{phone}.",
            ref=reference,
            phone=phone,
        )
    )


def with_offer(to: Reader, message: Message, entry: Ref, report: Ref) -> Message:
    """An entry that may belong to what was reported just before."""
    label = to.say("Add to {ref}", ref=report)
    return message.with_button(
        Button(label, Press(Verb.ADD, str(report), str(entry.number)))
    )


def with_more(to: Reader, message: Message, breach: Ref) -> Message:
    """Words that were kept nowhere may be about a breach that they reported."""
    label = to.say("More about {ref}", ref=breach)
    return message.with_button(Button(label, Press(Verb.AGAIN, str(breach))))


BREACH = "breach"
"""In the place of a report: a new one is made of the words."""


def with_breach_offer(to: Reader, message: Message, source: Ref) -> Message:
    """Words that sound as if data had gone astray, of which no breach is made yet."""
    line = to.say(
        "Was data lost, or sent to the wrong place? Then press “Report a data breach”, "
        "or send /breach. There is one hour for it."
    )
    press = Press(Verb.ADD, BREACH, str(source))
    label = to.say("Report a data breach")
    return message.with_line(line).with_button(Button(label, press))


def already_added(to: Reader, reference: Ref) -> Message:
    return Message(to.say("It is with {ref} already.", ref=reference))
