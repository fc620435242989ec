"""The open breaches, for whoever has them."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.seventy_two_hours import is_settled
from bot.domain.refs import StaffId
from bot.texts.breach import seventy_two_hours
from bot.texts.breach.assessment import start_button
from bot.texts.clients import clock as clients
from bot.texts.message import Button, Message, column
from bot.texts.reader import Reader


def breaches(
    to: Reader,
    breaches: Sequence[Breach],
    now: datetime,
    called: Callable[[StaffId], str],
    near: Collection[int] = (),
) -> Message:
    """The open ones, with their clocks; ``called`` gives initials and staff number.
    Of those that are ``near`` the reader sees that they are there."""
    if not breaches:
        return Message(to.say("No open data breaches."))
    words = "\n\n".join(
        _breach(to, each, now, called, from_own_office(to) if each.id in near else None)
        for each in breaches
    )
    theirs = (each for each in breaches if each.id not in near)
    return Message(words, tuple(row for each in theirs for row in _to_do(to, each)))


def from_own_office(to: Reader) -> str:
    """In place of what somebody who is too near to it does not read."""
    return to.say("From your own office: somebody else decides about it.")


def _to_do(to: Reader, breach: Breach) -> tuple[tuple[Button, ...], ...]:
    buttons = (
        seventy_two_hours.told_button(to, breach),
        seventy_two_hours.pack_button(to, breach),
    )
    client = [clients.client_button(to, breach)] if breach.whose.matters else []
    return column(start_button(to, breach.ref), *buttons, *client)


def _breach(
    to: Reader,
    breach: Breach,
    now: datetime,
    called: Callable[[StaffId], str],
    instead: str | None,
) -> str:
    if breach.status is Status.REPORTED and breach.acknowledged_at:
        state = to.say("NOBODY HAS IT NOW")
    elif breach.status is Status.REPORTED:
        state = to.say("NOT ACKNOWLEDGED, hour ends {by}", by=to.time(breach.dpo_by))
    else:
        who = called(breach.acknowledged_by) if breach.acknowledged_by else ""
        state = to.say("acknowledged by {who}", who=who)
    if breach.status is Status.CLOSED and is_settled(breach):
        state = to.say("closed, but the client was not told")
    elif breach.status is Status.CLOSED:
        state = to.say("closed, but the regulator's question is open")
    clock = seventy_two_hours.clock(to, breach, now)
    client = clients.standing(to, breach, now)
    lines = [f"{breach.ref}: {state}; {clock}", *filter(None, [client])]
    return "\n".join([*lines, instead or f"“{breach.text}”"])


def dpo_system_refused(to: Reader, reference: str, why: str) -> Message:
    return Message(
        to.say(
            "Your own system refused what it was told of {ref}: {why}. "
            "Enter it there by hand.",
            ref=reference,
            why=why,
        )
    )
