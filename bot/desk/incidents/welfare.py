"""Words that may call for help: their writer is asked, and silence is heard."""

from dataclasses import replace
from datetime import datetime

from bot.desk import forms, notice
from bot.desk.alarms import raising, telling
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents import sos
from bot.desk.names import originals
from bot.desk.people import where
from bot.domain import limits
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import Stale
from bot.domain.incidents import incident
from bot.domain.incidents.incident import Incident, Kind, Status
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Person
from bot.domain.refs import Ref, SiteCode
from bot.domain.shifts.shift import Shift
from bot.texts.incidents import welfare as texts
from bot.texts.message import Message
from storage.messages.message import Lane, Purpose


def ask(desk: Desk, person: Person) -> None:
    """Once: whoever is asked already, or has an SOS running, is being looked after."""
    if sos.running_sos(desk, person) is not None:
        return
    if person.on_lost_phone:
        sos.typed_sos(desk, person)  # its buttons are answered no more
        return
    before = desk.unit.incidents.welfare_of(person.id)
    if before is not None:
        _ask_again(desk, before)
        return
    asked = desk.unit.incidents.add(
        Incident(
            kind=Kind.WELFARE,
            officer=person.id,
            site=where.site_of(desk, person),
            reported_at=desk.now,
            status=Status.ASKED,
        )
    )
    desk.note(person.id, "asked whether help is needed", asked.ref, after=asked.status)
    phone = desk.company.control_room_phone
    _say(desk, person, asked, texts.need_help(desk.reader(person), asked, phone))


def _ask_again(desk: Desk, before: Incident) -> None:
    """More words like these while people are being told: they are told again."""
    alarm = desk.unit.alarms.about(before.ref)
    if alarm is not None and before.status is not Status.ASKED:
        raising.relapse(desk, alarm)


def garbled(desk: Desk, person: Person) -> None:
    """Nothing in a message of theirs could be understood: the second in a row, from
    somebody on shift, is asked about as words that may call for help are."""
    shift = desk.unit.shifts.open_of(person.id)
    if shift is None or forms.awaited(desk, person.id) is not None:
        return
    first = desk.unit.tallies.since(person.id, limits.GARBLED, desk.now)
    if first is not None:
        desk.unit.tallies.count_anew(person.id, limits.GARBLED)
        if not _said_something(desk, person, shift, first):
            ask(desk, person)
            return
    desk.unit.tallies.count(person.id, limits.GARBLED, desk.now)


def _said_something(desk: Desk, person: Person, shift: Shift, first: datetime) -> bool:
    """Beside the first of them, which is an entry as well."""
    contact = desk.unit.check_calls.last_contact(shift.id)
    heard_at = (contact.answered_at or contact.due_at) if contact else None
    answered = heard_at is not None and heard_at > first
    return answered or len(desk.unit.occurrences.written_by(person.id, first)) > 1


def wake(desk: Desk, number: int) -> None:
    """The minute is over."""
    before = desk.unit.incidents.get(number)
    after = incident.decide(before, incident.Woken(), desk.now)
    if after == before:
        return
    desk.unit.incidents.save(after)
    desk.note(SYSTEM, "no answer", after.ref, before.status, after.status)
    person, phone = desk.person(after.officer), desk.company.control_room_phone
    _say(desk, person, after, texts.no_answer(desk.reader(person), after, phone))
    raising.raise_alarm(
        desk, AlarmKind.WELFARE, after.ref, officer=after.officer, site=after.site
    )


def unanswered(desk: Desk, person: Person, site: SiteCode, fact: RedactedText) -> None:
    """They were called, and pressed nothing: people are told now, and so are they."""
    if desk.unit.incidents.welfare_of(person.id) is not None:
        return
    silent = desk.unit.incidents.add(
        Incident(
            kind=Kind.WELFARE,
            officer=person.id,
            site=site,
            reported_at=desk.now,
            text=fact,
        )
    )
    desk.note(SYSTEM, "no answer", silent.ref, after=silent.status)
    phone = desk.company.control_room_phone
    words = texts.no_answer(desk.reader(person), silent, phone)
    if where.may_hide(desk, person):
        desk.owe(person, words, lane=Lane.URGENT, about=silent.ref, silent=True)
    else:
        _say(desk, person, silent, words)
    raising.raise_alarm(
        desk, AlarmKind.WELFARE, silent.ref, officer=person.id, site=site
    )


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """The answer, by one of the two buttons."""
    asked = desk.unit.incidents.find(number)
    mine = asked is not None and asked.officer == person.id
    if asked is None or not mine or asked.kind is not Kind.WELFARE:
        raise Stale
    if choice == "yes":
        sos.sos(desk, person)
    elif asked.status is Status.CLOSED:
        raise Stale
    else:
        fine(desk, person)


def fine(desk: Desk, person: Person) -> None:
    """No help is needed: nobody is told, or those told hear it."""
    asked = desk.unit.incidents.welfare_of(person.id)
    if asked is None:
        raise Stale
    was_told = asked.status is not Status.ASKED
    heard(desk, person)
    answer = texts.told_you_are_well if was_told else texts.glad
    desk.owe(person, answer(desk.reader(person)))


def heard(desk: Desk, person: Person) -> None:
    """Any sign that all is well answers the question, or regains contact."""
    asked = desk.unit.incidents.welfare_of(person.id)
    if asked is None:
        return
    if asked.status is Status.ASKED:
        sos.withdraw_question(desk, asked)
        originals.forget(desk, asked.ref)
        return
    alarm = desk.unit.alarms.about(asked.ref)
    if alarm is not None:
        raising.regain(desk, alarm)


def more_words(desk: Desk, person: Person, kept: Kept) -> Ref | None:
    """The words go with the question; once people are told, they are told these too.

    None where they belong into the book as well: their writer is on shift, and has
    been asked.
    """
    asked = desk.unit.incidents.welfare_of(person.id)
    if asked is None:
        return None
    text = asked.text.followed_by(kept.text) if asked.text else kept.text
    desk.unit.incidents.save(replace(asked, text=text))
    originals.keep(desk, person, asked.ref, kept)
    if asked.status is not Status.ASKED:
        telling.pass_on(desk, person, asked.ref, kept)
        return asked.ref
    return None if where.site_of(desk, person) else asked.ref


def _say(desk: Desk, person: Person, asked: Incident, words: Message) -> None:
    lane, purpose = Lane.URGENT, Purpose.NOTICE
    desk.owe(person, words, lane=lane, purpose=purpose, about=asked.ref)
    if desk.texter is None and notice.has_texted(desk, person):
        notice.by_text(desk, person, words.by_text or words.text, lane=lane)
