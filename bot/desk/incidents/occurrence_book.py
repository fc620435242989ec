"""The occurrence book: entries, and new versions of them."""

from bot.desk.alarms.channels import in_words
from bot.desk.desk import Desk
from bot.desk.incidents import adding, sos
from bot.domain.breach.breach import Status
from bot.domain.forms import FormKind
from bot.domain.incidents.quality import Hint, hint
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import SHIFT, Ref
from bot.texts import refusals
from bot.texts.incidents import adding as adding_texts
from bot.texts.incidents import occurrence_book
from bot.texts.incidents import quality as quality_texts
from bot.texts.words import spoken_answers
from bot.texts.words.astray import is_astray
from storage.incidents.occurrence_book import Occurrence
from storage.incoming.forms import Form


def enter(
    desk: Desk, person: Person, kept: Kept, message_id: int, about: Ref | None
) -> Ref | None:
    shift = desk.unit.shifts.open_of(person.id)
    if about is not None and about.prefix == SHIFT:
        shift = desk.unit.shifts.get(about.number)
    to = desk.reader(person)
    report = adding.report_of(desk, person)
    if shift is None and report is not None:
        adding.add_words(desk, person, report, kept)
        return report
    if shift is None:
        _not_kept(desk, person, kept)
        return None
    entry = _write(desk, person, kept, message_id, None, shift.id)
    answer = occurrence_book.entry_kept(to, entry.ref, entry.site, desk.now, kept)
    answer = quality_texts.with_hint(to, answer, _hint(desk, kept))
    if report is not None:
        answer = adding_texts.with_offer(to, answer, entry.ref, report)
    answer = adding.with_breach_offer(desk, person, answer, entry.ref, kept)
    desk.owe(person, answer, about=entry.ref)
    in_words.answer(desk, person, is_entry=True)
    return entry.ref


def _not_kept(desk: Desk, person: Person, kept: Kept) -> None:
    """Off shift there is no book; but data may have gone astray off shift, too, an
    alarm may wait for a press, or there is more to say of a breach."""
    to, last = desk.reader(person), desk.unit.breaches.last_of(person.id)
    if is_astray(kept.text):
        waits = Form(person.id, FormKind.MEANT_BREACH, None, desk.now, kept.text)
        desk.unit.forms.open(waits)
        desk.owe(person, spoken_answers.is_it_a_breach(to, kept))
        return
    if in_words.answer(desk, person):
        return
    answer = refusals.received(to)
    if last is not None and last.status is not Status.CLOSED:
        answer = adding_texts.with_more(to, answer, last.ref)
    desk.owe(person, answer)


def note(
    desk: Desk, person: Person, kept: Kept, message_id: int, about: Ref | None = None
) -> Ref | None:
    """Words that came with a check call go into the book; off shift it was refused."""
    if about is None and desk.unit.shifts.open_of(person.id) is None:
        return None
    return enter(desk, person, kept, message_id, about)


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
        about = sos.sos_words(desk, person, kept)
        if about is None:
            not_read_again(desk, person, kept)
        return about
    entry = _write(desk, person, kept, message_id, old.id, old.shift)
    to, report = desk.reader(person), adding.report_of(desk, person)
    answer = occurrence_book.entry_amended(to, entry.ref, old.ref, kept)
    answer = quality_texts.with_hint(to, answer, _hint(desk, kept))
    if report is not None:
        answer = adding_texts.with_offer(to, answer, entry.ref, report)
    answer = adding.with_breach_offer(desk, person, answer, entry.ref, kept)
    desk.owe(person, answer, about=entry.ref)
    return entry.ref


def _hint(desk: Desk, kept: Kept) -> Hint | None:
    return hint(kept.text, desk.made_at.astimezone(desk.zone))


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
            received_late_at=desk.received_late_at,
        )
    )
    desk.note(person.id, "occurrence", entry.ref)
    return entry
