"""How far a request for uniform or equipment is, and its buttons."""

from enum import StrEnum

from bot.domain.kit.request import KitRequest, Status
from bot.texts.message import Button, Press, Verb
from bot.texts.reader import Reader


class Choice(StrEnum):
    """What a button says behind the number of the request."""

    KIND = "kind"
    """Before a dot and the kind."""
    MOVE = "move"
    """Before a dot and the state."""
    SHOW = "show"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


def button(label: str, request: KitRequest, choice: Choice, word: str = "") -> Button:
    said = f"{choice}.{word}" if word else str(choice)
    return Button(label, Press(Verb.KIT, str(request.id), said))


def status_label(to: Reader, status: Status) -> str:
    match status:
        case Status.DRAFT:
            return to.say("not sent yet")
        case Status.ASKED:
            return to.say("asked for")
        case Status.ORDERED:
            return to.say("ordered")
        case Status.READY:
            return to.say("ready to collect")
        case Status.HANDED_OUT:
            return to.say("handed out")
        case Status.REFUSED:
            return to.say("cannot be given")
        case Status.WITHDRAWN:
            return to.say("not needed any more")


def line(to: Reader, request: KitRequest) -> str:
    """``KR-3, uniform: ordered``."""
    return f"{request.ref}, {request.kind}: {status_label(to, request.status)}"
