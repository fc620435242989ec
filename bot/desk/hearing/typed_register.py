"""What was typed into a form of the register: to whoever asked for it."""

from bot.desk.desk import Desk
from bot.desk.register import chat, corrective_chat, reviews_chat
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.register.entry import Part

OF_A_BREACH = frozenset(
    {
        *(FormKind(part) for part in Part),
        *(FormKind.BOARD, FormKind.DESPITE, FormKind.REOPENING),
    }
)
KINDS = OF_A_BREACH | corrective_chat.OF_ACTIONS | {FormKind.NOTE}


def take(
    desk: Desk, person: Person, form: FormKind, number: int, raw: str, kept: Kept
) -> None:
    if form is FormKind.NOTE:
        reviews_chat.take_note(desk, person, number, kept)
    elif form in OF_A_BREACH:
        chat.take(desk, person, form, number, kept)
    else:
        corrective_chat.take(desk, person, form, number, raw, kept)
