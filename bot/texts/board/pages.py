"""The page that the board is on, and those in place of it: signing in, and out."""

from dataclasses import dataclass

from bot.domain.people.person import Person
from bot.domain.web.session import A_SHIFT, LINK_LASTS
from bot.texts.page import Form, Frame, Link, Page
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


def _frame(to: Reader) -> Frame:
    """Nobody is signed in."""
    return Frame(
        language=of_pages(to.language),
        brand=to.say("Board"),
        skip=to.say("Skip to the content"),
        problem=to.say("There is a problem"),
    )


def sign_in_page(to: Reader) -> Page:
    """The same for every link, right or wrong: looking at it uses nothing up."""
    return Page(
        frame=_frame(to),
        title=to.say("Open the board"),
        said=(
            to.say("Press the button to go on. The link works once."),
            to.say(
                "You stay signed in for {hours} hours: sign out when you leave the "
                "screen to somebody else. What is pressed there is written down "
                "under your name.",
                hours=int(A_SHIFT.total_seconds() // 3600),
            ),
        ),
        forms=(Form(deed="", button=to.say("Sign in")),),
    )


def bad_link_page(to: Reader) -> Page:
    return Page(
        frame=_frame(to),
        title=to.say("This link does not work"),
        said=(
            to.say(
                "A link works once, for {minutes} minutes, and only the newest one.",
                minutes=int(LINK_LASTS.total_seconds() // 60),
            ),
            _how_to_sign_in(to),
        ),
        back=Link(to.say("I am signed in already"), HOME),
    )


def signed_out_page(to: Reader) -> Page:
    """Never signed in, or no longer."""
    said = (_how_to_sign_in(to),)
    return Page(frame=_frame(to), title=to.say("You are not signed in"), said=said)


def _how_to_sign_in(to: Reader) -> str:
    return to.say(
        "Send /board to the bot in Telegram, press “The board in a browser”, and open "
        "the link it answers."
    )


def good_bye_page(to: Reader) -> Page:
    said = to.say("Nobody can go on in this browser without a new link.")
    return Page(frame=_frame(to), title=to.say("You are signed out"), said=(said,))


def not_from_here_page(to: Reader) -> Page:
    """A form that did not come from a page of this session."""
    said = to.say(
        "The button was not pressed on your own page of the board. Open the board "
        "again, and press it there."
    )
    return _in_stead(to, to.say("Nothing was changed"), said)


def lost_page(to: Reader) -> Page:
    said = to.say("The address may be mistyped.")
    return _in_stead(to, to.say("There is no such page"), said)


def broken_page(to: Reader) -> Page:
    said = to.say(
        "Nothing was changed. Try again in a minute; until then use the buttons in "
        "Telegram, which do the same, and ring the sites if those are silent, too."
    )
    return _in_stead(to, to.say("Something went wrong here"), said)


def _in_stead(to: Reader, title: str, said: str) -> Page:
    back = Link(to.say("To the board"), HOME)
    return Page(frame=_frame(to), title=title, said=(said,), back=back)
