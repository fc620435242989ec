"""The page that the board is on."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from bot.domain.people.person import Person
from bot.texts.reader import Reader, of_pages

HOME = "/board"

SITE = f"{HOME}/site"


def address_of(code: str) -> str:
    """Of a site's page."""
    return f"{SITE}/{quote(code, safe='')}"


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
    here: str
    """The page's own address."""
    notice: str = ""
    number: "Number | None" = None
    site: str = ""
    """The code, on a page of a site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """To be rung, as long as it is shown."""

    said: str
    dial: str
    until: str
    left: str
    """Before what counts down."""
    over: str
    """In its place, when it is gone again."""


def board(
    to: Reader, person: Person, notice: str = "", number: Number | None = None
) -> Board:
    """``notice`` is what was done, or why not."""
    return around(
        *(to, person, to.say("Board"), HOME, notice, number),
        {
            "now": to.say("Now"),
            "alarms": to.say("Alarms"),
            "missing": to.say("No-shows"),
            "relief": to.say("Handovers due"),
            "sites": to.say("Sites"),
            "open": to.say("Open incidents and breaches"),
            "on-call": to.say("On call now"),
            "health": to.say("Checkcall itself"),
        },
    )


def around(
    to: Reader,
    person: Person,
    title: str,
    here: str,
    notice: str,
    number: Number | None,
    headings: dict[str, str],
    site: str = "",
) -> Board:
    """What stands around each live page."""
    return Board(
        language=of_pages(to.language),
        title=title,
        skip=to.say("Skip to the content"),
        who=person.called,
        sign_out=to.say("Sign out"),
        headings=headings,
        live=to.say("Live"),
        lost=to.say(
            "NOT LIVE since {time}. Trying again; until then use the chat.",
            time=TIME,
        ),
        plain=to.say("Without scripts this page is loaded anew every 20 seconds."),
        here=here,
        notice=notice,
        number=number,
        site=site,
    )


def number(to: Reader, of: str, dial: str, until: datetime) -> Number:
    """``of``: whose it is."""
    return Number(
        said=to.say("Ring {who}:", who=of),
        dial=dial,
        until=until.isoformat(timespec="seconds"),
        left=to.say("shown for"),
        over=to.say("The number is gone again. Ask for it once more if you need it."),
    )


def done(to: Reader) -> str:
    return to.say("Done. Whoever was told hears it.")
