"""Complaints about data on the web: their list with its counts, and one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.counts import Counts
from bot.domain.complaints.facts import Outcome, Status
from bot.domain.people.person import Person
from bot.texts.complaints import labels
from bot.texts.complaints.card import Facts, ending, lines
from bot.texts.page import Link, Listing, Page, Part, Quote, Section
from bot.texts.paper import Facts as Table
from bot.texts.paper import Grid, Paragraph
from bot.texts.reader import Reader
from bot.texts.web.complaint_forms import forms, log
from bot.texts.web.frame import COMPLAINTS, frame

Named = tuple[Complaint, str]
"""With initials and staff number, where it is somebody's on the books."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that the page of one shows."""

    facts: Facts
    letter: str
    """Words to send, in the language of whoever complained; empty where the chat tells
    them."""
    may: bool
    """The reader may decide about it."""


def list_page(
    to: Reader,
    person: Person,
    still: Sequence[Named],
    ended: Sequence[Named],
    years: Mapping[int, Counts],
) -> Page:
    """Open ones, the most urgent first; how others ended; how many came."""
    parts: list[Part] = [Paragraph(to.say("No open complaints about data."))]
    if still:
        parts = [_open(to, still)]
    opened = Section(
        anchor="open", heading=to.say("To be answered"), parts=(*parts, log(to))
    )
    sections = [opened]
    if ended:
        heading = to.say("Ended, logged within a year")
        sections.append(
            Section(anchor="ended", heading=heading, parts=(_ended(to, ended),))
        )
    counted = (Paragraph(_why_counted(to)), _counts(to, years))
    sections.append(
        Section(anchor="counts", heading=to.say("How many came"), parts=counted)
    )
    return Page(
        frame=frame(to, person, COMPLAINTS),
        title=to.say("Complaints about data"),
        sections=tuple(sections),
    )


def _why_counted(to: Reader) -> str:
    return to.say(
        "The regulator may come to ask how many (Data Protection Act 2018, section "
        "164B). Here by the year in which they came; by month: checkcall export "
        "complaints-by-month."
    )


def _open(to: Reader, still: Sequence[Named]) -> Listing:
    columns = (to.say("Complaint"), to.say("What is due"), to.say("Whose data"))
    return Listing(
        columns,
        tuple(
            (_link(one), (_due(to, one), whose or labels.who(to, one.who)))
            for one, whose in still
        ),
    )


def _ended(to: Reader, ended: Sequence[Named]) -> Listing:
    columns = (
        to.say("Complaint"),
        to.say("Whose data"),
        to.say("How the complaint ended"),
    )
    return Listing(
        columns,
        tuple(
            (_link(one), (whose or labels.who(to, one.who), ending(to, one)))
            for one, whose in ended
        ),
    )


def _counts(to: Reader, years: Mapping[int, Counts]) -> Grid:
    rows: list[tuple[str, Callable[[Counts], int]]] = [
        (to.say("Received"), lambda counts: counts.received),
        (to.say("Acknowledged late, or overdue"), lambda counts: counts.late),
        (to.say("Still open"), lambda counts: counts.open),
        *((labels.outcome(to, each), _of(each)) for each in Outcome),
        (to.say("Complaints withdrawn"), lambda counts: counts.withdrawn),
    ]
    return Grid(
        (to.say("What"), *map(str, years)),
        tuple(
            (what, *(f"{count(each)}" for each in years.values()))
            for what, count in rows
        ),
    )


def _of(outcome: Outcome) -> Callable[[Counts], int]:
    return lambda counts: counts.outcomes[outcome]


def _link(complaint: Complaint) -> Link:
    return Link(str(complaint.ref), f"{COMPLAINTS}/{complaint.id}")


def _due(to: Reader, complaint: Complaint) -> str:
    if complaint.status is Status.RECEIVED:
        return to.say("Acknowledge by {day}", day=to.date(complaint.acknowledge_by))
    told = to.date(complaint.told_on or complaint.received_on)
    return to.say("Outcome; last told {day}", day=told)


def page(to: Reader, person: Person, record: Record) -> Page:
    """As the card in the chat has it, how to reach them, and what can be done."""
    facts, one = record.facts, record.facts.complaint
    known: list[Part] = [Paragraph(line) for line in lines(to, facts)]
    if not facts.on_the_bot:
        known.append(Table(((to.say("How to reach them"), _reach(to, one)),)))
    stands = to.say("How it stands")
    sections = [Section(anchor="known", heading=stands, parts=tuple(known))]
    if record.letter:
        said = to.say("Copy it, and write your full name in before you send it.")
        parts = (Paragraph(said), Quote(record.letter))
        heading = to.say("Words to send")
        sections.append(Section(anchor="letter", heading=heading, parts=parts))
    if record.may:
        heading = to.say("What can be done")
        offered = forms(to, facts)
        sections.append(Section(anchor="deeds", heading=heading, parts=offered))
    return Page(
        frame=frame(to, person, COMPLAINTS),
        title=str(one.ref),
        back=Link(to.say("To the list of complaints"), COMPLAINTS),
        sections=tuple(sections),
    )


def _reach(to: Reader, complaint: Complaint) -> str:
    if complaint.contact:
        return complaint.contact
    if not complaint.is_open:
        return to.say("not kept any more, or never given")
    return to.say("in the paper file, or not given")
