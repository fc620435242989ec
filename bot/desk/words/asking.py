"""What somebody typed: words for an SOS, a reason, or an entry in the book; and the
forms that ask for words."""

from collections.abc import Callable, Mapping

from bot.desk.breach import report as breaches
from bot.desk.desk import Desk
from bot.desk.incidents import incidents, welfare
from bot.desk.incoming import alarm_presses
from bot.desk.people import reception
from bot.desk.words import adding, meaning
from bot.domain.alarms.alarm import Reason
from bot.domain.errors import Refused, Stale
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import SHIFT, Ref, split
from bot.texts import forms, refusals
from bot.texts.alarms import to_reporter
from bot.texts.breach import assessment, people_told, regulator_told, seventy_two_hours
from bot.texts.breach import report as report_texts
from bot.texts.incidents import adding as adding_texts
from bot.texts.incidents import occurrence_book
from bot.texts.incidents import report as texts
from bot.texts.message import Message
from bot.texts.names import ordinary_words as privacy
from bot.texts.reader import Reader
from bot.texts.register import asks
from bot.texts.rights import asker, card
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


def take(
    desk: Desk, person: Person, kept: Kept, message_id: int, about: Ref | None = None
) -> Ref | None:
    """Plain words, with no form open: an open SOS first, then the book.

    ``about`` is the SOS or the shift that they came in, when they are read late.
    """
    about = about or incidents.sos_of(desk, person)
    alarm = None
    if about is not None and not _is_shift(about):
        alarm = incidents.sos_words(desk, person, kept, about)
    alarm = alarm or welfare.more_words(desk, person, kept)
    return alarm or _enter(desk, person, kept, message_id, about)


def close_alarm(desk: Desk, person: Person, alarm: int, kept: Kept) -> None:
    """Refused or not, the form is done with: it must not swallow what comes next."""
    try:
        alarm_presses.close(desk, person, alarm, Reason.OTHER, kept.text)
    except Refused as why:
        reception.refuse(desk, person, why)


def _is_shift(about: Ref | None) -> bool:
    return about is not None and split(about)[0] == SHIFT


def _enter(
    desk: Desk, person: Person, kept: Kept, message_id: int, about: Ref | None
) -> Ref | None:
    shift = desk.unit.shifts.open_of(person.id)
    if about is not None and _is_shift(about):
        shift = desk.unit.shifts.get(split(about)[1])
    to = desk.reader(person)
    report = adding.report_of(desk, person)
    if shift is None and report is not None:
        adding.add_words(desk, person, report, kept)
        return report
    if shift is None:
        desk.owe(person, refusals.received(to))
        return None
    entry = _write(desk, person, kept, message_id, None, shift.id)
    answer = occurrence_book.entry_kept(to, entry.ref, entry.site, desk.now, kept)
    if report is not None:
        answer = adding_texts.with_offer(to, answer, entry.ref, report)
    desk.owe(person, answer, about=entry.ref)
    return entry.ref


def note(
    desk: Desk, person: Person, kept: Kept, message_id: int, about: Ref | None = None
) -> Ref | None:
    """Words that came with a check call go into the book; off shift it was refused."""
    if about is None and desk.unit.shifts.open_of(person.id) is None:
        return None
    return _enter(desk, person, kept, message_id, about)


def not_read_again(desk: Desk, person: Person, kept: Kept) -> None:
    """An edit that changes nothing with us; what showed a name leaves the chat."""
    answer = occurrence_book.edit_not_read(
        desk.reader(person), deleted=kept.leaves_chat
    )
    desk.owe(person, answer)


def amend(desk: Desk, person: Person, kept: Kept, message_id: int | None) -> Ref | None:
    """An edited message is a new version; the entry it changes stays as it was.

    Without an entry it may be words for an SOS that is open; else it changes nothing,
    and neither does a command (None), which is not obeyed again.
    """
    if message_id is None:
        not_read_again(desk, person, kept)
        return None
    old = desk.unit.occurrences.by_message(person.id, message_id)
    if old is None:
        about = incidents.sos_words(desk, person, kept)
        if about is None:
            not_read_again(desk, person, kept)
        return about
    entry = _write(desk, person, kept, message_id, old.id, old.shift)
    to, report = desk.reader(person), adding.report_of(desk, person)
    answer = occurrence_book.entry_amended(to, entry.ref, old.ref, kept)
    if report is not None:
        answer = adding_texts.with_offer(to, answer, entry.ref, report)
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
    meant = meaning.words_meant(desk, person, FormKind.MEANT_INCIDENT)
    if meant is not None:
        incidents.report(desk, person, meant)
        return
    start_form(desk, person, FormKind.INCIDENT)


def ask_breach(desk: Desk, person: Person) -> None:
    """What happened to the data? Likewise."""
    meant = meaning.words_meant(desk, person, FormKind.MEANT_BREACH)
    if meant is not None:
        breaches.report(desk, person, meant)
        return
    start_form(desk, person, FormKind.BREACH)


def start_form(
    desk: Desk, person: Person, kind: FormKind, number: int | None = None
) -> None:
    """Ask for words; what is typed next is the answer."""
    desk.unit.forms.open(Form(person.id, kind, number, desk.now))
    to = desk.reader(person)
    if kind is FormKind.REGULATOR:
        desk.owe(person, seventy_two_hours.type_reference(to, number))
    elif kind in QUESTIONS:
        desk.owe(person, QUESTIONS[kind](to))
    else:
        desk.owe(person, asks.asks(to, kind))


QUESTIONS: Mapping[FormKind, Callable[[Reader], Message]] = {
    FormKind.INCIDENT: texts.type_incident,
    FormKind.BREACH: report_texts.type_breach,
    FormKind.REASON: to_reporter.type_reason,
    FormKind.NOT_A_NAME: privacy.type_word,
    FormKind.FOUND: forms.type_time,
    FormKind.HAPPENED: forms.type_time,
    FormKind.SENT_AT: forms.type_time,
    FormKind.TOLD_AT: forms.type_time,
    FormKind.PEOPLE: assessment.type_number,
    FormKind.RECORDS: assessment.type_number,
    FormKind.TOLD_NUMBER: assessment.type_number,
    FormKind.RISK: assessment.type_reason,
    FormKind.HIGH: assessment.type_reason,
    FormKind.DELAY: regulator_told.type_delay,
    FormKind.SPARED: regulator_told.type_spared,
    FormKind.TOLD_WHAT: people_told.type_what,
    FormKind.EXEMPT: people_told.type_exempt,
    FormKind.RIGHTS_WORDS: asker.type_words,
    FormKind.RIGHTS_FILE: card.type_file,
    FormKind.RIGHTS_DAY: card.type_day,
    FormKind.RIGHTS_EXTENSION: card.type_extension,
}
"""What each kind of form asks for."""


def ask_reason(desk: Desk, person: Person, alarm: int) -> None:
    """The closer wants to say it in their own words."""
    alarm_presses.may_close(desk, person, alarm)
    start_form(desk, person, FormKind.REASON, alarm)


def drop_form(desk: Desk, person: Person) -> None:
    """Cancel was pressed; :class:`Stale` when the words have been typed already."""
    form = desk.unit.forms.of(person.id)
    if form is None:
        raise Stale
    desk.unit.forms.close(person.id)
    about_rights = form.kind in ABOUT_RIGHTS
    dropped = asker.form_dropped if about_rights else forms.form_dropped
    desk.owe(person, dropped(desk.reader(person)))
