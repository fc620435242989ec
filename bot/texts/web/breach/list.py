"""The list of breaches on the web: its columns, its filters, its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.urgency import Urgency, urgency
from bot.domain.people.person import Person
from bot.texts.breach import clocks
from bot.texts.breach.open_list import from_own_office
from bot.texts.breach.risk_labels import kind_label
from bot.texts.page import Link, Page, Row
from bot.texts.reader import Reader
from bot.texts.web.frame import HOME, frame, page_of


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
    checked: str = "",
) -> Page:
    """The most urgent first; ``older`` is where the next page of closed ones begins,
    ``checked`` what the night said of the name check."""
    more = None
    if older is not None:
        href = f"{HOME}?state=closed&before={older}"
        more = Link(to.say("Older ones"), href)
    said = () if found else (to.say("There is no such breach."),)
    return Page(
        frame=frame(to, person, HOME),
        title=to.say("Data breaches"),
        said=(as_at(to, now), *said, *filter(None, (checked,))),
        filters_label=to.say("Show"),
        filters=_filters(to, state),
        columns=_columns(to),
        rows=tuple(_row(to, listed, now) for listed in found),
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
    links = [
        Link(_shown(to, one), f"{HOME}?state={one.name.lower()}", current=one is state)
        for one in Urgency
    ]
    return (Link(to.say("All that are open"), HOME, current=state is None), *links)


def _shown(to: Reader, state: Urgency) -> str:
    """Those in one state, as a filter of the list."""
    match state:
        case Urgency.HOUR:
            return to.say("Not acknowledged")
        case Urgency.CLOCK:
            return to.say("72 hours running")
        case Urgency.OPEN:
            return to.say("Settled, not closed")
        case Urgency.CLOSED:
            return to.say("Closed")


def tone(state: Urgency) -> str:
    """The colour of a row, by the name that the style sheet has for it."""
    match state:
        case Urgency.HOUR:
            return "urgent"
        case Urgency.CLOCK:
            return "due"
        case Urgency.OPEN:
            return "open"
        case Urgency.CLOSED:
            return "closed"


def _row(to: Reader, listed: Listed, now: datetime) -> Row:
    breach = listed.breach
    what = kind_label(to, breach.kind) if breach.kind else to.say("Kind not known yet")
    if listed.near:
        what = from_own_office(to)
    return Row(
        ref=str(breach.ref),
        href="" if listed.near else page_of(breach.id),
        state=state_label(to, breach),
        tone=tone(urgency(breach)),
        clocks=clocks.of(to, breach, now),
        what=what,
        where=place(to, breach),
        owner=listed.owner or to.say("Nobody"),
    )


def place(to: Reader, breach: Breach) -> str:
    if breach.off_site:
        return to.say("Away from any site")
    return breach.site or to.say("Site not known")


def state_label(to: Reader, breach: Breach) -> str:
    match urgency(breach):
        case Urgency.HOUR if breach.acknowledged_at is not None:
            return to.say("NOBODY HAS IT NOW")
        case Urgency.HOUR:
            return to.say("NOT ACKNOWLEDGED")
        case Urgency.CLOCK if breach.status is Status.CLOSED:
            return to.say("Closed, regulator's question open")
        case Urgency.CLOCK:
            return to.say("Acknowledged, 72 hours running")
        case Urgency.OPEN if breach.status is Status.CLOSED:
            return to.say("Closed, client not told")
        case Urgency.OPEN:
            return to.say("Settled, not closed")
        case Urgency.CLOSED:
            return to.say("Closed")
