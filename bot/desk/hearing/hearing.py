"""What somebody said, once the redactor has read it; else see ``withheld``."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.desk import forms
from bot.desk.breach import report
from bot.desk.desk import Desk
from bot.desk.duress import sounding
from bot.desk.entrances import Typed
from bot.desk.hearing import repeated, typed
from bot.desk.incidents import incidents, occurrence_book, photos, sos, welfare
from bot.desk.incoming import alarm_presses, inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.names import ordinary_words, originals
from bot.desk.words import meaning
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import SHIFT, Ref


class Said(StrEnum):
    """What words came as, and what they are for."""

    WORDS = "words"
    CAPTION = "caption"
    EDIT = "edit"
    EDITED_COMMAND = "edited_command"
    """It was one, or has become one: it is not obeyed again."""
    OK = "ok"
    SOS = "sos"
    INCIDENT = "incident"
    BREACH = "breach"
    REASON = "reason"
    NOT_A_NAME = "not_a_name"
    MEANT_INCIDENT = "meant_incident"
    """After a command that was one slip away; kept until a press says so."""
    MEANT_BREACH = "meant_breach"
    FORM = "form"
    """Which one, stands beside it."""


OPEN = frozenset({Said.WORDS, Said.CAPTION})
"""A form that is open says what these are for."""

FREE = OPEN | {Said.EDIT, Said.OK, Said.SOS, Said.INCIDENT}
"""While help is called for in secret, those who come read these, too."""

URGENT = frozenset({Said.SOS, Said.BREACH})
URGENT_FORMS = frozenset(
    {
        *(FormKind.FOUND, FormKind.HAPPENED, FormKind.RIGHTS_WORDS),
        *(FormKind.COMPLAINT, FormKind.COMPLAINT_MORE),
    }
)
"""Heard before the rules are accepted, and from leavers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One message with words, by who sent it and what came with it."""

    sender: Sender
    said: Said
    form: FormKind | None = None
    """Which one it answers, with :attr:`Said.FORM`; it need not be open."""
    raw: str = field(default="", repr=False)
    """As typed, and never kept; looked at only for a word that is no name."""
    forwarded: bool = False
    """Somebody else wrote it first; who, is never read."""
    photo: str = field(default="", repr=False)
    """Telegram's id of the photo that the words came with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """What words are for; ``number`` is a report's or an alarm's."""

    said: Said
    number: int | None = None
    about: Ref | None = None
    """What they belonged to when they came; None: it is found when they are taken."""
    form: FormKind | None = None
    late: bool = False
    """Received before, and let in then: a report was raised, a form was closed."""
    always: bool = False


def hear(desk: Desk, heard: Heard, kept: Kept) -> None:
    """Words as they may be kept, at once."""
    kept = replace(kept, forwarded=heard.forwarded)
    kept = originals.with_original(desk, heard.raw, kept)
    person = inbox.person_of(desk, heard.sender)
    lost = None if person else inbox.person_of(desk, heard.sender, cry=True)
    cries = lost is not None and sos.running_sos(desk, lost) is not None
    purpose = purpose_of(desk, person, heard)

    def take(desk: Desk, person: Person) -> None:
        if not cries:
            close_form(desk, person, heard)
        take_words(desk, person, heard, purpose, kept)

    inbox.receive(
        desk,
        heard.sender,
        take,
        always=purpose.always or cries,
        cry=cries,
        deletes=leaves_chat(purpose, kept),
        name_slip=name_slip_of(heard, purpose, kept),
    )


def leaves_chat(purpose: Purpose, kept: Kept) -> bool:
    """The person's own message does not stay in the chat."""
    may_name = purpose.said is Said.NOT_A_NAME or purpose.form is FormKind.VAULT
    return kept.leaves_chat or may_name


def name_slip_of(heard: Heard, purpose: Purpose, kept: Kept) -> str:
    """How a message with a name is counted; a word asked about is none."""
    is_word = purpose.said is Said.NOT_A_NAME
    return heard.said if kept.had_names and not is_word else ""


def purpose_of(desk: Desk, person: Person | None, heard: Heard) -> Purpose:
    """What was being asked for when the words came."""
    if heard.form is not None:
        return purpose_for(heard.form, None)
    if person is None or heard.said not in OPEN:
        return Purpose(said=heard.said, always=heard.said in URGENT)
    form = forms.awaited(desk, person.id)
    if form is not None:
        return purpose_for(form.kind, form.number)
    running = sos.running_sos(desk, person) is not None
    return Purpose(said=heard.said, always=running)


