"""The page of a link in an alarm's e-mail: what has happened, and one button.

Whoever reads it has just been woken, or sits at a desk without a telephone.
"""

from dataclasses import dataclass

from bot.domain.alarms.link import LASTS
from bot.domain.errors import Refused
from bot.texts.alarms import alarm as alarms
from bot.texts.alarms.facts import Facts
from bot.texts.page import Form, Frame, Link, Page
from bot.texts.reader import Reader
from bot.texts.web import answers
from bot.texts.web.frame import nobodys_frame


@dataclass(frozen=True, slots=True)
class OtherWay:
    """What is left to somebody whom the page does not help."""

    phone: str
    """Of the control room."""
    linked: bool
    """They have Telegram."""


def take_up_page(to: Reader, facts: Facts) -> Page:
    """The only one with a button; looking at it tells nobody anything."""
    headline, *body = _told(to, facts)
    nobody = to.say("Nobody has this yet. Press the button if you see to it now.")
    return Page(
        frame=_frame(to),
        title=headline,
        said=(*body, nobody),
        forms=(Form(deed="", button=alarms.take_label(to, facts.kind)),),
    )


def still_page(to: Reader, facts: Facts) -> Page:
    """Whoever has it is asked, and has no button but this one."""
    press = to.say(
        "Press the button if you still see to it. Otherwise the next person is told."
    )
    return Page(
        frame=_frame(to),
        title=to.say("Is this still in hand?"),
        said=(*_told(to, facts), press),
        forms=(Form(deed="", button=alarms.take_label(to, facts.kind)),),
    )


def pressed_elsewhere(to: Reader, page: Page) -> Page:
    """Something sent the form, and not from the page: that is nobody's press."""
    again = to.say("Nothing was changed yet. Press the button on this page.")
    return Page(
        frame=page.frame,
        title=page.title,
        errors=(Link(again, ""),) if page.forms else (),
        said=page.said,
        forms=page.forms,
    )


def yours_page(to: Reader, facts: Facts, way: OtherWay) -> Page:
    rest = to.say("When it is over, ring the control room: {phone}.", phone=way.phone)
    if way.linked:
        rest = to.say("When it is over, end it in Telegram; its buttons are there.")
    told = to.say("Everybody who was told knows that you have it.")
    return _page(to, to.say("You have this."), *_told(to, facts), told, rest)


def taken_page(to: Reader, facts: Facts, who: str, way: OtherWay) -> Page:
    headline, *_ = _told(to, facts)
    title = to.say("{who} has this.", who=who)
    nothing = to.say("Nothing is needed from you. Nothing was changed.")
    more = to.say("Do you know more about it? Ring {phone}.", phone=way.phone)
    return _page(to, title, headline, nothing, more)


def over_page(to: Reader, facts: Facts) -> Page:
    headline, *_ = _told(to, facts)
    nothing = to.say("Nothing is needed from you. Nothing was changed.")
    return _page(to, to.say("This is over."), headline, nothing)


def used_page(to: Reader, facts: Facts, way: OtherWay) -> Page:
    title = to.say("This link was used")
    why = to.say(
        "It works once, and nobody has this now. The newest e-mail has another."
    )
    return _still_rings(to, title, why, facts, way)


def expired_page(to: Reader, facts: Facts, way: OtherWay) -> Page:
    title = to.say("This link is too old")
    why = to.say(
        "It works for {hours} hours, and nobody has this yet.",
        hours=int(LASTS.total_seconds() // 3600),
    )
    return _still_rings(to, title, why, facts, way)


def refused_page(to: Reader, facts: Facts, why: Refused, way: OtherWay) -> Page:
    title = to.say("You cannot take this up")
    return _still_rings(to, title, answers.sentence(to, why), facts, way)


def bad_link_page(to: Reader) -> Page:
    """The same for one that was never ours, and for one that was taken back."""
    return _page(
        to,
        to.say("This link does not work"),
        to.say(
            "Nothing was changed. Open Telegram, or ring your control room: they see "
            "what rings, and who has it."
        ),
    )


def not_now_page(to: Reader) -> Page:
    """The database is away, or it was opened very often in a short time."""
    return _page(
        to,
        to.say("That could not be done just now"),
        to.say(
            "Try it again in a minute. If it cannot wait, open Telegram, or ring your "
            "control room."
        ),
    )


def _told(to: Reader, facts: Facts) -> list[str]:
    """As the e-mail has it."""
    return alarms.alarm(to, facts).text.split("\n")


def _still_rings(to: Reader, title: str, why: str, facts: Facts, way: OtherWay) -> Page:
    headline, *_ = _told(to, facts)
    ring = to.say("Ring the control room to take it up: {phone}.", phone=way.phone)
    if way.linked:
        ring = to.say(
            "Take it up in Telegram, or ring the control room: {phone}.",
            phone=way.phone,
        )
    return _page(to, title, headline, why, ring)


def _page(to: Reader, title: str, *said: str) -> Page:
    return Page(frame=_frame(to), title=title, said=said)


def _frame(to: Reader) -> Frame:
    return nobodys_frame(to, to.say("Checkcall alarm"))
