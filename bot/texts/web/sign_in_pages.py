"""Signing in and out, and pages that are not there."""

from collections.abc import Sequence

from bot.domain.people.person import Person
from bot.domain.web.session import IDLE, LINK_LASTS
from bot.texts.page import Form, Link, Page
from bot.texts.reader import Reader
from bot.texts.web import answers
from bot.texts.web.frame import HOME, frame


def sign_in_page(to: Reader) -> Page:
    """The same for every link, right or wrong: looking at it uses nothing up."""
    return Page(
        frame=frame(to),
        title=to.say("Sign in to the breach register"),
        said=(
            to.say("Press the button to go on. The link works once."),
            to.say(
                "After {minutes} minutes without a page you are signed out. Whoever "
                "opens a record is written down.",
                minutes=int(IDLE.total_seconds() // 60),
            ),
        ),
        forms=(Form(deed="", button=to.say("Sign in")),),
    )


def bad_link_page(to: Reader) -> Page:
    return Page(
        frame=frame(to),
        title=to.say("This link does not work"),
        said=(
            to.say(
                "A link works once, for {minutes} minutes, and only the newest one.",
                minutes=int(LINK_LASTS.total_seconds() // 60),
            ),
            how_to_sign_in(to),
        ),
        back=Link(to.say("I am signed in already"), HOME),
    )


def signed_out_page(to: Reader, typed: Sequence[str] = ()) -> Page:
    """Never signed in, or no longer; what they had typed is theirs."""
    return Page(
        frame=frame(to),
        title=to.say("You are not signed in"),
        said=(how_to_sign_in(to),),
        typed=tuple(typed),
        typed_label=answers.typed_label(to),
    )


def how_to_sign_in(to: Reader) -> str:
    return to.say(
        "Send /register to the bot in Telegram, and open the link it answers."
    )


def good_bye_page(to: Reader) -> Page:
    said = to.say("Nobody can go on in this browser without a new link.")
    return Page(frame=frame(to), title=to.say("You are signed out"), said=(said,))


def lost_page(to: Reader, person: Person | None = None) -> Page:
    return Page(
        frame=frame(to, person),
        title=to.say("There is no such page"),
        said=(to.say("The record may have ended, or the address may be mistyped."),),
        back=Link(to.say("To the list of breaches"), HOME),
    )


def not_from_here_page(to: Reader) -> Page:
    """A form that did not come from a page of this session."""
    return Page(
        frame=frame(to),
        title=to.say("Nothing was changed"),
        said=(
            to.say(
                "The form did not come from your own page of the register. Open the "
                "record again, and send the form from there."
            ),
        ),
        back=Link(to.say("To the list of breaches"), HOME),
    )


def broken_page(to: Reader) -> Page:
    return Page(
        frame=frame(to),
        title=to.say("Something went wrong here"),
        said=(
            to.say(
                "Nothing was changed. Try again in a minute; if the hour is running, "
                "use the buttons in Telegram, which do the same."
            ),
        ),
        back=Link(to.say("To the list of breaches"), HOME),
    )


def refused_page(to: Reader, person: Person, sentence: str) -> Page:
    """The rules say no, and there is no page to say it on."""
    return Page(
        frame=frame(to, person),
        title=to.say("You may not see this"),
        said=(sentence,),
        back=Link(to.say("To the list of breaches"), HOME),
    )
