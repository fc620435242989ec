"""What somebody typed: words for an SOS, a reason, or an entry in the book; and the
forms that ask for words."""

from collections.abc import Callable, Mapping

from bot.desk import breaches, incidents, reception, spoken, take_up, welfare
from bot.desk.desk import Desk
from bot.domain.alarm import Reason
from bot.domain.errors import Refused, Stale, Unusable
from bot.domain.people import Person
from bot.domain.redacted import Kept
from bot.domain.refs import Ref
from bot.texts import (
    assessing,
    notifying,
    people_told,
    privacy,
    refusals,
    register_forms,
    regulator,
    rights_asker,
    rights_card,
)
from bot.texts import reports as texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.reports import Occurrence
from storage.updates import Form, FormKind

ABOUT_RIGHTS = frozenset(
    {
        FormKind.RIGHTS_WORDS,
        FormKind.RIGHTS_FILE,
        FormKind.RIGHTS_DAY,
        FormKind.RIGHTS_EXTENSION,
    }
)
"""Forms that add to a request, which is recorded whatever becomes of them."""


def take(desk: Desk, person: Person, kept: Kept, message_id: int) -> Ref | None:
    """Plain words, with no form open: an open SOS first, then the book."""
    about = incidents.sos_words(desk, person, kept)
    about = about or welfare.more_words(desk, person, kept)
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
            written_at=desk.made_at,
            text=kept.text,
            chat_message=message_id,
            amends=amends,
        )
    )
    desk.note(person.id, "occurrence", entry.ref)
    return entry


def ask_incident(desk: Desk, person: Person) -> None:
    """What happened? Unless it was typed already, after a command that was nearly."""
    meant = spoken.words_meant(desk, person, FormKind.MEANT_INCIDENT)
    if meant is not None:
        incidents.report(desk, person, meant)
        return
    start_form(desk, person, FormKind.INCIDENT)


def ask_breach(desk: Desk, person: Person) -> None:
    """What happened to the data? Likewise."""
    meant = spoken.words_meant(desk, person, FormKind.MEANT_BREACH)
    if meant is not None:
        breaches.report(desk, person, meant)
        return
    start_form(desk, person, FormKind.BREACH)


def start_form(
    desk: Desk, person: Person, kind: FormKind, alarm: int | None = None
) -> None:
    """Ask for words; what is typed next is the answer."""
    desk.unit.forms.open(Form(person.id, kind, alarm, desk.now))
    to = desk.reader(person)
    if kind is FormKind.REGULATOR:
        desk.owe(person, regulator.type_reference(to, alarm))
    elif kind in QUESTIONS:
        desk.owe(person, QUESTIONS[kind](to))
    else:
        desk.owe(person, register_forms.asks(to, kind))


QUESTIONS: Mapping[FormKind, Callable[[Reader], Message]] = {
    FormKind.INCIDENT: texts.type_incident,
    FormKind.BREACH: texts.type_breach,
    FormKind.REASON: texts.type_reason,
    FormKind.NOT_A_NAME: privacy.type_word,
    FormKind.FOUND: texts.type_time,
    FormKind.HAPPENED: texts.type_time,
    FormKind.SENT_AT: texts.type_time,
    FormKind.TOLD_AT: texts.type_time,
    FormKind.PEOPLE: assessing.type_number,
    FormKind.RECORDS: assessing.type_number,
    FormKind.TOLD_NUMBER: assessing.type_number,
    FormKind.RISK: assessing.type_reason,
    FormKind.HIGH: assessing.type_reason,
    FormKind.DELAY: notifying.type_delay,
    FormKind.SPARED: notifying.type_spared,
    FormKind.TOLD_WHAT: people_told.type_what,
    FormKind.EXEMPT: people_told.type_exempt,
    FormKind.RIGHTS_WORDS: rights_asker.type_words,
    FormKind.RIGHTS_FILE: rights_card.type_file,
    FormKind.RIGHTS_DAY: rights_card.type_day,
    FormKind.RIGHTS_EXTENSION: rights_card.type_extension,
}
"""What each kind of form asks for."""


def ask_reason(desk: Desk, person: Person, alarm: int) -> None:
    """The closer wants to say it in their own words."""
    take_up.may_close(desk, person, alarm)
    start_form(desk, person, FormKind.REASON, alarm)


def drop_form(desk: Desk, person: Person) -> None:
    """Cancel was pressed; :class:`Stale` when the words have been typed already."""
    form = desk.unit.forms.of(person.id)
    if form is None:
        raise Stale
    desk.unit.forms.close(person.id)
    about_rights = form.kind in ABOUT_RIGHTS
    dropped = rights_asker.form_dropped if about_rights else texts.form_dropped
    desk.owe(person, dropped(desk.reader(person)))
