"""What an officer reads about an incident that they report."""

from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


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
