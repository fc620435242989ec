"""Whoever has left is seen off."""

from bot.desk.desk import SYSTEM, Desk
from bot.desk.register import corrective_actions


def see_off(desk: Desk) -> None:
    """Whoever has left by today is out of every ladder; SOS and breaches stay."""
    today = desk.today
    for person in desk.unit.people.leavers(today):
        desk.unit.people.set_active(person.id, False)
        desk.unit.invitations.revoke(person.id, desk.now)
        desk.note(SYSTEM, "left", person.id)
        corrective_actions.hand_over(desk, person)
