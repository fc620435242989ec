"""What an officer reads about the book, incidents, SOS and breaches."""

from datetime import datetime

from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def entry_kept(
    to: Reader, reference: Ref, site: str, at: datetime, kept: Kept
) -> Message:
    text = to.say(
        "{ref} is in the occurrence book of {site}, {time}.",
        ref=reference,
        site=site,
        time=to.time(at),
    )
    return with_what_was_kept(to, Message(text), kept)


def entry_amended(to: Reader, reference: Ref, old: Ref, kept: Kept) -> Message:
    text = to.say("{ref} corrects {old}; both are kept.", ref=reference, old=old)
    return with_what_was_kept(to, Message(text), kept)


def edit_not_read(to: Reader, *, deleted: bool) -> Message:
    """A command was edited, or words that are no entry of the book."""
    words = to.say(
        "Nothing was changed: what you edited is not read again. "
        "Send it as a new message."
    )
    if not deleted:
        return Message(words)
    why = to.say("Your message was deleted: it shows a name, or may. Initials only.")
    return Message(f"{words}\n{why}")


def type_incident(to: Reader) -> Message:
    return Message(
        to.say(
            "What happened? Type it in one message. Danger to life: ring 999 first. "
            "Initials only."
        ),
        column(
            Button(to.say("It is about personal data"), Press(Verb.START, "breach")),
            Button(to.say("Cancel"), Press(Verb.DROP)),
        ),
    )


def type_breach(to: Reader) -> Message:
    return Message(
        to.say(
            "What happened to the data? Type it in one message: what, where, which "
            "system. Initials only. The Data Protection Officer is told at once."
        ),
        column(Button(to.say("Cancel"), Press(Verb.DROP))),
    )


def type_reason(to: Reader) -> Message:
    return Message(
        to.say("Why do you close it? Type one sentence."),
        column(Button(to.say("Cancel"), Press(Verb.DROP))),
    )


def type_time(to: Reader) -> Message:
    return Message(
        to.say(
            "Type the time, such as 21:40, yesterday 21:40, 20/11 21:40 or "
            "20 minutes ago."
        ),
        column(Button(to.say("Cancel"), Press(Verb.DROP))),
    )


def form_dropped(to: Reader) -> Message:
    return Message(to.say("Cancelled. Nothing was recorded."))


SERVICES = ("police", "ambulance", "fire", "none")


def incident_reported(to: Reader, reference: Ref, kept: Kept) -> Message:
    labels = {
        "police": to.say("Police called"),
        "ambulance": to.say("Ambulance called"),
        "fire": to.say("Fire brigade called"),
        "none": to.say("Nobody else needed"),
    }
    number = reference.partition("-")[2]
    text = to.say(
        "Incident recorded as {ref}. Your duty manager is being told.", ref=reference
    )
    asked = column(
        *(Button(labels[s], Press(Verb.SERVICE, number, s)) for s in SERVICES)
    )
    return with_what_was_kept(to, Message(text, asked), kept)


def service_noted(to: Reader, reference: Ref) -> Message:
    return Message(to.say("Noted for {ref}. Thank you.", ref=reference))


FOUND_MINUTES = (0, 15, 30, 60)


def breach_reported(to: Reader, reference: Ref, kept: Kept) -> Message:
    labels = {
        0: to.say("Found just now"),
        15: to.say("Found 15 minutes ago"),
        30: to.say("Found 30 minutes ago"),
        60: to.say("Found an hour ago or more"),
    }
    number = reference.partition("-")[2]
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


def found_noted(to: Reader, reference: Ref, at: str) -> str:
    return to.say("{ref}: found at {time}. Thank you.", ref=reference, time=at)


def sos_sent(to: Reader, reference: Ref, phone: str) -> Message:
    return Message(
        to.say(
            "SOS {ref} is going out now. In danger: ring 999. "
            "Control room: {phone}. You can type where you are.",
            ref=reference,
            phone=phone,
        ),
        column(Button(to.say("Pressed by mistake"), Press(Verb.MISTAKE))),
    )


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
    number = entry.partition("-")[2]
    return message.with_button(Button(label, Press(Verb.ADD, report, number)))


def already_added(to: Reader, reference: Ref) -> Message:
    return Message(to.say("It is with {ref} already.", ref=reference))


def sos_typed(to: Reader, reference: Ref, phone: str) -> Message:
    """By plain words, which may have meant something else."""
    return Message(
        to.say(
            "SOS {ref} is going out now, because of what you typed. In danger: ring "
            "999. Control room: {phone}. Not meant? Take it back within ten seconds.",
            ref=reference,
            phone=phone,
        ),
        column(Button(to.say("Not meant: take it back"), Press(Verb.MISTAKE))),
    )


def taken_back(to: Reader) -> Message:
    return Message(
        to.say(
            "Taken back. Those told hear that you took it back; they may ring you. "
            "In danger: press SOS."
        )
    )


def place_passed_on(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "Where you are is shown to those told of {ref}. Share your live location, "
            "and they can follow you.",
            ref=reference,
        )
    )


def words_passed_on(to: Reader, reference: Ref, kept: Kept) -> Message:
    text = to.say("Passed on with {ref}.", ref=reference)
    return with_what_was_kept(to, Message(text), kept)


def nobody_told(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Nobody could be told by message. Ring the control room now: {phone}. "
            "In danger: ring 999.",
            phone=phone,
        )
    )


def mistake_noted(to: Reader) -> Message:
    return Message(
        to.say(
            "Those told have heard that it was a mistake. One of them will ring you."
        )
    )


def somebody_has_it(to: Reader, reference: Ref, who: str) -> Message:
    return Message(to.say("{who} has {ref}.", who=who, ref=reference))
