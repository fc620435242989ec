"""What any form asks for, or says when it is dropped."""

from bot.texts.message import MOST_BUTTONS, Button, Message, Press, Verb, column
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


def where_crowded(to: Reader, asks: Message, command: str) -> Message:
    """Of a list with more buttons than a message takes, the rest is typed."""
    if sum(map(len, asks.buttons)) <= MOST_BUTTONS:
        return asks
    more = to.say(
        "Not all of them fit here. Send {command} and the code.", command=command
    )
    return asks.with_line(more)


def ticked(to: Reader, words: str, *, on: bool) -> str:
    """The label of a box to tick: no sign says alone that it is."""
    return to.say("✅ Yes: {what}", what=words) if on else f"☐ {words}"


def form_dropped(to: Reader) -> Message:
    return Message(to.say("Cancelled. Nothing was recorded."))
