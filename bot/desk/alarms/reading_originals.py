"""“Read the original”: who may, why they do, and that it is written down."""

from bot.desk import forms, notice
from bot.desk.desk import Desk
from bot.desk.names import originals
from bot.desk.people import own_office
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.originals import Need
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.permissions import allow_take_up
from bot.domain.people.person import Person, Role
from bot.texts.message import Message
from bot.texts.names import originals as texts
from storage.messages.message import Lane, Purpose


def ask_why(desk: Desk, person: Person, number: int) -> None:
    """“Read the original” was pressed: for which reason?"""
    alarm = _may_read(desk, person, number)
    if alarm is not None:
        desk.owe(person, texts.why(desk.reader(person), number), lane=Lane.ESCALATION)


def press(desk: Desk, person: Person, number: int, need: str) -> None:
    """A reason was pressed; “another reason” is typed."""
    if not need:
        ask_why(desk, person, number)
    elif need == Need.OTHER:
        if _may_read(desk, person, number) is not None:
            forms.start_form(desk, person, FormKind.ORIGINAL, number)
    elif need in set(Need):
        _read(desk, person, number, Need(need), None)
    else:
        raise Stale


def read_for(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """The reason was typed."""
    _read(desk, person, number, Need.OTHER, kept.text)


def _read(
    desk: Desk, person: Person, number: int, need: Need, typed: RedactedText | None
) -> None:
    """Written down and told to the DPO in the transaction that owes the words; these
    are opened only as they leave."""
    alarm = _may_read(desk, person, number)
    if alarm is None:
        return
    desk.note(person.id, "original opened", alarm.about, after=need)
    for sealed in originals.kept_of(desk, alarm.about):
        writer = desk.person(sealed.person).called
        head = texts.head(desk.reader(person), writer, sealed.at, alarm.about)
        for message, key in ((head, None), (Message(""), sealed.key)):
            desk.owe(
                person,
                message,
                lane=Lane.ESCALATION,
                purpose=Purpose.ORIGINAL,
                about=alarm.about,
                enclosure=key,
            )
    for dpo in desk.in_reach(Role.DPO, but={person.id}):
        to = desk.reader(dpo)
        told = texts.was_read(to, person.called, alarm.about, need, typed)
        notice.say(desk, dpo, told, alarm.about)


def _may_read(desk: Desk, person: Person, number: int) -> Alarm | None:
    """Whoever has the alarm, and of a breach the DPO; others are told how."""
    alarm = desk.unit.alarms.find(number)
    if alarm is None:
        raise Stale
    own_office.allow_owner(desk, person, alarm)
    allow_take_up(person, alarm.kind, told=person.id in alarm.told)
    to = desk.reader(person)
    if alarm.status is Status.CLOSED or not originals.kept_of(desk, alarm.about):
        desk.owe(person, texts.gone(to, alarm.about), lane=Lane.ESCALATION)
        return None
    office = alarm.kind is AlarmKind.BREACH and Role.DPO in person.roles
    if alarm.owner != person.id and not office:
        first = texts.take_it_up_first(to, alarm.about, alarm.kind, alarm.id)
        desk.owe(person, first, lane=Lane.ESCALATION)
        return None
    return alarm
