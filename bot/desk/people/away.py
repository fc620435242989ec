"""Somebody is away, or back."""

from bot.desk.desk import Desk
from bot.domain.errors import Unfit, Unusable
from bot.domain.people.away import Away, Back, read_away
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.people import joining


def mark_away(desk: Desk, person: Person, words: str) -> None:
    """``/away FROM TO``, ``/away until Monday``, ``/away off``."""
    allow(person, Action.MARK_AWAY)
    to = desk.reader(person)
    match read_away(words, desk.made_at, desk.zone):
        case Away(start=start, end=end):
            desk.unit.people.mark_away(person.id, start, end)
            desk.note(person.id, "away", person.id, after=f"{start} {end}")
            desk.owe(person, joining.away(to, start, end, desk.made_at))
        case Back():
            desk.unit.people.mark_back(person.id)
            desk.note(person.id, "back", person.id)
            desk.owe(person, joining.is_back(to))
        case None:
            raise Unusable(Unfit.AWAY)
