"""The page on which somebody writes down who was at an incident: three lines and a tap,
on a phone, at night, in gloves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.errors import Misfilled
from bot.domain.refs import Ref
from bot.domain.vault.named import LONGEST, Who
from bot.domain.vault.record import LINK_LASTS, Entry
from bot.texts.page import Choice, Field, FieldKind, Form, Frame, Link, Page
from bot.texts.reader import Reader
from bot.texts.vault.labels import who_label
from bot.texts.web.answers import Given
from bot.texts.web.fields import choices
from bot.texts.web.frame import frame

NAME, PHONE, MORE, WHO, INSTEAD_OF = "name", "phone", "more", "who", "instead_of"
LINES = (NAME, PHONE, MORE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """What the form needs to know: nobody's name is in it."""

    to: Reader
    company: str
    phone: str
    incident: Ref
    standing: Sequence[Entry]
    """Those who are written down already, and can be put right."""


def form_page(blank: Blank, *, saved: bool = False) -> Page:
    to, count = blank.to, len(blank.standing)
    notice = (
        to.say(
            "Saved. People recorded at {ref}: {count}.", ref=blank.incident, count=count
        ),
        to.say("Somebody else? Fill it in again. If not, close this page."),
    )
    known = to.say(
        "People recorded so far: {count}. Their names are not shown again.", count=count
    )
    return Page(
        frame=_frame(blank),
        title=to.say("Who was there: {ref}", ref=blank.incident),
        notice=notice if saved else (),
        said=(known,) if count and not saved else (),
        forms=(_form(blank),),
    )


def _form(blank: Blank) -> Form:
    to = blank.to
    who = {each: who_label(to, each).capitalize() for each in Who}
    fields = [
        Field(
            name=WHO,
            kind=FieldKind.RADIOS,
            label=to.say("Who are they?"),
            choices=choices(who, ()),
        ),
        Field(name=NAME, kind=FieldKind.LINE, label=to.say("Name")),
        Field(name=PHONE, kind=FieldKind.LINE, label=to.say("Telephone")),
        Field(
            name=MORE,
            kind=FieldKind.LINE,
            label=to.say("Address, e-mail, or what they looked like"),
            hint=to.say("One of the three lines is enough."),
        ),
    ]
    if blank.standing:
        fields.append(_correction(blank))
    safe = to.say(
        "Only the Data Protection Officer and the SIRO can read it, and each reading "
        "is written down."
    )
    return Form(
        deed="", button=to.say("Save this person"), said=(safe,), fields=tuple(fields)
    )


def _correction(blank: Blank) -> Field:
    """Which of them, by number, kind and time: there are no names to choose from."""
    to = blank.to
    offered = tuple(
        Choice(
            str(each.id),
            to.say(
                "Right instead of {number}: {who}, {time}",
                number=number,
                who=who_label(to, each.who),
                time=to.time(each.at),
            ),
        )
        for number, each in enumerate(blank.standing, 1)
    )
    return Field(
        name=INSTEAD_OF,
        kind=FieldKind.RADIOS,
        label=to.say("Is it a correction?"),
        choices=(Choice("", to.say("No, somebody else"), chosen=True), *offered),
    )


def refilled(blank: Blank, given: Given, why: Misfilled) -> Page:
    """As it was sent, with what is the matter: nothing that was typed is lost."""
    words = _wrong(blank.to, why.what)
    return _again(blank, given, {why.field: words}, Link(words, f"#-{why.field}"))


def not_kept(blank: Blank, given: Given) -> Page:
    """The vault was locked, or the database away: the link works on."""
    words = blank.to.say(
        "It cannot be kept just now. It stands below as you typed it: send it again in "
        "a minute, or write it on paper and give it to your duty manager. Control "
        "room: {phone}.",
        phone=blank.phone,
    )
    return _again(blank, given, {}, Link(words, ""))


def moved_on(blank: Blank, given: Given) -> Page:
    """Whoever was to be corrected has been."""
    words = blank.to.say(
        "That person was put right meanwhile. Choose again below, and save."
    )
    return _again(
        blank, {**given, INSTEAD_OF: [""]}, {}, Link(words, f"#-{INSTEAD_OF}")
    )


def _again(blank: Blank, given: Given, errors: dict[str, str], link: Link) -> Page:
    page = form_page(blank)
    forms = tuple(form.filled(given, errors) for form in page.forms)
    return replace(page, forms=forms, errors=(link,))


def _wrong(to: Reader, what: str) -> str:
    match what:
        case "choose":
            return to.say("Choose who they are: witness, suspect, injured or caller.")
        case "long":
            return to.say("That is too long: {most} characters at most.", most=LONGEST)
        case _:
            return to.say(
                "Write at least one line: a name, a telephone number, or what they "
                "looked like."
            )


def over_page(to: Reader, typed: Sequence[str] = ()) -> Page:
    """The same page, whatever is wrong with the link; what they typed is theirs."""
    return Page(
        frame=frame_of(to),
        title=to.say("This link does not work any more"),
        said=(
            to.say(
                "It works for {minutes} minutes, and one form is sent by it. Did you "
                "press “Save this person” twice? The chat says how many people are "
                "recorded.",
                minutes=int(LINK_LASTS.total_seconds() // 60),
            ),
            to.say("For a new one send /people to the bot in Telegram."),
        ),
        typed=tuple(typed),
        typed_label=to.say(
            "This is what you had typed. It was not saved; write it on paper first:"
        ),
    )


def too_often_page(to: Reader, typed: Sequence[str] = ()) -> Page:
    return replace(
        over_page(to, typed),
        title=to.say("Too often from here"),
        said=(to.say("Wait an hour, or write it on paper for your duty manager."),),
    )


def away_page(to: Reader, typed: Sequence[str] = ()) -> Page:
    return replace(
        over_page(to, typed),
        title=to.say("Try again in a minute"),
        said=(to.say("Nothing was changed, and the link still works."),),
    )


def frame_of(to: Reader) -> Frame:
    return replace(frame(to), brand=to.say("Confidential"))


def _frame(blank: Blank) -> Frame:
    return replace(frame(blank.to), brand=blank.company)
