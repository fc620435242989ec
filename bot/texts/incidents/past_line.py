"""What says that a report goes past the duty managers."""

from bot.domain.refs import Ref
from bot.texts.forms import cancel
from bot.texts.message import Message, column
from bot.texts.reader import Reader


def not_to_managers(to: Reader) -> str:
    """In the alarm, to whoever reads it."""
    return to.say(
        "It may be about a manager: the duty managers are told nothing of it. Do not "
        "pass it on to them; ring the officer when nobody else can hear."
    )


def type_it(to: Reader) -> Message:
    return Message(
        to.say(
            "What did they do? Type it in one message. Your duty managers are told "
            "nothing of it: those above them read it. Initials only. In danger: press "
            "SOS."
        ),
        column(cancel(to)),
    )


def recorded(to: Reader, ref: Ref) -> str:
    return to.say("Incident recorded as {ref}.", ref=ref)


def completed(to: Reader, ref: Ref) -> Message:
    return Message(to.say("{ref} is complete. Those who read it look at it.", ref=ref))


def photo_held(to: Reader, ref: Ref) -> Message:
    return Message(
        to.say(
            "Your photo is held with {ref}. Nobody sees it until somebody who reads "
            "the report opens it.",
            ref=ref,
        )
    )
