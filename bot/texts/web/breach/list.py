"""The register of breaches on the web: its frame, its list, and the pages beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.urgency import Urgency, urgency
from bot.domain.people.person import Person
from bot.domain.web.session import IDLE, LINK_LASTS
from bot.texts.breach import clocks
from bot.texts.breach.risk_labels import kind_label
from bot.texts.page import Form, Link, Page, Row
from bot.texts.reader import Reader
from bot.texts.web import answers
from bot.texts.web.frame import HOME, frame, page_of

TONES = {
    Urgency.HOUR: "urgent",
    Urgency.CLOCK: "due",
    Urgency.OPEN: "open",
    Urgency.CLOSED: "closed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One breach of the list, with who has it."""

    breach: Breach
    owner: str
    near: bool = False
    """It comes from the reader's own office: they see that it is there."""


def list_page(
    to: Reader,
    person: Person,
    found: Sequence[Listed],
    now: datetime,
    *,
    state: Urgency | None,
    older: int | None,
) -> Page:
    """The most urgent first; ``older`` is where the next page of closed ones begins."""
    more = None
    if older is not None:
        href = f"{HOME}?state=closed&before={older}"
        more = Link(to.say("Older ones"), href)
    said = () if found else (to.say("There is no such breach."),)
    return Page(
        frame=frame(to, person, HOME),
        title=to.say("Data breaches"),
        said=(as_at(to, now), *said),
        filters_label=to.say("Show"),
        filters=_filters(to, state),
        columns=_columns(to),
        rows=tuple(_row(to, one, now) for one in found),
        more=more,
    )


def as_at(to: Reader, now: datetime) -> str:
    """Nothing on a page moves by itself."""
    return to.say(
        "The clocks as they stood at {time}. Load the page again to see them now.",
        time=to.time(now),
    )


def _columns(to: Reader) -> tuple[str, ...]:
    return (
        to.say("Breach"),
        to.say("State"),
        to.say("Clocks"),
        to.say("What and where"),
        to.say("Who has it"),
    )


def _filters(to: Reader, state: Urgency | None) -> tuple[Link, ...]:
    names = {
        Urgency.HOUR: to.say("Not acknowledged"),
        Urgency.CLOCK: to.say("72 hours running"),
        Urgency.OPEN: to.say("Settled, not closed"),
        Urgency.CLOSED: to.say("Closed"),
    }
    links = [
        Link(name, f"{HOME}?state={one.name.lower()}", current=one is state)
        for one, name in names.items()
    ]
    return (Link(to.say("All that are open"), HOME, current=state is None), *links)


def _row(to: Reader, one: Listed, now: datetime) -> Row:
    breach = one.breach
    what = kind_label(to, breach.kind) if breach.kind else to.say("Kind not known yet")
    if one.near:
        what = to.say("From your own office: somebody else decides about it.")
    return Row(
        ref=breach.ref,
        href="" if one.near else page_of(breach.id),
        state=state_label(to, breach),
        tone=TONES[urgency(breach)],
        clocks=(clocks.hour(to, breach, now), clocks.regulator(to, breach, now)),
        what=what,
        where=place(to, breach),
        owner=one.owner or to.say("Nobody"),
    )


def place(to: Reader, one: Breach) -> str:
    if one.off_site:
        return to.say("Away from any site")
    return one.site or to.say("Site not known")


def state_label(to: Reader, one: Breach) -> str:
    match urgency(one):
        case Urgency.HOUR if one.acknowledged_at is not None:
            return to.say("NOBODY HAS IT NOW")
        case Urgency.HOUR:
            return to.say("NOT ACKNOWLEDGED")
        case Urgency.CLOCK if one.status is Status.CLOSED:
            return to.say("Closed, regulator's question open")
        case Urgency.CLOCK:
            return to.say("Acknowledged, 72 hours running")
        case Urgency.OPEN:
            return to.say("Settled, not closed")
        case Urgency.CLOSED:
            return to.say("Closed")


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
