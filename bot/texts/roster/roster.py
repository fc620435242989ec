"""What an officer, and whoever looks for one, reads when the roster moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.texts.alarms.endings import endings
from bot.texts.alarms.facts import Facts
from bot.texts.message import Message, column
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One shift: code and name of the site, and its times."""

    site: str
    start_at: datetime
    end_at: datetime


@dataclass(frozen=True, slots=True)
class News:
    """What became of a shift; without ``was`` it is new, without ``now`` it is off."""

    was: Planned | None
    now: Planned | None


def changed(to: Reader, news: Sequence[News], phone: str) -> Message:
    """All that one load of a roster changed for one officer."""
    first = to.say("YOUR ROSTER HAS CHANGED.")
    ask = to.say("Is that wrong? Ring the control room: {phone}.", phone=phone)
    return Message("\n".join([first, *(_line(to, each) for each in news), ask]))


def _line(to: Reader, each: News) -> str:
    match each:
        case News(None, Planned() as now):
            return to.say("• New: {now}.", now=_when(to, now))
        case News(Planned() as was, None):
            return to.say("• Cancelled: {was}. Do not go there.", was=_when(to, was))
        case News(Planned() as was, Planned() as now):
            return to.say(
                "• Changed: {was} is now {now}.", was=_when(to, was), now=_when(to, now)
            )
    raise ValueError("no news")


def _when(to: Reader, planned: Planned) -> str:
    start, end = to.date_time(planned.start_at), to.date_time(planned.end_at)
    return to.say("{site}, {start} to {end}", site=planned.site, start=start, end=end)


def not_on_the_roster(to: Reader, facts: Facts) -> Message:
    """To whoever was told of a no-show that the roster has taken away."""
    words = to.say(
        "NO SHOW at {site}: the roster no longer has this shift of {officer}. {ref}.\n"
        "Make sure that the site is covered, then close the alarm.",
        site=facts.site,
        officer=facts.officer,
        ref=facts.ref,
    )
    return Message(words, column(*endings(to, facts.kind, facts.alarm)))


def half_loaded(to: Reader) -> Message:
    """To whoever loads rosters: the program ended, or the database went away."""
    return Message(
        to.say(
            "ROSTER HALF LOADED. The loading of a roster stopped before its end: some "
            "shifts are as the new file says, the others as they were before.\n"
            "Load the same file again now: it does what is left."
        )
    )


def ran_on(to: Reader, site: str, end_at: datetime) -> Message:
    return Message(
        to.say(
            "Your next shift at {site} has begun: you stay booked on until {end}. "
            "Check calls go on.",
            site=site,
            end=to.time(end_at),
        )
    )


def waits(
    to: Reader, next_site: str, start_at: datetime, here: str, phone: str
) -> Message:
    """The next shift has begun, and the officer is booked on to another one."""
    return Message(
        to.say(
            "Your shift at {next} began {start}, and you are still booked on at "
            "{here}. Press “Book off” now, and “Book on” when you are at {next}. "
            "Cannot leave? Ring the control room: {phone}.",
            next=next_site,
            start=to.time(start_at),
            here=here,
            phone=phone,
        )
    )


def next_shift(to: Reader, site: str, start_at: datetime) -> str:
    """Under the answer to a book-off."""
    return to.say(
        "Your next shift: {site}, {start}. Press “Book on” when you are there.",
        site=site,
        start=to.time(start_at),
    )


def planned_until(to: Reader, end_at: datetime) -> str:
    """Under the answer to a book-off long before the planned end."""
    return to.say(
        "This shift is planned until {end}. Still on site? Press “Book on” again.",
        end=to.time(end_at),
    )
