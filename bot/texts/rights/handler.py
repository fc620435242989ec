"""What whoever answers for rights requests reads: list, new ones, reminders."""

from collections.abc import Sequence
from datetime import date

from bot.domain.rights.request import Asker, Right, RightsRequest
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.rights import labels
from bot.texts.rights.card import CAME, TYPED, YESTERDAY, button

NEW, SHOW = "new", "show"
"""What buttons say to the desk beside the deeds of a card."""


def received(to: Reader) -> str:
    return to.say("NEW RIGHTS REQUEST. It is yours to answer in time.")


def more(to: Reader) -> str:
    return to.say("RIGHTS REQUEST: more is known.")


def gone(to: Reader) -> str:
    return to.say("RIGHTS REQUEST withdrawn by whoever asked.")


def reminder(to: Reader, one: RightsRequest, today: date) -> str:
    days = (one.due_on - today).days
    if days > 0:
        return to.say("RIGHTS REQUEST to be answered. Days left: {days}.", days=days)
    if days == 0:
        return to.say("RIGHTS REQUEST DUE TODAY.")
    return to.say(
        "RIGHTS REQUEST OVERDUE. Days over: {days}. Answer it now; if you cannot, tell "
        "the person why and by when.",
        days=-days,
    )


def listed(to: Reader, found: Sequence[tuple[RightsRequest, str]]) -> Message:
    """The open ones, the most urgent first, each with the name of who asks."""
    log_one = Button(to.say("Log a new request"), Press(Verb.RIGHTS, NEW))
    if not found:
        return Message(to.say("No open rights requests."), column(log_one))
    lines = [to.say("Open rights requests, the most urgent first:")]
    lines += [_line(to, one, whose) for one, whose in found]
    buttons = [
        Button(to.say("Open {ref}", ref=one.ref), Press(Verb.RIGHTS, str(one.id), SHOW))
        for one, _ in found
    ]
    return Message("\n".join(lines), column(*buttons, log_one))


def _line(to: Reader, one: RightsRequest, whose: str) -> str:
    unknown = "" if one.checked_at else to.say(", identity NOT CHECKED")
    return (
        to.say(
            "{ref}, due {day}: {what}, {who}",
            ref=one.ref,
            day=to.date(one.due_on),
            what=labels.right(to, one.right),
            who=whose or labels.asker(to, one.asker),
        )
        + unknown
    )


def which_right(to: Reader, newest: int) -> Message:
    """``newest`` is the number of the last request: a second press logs no second."""
    buttons = (
        Button(labels.right(to, each), Press(Verb.RIGHTS, NEW, f"{newest}.{each}"))
        for each in Right
    )
    return Message(to.say("What is asked for?"), column(*buttons))


def who_asks(to: Reader, newest: int, right: Right) -> Message:
    buttons = (
        Button(
            labels.asker(to, each), Press(Verb.RIGHTS, NEW, f"{newest}.{right}.{each}")
        )
        for each in Asker
    )
    return Message(
        to.say("Who asks? With the next press it is logged, as received today."),
        column(*buttons),
    )


def came_earlier(to: Reader, one: RightsRequest) -> Message:
    """Asked of whoever logged it: the days count from when it came."""
    words = to.say(
        "{ref} is logged as received today, due {day}. Did it come earlier?",
        ref=one.ref,
        day=to.date(one.due_on),
    )
    return Message(
        words,
        column(
            button(to.say("It came yesterday"), one, f"{CAME}.{YESTERDAY}"),
            button(to.say("It came on another day"), one, f"{CAME}.{TYPED}"),
        ),
    )
