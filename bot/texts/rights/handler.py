"""What whoever answers for rights requests reads: list, new ones, reminders."""

from collections.abc import Sequence

from bot.domain.rights.facts import Asker, Right
from bot.domain.rights.request import RightsRequest
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.rights import labels
from bot.texts.rights.card import CAME, TYPED, YESTERDAY, Beside
from bot.texts.rights.waiting import button, chase

NEW, SHOW = "new", "show"
"""What buttons say to the desk beside the deeds of a card."""


def received(to: Reader) -> str:
    return to.say("NEW RIGHTS REQUEST. It is yours to answer in time.")


def more(to: Reader) -> str:
    return to.say("RIGHTS REQUEST: more is known.")


def gone(to: Reader) -> str:
    return to.say("RIGHTS REQUEST withdrawn by whoever asked.")


def reminder(to: Reader, request: RightsRequest, beside: Beside) -> str:
    """How long there is still, by the day that leads; when it is over, by the law."""
    return " ".join(
        [_left(to, (request.due_on - beside.on).days, beside), *chase(to, request)]
    )


def _left(to: Reader, days: int, beside: Beside) -> str:
    if days > 0:
        return to.say("RIGHTS REQUEST to be answered. Days left: {days}.", days=days)
    if days == 0:
        return to.say("RIGHTS REQUEST DUE TODAY.")
    over = to.say(
        "RIGHTS REQUEST OVERDUE. Days over: {days}. Answer it now; if you cannot, tell "
        "the person why and by when.",
        days=-days,
    )
    return f"{over} {_by_law(to, beside)}"


def _by_law(to: Reader, beside: Beside) -> str:
    if beside.law_by is None:
        return to.say("By law its clock waits.")
    if beside.on <= beside.law_by:
        return to.say("By law there is time until {day}.", day=to.date(beside.law_by))
    return to.say("By law it was due on {day}.", day=to.date(beside.law_by))


def listed(to: Reader, requests: Sequence[tuple[RightsRequest, Beside]]) -> Message:
    """The open ones, the most urgent first, each with the name of who asks."""
    log_one = Button(to.say("Log a new request"), Press(Verb.RIGHTS, NEW))
    if not requests:
        return Message(to.say("No open rights requests."), column(log_one))
    lines = [to.say("Open rights requests, the most urgent first:")]
    lines += [_line(to, request, beside) for request, beside in requests]
    buttons = [
        Button(
            to.say("Open {ref}", ref=request.ref),
            Press(Verb.RIGHTS, str(request.id), SHOW),
        )
        for request, _ in requests
    ]
    return Message("\n".join(lines), column(*buttons, log_one))


def _line(to: Reader, request: RightsRequest, beside: Beside) -> str:
    unknown = "" if request.checked_at else to.say(", identity NOT CHECKED")
    law = to.date(beside.law_by) if beside.law_by else ""
    by_law = (
        to.say(", by law until {day}", day=law) if law else to.say(", by law it WAITS")
    )
    return (
        to.say(
            "{ref}, due {day}: {what}, {who}",
            ref=request.ref,
            day=to.date(request.due_on),
            what=labels.right(to, request.right),
            who=beside.whose or labels.asker(to, request.asker),
        )
        + unknown
        + by_law
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


def came_earlier(to: Reader, request: RightsRequest) -> Message:
    """Asked of whoever logged it: the days count from when it came."""
    words = to.say(
        "{ref} is logged as received today, due {day}. Did it come earlier?",
        ref=request.ref,
        day=to.date(request.due_on),
    )
    return Message(
        words,
        column(
            button(to.say("It came yesterday"), request, f"{CAME}.{YESTERDAY}"),
            button(to.say("It came on another day"), request, f"{CAME}.{TYPED}"),
        ),
    )
