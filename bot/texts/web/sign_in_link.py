"""The link to the register, as it comes in the chat."""

from datetime import datetime

from bot.domain.web.session import LINK_LASTS
from bot.texts.message import Button, Message, Press, Verb
from bot.texts.reader import Reader

REGISTER = "register"


def link(to: Reader, url: str) -> Message:
    """The address stands alone, to be tapped or copied."""
    words = to.say(
        "Sign in to the breach register with this link. It works once, for "
        "{minutes} minutes, and for you alone: do not pass it on.",
        minutes=int(LINK_LASTS.total_seconds() // 60),
    )
    return Message(f"{words}\n{url}")


def link_over(to: Reader, at: datetime) -> Message:
    """In place of the link."""
    return Message(
        to.say(
            "This link was used or replaced at {time}. Not by you? Tell whoever looks "
            "after the machine. A new one: /register",
            time=to.time(at),
        )
    )


def register_button(to: Reader) -> Button:
    """Under the open breaches."""
    return Button(to.say("Breach register on the web"), Press(Verb.START, REGISTER))
