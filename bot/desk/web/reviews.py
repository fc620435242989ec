"""Reviews of the register on the web: their list, one of them, and its signature."""

from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.people.in_charge import called
from bot.desk.register import reviews
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, note_look
from bot.domain.people.permissions import Action, allow, is_allowed
from bot.domain.people.person import Person
from bot.domain.web.deeds import ReviewDeed
from bot.texts.page import Page
from bot.texts.web import reviews as texts
from bot.texts.web.frame import REVIEWS as HOME

LISTED = timedelta(days=2 * 366)
"""Those that came due so long ago are listed."""

LIST = "reviews"
"""What a look at the list is about, in the journal."""


def look(desk: Desk, person: Person, number: int) -> Page:
    """One of them; 0 for their list, the newest first."""
    allow(person, Action.SEE_BREACHES)
    to = desk.reader(person)
    if number == 0:
        note_look(desk, person, LIST)
        due = desk.unit.reviews.between(
            desk.now - LISTED, desk.now + timedelta(seconds=1)
        )
        return texts.list_page(to, person, list(due)[::-1])
    agenda = reviews.look(desk, person, number)
    note_look(desk, person, f"REVIEW-{number}")
    signed = [
        (called(desk, signature.by), signature)
        for signature in agenda.review.signatures
    ]
    may_sign = is_allowed(reviews.may_sign, desk, person, number)
    return texts.page(to, person, agenda, signed, may_sign=may_sign)


def sign(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reviews.sign(desk, person, number, filled.needed("note"))


REVIEWS = Shelf(
    home=HOME, look=look, deeds={ReviewDeed.SIGN: Doing(sign, words=("note",))}
)
