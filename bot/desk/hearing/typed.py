"""What was typed into a form, handed to the use case that had asked for it."""

from collections.abc import Callable, Mapping

from bot.desk import forms
from bot.desk.alarms import reading_originals
from bot.desk.breach import assessment_chat, people_told, questions, regulator_told
from bot.desk.desk import Desk
from bot.desk.hearing import typed_register
from bot.desk.incoming import saying_again
from bot.desk.people import reception
from bot.desk.rights import chat
from bot.domain.errors import Refused
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person

TYPED: Mapping[FormKind, Callable[[Desk, Person, int, str], None]] = {
    FormKind.SENT_AT: regulator_told.take_time,
    FormKind.TOLD_NUMBER: people_told.take_number,
    FormKind.TOLD_AT: people_told.take_time,
}
"""A time or a number is read as typed, and only what it means is kept."""

WORDS: Mapping[FormKind, Callable[[Desk, Person, int, Kept], None]] = {
    FormKind.REGULATOR: regulator_told.sent,
    FormKind.DELAY: regulator_told.delayed,
    FormKind.SPARED: regulator_told.spared,
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
    elif form in typed_register.KINDS:
        typed_register.take(desk, person, form, number, raw, kept)
    elif form in forms.ABOUT_RIGHTS:
        chat.take(desk, person, form, number, raw, kept)
    elif form in (FormKind.FOUND, FormKind.HAPPENED):
        questions.take_time(desk, person, form, number, raw)
    elif form in (FormKind.PEOPLE, FormKind.RECORDS):
        assessment_chat.take_number(desk, person, form, number, raw)
    else:
        assessment_chat.take_reason(desk, person, form, number, kept)
