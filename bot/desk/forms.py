"""Forms that ask for words."""

from collections.abc import Callable, Mapping

from bot.desk.desk import Desk
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.texts import forms
from bot.texts.alarms import to_reporter
from bot.texts.breach import assessment, people_told, regulator_told, seventy_two_hours
from bot.texts.breach import report as report_texts
from bot.texts.incidents import report as texts
from bot.texts.message import Message
from bot.texts.names import ordinary_words as word_texts
from bot.texts.reader import Reader
from bot.texts.register import asks
from bot.texts.rights import asker, card
from storage.incoming.forms import Form

ABOUT_RIGHTS = frozenset(
    {
        FormKind.RIGHTS_WORDS,
        FormKind.RIGHTS_FILE,
        FormKind.RIGHTS_DAY,
        FormKind.RIGHTS_EXTENSION,
    }
)
"""Forms that add to a request, which is recorded whatever becomes of them."""


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
    FormKind.NOT_A_NAME: word_texts.type_word,
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


def drop_form(desk: Desk, person: Person) -> None:
    """Cancel was pressed; :class:`Stale` when the words have been typed already."""
    form = desk.unit.forms.of(person.id)
    if form is None:
        raise Stale
    desk.unit.forms.close(person.id)
    about_rights = form.kind in ABOUT_RIGHTS
    dropped = asker.form_dropped if about_rights else forms.form_dropped
    desk.owe(person, dropped(desk.reader(person)))
