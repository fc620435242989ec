"""Words typed soon after a report: one tap adds them to it, and tells those told."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.alarms import telling
from bot.desk.breach import dpo_system
from bot.desk.breach import report as breaches
from bot.desk.desk import Desk
from bot.desk.incidents import filling_in, photos
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import AlreadyClosed, Stale
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Person
from bot.domain.refs import INCIDENT, OCCURRENCE, Ref
from bot.texts.incidents import adding as texts
from bot.texts.message import Message
from bot.texts.words.astray import is_astray

OFFERED_FOR = timedelta(minutes=10)
"""From the report. Our own choice: what somebody types later is about something new."""

REPORTS = (AlarmKind.INCIDENT, AlarmKind.ABUSE, AlarmKind.BREACH)


def report_of(desk: Desk, person: Person) -> Ref | None:
    """Their newest report, while it is open and fresh."""
    mine = (
        alarm
        for kind in REPORTS
        for alarm in desk.unit.alarms.open_of(person.id, kind)
        if desk.now - alarm.raised_at <= OFFERED_FOR and not alarm.about.is_drill
    )
    newest = max(mine, key=lambda alarm: alarm.id, default=None)
    return None if newest is None else newest.about


def add(desk: Desk, person: Person, reference: str, entry: str) -> None:
    """The button was pressed. The entry stays in the book: the report has it, too."""
    if reference == texts.BREACH:
        _report_breach(desk, person, entry)
        return
    known = entry.isdecimal() and len(entry) <= 15
    written = desk.unit.occurrences.find(int(entry)) if known else None
    about = Ref.find(reference)
    alarm = None if about is None else desk.unit.alarms.about(about)
    if (
        about is None
        or written is None
        or written.officer != person.id
        or not _is_mine(alarm, person)
    ):
        raise Stale
    if written.added_to is not None:
        already = texts.already_added(desk.reader(person), written.added_to)
        desk.owe(person, already, about=written.added_to)
        return
    add_words(desk, person, about, Kept(text=written.text))
    desk.unit.occurrences.mark_added(written.id, about)
    desk.note(person.id, "entry added", about, after=str(written.ref))
    photos.move(desk, person, desk.unit.photos.held_with(written.ref), about)


def with_breach_offer(
    desk: Desk, person: Person, answer: Message, source: Ref, kept: Kept
) -> Message:
    """Under words that went elsewhere, and may be about data that went astray; while a
    breach of theirs is fresh, they are offered to be added to it."""
    fresh = desk.unit.alarms.open_of(person.id, AlarmKind.BREACH)
    asked = any(desk.now - alarm.raised_at <= OFFERED_FOR for alarm in fresh)
    if asked or not is_astray(kept.text):
        return answer
    return texts.with_breach_offer(desk.reader(person), answer, source)


def _report_breach(desk: Desk, person: Person, source: str) -> None:
    """Of the same words, once; found when they were written, or before."""
    about = Ref.find(source)
    known = None if about is None else _written(desk, person, about)
    if about is None or known is None:
        raise Stale
    text, written_at = known
    last = desk.unit.breaches.last_of(person.id)
    if last is not None and last.text == text:
        already = texts.already_added(desk.reader(person), last.ref)
        desk.owe(person, already, about=last.ref)
        return
    reported = breaches.report(desk, person, Kept(text=text), found_by=written_at)
    desk.note(person.id, "entry added", reported.ref, after=str(about))
    if about.prefix == OCCURRENCE:
        photos.move(desk, person, desk.unit.photos.held_with(about), reported.ref)


def _written(
    desk: Desk, person: Person, about: Ref
) -> tuple[RedactedText, datetime] | None:
    """Words of theirs, and when they were written; none that go past their managers:
    a breach is read by others."""
    if about.prefix == OCCURRENCE:
        entry = desk.unit.occurrences.find(about.number)
        if entry is not None and entry.officer == person.id:
            return entry.text, entry.written_at
    if about.prefix == INCIDENT:
        incident = desk.unit.incidents.find(about.number)
        own = incident is not None and incident.officer == person.id
        if incident is not None and own and incident.text and not incident.goes_past:
            return incident.text, incident.reported_at
    return None


def add_words(desk: Desk, person: Person, about: Ref, kept: Kept) -> None:
    """More words of a report, kept with it and passed on."""
    if about.prefix == INCIDENT:
        incident = desk.unit.incidents.get(about.number)
        filling_in.more(desk, person, incident, kept.text)
    else:
        breach = desk.unit.breaches.get(about.number)
        more = replace(breach, text=breach.text.followed_by(kept.text))
        desk.unit.breaches.save(more)
        dpo_system.tell(desk, dpo_system.Event.UPDATED, more)
    telling.pass_on(desk, person, about, kept)


def _is_mine(alarm: Alarm | None, person: Person) -> bool:
    """Raises :class:`AlreadyClosed` when it is, and over."""
    if alarm is None or alarm.officer != person.id:
        return False
    if alarm.kind not in REPORTS:
        return False
    if alarm.status is Status.CLOSED:
        raise AlreadyClosed
    return True
