"""What can be done here."""

from collections.abc import Set

from bot.desk.desk import Desk
from bot.domain.people.person import Person
from bot.texts import help
from storage.messages.message import Purpose


def show_help(desk: Desk, person: Person, commands: Set[str]) -> None:
    """Of the commands those that are given here are of use to them now."""
    on_shift = desk.unit.shifts.open_of(person.id) is not None
    words = help.help_text(
        desk.reader(person), commands, on_shift=on_shift, text_number=desk.text_number
    )
    desk.owe(person, words, purpose=Purpose.SCREEN)
