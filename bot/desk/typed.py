"""What was typed into a form, handed to the use case that had asked for it."""

from collections.abc import Callable, Mapping

from bot.desk import (
    assessing,
    breach_form,
    notifying,
    people_told,
    reading_originals,
    reception,
    register_forms,
    rights_chat,
    saying_again,
    words,
)
from bot.desk.desk import Desk
from bot.domain.errors import Refused
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from storage.updates import FormKind

TYPED: Mapping[FormKind, Callable[[Desk, Person, int, str], None]] = {
    FormKind.SENT_AT: notifying.take_time,
    FormKind.TOLD_NUMBER: people_told.take_number,
    FormKind.TOLD_AT: people_told.take_time,
}
"""A time or a number is read as typed, and only what it means is kept."""

WORDS: Mapping[FormKind, Callable[[Desk, Person, int, Kept], None]] = {
    FormKind.REGULATOR: notifying.sent,
    FormKind.DELAY: notifying.delayed,
    FormKind.SPARED: notifying.spared,
    FormKind.TOLD_WHAT: people_told.told_what,
    FormKind.EXEMPT: people_told.exempted,
    FormKind.ORIGINAL: reading_originals.read_for,
    FormKind.MORE_INCIDENT: saying_again.of_incident,
    FormKind.MORE_BREACH: saying_again.of_breach,
}


def take(
    desk: Desk, person: Person, form: FormKind, number: int, raw: str, kept: Kept
) -> None:
    """Refused or not, the form is done with: it must not swallow what comes next."""
    try:
        _take(desk, person, form, number, raw, kept)
    except Refused as why:
        reception.refuse(desk, person, why)


def _take(
    desk: Desk, person: Person, form: FormKind, number: int, raw: str, kept: Kept
) -> None:
    if form in TYPED:
        TYPED[form](desk, person, number, raw)
    elif form in WORDS:
        WORDS[form](desk, person, number, kept)
    elif form in register_forms.KINDS:
        register_forms.take(desk, person, form, number, raw, kept)
    elif form in words.ABOUT_RIGHTS:
        rights_chat.take(desk, person, form, number, raw, kept)
    elif form in (FormKind.FOUND, FormKind.HAPPENED):
        breach_form.take_time(desk, person, form, number, raw)
    elif form in (FormKind.PEOPLE, FormKind.RECORDS):
        assessing.take_number(desk, person, form, number, raw)
    else:
        assessing.take_reason(desk, person, form, number, kept)
