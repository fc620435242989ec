"""Help, now: an SOS is sent, joined, and has its words."""

from dataclasses import replace

from bot.desk.alarms import raising, telling
from bot.desk.alarms.telling import pass_on
from bot.desk.desk import Desk
from bot.desk.names import originals
from bot.desk.people import reception
from bot.desk.people.where import site_of
from bot.domain import limits
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import Stale
from bot.domain.incidents import incident
from bot.domain.incidents.incident import Incident, Kind, Status
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.alarms import from_officer
from bot.texts.incidents import sos as sos_texts
from bot.texts.incidents import welfare
from storage.messages.message import Lane, Purpose


def sos(desk: Desk, person: Person, *, typed: bool = False) -> None:
    """Help, now: works for everybody who was ever linked, and waits for no words.

    Pressed again it joins the open one and is written down; people are told again, but
    not at every press. What is typed next belongs to it, and to no form that was open;
    so do words that were asked about. ``typed``: by plain words, which may have meant
    something else.
    """
    desk.unit.forms.close(person.id)
    asked = desk.unit.incidents.welfare_of(person.id)
    if asked is not None and asked.status is Status.ASKED:
        withdraw_question(desk, asked)
    running = running_sos(desk, person)
    if running is not None:
        _answer_sos(desk, person, desk.unit.incidents.get(running.about.number))
        desk.note(person.id, "SOS again", running.about)
        if desk.unit.tallies.count(person.id, limits.SOS_TOLD_AGAIN, desk.now):
            raising.relapse(desk, running)
        return
    reported = desk.unit.incidents.add(
        Incident(
            kind=Kind.SOS,
            officer=person.id,
            site=site_of(desk, person),
            reported_at=desk.made_at,
            text=asked.text if asked else None,
            typed=typed and desk.texter is None,  # by text there is no way back
            on_lost_phone=person.on_lost_phone,
            raised_with=desk.update,
        )
    )
    desk.note(person.id, "SOS", reported.ref, after=reported.status)
    if asked is not None:
        originals.move(desk, asked.ref, reported.ref)
    _answer_sos(desk, person, reported)
    raising.raise_alarm(
        desk, AlarmKind.SOS, reported.ref, officer=person.id, site=reported.site
    )
    keys = reception.keyboard(desk, person)
    ask = sos_texts.show_where(desk.reader(person), keys)
    desk.owe(person, ask, lane=Lane.URGENT, about=reported.ref)


def typed_sos(desk: Desk, person: Person) -> None:
    """A call for help in plain words, and nothing else."""
    sos(desk, person, typed=True)


def withdraw_question(desk: Desk, asked: Incident) -> None:
    """Whether help is needed was answered; the question on the phone says so."""
    after = incident.decide(asked, incident.Withdrawn(), desk.now)
    desk.unit.incidents.save(after)
    desk.note(asked.officer, "answered", after.ref, asked.status, after.status)
    to = desk.reader(desk.person(asked.officer))
    for shown in desk.unit.outbox.shown(asked.ref, Purpose.NOTICE, asked.officer):
        desk.owe_edit(shown, welfare.answered(to, desk.now))


def running_sos(desk: Desk, person: Person) -> Alarm | None:
    """The SOS of this person that nobody has closed."""
    alarms = desk.unit.alarms.open_of(person.id, AlarmKind.SOS)
    return alarms[0] if alarms else None


def sos_of(desk: Desk, person: Person) -> Ref | None:
    """The SOS that what is said now belongs to. On shift, what was said before it and
    overtaken is for the book, as it was meant."""
    alarm = running_sos(desk, person)
    if alarm is None:
        return None
    sos = desk.unit.incidents.get(alarm.about.number)
    overtaken = sos.is_newer_than(desk.update)
    on_shift = overtaken and desk.unit.shifts.open_of(person.id) is not None
    return None if on_shift else alarm.about


def _answer_sos(desk: Desk, person: Person, sent: Incident) -> None:
    phone = desk.company.control_room_phone
    say = (
        sos_texts.sos_typed if sent.may_be_taken_back(desk.now) else sos_texts.sos_sent
    )
    answer = say(desk.reader(person), sent.ref, phone)
    desk.owe(person, answer, lane=Lane.URGENT, about=sent.ref)


def sos_words(
    desk: Desk, person: Person, kept: Kept, about: Ref | None = None
) -> Ref | None:
    """What was typed with or after an SOS, names taken out, to everybody told of it.

    ``about`` is the one that it came with, read late: it may have been closed. Without
    it, None when no SOS of this person is open.
    """
    alarm = running_sos(desk, person)
    about = about or (alarm.about if alarm is not None else None)
    if about is None:
        return None
    before = desk.unit.incidents.get(about.number)
    text = before.text.followed_by(kept.text) if before.text else kept.text
    desk.unit.incidents.save(replace(before, text=text))
    originals.keep(desk, person, before.ref, kept)
    pass_on(desk, person, before.ref, kept)
    return before.ref


def mistake(desk: Desk, person: Person) -> None:
    """The officer says so; only those told can end it."""
    alarm = running_sos(desk, person)
    if alarm is None:
        raise Stale
    desk.note(person.id, "SOS said to be a mistake", alarm.about)
    telling.say(desk, alarm, alarm.told, from_officer.said_mistake)
    desk.owe(person, sos_texts.mistake_noted(desk.reader(person)))
