"""Reviews, signed in the chat."""

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.register import reviews
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.texts.register import reviews as review_texts


def press_review(desk: Desk, person: Person, number: int, choice: str) -> None:
    """The review with what it looks at; or the words that sign it are asked for."""
    match choice:
        case review_texts.SHOW:
            agenda = reviews.look(desk, person, number)
            desk.owe(person, review_texts.due(desk.reader(person), agenda))
        case review_texts.SIGN:
            reviews.may_sign(desk, person, number)
            forms.start_form(desk, person, FormKind.NOTE, number)
        case _:
            raise Stale


def take_note(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """With its note a review is signed."""
    signed = reviews.sign(desk, person, number, kept)
    desk.owe(person, review_texts.signed(desk.reader(person), signed))
