"""What an officer presses under the form of an incident, or types into it."""

from collections.abc import Callable
from typing import TypeVar

from bot.desk import forms as asking
from bot.desk.desk import Desk
from bot.desk.incidents import adding, filling_in, full_reports
from bot.desk.names import originals
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.incidents import form as forms
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.incidents.particulars import Category, Severity
from bot.domain.incidents.wanted import ANSWERS, TYPED, Answer, Field
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.incidents import form as texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.messages.message import Purpose

LONGEST_ANSWER = 100
"""Letters. Longer is no place and no number, but news: it is passed on as more words,
and what was asked is asked again. Our own choice."""

Code = TypeVar("Code", Category, Severity, Field, Answer)

FORMS = {
    FormKind.INCIDENT_TIME: Field.TIME,
    FormKind.INCIDENT_PLACE: Field.PLACE,
    FormKind.INCIDENT_PEOPLE: Field.PEOPLE,
    FormKind.INCIDENT_DAMAGE: Field.DAMAGE,
    FormKind.INCIDENT_VEHICLES: Field.VEHICLES,
    FormKind.INCIDENT_POLICE_REFERENCE: Field.POLICE_REFERENCE,
    FormKind.INCIDENT_AMBULANCE_REFERENCE: Field.AMBULANCE_REFERENCE,
    FormKind.INCIDENT_DONE: Field.DONE,
}
ASKED_FOR = {field: kind for kind, field in FORMS.items()}


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """One button of the form, which may be of any age; only its reporter's counts."""
    incident = _mine(desk, person, number)
    verb, _, rest = choice.partition(".")
    match verb:
        case "wrong" | "kinds" | "fix":
            _look(desk, person, incident, verb, rest)
        case "back":
            filling_in.show(desk, person, incident)
        case "type":
            field = _code(Field, rest)
            if field not in TYPED:
                raise Stale
            if full_reports.is_fixed(desk, person, incident):
                return
            asking.start_form(desk, person, ASKED_FOR[field], number)
        case _:
            event, what = _said(verb, rest)
            if not full_reports.is_fixed(desk, person, incident):
                filling_in.change(desk, person, incident, event, what)
                full_reports.rated(desk, incident)
            filling_in.show(desk, person, incident)


def typed(
    field: Field,
) -> Callable[[Desk, Person, int, Kept], Ref | None]:
    """What takes the words of this line."""
    return lambda desk, person, number, kept: _typed(desk, person, number, field, kept)


def _typed(
    desk: Desk, person: Person, number: int, field: Field, kept: Kept
) -> Ref | None:
    incident = _mine(desk, person, number)
    fixed = full_reports.is_fixed(desk, person, incident)
    if fixed or len(kept.text) > LONGEST_ANSWER:
        adding.add_words(desk, person, incident.ref, kept)
    else:
        originals.keep(desk, person, incident.ref, kept)
        more = filling_in.with_words(incident, kept.text)
        desk.unit.incidents.save(more)
        said = forms.Worded(field, kept.text)
        filling_in.change(desk, person, more, said, f"{field}: in words")
    filling_in.show_below(desk, person, incident)
    return incident.ref


def _mine(desk: Desk, person: Person, number: int) -> Incident:
    incident = desk.unit.incidents.find(number)
    if incident is None or incident.officer != person.id:
        raise Stale
    if incident.kind is not Kind.INCIDENT:
        raise Stale
    return incident


def _said(verb: str, rest: str) -> tuple[forms.Tap, str]:
    """What a press says, and how the journal calls it; :class:`Stale` for anything
    that no button of ours says."""
    match verb:
        case "right":
            return forms.Confirmed(), "right"
        case "later":
            return forms.PutOff(), "later"
        case "on":
            return forms.WentOn(), "went on"
        case "kind":
            category = _code(Category, rest)
            return forms.Chose(category), f"category: {category}"
        case "rate":
            severity = _code(Severity, rest)
            return forms.Rated(severity), f"severity: {severity}"
        case "skip":
            return forms.Skipped(_code(Field, rest)), f"{rest}: skipped"
        case "out":
            return forms.TakenOut(_code(Field, rest)), f"{rest}: taken out"
        case "set":
            return _tapped(rest)
        case _:
            raise Stale


def _tapped(rest: str) -> tuple[forms.Answered, str]:
    name, _, said = rest.partition("-")
    field, answer = _code(Field, name), _code(Answer, said)
    if answer not in ANSWERS.get(field, ()):
        raise Stale
    return forms.Answered(field, answer), f"{field}: {answer}"


def _code(kind: type[Code], words: str) -> Code:
    try:
        return kind(words)
    except ValueError:
        raise Stale from None


def _look(desk: Desk, person: Person, incident: Incident, verb: str, rest: str) -> None:
    """Nothing is said yet: another page of the same message."""
    form = desk.unit.incident_forms.find(incident.id)
    if form is None:
        raise Stale
    standing = desk.unit.outbox.shown(incident.ref, Purpose.FORM, person.id)
    form = filling_in.offered(desk, form)
    page = _page(desk.reader(person), form, verb, rest)
    if standing:
        desk.owe_edit(standing[-1], page)
    else:
        desk.owe(person, page, purpose=Purpose.FORM, about=incident.ref)


def _page(to: Reader, form: IncidentForm, verb: str, rest: str) -> Message:
    match verb:
        case "wrong":
            return texts.wrong(to, form)
        case "kinds":
            return texts.all_kinds(to, form)
        case _:
            return texts.putting_right(to, form, _code(Field, rest))
