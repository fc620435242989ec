"""Signing in to the register or to the board, and out; and pages that are not there."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.people.person import Person
from bot.domain.web.session import LINK_LASTS, Scope
from bot.texts.page import Form, Frame, Link, Page
from bot.texts.reader import Reader
from bot.texts.web import answers
from bot.texts.web.frame import frame, nobodys_frame

LAUNCH = "launch"
"""The hidden field with what Telegram told the page."""


def sign_in_page(to: Reader, scope: Scope) -> Page:
    """The same for every link, right or wrong: looking at it uses nothing up."""
    return Page(
        frame=_frame(to, scope),
        title=_title(to, scope),
        said=(
            to.say("Press the button to go on. The link works once."),
            _how_long(to, scope),
        ),
        forms=(Form(deed="", button=to.say("Sign in")),),
    )


def launch_page(to: Reader, scope: Scope) -> Page:
    """Opened inside Telegram, where its script goes on by itself; in Telegram's own
    page in a browser a window of its own has to be asked for."""
    return Page(
        frame=_frame(to, scope),
        title=_title(to, scope),
        said=(
            to.say("One moment. If nothing happens, press the button."),
            _how_long(to, scope),
        ),
        forms=(Form(deed="", button=to.say("Sign in"), hidden=((LAUNCH, ""),)),),
    )


def _title(to: Reader, scope: Scope) -> str:
    match scope:
        case Scope.REGISTER:
            return to.say("Sign in to the breach register")
        case Scope.BOARD:
            return to.say("Open the board")


def _how_long(to: Reader, scope: Scope) -> str:
    match scope:
        case Scope.REGISTER:
            return to.say(
                "After {minutes} minutes without a page you are signed out. Whoever "
                "opens a record is written down.",
                minutes=int(scope.idle.total_seconds() // 60),
            )
        case Scope.BOARD:
            return to.say(
                "You stay signed in for {hours} hours: sign out when you leave the "
                "screen to somebody else. What is pressed there is written down "
                "under your name.",
                hours=int(scope.longest.total_seconds() // 3600),
            )


def bad_link_page(to: Reader, scope: Scope) -> Page:
    return Page(
        frame=_frame(to, scope),
        title=to.say("This link does not work"),
        said=(
            to.say(
                "A link works once, for {minutes} minutes, and only the newest one.",
                minutes=int(LINK_LASTS.total_seconds() // 60),
            ),
            how_to_sign_in(to, scope),
        ),
        back=Link(to.say("I am signed in already"), _home(scope)),
    )


def bad_launch_page(to: Reader, scope: Scope) -> Page:
    """Whoever it was: who may not look learns nothing of why."""
    return Page(
        frame=_frame(to, scope),
        title=to.say("This did not sign you in"),
        said=(
            to.say(
                "The button in the chat works once, for {minutes} minutes. Close this "
                "page and press the button again.",
                minutes=int(LINK_LASTS.total_seconds() // 60),
            ),
            how_to_sign_in(to, scope),
        ),
        back=Link(to.say("I am signed in already"), _home(scope)),
    )


def signed_out_page(
    to: Reader, scope: Scope, typed: Sequence[str] = (), *, no_cookie: bool = False
) -> Page:
    """Never signed in, or no longer; what they had typed is theirs. ``no_cookie``: they
    come from signing in, and their browser says nothing of it."""
    said = [how_to_sign_in(to, scope)]
    if no_cookie:
        said.insert(
            0,
            to.say(
                "If you pressed “Sign in” just now, this browser does not keep the "
                "cookie of this site. Allow it in the browser's settings, or open the "
                "next link in another browser."
            ),
        )
    return Page(
        frame=_frame(to, scope),
        title=to.say("You are not signed in"),
        said=tuple(said),
        typed=tuple(typed),
        typed_label=answers.typed_label(to),
    )


def how_to_sign_in(to: Reader, scope: Scope) -> str:
    match scope:
        case Scope.REGISTER:
            return to.say(
                "Send /register to the bot in Telegram, and open the link it answers."
            )
        case Scope.BOARD:
            return to.say(
                "Send /board to the bot in Telegram, press “The board in a browser”, "
                "and open the link it answers."
            )


def good_bye_page(to: Reader, scope: Scope) -> Page:
    said = to.say("Nobody can go on in this browser without a new link.")
    return Page(
        frame=_frame(to, scope), title=to.say("You are signed out"), said=(said,)
    )


def lost_page(to: Reader, scope: Scope, person: Person | None = None) -> Page:
    match scope:
        case Scope.REGISTER:
            said = to.say("The record may have ended, or the address may be mistyped.")
        case Scope.BOARD:
            said = to.say("The address may be mistyped.")
    return _in_stead(to, scope, to.say("There is no such page"), said, person)


def not_from_here_page(to: Reader, scope: Scope, typed: Sequence[str] = ()) -> Page:
    """A form that did not come from a page of this session."""
    match scope:
        case Scope.REGISTER:
            said = to.say(
                "The form did not come from your own page of the register. Open the "
                "record again, and send the form from there."
            )
        case Scope.BOARD:
            said = to.say(
                "The button was not pressed on your own page of the board. Open the "
                "board again, and press it there."
            )
    page = _in_stead(to, scope, to.say("Nothing was changed"), said)
    return replace(page, typed=tuple(typed), typed_label=answers.typed_label(to))


def too_long_page(to: Reader, scope: Scope) -> Page:
    """So long a form that nobody has read it."""
    said = to.say(
        "The form is too long to be read. Go back: what you typed should still stand "
        "there. Shorten it to {most} characters in a field, and send it again.",
        most=answers.LONGEST,
    )
    return _in_stead(to, scope, to.say("Nothing was changed"), said)


def broken_page(to: Reader, scope: Scope) -> Page:
    match scope:
        case Scope.REGISTER:
            said = to.say(
                "Nothing was changed. Try again in a minute; if the hour is running, "
                "use the buttons in Telegram, which do the same."
            )
        case Scope.BOARD:
            said = to.say(
                "Nothing was changed. Try again in a minute; until then use the "
                "buttons in Telegram, which do the same, and ring the sites if those "
                "are silent, too."
            )
    return _in_stead(to, scope, to.say("Something went wrong here"), said)


def refused_page(to: Reader, scope: Scope, person: Person, sentence: str) -> Page:
    """The rules say no, and there is no page to say it on."""
    return _in_stead(to, scope, to.say("You may not see this"), sentence, person)


def _in_stead(
    to: Reader, scope: Scope, title: str, said: str, person: Person | None = None
) -> Page:
    match scope:
        case Scope.REGISTER:
            back = to.say("To the list of breaches")
        case Scope.BOARD:
            back = to.say("To the board")
    return Page(
        frame=_frame(to, scope, person),
        title=title,
        said=(said,),
        back=Link(back, _home(scope)),
    )


def _home(scope: Scope) -> str:
    return f"/{scope}"


def _frame(to: Reader, scope: Scope, person: Person | None = None) -> Frame:
    match scope:
        case Scope.REGISTER:
            return frame(to, person)
        case Scope.BOARD:
            return nobodys_frame(to, to.say("Board"))
