"""Complaints about people's data come in: from the chat, the web, and by hand."""

from dataclasses import dataclass, field

from bot.desk.complaints.handling import allow_handling, mine, write
from bot.desk.complaints.notices import announce, handlers, notify, wakes_at
from bot.desk.desk import SYSTEM, Desk
from bot.domain import limits
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import Proxy, Way, Who
from bot.domain.complaints.note import NoteKind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person
from bot.texts.complaints import handler as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class FromTheWeb:
    """What a stranger sent by the public form."""

    words: RedactedText
    contact: str = field(repr=False)
    """Empty: none was given."""
    proxy: Proxy | None
    language: str
    form: str
    """A hash of the form: sent twice, it is one complaint."""


def receive(desk: Desk, sent: FromTheWeb) -> Complaint:
    """By the form on the web, from whoever it is."""
    known = desk.unit.complaints.sent_as(sent.form)
    if known is not None:
        return known
    new = Complaint(
        who=Who.UNKNOWN,
        proxy=sent.proxy,
        way=Way.WEB,
        words=sent.words,
        contact=sent.contact or None,
        language=sent.language,
        received_on=desk.today,
        logged_by=SYSTEM,
        logged_at=desk.now,
        reminded_on=desk.today,
    )
    return _add(desk, new, sent.form)


def complain(desk: Desk, person: Person, words: RedactedText) -> Complaint:
    """Somebody on the books, from their own phone. What comes too often from one phone
    is added to what they complained of last: nothing is lost."""
    mine = desk.unit.complaints.open_of(person.id)
    within = desk.unit.tallies.count(person.id, limits.COMPLAINTS, desk.now)
    if mine and not within:
        return add_words(desk, person, mine[-1].id, words)
    new = Complaint(
        who=Who.STAFF if person.active else Who.FORMER_STAFF,
        staff=person.id,
        division=person.division,
        way=Way.CHAT,
        words=words,
        language=person.language,
        received_on=desk.day_of(desk.made_at),
        logged_by=person.id,
        logged_at=desk.now,
        reminded_on=desk.today,
    )
    return _add(desk, new)


def log(desk: Desk, by: Person, way: Way, who: Who, proxy: Proxy | None) -> Complaint:
    """One that came by letter, telephone or in person; as received today, until it is
    dated."""
    allow_handling(desk, by)
    new = Complaint(
        who=who,
        proxy=proxy,
        division=by.division,
        way=way,
        received_on=desk.today,
        logged_by=by.id,
        logged_at=desk.now,
        reminded_on=desk.today,
    )
    return _add(desk, new)


def _add(desk: Desk, new: Complaint, form: str | None = None) -> Complaint:
    complaint = desk.unit.complaints.add(new, wakes_at(desk, new), form)
    desk.note(complaint.logged_by, "complaint received", complaint.ref, after=new.way)
    announce(desk, complaint)
    return complaint


def add_words(
    desk: Desk, person: Person, number: int, words: RedactedText
) -> Complaint:
    """By whoever complained."""
    complaint = mine(desk, person, number)
    write(desk, complaint, NoteKind.THEIRS, person.id, words)
    for handler in handlers(desk, complaint):
        notify(desk, handler, complaint, texts.more(desk.reader(handler)))
    return complaint
