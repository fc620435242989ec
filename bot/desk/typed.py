"""What was typed into a form, handed to the use case that had asked for it."""

from bot.desk import assessing, breach_form, reception, regulator, rights_chat
from bot.desk.desk import Desk
from bot.desk.words import ABOUT_RIGHTS
from bot.domain.errors import Refused
from bot.domain.people import Person
from bot.domain.redacted import Kept
from storage.updates import FormKind


def take(
    desk: Desk, person: Person, form: FormKind, number: int, raw: str, kept: Kept
) -> None:
    """A time, a day or a number is read as typed, and only what it means is kept.

    Refused or not, the form is done with: it must not swallow what comes next.
    """
    try:
        match form:
            case FormKind.FOUND | FormKind.HAPPENED:
                breach_form.take_time(desk, person, form, number, raw)
            case FormKind.PEOPLE | FormKind.RECORDS:
                assessing.take_number(desk, person, form, number, raw)
            case FormKind.REGULATOR:
                regulator.take_reference(desk, person, number, kept)
            case _ if form in ABOUT_RIGHTS:
                rights_chat.take(desk, person, form, number, raw, kept)
            case _:
                assessing.take_reason(desk, person, form, number, kept)
    except Refused as why:
        reception.refuse(desk, person, why)
