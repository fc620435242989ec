"""The officer who may not go yet: what they read, and what they may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.texts.message import Button, Keyboard, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import Planned, when

CANNOT, GO = "cannot", "go"


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """Who is planned there next, in initials."""

    officer: str
    planned: Planned


def stays(
    to: Reader,
    number: int,
    coming: Next | None,
    phone: str,
    asked_at: datetime | None,
    until: datetime | None,
) -> Message:
    """``asked_at`` is None where the end has passed, and nothing was pressed;
    ``until`` is the planned end, while it lies ahead."""
    lines = [
        to.say(
            "The site is yours until somebody has taken over. Your check calls go on."
        )
    ]
    if asked_at is not None:
        lines.append(to.say("You asked to go at {time}.", time=to.time(asked_at)))
    if until is not None:
        lines.append(to.say("Your shift is planned until {time}.", time=to.time(until)))
    lines.append(_next(to, coming))
    lines.append(to.say("Ring the control room: {phone}.", phone=phone))
    cannot = Button(to.say("I cannot stay"), Press(Verb.HANDOVER, str(number), CANNOT))
    return Message("\n".join(lines), column(cannot))


def _next(to: Reader, coming: Next | None) -> str:
    if coming is None:
        return to.say("Nobody is planned there next.")
    return to.say(
        "Planned next: {officer}, {shift}.",
        officer=coming.officer,
        shift=when(to, coming.planned),
    )


def cannot_noted(to: Reader, number: int, told: Sequence[str], phone: str) -> Message:
    """What they may do; nobody asks why, and nobody is locked in."""
    if told:
        first = to.say(
            "{who} has been told now that you cannot stay. Nobody asks why.",
            who=", ".join(told),
        )
    else:
        first = to.say("No duty manager can be reached. Ring {phone} now.", phone=phone)
    lines = [
        first,
        to.say(
            "Wait for their call if you can, or ring {phone}. Danger: SOS or 999.",
            phone=phone,
        ),
        to.say(
            "Must you go before that? Lock up, take the keys to the agreed place, and "
            "press “I must go now”: the site is then recorded as uncovered, and it is "
            "heard at the top at once."
        ),
    ]
    go = Button(to.say("I must go now"), Press(Verb.HANDOVER, str(number), GO))
    return Message("\n".join(lines), column(go))


def left(to: Reader, site: str, at: datetime, keyboard: Keyboard) -> Message:
    return Message(
        to.say(
            "Booked off from {site}, {time}: left uncovered. Your managers are told. "
            "Safe journey.",
            site=site,
            time=to.time(at),
        ),
        keyboard=keyboard,
    )


def relieved(
    to: Reader, site: str, at: datetime, by: str, keyboard: Keyboard
) -> Message:
    return Message(
        to.say(
            "Booked off from {site}, {time}: {who} has taken over. Safe journey.",
            site=site,
            time=to.time(at),
            who=by,
        ),
        keyboard=keyboard,
    )


def may_go(to: Reader, site: str) -> Message:
    """A colleague has come, or has taken over from somebody else."""
    return Message(
        to.say(
            "{site} is covered without you now. Press “Book off” when you go.",
            site=site,
        )
    )
