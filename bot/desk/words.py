"""What somebody typed: words for an SOS, a reason, or an entry in the book; and the
forms that ask for words."""

from bot.desk import incidents, reception, take_up
from bot.desk.desk import Desk
from bot.domain.alarm import Reason
from bot.domain.errors import Refused, Stale, Unusable
from bot.domain.people import Person
from bot.domain.redacted import Kept
from bot.domain.refs import Ref
from bot.texts import assessing, privacy, refusals, register_forms, regulator
from bot.texts import reports as texts
from storage.reports import Occurrence
from storage.updates import Form, FormKind


def take(desk: Desk, person: Person, kept: Kept, message_id: int) -> Ref | None:
    """Plain words, with no form open: an open SOS first, then the book."""
    about = incidents.sos_words(desk, person, kept)
    return about or _enter(desk, person, kept, message_id)


def close_alarm(desk: Desk, person: Person, alarm: int, kept: Kept) -> None:
    """Refused or not, the form is done with: it must not swallow what comes next."""
    try:
        take_up.close(desk, person, alarm, Reason.OTHER, kept.text)
    except Refused as why:
        reception.refuse(desk, person, why)


def _enter(desk: Desk, person: Person, kept: Kept, message_id: int) -> Ref | None:
    shift = desk.unit.shifts.open_of(person.id)
    to = desk.reader(person)
    if shift is None:
        desk.owe(person, refusals.received(to))
        return None
    entry = _write(desk, person, kept, message_id, None, shift.id)
    answer = texts.entry_kept(to, entry.ref, entry.site, desk.now, kept)
    desk.owe(person, answer, about=entry.ref)
    return entry.ref


def note(desk: Desk, person: Person, kept: Kept, message_id: int) -> Ref | None:
    """Words that came with a check call go into the book; off shift it was refused."""
    if desk.unit.shifts.open_of(person.id) is None:
        return None
    return _enter(desk, person, kept, message_id)


def amend(desk: Desk, person: Person, kept: Kept, message_id: int) -> Ref:
    """An edited message is a new version; the entry it changes stays as it was."""
    old = desk.unit.occurrences.by_message(person.id, message_id)
    if old is None:
        raise Unusable("edit")
    entry = _write(desk, person, kept, message_id, old.id, old.shift)
    answer = texts.entry_amended(desk.reader(person), entry.ref, old.ref, kept)
    desk.owe(person, answer, about=entry.ref)
    return entry.ref


def _write(
    desk: Desk,
    person: Person,
    kept: Kept,
    message_id: int,
    amends: int | None,
    shift_id: int,
) -> Occurrence:
    shift = desk.unit.shifts.get(shift_id)
    entry = desk.unit.occurrences.add(
        Occurrence(
            shift=shift.id,
            site=shift.site,
            officer=person.id,
            written_at=desk.now,
            text=kept.text,
            chat_message=message_id,
            amends=amends,
        )
    )
    desk.note(person.id, "occurrence", entry.ref)
    return entry


def ask_incident(desk: Desk, person: Person) -> None:
    """What happened?"""
    start_form(desk, person, FormKind.INCIDENT)


def ask_breach(desk: Desk, person: Person) -> None:
    """What happened to the data?"""
    start_form(desk, person, FormKind.BREACH)


def start_form(
    desk: Desk, person: Person, kind: FormKind, alarm: int | None = None
) -> None:
    """Ask for words; what is typed next is the answer."""
    desk.unit.forms.open(Form(person.id, kind, alarm, desk.now))
    to = desk.reader(person)
    match kind:
        case FormKind.INCIDENT:
            message = texts.type_incident(to)
        case FormKind.BREACH:
            message = texts.type_breach(to)
        case FormKind.REASON:
            message = texts.type_reason(to)
        case FormKind.NOT_A_NAME:
            message = privacy.type_word(to)
        case FormKind.FOUND | FormKind.HAPPENED:
            message = texts.type_time(to)
        case FormKind.PEOPLE | FormKind.RECORDS:
            message = assessing.type_number(to)
        case FormKind.RISK | FormKind.HIGH:
            message = assessing.type_reason(to)
        case FormKind.REGULATOR:
            message = regulator.type_reference(to)
        case _:
            message = register_forms.asks(to, kind)
    desk.owe(person, message)


def ask_reason(desk: Desk, person: Person, alarm: int) -> None:
    """The closer wants to say it in their own words."""
    take_up.may_close(desk, person, alarm)
    start_form(desk, person, FormKind.REASON, alarm)


def drop_form(desk: Desk, person: Person) -> None:
    """Cancel was pressed; :class:`Stale` when the words have been typed already."""
    if desk.unit.forms.of(person.id) is None:
        raise Stale
    desk.unit.forms.close(person.id)
    desk.owe(person, texts.form_dropped(desk.reader(person)))
