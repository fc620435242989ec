"""Somebody by their staff number, as it is typed."""

import difflib
from typing import TYPE_CHECKING

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.domain.people.person import Person


def find(desk: "Desk", staff_id: str, done: str) -> "Person":
    """Somebody who works here; whoever mistyped is helped. ``done`` is what was not."""
    person = desk.unit.people.find(staff_id)
    if person is not None and person.active:
        return person
    if person is not None:
        raise Failed(f"{person.called} no longer works here; nobody was {done}.")
    known = {each.id.casefold(): each for each in desk.unit.people.all() if each.active}
    if not known:
        raise Failed("Nobody is on the books yet; run: checkcall load FILE")
    near = difflib.get_close_matches(staff_id.casefold(), known, cutoff=0.75)
    names = ", ".join(known[each].called for each in near)
    meant = f"did you mean {names}?" if near else "look it up in the company file."
    raise Failed(f"There is nobody with the staff number {staff_id!r}; {meant}")
