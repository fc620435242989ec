"""A start that could not take the company file: to whoever mends it."""

from bot.texts.message import Message
from bot.texts.reader import Reader


def not_taken(to: Reader) -> Message:
    """What is wrong with it is for whoever is at the machine: it may repeat a name."""
    return Message(
        to.say(
            "THE COMPANY FILE WAS NOT TAKEN when Checkcall started: something in it is "
            "wrong, or it is not there.\n"
            "Checkcall goes on with what was loaded before. It does not know of "
            "anybody who joined, left or changed since then.\n"
            "On the machine, run: checkcall check. It says what is wrong, and on which "
            "line. Put that right, then run: checkcall load FILE"
        )
    )
