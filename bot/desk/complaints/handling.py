"""Complaints about people's data: acknowledged, looked into, answered.

Each deed answers with the complaint as it now stands; what its doer reads of it is the
business of whoever asked for the deed, the chat or a page.
"""

from datetime import date, timedelta

from bot.desk import notice
from bot.desk.complaints.notices import handlers, is_on_the_bot, keep, notify
from bot.desk.desk import Desk
from bot.desk.people.in_charge import deputises, others
from bot.domain.complaints import complaint as rules
from bot.domain.complaints.complaint import Complaint, Event
from bot.domain.complaints.facts import Authority, Outcome, Way
from bot.domain.complaints.note import Note, NoteKind
from bot.domain.errors import IllegalMove, OwnOffice, Stale, Unfit, Unusable
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person, Role
from bot.texts.complaints import complainant
from bot.texts.complaints import handler as texts
from storage.messages.message import Lane

LONGEST_AGO = timedelta(days=366)


def acknowledge(
    desk: Desk, by: Person, number: int, how: Way, on: date | None = None
) -> Complaint:
    """``on``: the day on which it was sent, where that was not today."""
    complaint, sent_on = may_handle(desk, by, number), on or desk.today
    if not complaint.received_on <= sent_on <= desk.today:
        raise Unusable(Unfit.DAY_GONE)
    return _do(desk, by, complaint, rules.Acknowledged(by.id, sent_on, how))


def authorise(desk: Desk, by: Person, number: int, how: Authority) -> Complaint:
    """Whoever speaks for somebody else has shown that they may."""
    event = rules.AuthorityChecked(by.id, how)
    return _do(desk, by, may_handle(desk, by, number), event)


def date_it(desk: Desk, by: Person, number: int, received_on: date) -> Complaint:
    """It had come before it was logged; never after, nor after it was acknowledged."""
    complaint = may_handle(desk, by, number)
    logged_on = desk.day_of(complaint.logged_at)
    latest = min(logged_on, complaint.acknowledged_on or logged_on)
    if not logged_on - LONGEST_AGO <= received_on <= latest:
        raise Unusable(Unfit.DAY_RECEIVED)
    return _do(desk, by, complaint, rules.Dated(received_on))


def describe(desk: Desk, by: Person, number: int, words: RedactedText) -> Complaint:
    """What it is about, in the words of whoever took it down."""
    return _do(desk, by, may_handle(desk, by, number), rules.Worded(words))


def file(desk: Desk, by: Person, number: int, mark: RedactedText) -> Complaint:
    """Where the company's own papers about it are."""
    return _do(desk, by, may_handle(desk, by, number), rules.Filed(mark))


def enquire(desk: Desk, by: Person, number: int, words: RedactedText) -> Complaint:
    """What was asked, or found."""
    event = rules.Enquired(desk.today)
    complaint = _do(desk, by, may_handle(desk, by, number), event)
    write(desk, complaint, NoteKind.ENQUIRY, by.id, words)
    return complaint


def progress(
    desk: Desk, by: Person, number: int, words: RedactedText, how: Way | None = None
) -> Complaint:
    """Whoever complained hears how it goes."""
    complaint = may_handle(desk, by, number)
    way = how or _usual_way(desk, complaint)
    event = rules.Progressed(by.id, desk.today, way)
    told = _do(desk, by, complaint, event)
    write(desk, told, NoteKind.PROGRESS, by.id, words, way)
    person = _complainant(desk, told)
    if person is not None and way is Way.CHAT:
        said = complainant.progress(desk.reader(person), told, words)
        notice.say(desk, person, said, told.ref, lane=Lane.REPLY)
    return told


def conclude(
    desk: Desk,
    by: Person,
    number: int,
    outcome: Outcome,
    finding: RedactedText,
    how: Way | None = None,
) -> Complaint:
    """Whoever complained hears what came of it, and it is closed."""
    complaint = may_handle(desk, by, number)
    way = how or _usual_way(desk, complaint)
    event = rules.Concluded(by.id, desk.today, way, outcome, finding)
    return _do(desk, by, complaint, event)


def withdraw(desk: Desk, by: Person, number: int) -> Complaint:
    """By whoever complained, or by a DPO to whom they said it."""
    found = desk.unit.complaints.find(number)
    own = found is not None and found.staff == by.id
    complaint = mine(desk, by, number) if own else may_handle(desk, by, number)
    ended = _do(desk, by, complaint, rules.Withdrawn(by.id))
    for handler in handlers(desk, ended) if own else ():
        notify(desk, handler, ended, texts.gone(desk.reader(handler)))
    return ended


def _do(desk: Desk, by: Person, complaint: Complaint, event: Event) -> Complaint:
    """Kept and written down; and whoever complained, if they are on the books, hears
    what is theirs to hear. Of two who press at once the second hears that it is done.
    """
    try:
        changed = rules.decide(complaint, event, desk.now)
    except IllegalMove:
        raise Stale from None
    keep(desk, changed)
    deed = f"complaint {type(event).__name__}"
    desk.note(by.id, deed, changed.ref, complaint.status, changed.status)
    person = _complainant(desk, changed)
    if person is not None and person.id != by.id:
        told = complainant.told(desk.reader(person), changed, event)
        if told is not None:
            notice.say(desk, person, told, changed.ref, lane=Lane.REPLY)
    return changed


def write(
    desk: Desk,
    complaint: Complaint,
    kind: NoteKind,
    by: str,
    words: RedactedText,
    way: Way | None = None,
) -> None:
    """One more step of it."""
    note = Note(kind=kind, at=desk.now, by=by, words=words, way=way)
    desk.unit.complaints.write(complaint.id, note)
    if kind is NoteKind.THEIRS:
        desk.note(by, "complaint added to", complaint.ref)


def _complainant(desk: Desk, complaint: Complaint) -> Person | None:
    return desk.person(complaint.staff) if complaint.staff else None


def _usual_way(desk: Desk, complaint: Complaint) -> Way:
    """In the chat; else as they were told last. :class:`Stale` before that."""
    if is_on_the_bot(desk, complaint):
        return Way.CHAT
    if complaint.acknowledged_how is None:
        raise Stale
    return complaint.acknowledged_how


def allow_handling(desk: Desk, person: Person) -> None:
    """DPO and SIRO, and whoever deputises for a DPO."""
    if not (person.active and deputises(desk, person)):
        allow(person, Action.HANDLE_COMPLAINTS)


def may_handle(desk: Desk, by: Person, number: int) -> Complaint:
    """An open one, for somebody who may decide about it: checked at every deed.

    Nobody decides about a complaint of their own while somebody else could.
    """
    allow_handling(desk, by)
    complaint = desk.unit.complaints.find(number)
    if complaint is None or not complaint.is_open:
        raise Stale
    if complaint.staff == by.id:
        roles = (Role.DPO, Role.SIRO)
        able = [p.called for role in roles for p in others(desk, role, by.id)]
        if able:
            raise OwnOffice(tuple(dict.fromkeys(able)))
    return complaint


def mine(desk: Desk, person: Person, number: int) -> Complaint:
    """An open one, for whoever complained."""
    complaint = desk.unit.complaints.find(number)
    if complaint is None or complaint.staff != person.id or not complaint.is_open:
        raise Stale
    return complaint
