"""Drills on the web: their list, and one beside the last."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.drills.drill import Drill, Status
from bot.domain.people.person import Person
from bot.domain.web.deeds import DrillDeed
from bot.texts.breach import clocks
from bot.texts.drills import labels
from bot.texts.drills.marks import page as marked
from bot.texts.drills.result import Called, rows
from bot.texts.page import Form, Link, Listing, Page, Part, Section
from bot.texts.paper import Facts, Grid, Paragraph
from bot.texts.reader import Reader
from bot.texts.web.frame import DRILLS, frame, page_of


def list_page(to: Reader, person: Person, drills: Sequence[Drill]) -> Page:
    """The newest first; beside the breaches, and never among them."""
    said = to.say(
        "A drill is set in the chat: /drill. It is a breach that has not happened; it "
        "is counted nowhere, and your own system does not hear of it."
    )
    parts: tuple[Part, ...] = (Paragraph(said), _listing(to, drills))
    if not drills:
        parts = (Paragraph(said), Paragraph(to.say("There was no drill yet.")))
    return Page(
        frame=frame(to, person, DRILLS),
        title=to.say("Breach drills"),
        sections=(Section(anchor="drills", heading=to.say("All drills"), parts=parts),),
    )


def _listing(to: Reader, drills: Sequence[Drill]) -> Listing:
    columns = (
        to.say("Drill"),
        to.say("Story"),
        to.say("Began"),
        to.say("Acknowledged"),
        to.say("Ended"),
    )
    return Listing(columns, tuple((_link(drill), _row(to, drill)) for drill in drills))


def _link(drill: Drill) -> Link:
    return Link(str(drill.ref), page_of(drill.breach))


def _row(to: Reader, drill: Drill) -> tuple[str, ...]:
    began, taken = drill.began_at, drill.taken_at
    never = to.say("never") if began else "–"
    return (
        labels.scenario(to, drill.scenario),
        clocks.dated(to, began) if began else labels.when(to, drill.when),
        clocks.span(to, taken - began) if began and taken else never,
        labels.ending(to, drill.ending),
    )


def page(
    to: Reader,
    person: Person,
    drill: Drill,
    before: Drill | None,
    called: Called,
    *,
    breach: Page | None,
    may_end: bool,
) -> Page:
    """How it went, and below it all that the page of a breach has: ``breach`` is
    None while its hour has not come."""
    own = Section(
        anchor="drill",
        heading=to.say("How it went"),
        parts=(*_standing(to, drill, before, called), *_end(to, may_end=may_end)),
    )
    ended = drill.status is Status.ENDED
    bare = breach or Page(frame=frame(to, person, DRILLS), title=str(drill.ref))
    whole = replace(
        bare,
        frame=frame(to, person, DRILLS),
        back=Link(to.say("To the list of drills"), DRILLS),
        clocks=() if ended else bare.clocks,
        sections=(own, *bare.sections),
    )
    return marked(to, whole)


def _standing(
    to: Reader, drill: Drill, before: Drill | None, called: Called
) -> tuple[Part, ...]:
    known = [
        (to.say("Story"), labels.scenario(to, drill.scenario)),
        (to.say("Set by"), called(drill.started_by)),
        (to.say("When"), labels.when(to, drill.when)),
        (to.say("Ended"), labels.ending(to, drill.ending)),
    ]
    if drill.reporter is not None:
        known.insert(2, (to.say("Reporter played by"), called(drill.reporter)))
    return (Facts(tuple(known)), *_compared(to, drill, before, called))


def _compared(
    to: Reader, drill: Drill, before: Drill | None, called: Called
) -> tuple[Part, ...]:
    now = tuple(rows(to, drill, called))
    if not now and drill.ended_at is not None:
        return (Paragraph(to.say("It never began.")),)
    if not now:
        return (Paragraph(to.say("It has not begun. Nobody is told the hour.")),)
    if before is None:
        return (Grid((to.say("What"), str(drill.ref)), now),)
    then = dict(rows(to, before, called))
    beside = tuple((what, value, then.get(what, "")) for what, value in now)
    return (Grid((to.say("What"), str(drill.ref), str(before.ref)), beside),)


def _end(to: Reader, *, may_end: bool) -> tuple[Form, ...]:
    """For whoever started it, while it is not over."""
    form = Form(deed=DrillDeed.OVER, button=to.say("Drill over"))
    return (form,) if may_end else ()
