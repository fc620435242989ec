"""The page that the board is on."""

from dataclasses import dataclass

from bot.domain.people.person import Person
from bot.texts.reader import Reader, of_pages

HOME = "/board"

TIME = "--:--"
"""Where the page's script writes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What stands around the parts of the board."""

    language: str
    title: str
    skip: str
    who: str
    sign_out: str
    headings: dict[str, str]
    live: str
    lost: str
    """With a place for the time at which it was true."""
    plain: str
    """For whoever has no scripts."""
    notice: str = ""


def board(to: Reader, person: Person, notice: str = "") -> Board:
    """``notice`` is what was done, or why not."""
    return Board(
        language=of_pages(to.language),
        title=to.say("Board"),
        skip=to.say("Skip to the content"),
        who=person.called,
        sign_out=to.say("Sign out"),
        headings={
            "now": to.say("Now"),
            "alarms": to.say("Alarms"),
            "missing": to.say("No-shows"),
            "relief": to.say("Handovers due"),
            "sites": to.say("Sites"),
            "open": to.say("Open incidents and breaches"),
            "on-call": to.say("On call now"),
            "health": to.say("Checkcall itself"),
        },
        live=to.say("Live"),
        lost=to.say(
            "NOT LIVE since {time}. Trying again; until then use the chat.",
            time=TIME,
        ),
        plain=to.say("Without scripts this page is loaded anew every 20 seconds."),
        notice=notice,
    )


def done(to: Reader) -> str:
    return to.say("Done. Whoever was told hears it.")
