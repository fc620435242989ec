"""What any form asks for, or says when it is dropped."""

from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def cancel(to: Reader) -> Button:
    """Drops the form; under every question that waits for words."""
    return Button(to.say("Cancel"), Press(Verb.DROP))


def type_time(to: Reader) -> Message:
    return Message(
        to.say(
            "Type the time, such as 21:40, yesterday 21:40, 20/11 21:40 or "
            "20 minutes ago."
        ),
        column(cancel(to)),
    )


def ticked(to: Reader, words: str, *, on: bool) -> str:
    """The label of a box to tick: no sign says alone that it is."""
    return to.say("✅ Yes: {what}", what=words) if on else f"☐ {words}"


def form_dropped(to: Reader) -> Message:
    return Message(to.say("Cancelled. Nothing was recorded."))
