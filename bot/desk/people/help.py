"""What can be done here."""

from bot.desk.desk import Desk
from bot.domain.people.person import Person
from bot.texts import help
from storage.messages.message import Purpose


def show_help(desk: Desk, person: Person) -> None:
    words = help.help_text(desk.reader(person), person)
    desk.owe(person, words, purpose=Purpose.SCREEN)
