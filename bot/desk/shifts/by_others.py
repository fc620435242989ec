"""A shift that somebody else ends: as whom they did, and what its officer is told."""

from bot.desk.desk import Desk
from bot.desk.people import reception
from bot.domain.people.permissions import Action, may
from bot.domain.shifts.shift import Shift
from bot.domain.shifts.shift_events import OffHow
from bot.texts.shifts import booking as texts


def how(desk: Desk, current: Shift, actor: str) -> OffHow:
    """Whoever else ends it is a manager, or took it over."""
    if actor == current.officer:
        return OffHow.OFFICER
    other = desk.unit.people.find(actor)
    by_manager = other is not None and may(other, Action.BOOK_OFF_OTHERS)
    return OffHow.MANAGER if by_manager else OffHow.RELIEF


def tell(desk: Desk, ended: Shift) -> None:
    """By somebody who runs the night."""
    officer = desk.person(ended.officer)
    board = reception.keyboard(desk, officer)
    message = texts.booked_off_by_manager(desk.reader(officer), ended.site, board)
    desk.owe(officer, message, about=ended.ref)
