"""Complaints in the chat of whoever makes them: under ``/me``, or by ``/complain``."""

from bot.desk import forms
from bot.desk.complaints import handling, intake
from bot.desk.complaints.notices import handlers
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.alarms import to_reporter
from bot.texts.complaints import complainant
from bot.texts.message import Press


def ask(desk: Desk, person: Person) -> None:
    """``/complain``, or the button under what is held about somebody."""
    forms.start_form(desk, person, FormKind.COMPLAINT, 0)


def press(desk: Desk, person: Person, press: Press) -> None:
    """A button of whoever complains."""
    match press.choice:
        case "":
            ask(desk, person)
        case complainant.ADD:
            own = handling.mine(desk, person, press.number)
            forms.start_form(desk, person, FormKind.COMPLAINT_MORE, own.id)
        case complainant.WITHDRAW:
            withdrawn = handling.withdraw(desk, person, press.number)
            said = complainant.withdrawn(desk.reader(person), withdrawn)
            desk.owe(person, said, about=withdrawn.ref)
        case _:
            raise Stale


def take(desk: Desk, person: Person, typed: Typed) -> Ref:
    """The complaint itself, or what its author adds."""
    to, kept = desk.reader(person), typed.kept
    if typed.form is FormKind.COMPLAINT_MORE:
        complaint = intake.add_words(desk, person, typed.number, kept.text)
        desk.owe(person, complainant.added(to, complaint, kept), about=complaint.ref)
        return complaint.ref
    before = desk.unit.complaints.newest()
    complaint = intake.complain(desk, person, kept.text)
    is_new = complaint.id > before
    said = complainant.received if is_new else complainant.added
    desk.owe(person, said(to, complaint, kept), about=complaint.ref)
    if not handlers(desk, complaint):
        desk.owe(person, to_reporter.nobody_told(to, desk.company.control_room_phone))
    return complaint.ref
