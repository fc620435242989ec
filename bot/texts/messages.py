"""What became of a message, told to whoever answers for it."""

from bot.domain.people.person import Person
from bot.texts.message import Message
from bot.texts.reader import Reader


def not_delivered(to: Reader, person: Person) -> Message:
    return Message(
        to.say(
            "Telegram no longer delivers to {who}: they blocked the bot, or the "
            "account is gone. Ring them. A new link: checkcall invite {id}",
            who=person.called,
            id=person.id,
        )
    )


def not_reached(to: Reader, person: Person) -> Message:
    """Nobody will hear of it otherwise: there was no other way."""
    return Message(
        to.say(
            "A message to {who} was refused, and we know no other way to reach them. "
            "Ring them, and mend their address in the company file.",
            who=person.called,
        )
    )


ROOM_TO_REPEAT = 160
"""Letters that are kept free for it, in any language, in a drill, too."""


def repeat(to: Reader, text: str) -> str:
    """The same words, when the first sending may not have arrived."""
    return text + "\n" + to.say("(Repeat: this may have reached you before.)")
