"""Forms that ask for words."""

from collections.abc import Callable

from bot.desk.desk import Desk
from bot.domain.errors import Stale
from bot.domain.forms import FormKind, waits
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, Ref, StaffId
from bot.texts import forms
from bot.texts.asked import ASKED
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.incoming.forms import Form


def start_form(
    desk: Desk,
    person: Person,
    kind: FormKind,
    number: int | None = None,
    question: Message | None = None,
) -> None:
    """Ask for words; what is typed next is the answer."""
    desk.unit.forms.open(Form(person.id, kind, number, desk.now))
    asked = question or ASKED[kind].question(desk.reader(person), number)
    desk.owe(person, asked)


def awaited(desk: Desk, who: StaffId) -> Form | None:
    """The form that their next words answer."""
    form = desk.unit.forms.of(who)
    if form is None or not waits(form.kind, form.started_at, desk.made_at):
        return None
    return form


def drop_form(desk: Desk, person: Person) -> None:
    """Cancel was pressed; :class:`Stale` when the words have been typed already."""
    form = desk.unit.forms.of(person.id)
    if form is None:
        raise Stale
    desk.drill = _drill_of(desk, form)
    desk.unit.forms.close(person.id)
    say_dropped(desk, person, form.kind)


def say_dropped(desk: Desk, person: Person, kind: FormKind) -> None:
    """Nothing came of it."""
    desk.owe(person, _dropped(kind)(desk.reader(person)))


def _drill_of(desk: Desk, form: Form) -> Ref | None:
    """Of which drill its words would have been part: a breach's below zero, or those
    that end its alarm."""
    about = Ref(BREACH, form.number or 0)
    if form.kind in (FormKind.REASON, FormKind.ORIGINAL):
        alarm = desk.unit.alarms.find(form.number or 0)
        about = alarm.about if alarm else about
    return about if about.is_drill else None


def _dropped(kind: FormKind) -> Callable[[Reader], Message]:
    """What waits for a press rather than for words asks for none."""
    return ASKED[kind].dropped if kind in ASKED else forms.form_dropped
