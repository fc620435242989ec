"""Have you read them? Asked of officers on site, and what managers hear of it."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.instructions.difference import Change
from bot.domain.instructions.version import Version
from bot.texts.instructions import changes as what
from bot.texts.instructions.screens import open_button, read_button
from bot.texts.message import Message, column
from bot.texts.reader import Reader

SHOWN = 20
"""Lines of one list; the others are counted."""


def ask(
    to: Reader,
    site: str,
    version: Version,
    changes: Sequence[Change] | None,
    *,
    again: bool = False,
) -> Message:
    """``changes`` are None for whoever never confirmed any."""
    lines = [_news(to, site, version, changes)]
    if changes is not None:
        lines += what.lines(to, changes)
    if again:
        lines.insert(0, to.say("You have not confirmed the instructions yet."))
    lines.append(to.say("Read them when it is safe to, then press “I have read them”."))
    buttons = open_button(to, version), read_button(to, version)
    return Message("\n".join(lines), column(*buttons))


def _news(
    to: Reader, site: str, version: Version, changes: Sequence[Change] | None
) -> str:
    values = {"site": site, "number": version.number}
    if changes is None:
        return to.say(
            "INSTRUCTIONS: {site}, version {number}. You have not confirmed the "
            "Assignment Instructions of this site before.",
            **values,
        )
    return to.say(
        "INSTRUCTIONS CHANGED: {site}, version {number}. New since you last confirmed "
        "them:",
        **values,
    )


def before_shift(to: Reader, changes: Sequence[Change] | None) -> list[str]:
    """Lines for whoever comes to the site soon."""
    if changes is None:
        return [
            to.say(
                "You have not confirmed this site's Assignment Instructions before: "
                "you find them here once you are booked on."
            )
        ]
    head = to.say("Its instructions have changed since you last confirmed them:")
    return [head, *what.lines(to, changes)]


def confirmed(to: Reader, site: str, version: Version, at: datetime) -> Message:
    return Message(
        to.say(
            "Noted {time}: you have read the instructions of {site}, version {number}.",
            time=to.time(at),
            site=site,
            number=version.number,
        )
    )


def confirmed_before(to: Reader, site: str, version: Version, at: datetime) -> Message:
    """Pressed twice."""
    return Message(
        to.say(
            "You confirmed that already, {time}: {site}, version {number}.",
            time=to.date_time(at),
            site=site,
            number=version.number,
        )
    )


def not_read(to: Reader, found: Sequence[tuple[str, str, int]]) -> Message:
    """To whoever runs the night, all of them at once: officer, site, version."""
    lines = [
        to.say(
            "INSTRUCTIONS NOT CONFIRMED by officers on site. Ring them when you can."
        )
    ]
    lines += [
        to.say(
            "• {officer} at {site}, version {number}",
            officer=officer,
            site=site,
            number=number,
        )
        for officer, site, number in found[:SHOWN]
    ]
    if len(found) > SHOWN:
        lines.append(to.say("and {count} more", count=len(found) - SHOWN))
    return Message("\n".join(lines))
