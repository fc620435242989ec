"""Booking on and off."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.company import Site
from bot.texts.forms import where_crowded
from bot.texts.message import Button, Keyboard, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.received_late import when


def pick_site(to: Reader, sites: Sequence[Site]) -> Message:
    asks = Message(
        to.say("Where are you? Pick your site, or send /bookon CODE."),
        column(
            *(Button(f"{s.code} · {s.name}", Press(Verb.SITE, s.code)) for s in sites)
        ),
    )
    return where_crowded(to, asks, "/bookon")


def booked_on(
    to: Reader,
    site: Site,
    at: datetime,
    due_at: datetime,
    keyboard: Keyboard,
    received_late_at: datetime | None = None,
) -> Message:
    lines = [
        to.say(
            "Booked on at {code} {name}, {time}.\nNext check call: {due}.",
            code=site.code,
            name=site.name,
            time=when(to, at, received_late_at),
            due=to.time(due_at),
        )
    ]
    if site.instructions:
        lines.append(site.instructions)
    return Message("\n".join(lines), keyboard=keyboard).with_deadline(
        to.time(due_at), due_at
    )


def booked_off(
    to: Reader,
    site: str,
    at: datetime,
    keyboard: Keyboard,
    received_late_at: datetime | None = None,
) -> Message:
    return Message(
        to.say(
            "Booked off from {site}, {time}. Safe journey.",
            site=site,
            time=when(to, at, received_late_at),
        ),
        keyboard=keyboard,
    )


def book_off_with_form(to: Reader) -> Message:
    return Message(
        to.say(
            "You started a report and have not typed it yet. Type it now, "
            "or book off without it."
        ),
        column(Button(to.say("Book off without it"), Press(Verb.START, "bookoff"))),
    )


def booked_off_by_manager(to: Reader, site: str, keyboard: Keyboard) -> Message:
    return Message(
        to.say("Booked off from {site} by your duty manager.", site=site),
        keyboard=keyboard,
    )
