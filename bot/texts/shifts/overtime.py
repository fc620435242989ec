"""Still on site? What the officer and their manager read after the end of a shift."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

HERE, HOME = "here", "home"
HOUR = timedelta(hours=1)
OFFERED = (1, 2, 4, 8)
"""Hours after the end that a manager can agree to in one tap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staying:
    """An officer who is still there after the end."""

    shift: int
    officer: str
    site: str
    end_at: datetime
    ends_at: datetime
    """The planned end, or the later one that was agreed before."""
    relief: tuple[str, ...]
    """Who should have come and has not booked on."""


def still_here(to: Reader, shift: int, site: str, ended_at: datetime) -> Message:
    return Message(
        to.say(
            "Your shift at {site} ended {time}, and you are still booked on. Are you "
            "still on site?",
            site=site,
            time=to.time(ended_at),
        ),
        column(
            Button(to.say("I am still here"), Press(Verb.STAY, str(shift), HERE)),
            Button(to.say("I have gone home"), Press(Verb.STAY, str(shift), HOME)),
        ),
    )


def answered(to: Reader, at: datetime) -> Message:
    """What the question turns into."""
    return Message(to.say("Answered {time}.", time=to.time(at)))


def staying(to: Reader, asked: Sequence[str], phone: str) -> Message:
    """The officer is never left alone with it."""
    if not asked:
        return Message(
            to.say(
                "Noted: you are still there. No duty manager can be reached: ring "
                "{phone}. Check calls go on. Book off when you leave.",
                phone=phone,
            )
        )
    return Message(
        to.say(
            "Noted: you are still there. Asked for overtime: {who}. Check calls go on. "
            "Book off when you leave.",
            who=", ".join(asked),
        )
    )


def agree(to: Reader, staying: Staying, now: datetime) -> Message:
    lines = [
        to.say(
            "OVERTIME? {officer} is still on site at {site}; the shift ended {time}.",
            officer=staying.officer,
            site=staying.site,
            time=to.time(staying.ends_at),
        )
    ]
    if staying.relief:
        lines.append(
            to.say("The relief has not come: {who}.", who=", ".join(staying.relief))
        )
    lines.append(to.say("Check calls go on. Agree, or ring and send them home."))
    return Message("\n".join(lines), column(*_hours(to, staying, now)))


def _hours(to: Reader, staying: Staying, now: datetime) -> Iterator[Button]:
    """From what was agreed before, if something was."""
    for hours in OFFERED:
        until = staying.ends_at + hours * HOUR
        minutes = (until - staying.end_at) // timedelta(minutes=1)
        if until > now:
            label = to.say("Agree until {time}", time=to.time(until))
            yield Button(label, Press(Verb.STAY, str(staying.shift), str(minutes)))


def agreed(to: Reader, officer: str, site: str, until: datetime) -> Message:
    return Message(
        to.say(
            "Overtime agreed: {officer} at {site} until {time}. If nobody books off by "
            "then, you hear of it.",
            officer=officer,
            site=site,
            time=to.time(until),
        )
    )


def agreed_officer(to: Reader, site: str, until: datetime, by: str) -> Message:
    return Message(
        to.say(
            "Overtime agreed until {time} at {site}, by {who}. Check calls go on. Book "
            "off when you leave.",
            time=to.time(until),
            site=site,
            who=by,
        )
    )


def agreed_already(to: Reader, officer: str, until: datetime, by: str) -> Message:
    return Message(
        to.say(
            "{who} has agreed it already: {officer} stays until {time}. Nothing was "
            "changed.",
            who=by,
            officer=officer,
            time=to.time(until),
        )
    )