def purpose_for(what: str, number: int | None) -> Purpose:
    """The same again, of what is written down of it."""
    if what in set(Said):
        said = Said(what)
        return Purpose(said=said, number=number, always=said in URGENT)
    form, always = FormKind(what), what in URGENT_FORMS
    return Purpose(said=Said.FORM, form=form, number=number, always=always)


def close_form(desk: Desk, person: Person, heard: Heard) -> None:
    """The words are its answer, whatever comes of them."""
    if heard.said in OPEN and forms.awaited(desk, person.id) is not None:
        desk.unit.forms.close(person.id)


def take_words(
    desk: Desk, person: Person, heard: Heard, purpose: Purpose, kept: Kept
) -> None:
    """The words where they belong, and with them the photo that they came with; a
    certificate is filed, and off shift its caption belongs nowhere."""
    if heard.photo and _is_certificate(desk, person, purpose):
        photos.hold(desk, person, heard.photo)
        heard = replace(heard, photo="")
        if desk.unit.shifts.open_of(person.id) is None:
            return
    about = _take(desk, person, heard, purpose, kept)
    if purpose.said in FREE or purpose.form is FormKind.ACTION_CARD:
        sounding.pass_on(desk, person, kept)
    if heard.photo and about is not None:
        photos.hold(desk, person, heard.photo, about)


def _is_certificate(desk: Desk, person: Person, purpose: Purpose) -> bool:
    plain = purpose.said is Said.CAPTION and purpose.about is None
    return plain and photos.awaits_certificate(desk, person)


def _take(
    desk: Desk, person: Person, heard: Heard, purpose: Purpose, kept: Kept
) -> Ref | None:
    """What the words are kept as, if they are."""
    message_id, about = heard.sender.message_id, purpose.about
    match purpose.said:
        case Said.INCIDENT | Said.BREACH:
            return _report(desk, person, purpose, kept)
        case Said.SOS:
            return sos.sos_words(desk, person, kept, about)
        case Said.REASON:
            assert purpose.number is not None
            alarm_presses.close_alarm(desk, person, purpose.number, kept)
            return None
        case Said.NOT_A_NAME:
            ordinary_words.ask(desk, person, heard.raw)
            return None
        case Said.EDIT | Said.EDITED_COMMAND:
            number = message_id if purpose.said is Said.EDIT else None
            return occurrence_book.amend(desk, person, kept, number)
        case Said.OK:
            return occurrence_book.note(desk, person, kept, message_id, about)
        case Said.WORDS | Said.CAPTION:
            return take(desk, person, kept, message_id, about)
        case Said.MEANT_INCIDENT | Said.MEANT_BREACH:
            meaning.keep_meant(desk, person, FormKind(purpose.said), kept)
            return None
        case Said.FORM:
            assert purpose.form is not None
            form, number = purpose.form, purpose.number or 0
            answer = Typed(form=form, number=number, raw=heard.raw, kept=kept)
            return typed.take(desk, person, answer)


def _report(desk: Desk, person: Person, purpose: Purpose, kept: Kept) -> Ref:
    """Raised with its words, or raised before and only waiting for them."""
    incident = purpose.said is Said.INCIDENT
    if purpose.late:
        assert purpose.number is not None
        add_words = incidents.add_words if incident else report.add_words
        return add_words(desk, person, purpose.number, kept)
    if incident:
        return repeated.incident(desk, person, kept).ref
    return repeated.breach(desk, person, kept).ref


def take(
    desk: Desk, person: Person, kept: Kept, message_id: int, about: Ref | None = None
) -> Ref | None:
    """Plain words, with no form open: an open SOS first, then the book.

    ``about`` is the SOS or the shift that they came in, when they are read late.
    """
    about = about or sos.sos_of(desk, person)
    alarm = None
    if about is not None and about.prefix != SHIFT:
        alarm = sos.sos_words(desk, person, kept, about)
    alarm = alarm or welfare.more_words(desk, person, kept)
    return alarm or occurrence_book.enter(desk, person, kept, message_id, about)
