"""What somebody who complains about their own data reads, in the chat."""

from bot.domain.complaints.complaint import (
    Acknowledged,
    Complaint,
    Concluded,
    Event,
    Withdrawn,
)
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.refs import Ref
from bot.domain.regulator import Regulator
from bot.texts.complaints import labels
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader

ADD, WITHDRAW = "add", "withdraw"
"""What the buttons say to the desk; nothing: a new complaint."""


def button(to: Reader) -> Button:
    """Under what is held about somebody."""
    return Button(to.say("Complain about how my data is used"), Press(Verb.COMPLAIN))


def type_complaint(to: Reader) -> Message:
    return Message(
        to.say(
            "What is wrong with how your data is used? Type it in one message; names "
            "become initials. The Data Protection Officer gets it, tells you within 30 "
            "days that it has come, looks into it and tells you what came of it."
        ),
        column(cancel(to)),
    )


def type_more(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "What do you want to add to {ref}? Type it; names become initials.",
            ref=reference,
        ),
        column(Button(to.say("Nothing to add"), Press(Verb.DROP))),
    )


def nothing_added(to: Reader) -> Message:
    return Message(
        to.say("Nothing was added. The complaint stands as it was recorded.")
    )


def dropped(to: Reader) -> Message:
    return Message(
        to.say("No complaint was recorded. You can make one at any time: /complain")
    )


def received(to: Reader, complaint: Complaint, kept: Kept) -> Message:
    words = to.say(
        "{ref} recorded: your complaint about your data. The Data Protection Officer "
        "tells you by {day} that they have it. Keep the reference.",
        ref=complaint.ref,
        day=to.date(complaint.acknowledge_by),
    )
    return with_what_was_kept(to, Message(words, _buttons(to, complaint)), kept)


def added(to: Reader, complaint: Complaint, kept: Kept) -> Message:
    words = to.say("Added to {ref}.", ref=complaint.ref)
    return with_what_was_kept(to, Message(words, _buttons(to, complaint)), kept)


def _buttons(to: Reader, complaint: Complaint) -> tuple[tuple[Button, ...], ...]:
    number = str(complaint.id)
    add = to.say("Add to {ref}", ref=complaint.ref)
    withdraw = to.say("Withdraw {ref}", ref=complaint.ref)
    return column(
        Button(add, Press(Verb.COMPLAIN, number, ADD)),
        Button(withdraw, Press(Verb.COMPLAIN, number, WITHDRAW)),
    )


def withdrawn(to: Reader, complaint: Complaint) -> Message:
    return Message(to.say("{ref} is withdrawn.", ref=complaint.ref))


def told(to: Reader, complaint: Complaint, event: Event) -> Message | None:
    """What somebody on the bot hears of it; None: nothing new to them."""
    match event:
        case Acknowledged():
            words = to.say(
                "The Data Protection Officer has your complaint {ref} and looks into "
                "it. You hear how it goes, and what came of it.",
                ref=complaint.ref,
            )
            return Message(words, _buttons(to, complaint))
        case Concluded(outcome=outcome, finding=finding):
            words = to.say(
                "Your complaint {ref}: {outcome}. “{finding}”",
                ref=complaint.ref,
                outcome=labels.outcome(to, outcome),
                finding=finding,
            )
            return Message(f"{words}\n{beyond_us(to)}")
        case Withdrawn():
            return Message(
                to.say(
                    "Your complaint {ref} was recorded as withdrawn. If you did not "
                    "withdraw it, complain again: /complain",
                    ref=complaint.ref,
                )
            )
        case _:
            return None


def progress(to: Reader, complaint: Complaint, words: RedactedText) -> Message:
    said = to.say("About your complaint {ref}: “{said}”", ref=complaint.ref, said=words)
    return Message(said, _buttons(to, complaint))


def remedies(to: Reader) -> str:
    """What somebody can do who is not content with what was done about their data.

    Source: Data Protection Act 2018, sections 164A, 165 and 167.
    """
    return to.say(
        "Not content? Complain to us, with /complain or in any other way. Within 30 "
        "days the Data Protection Officer tells you that it has come, and later what "
        "came of it. {beyond}",
        beyond=beyond_us(to),
    )


def beyond_us(to: Reader) -> str:
    """When a complaint to us did not help, or without one."""
    return to.say(
        "You may complain to the regulator, {regulator}, or go to court.",
        regulator=reached(to.regulator),
    )


def reached(regulator: Regulator) -> str:
    """Its name, and how to reach it."""
    named = f"{regulator.name} ({regulator.short})"
    ways = (regulator.address, regulator.complaints, regulator.phone)
    return ", ".join(each for each in (named, *ways) if each)
