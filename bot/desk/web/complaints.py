"""Complaints about data on the web: their list, one of them, and what its forms do."""

from datetime import date as Date
from datetime import timedelta

from bot.desk.complaints import handling, intake
from bot.desk.complaints.chat import urgency
from bot.desk.complaints.notices import facts, letter_to
from bot.desk.desk import Desk
from bot.desk.people.in_charge import called
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, note_look, past_date
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.counts import Counts, counted
from bot.domain.complaints.facts import (
    TAKEN_DOWN,
    TOLD_BY,
    Authority,
    Outcome,
    Proxy,
    Way,
    Who,
)
from bot.domain.errors import Misfilled, Refused, Stale, Unusable
from bot.domain.people.person import Person
from bot.domain.web.deeds import ComplaintDeed
from bot.texts.complaints.handler import THEMSELVES
from bot.texts.page import Page
from bot.texts.web import complaints as texts
from bot.texts.web.frame import COMPLAINTS as HOME

ENDED_WITHIN = timedelta(days=366)
"""Those that ended are listed so long from when they were logged."""

LIST = "complaints"
"""What a look at the list is about, in the journal."""


def look(desk: Desk, person: Person, number: int) -> Page:
    """One of them; 0 for their list."""
    handling.allow_handling(desk, person)
    if number == 0:
        return _list(desk, person)
    complaint = desk.unit.complaints.find(number)
    if complaint is None:
        raise Stale
    note_look(desk, person, complaint.ref)
    known = facts(desk, complaint)
    words = "" if known.on_the_bot else letter_to(desk, person, complaint)
    record = texts.Record(
        facts=known, letter=words, may=_may_handle(desk, person, complaint)
    )
    return texts.page(desk.reader(person), person, record)


def _list(desk: Desk, person: Person) -> Page:
    note_look(desk, person, LIST)
    since = desk.now - ENDED_WITHIN
    logged = desk.unit.complaints.between(since, desk.now + timedelta(seconds=1))
    ended = [one for one in logged if not one.is_open]
    still = sorted(desk.unit.complaints.all_open(), key=urgency)
    return texts.list_page(
        desk.reader(person),
        person,
        [(one, called(desk, one.staff)) for one in still],
        [(one, called(desk, one.staff)) for one in reversed(ended)],
        {year: _of_year(desk, year) for year in _years(desk)},
    )


def _years(desk: Desk) -> tuple[int, int]:
    """This one, and the one before."""
    return desk.today.year, desk.today.year - 1


def _of_year(desk: Desk, year: int) -> Counts:
    found = desk.unit.complaints.received(Date(year, 1, 1), Date(year, 12, 31))
    return counted(found, desk.today)


def _may_handle(desk: Desk, person: Person, complaint: Complaint) -> bool:
    try:
        handling.may_handle(desk, person, complaint.id)
    except Refused:
        return False
    return True


def log(desk: Desk, person: Person, _: int, filled: Filled) -> None:
    """One that came from outside; as received today, without a day."""
    way = _way(filled, "way", TAKEN_DOWN)
    who, speaker = filled.one_of("who", Who), filled.line("speaker")
    if speaker not in {THEMSELVES, *Proxy}:
        raise Misfilled("speaker", "choose")
    proxy = None if speaker == THEMSELVES else Proxy(speaker)
    complaint = intake.log(desk, person, way, who, proxy)
    if filled.line("day"):
        date(desk, person, complaint.id, filled)
    about, mark = filled.text("about"), filled.text("file")
    if about is not None:
        handling.describe(desk, person, complaint.id, about)
    if mark is not None:
        handling.file(desk, person, complaint.id, mark)


def acknowledge(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    complaint = handling.may_handle(desk, person, number)
    if facts(desk, complaint).on_the_bot:
        handling.acknowledge(desk, person, number, Way.CHAT)
        return
    way, on = _way(filled, "how", TOLD_BY), None
    if filled.line("day"):
        on = past_date(desk, filled)
    try:
        handling.acknowledge(desk, person, number, way, on)
    except Unusable:
        raise Misfilled("day", "day") from None


def authorise(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    handling.authorise(desk, person, number, filled.one_of("how", Authority))


def enquire(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    handling.enquire(desk, person, number, filled.needed("words").text)


def progress(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    how = _how(desk, number, filled)
    handling.progress(desk, person, number, filled.needed("words").text, how)


def conclude(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    outcome, how = filled.one_of("outcome", Outcome), _how(desk, number, filled)
    finding = filled.needed("words").text
    handling.conclude(desk, person, number, outcome, finding, how)


def withdraw(desk: Desk, person: Person, number: int, _: Filled) -> None:
    handling.withdraw(desk, person, number)


def date(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    day = past_date(desk, filled)
    try:
        handling.date_it(desk, person, number, day)
    except Unusable:
        raise Misfilled("day", "day") from None


def describe(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    handling.describe(desk, person, number, filled.needed("about").text)


def file(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    handling.file(desk, person, number, filled.needed("file").text)


def _how(desk: Desk, number: int, filled: Filled) -> Way | None:
    """None: whoever is on the bot is told by it."""
    complaint = desk.unit.complaints.find(number)
    if complaint is None:
        raise Stale
    here = facts(desk, complaint).on_the_bot
    return None if here else _way(filled, "how", TOLD_BY)


def _way(filled: Filled, name: str, offered: tuple[Way, ...]) -> Way:
    way = filled.one_of(name, Way)
    if way not in offered:
        raise Misfilled(name, "choose")
    return way


COMPLAINTS = Shelf(
    home=HOME,
    look=look,
    list_has_forms=True,
    deeds={
        ComplaintDeed.LOG: Doing(log, words=("about", "file"), once=True),
        ComplaintDeed.ACKNOWLEDGE: Doing(acknowledge),
        ComplaintDeed.AUTHORISE: Doing(authorise),
        ComplaintDeed.ENQUIRE: Doing(enquire, words=("words",), once=True),
        ComplaintDeed.PROGRESS: Doing(progress, words=("words",), once=True),
        ComplaintDeed.CONCLUDE: Doing(conclude, words=("words",)),
        ComplaintDeed.WITHDRAW: Doing(withdraw),
        ComplaintDeed.DATE: Doing(date),
        ComplaintDeed.DESCRIBE: Doing(describe, words=("about",)),
        ComplaintDeed.FILE: Doing(file, words=("file",)),
    },
)
