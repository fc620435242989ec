"""Managers hear that telephones do not ring."""

from bot.domain.people.person import Person
from bot.texts.message import Message
from bot.texts.reader import Reader


def not_placed(to: Reader, person: Person) -> Message:
    """The act first: what a machine could not do, somebody has to."""
    return Message(
        to.say(
            "Telephone calls fail: the gateway refused to ring {who}. Until it is "
            "mended, ring people yourself. See that the number in the company file is "
            "right, and run: checkcall check",
            who=person.called,
        )
    )
