"""The link to the register, or to the board, as it comes in the chat."""

from datetime import datetime

from bot.domain.web.session import LINK_LASTS, Scope
from bot.texts.message import Button, Message, Opens, Press, Verb
from bot.texts.reader import Reader


def link(to: Reader, url: str, scope: Scope) -> Message:
    """The address stands alone, to be tapped or copied."""
    minutes = int(LINK_LASTS.total_seconds() // 60)
    match scope:
        case Scope.REGISTER:
            words = to.say(
                "Sign in to the breach register with this link. It works once, for "
                "{minutes} minutes, and for you alone: do not pass it on.",
                minutes=minutes,
            )
        case Scope.BOARD:
            words = to.say(
                "Open the board in a browser with this link. It works once, for "
                "{minutes} minutes, and for you alone: do not pass it on.",
                minutes=minutes,
            )
    return Message(f"{words}\n{url}")


def link_over(to: Reader, at: datetime, scope: Scope) -> Message:
    """In place of the link."""
    if scope is Scope.BOARD:
        return Message(
            to.say(
                "This link was used or replaced at {time}. Not by you? Tell whoever "
                "looks after the machine. A new one: /board",
                time=to.time(at),
            )
        )
    return Message(
        to.say(
            "This link was used or replaced at {time}. Not by you? Tell whoever looks "
            "after the machine. A new one: /register",
            time=to.time(at),
        )
    )


def with_ways_in(to: Reader, shown: Message, scope: Scope, address: str) -> Message:
    """Under the board in the chat, or under the open breaches. Telegram opens nothing
    inside itself but what is reached by https."""
    if address.startswith("https:"):
        shown = shown.with_button(_inside(to, scope, f"{address}/{scope}/telegram"))
    return shown.with_button(in_a_browser(to, scope))


def in_a_browser(to: Reader, scope: Scope) -> Button:
    """Gives out a link."""
    match scope:
        case Scope.REGISTER:
            words = to.say("Breach register on the web")
        case Scope.BOARD:
            words = to.say("The board in a browser")
    return Button(words, Press(Verb.START, scope))


def _inside(to: Reader, scope: Scope, url: str) -> Button:
    match scope:
        case Scope.REGISTER:
            words = to.say("Open the register here")
        case Scope.BOARD:
            words = to.say("Open the board here")
    return Button(words, Opens(url))
