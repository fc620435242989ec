"""What somebody said, read by the redactor or not yet: a report never waits for it."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.desk import (
    breaches,
    inbox,
    incidents,
    ordinary,
    originals,
    photos,
    reception,
    spoken,
    typed,
    words,
)
from bot.desk.desk import Desk
from bot.desk.inbox import Sender
from bot.domain.people import Person
from bot.domain.redacted import PENDING, Kept
from bot.domain.refs import Ref
from bot.texts import privacy as texts
from storage.privacy import Withheld
from storage.updates import FormKind


class Said(StrEnum):
    """What words came as, and what they are for."""

    WORDS = "words"
    CAPTION = "caption"
    EDIT = "edit"
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

URGENT = frozenset({Said.SOS, Said.BREACH})
URGENT_FORMS = frozenset({FormKind.FOUND, FormKind.HAPPENED, FormKind.RIGHTS_WORDS})
"""Heard before the rules are accepted, and from leavers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One message with words, by who sent it and what came with it."""

    sender: Sender
    said: Said
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
    form: FormKind | None = None
    late: bool = False
    """Received before, and let in then: a report was raised, a form was closed."""
    always: bool = False


def hear(desk: Desk, heard: Heard, kept: Kept) -> None:
    """Words as they may be kept: at once, or long after they were received."""
    kept = replace(kept, forwarded=heard.forwarded)
    kept = originals.with_original(desk, heard.raw, kept)
    person = desk.unit.people.by_chat(heard.sender.chat_id)
    purpose = _purpose(desk, person, heard)

    def take(desk: Desk, person: Person) -> None:
        if not purpose.late:
            _close_form(desk, person, heard)
        about = _take(desk, person, heard, purpose, kept)
        if heard.photo and about is not None:
            photos.hold(desk, person, heard.photo, about)
        if not kept.checked:
            reception.say_not_read(desk, person)

    is_word = purpose.said is Said.NOT_A_NAME
    inbox.receive(
        desk,
        heard.sender,
        take,
        always=purpose.always,
        deletes=kept.leaves_chat or is_word,
        near_miss=heard.said if kept.had_names and not is_word else "",
    )
    desk.unit.withheld.close(heard.sender.update)


def withhold(desk: Desk, heard: Heard) -> None:
    """The redactor is late: what is urgent is raised now, and its words follow.

    Told nothing here: strangers, and those whose words will be refused when read.
    """
    person = desk.unit.people.by_chat(heard.sender.chat_id)
    purpose = _purpose(desk, person, heard)
    may = person is not None and person.active and reception.has_accepted(desk, person)
    if person is None or not (may or purpose.always):
        return
    key = heard.sender.update
    received = replace(heard.sender, update=f"{key}:received")

    def take(desk: Desk, person: Person) -> None:
        _close_form(desk, person, heard)
        number = _raise(desk, person, purpose)
        waiting = Withheld(
            key=key,
            person=person.id,
            purpose=purpose.form or purpose.said,
            number=number or purpose.number,
            at=desk.now,
        )
        desk.unit.withheld.open(waiting)
        desk.owe(person, texts.received(desk.reader(person)))

    inbox.receive(desk, received, take, always=purpose.always)


def _purpose(desk: Desk, person: Person | None, heard: Heard) -> Purpose:
    """What was being asked for when the words came."""
    waiting = desk.unit.withheld.find(heard.sender.update)
    if waiting is not None:
        purpose = _for(waiting.purpose, waiting.number)
        return replace(purpose, late=True, always=True)
    if person is None or heard.said not in OPEN:
        return Purpose(said=heard.said, always=heard.said in URGENT)
    form = desk.unit.forms.of(person.id)
    if form is not None and form.kind not in spoken.MEANT.values():
        return _for(form.kind, form.alarm)
    running = incidents.running_sos(desk, person) is not None
    return Purpose(said=heard.said, always=running)


def _for(what: str, number: int | None) -> Purpose:
    if what in set(Said):
        said = Said(what)
        return Purpose(said=said, number=number, always=said in URGENT)
    form, always = FormKind(what), what in URGENT_FORMS
    return Purpose(said=Said.FORM, form=form, number=number, always=always)


def _close_form(desk: Desk, person: Person, heard: Heard) -> None:
    form = desk.unit.forms.of(person.id) if heard.said in OPEN else None
    if form is not None and form.kind not in spoken.MEANT.values():
        desk.unit.forms.close(person.id)


def _raise(desk: Desk, person: Person, purpose: Purpose) -> int | None:
    """The report as far as it is known; its number."""
    match purpose.said:
        case Said.INCIDENT:
            return incidents.report(desk, person, Kept(text=PENDING)).id
        case Said.BREACH:
            return breaches.report(desk, person, Kept(text=PENDING)).id
        case _:
            return None


def _take(
    desk: Desk, person: Person, heard: Heard, purpose: Purpose, kept: Kept
) -> Ref | None:
    """The words where they belong; what they are kept as, if they are."""
    match purpose.said:
        case Said.INCIDENT | Said.BREACH:
            return _report(desk, person, purpose, kept)
        case Said.SOS:
            return incidents.sos_words(desk, person, kept)
        case Said.REASON:
            assert purpose.number is not None
            words.close_alarm(desk, person, purpose.number, kept)
            return None
        case Said.NOT_A_NAME:
            ordinary.ask(desk, person, heard.raw)
            return None
        case Said.EDIT:
            return words.amend(desk, person, kept, heard.sender.message_id)
        case Said.OK:
            return words.note(desk, person, kept, heard.sender.message_id)
        case Said.WORDS | Said.CAPTION:
            return words.take(desk, person, kept, heard.sender.message_id)
        case Said.MEANT_INCIDENT | Said.MEANT_BREACH:
            spoken.keep_meant(desk, person, FormKind(purpose.said), kept)
            return None
        case Said.FORM:
            assert purpose.form is not None
            assert purpose.number is not None
            form, number = purpose.form, purpose.number
            typed.take(desk, person, form, number, heard.raw, kept)
            return None


def _report(desk: Desk, person: Person, purpose: Purpose, kept: Kept) -> Ref:
    """Raised with its words, or raised before and only waiting for them."""
    incident = purpose.said is Said.INCIDENT
    if purpose.late:
        assert purpose.number is not None
        add_words = incidents.add_words if incident else breaches.add_words
        return add_words(desk, person, purpose.number, kept)
    if incident:
        return incidents.report(desk, person, kept).ref
    return breaches.report(desk, person, kept).ref
