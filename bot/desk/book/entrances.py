"""What lets a site's book be read, and counted in."""

from bot.desk.book import books, counting
from bot.desk.desk import Desk
from bot.desk.entrances import Button, Command, Entrances, on_shift
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.texts.keyboard import Key
from bot.texts.message import Verb


def _reads(desk: Desk, person: Person) -> bool:
    return may(person, Action.READ_BOOK) or on_shift(desk, person)


ENTRANCES = Entrances(
    buttons={
        Verb.BOOK: Button(do=lambda desk, who, press: books.press(desk, who, press)),
        Verb.COUNT: Button(
            do=lambda desk, who, press: counting.press(desk, who, press)
        ),
    },
    commands={
        "book": Command(do=books.show, typed=books.ask, is_for=_reads),
        Key.COUNT: Command(do=counting.show, is_for=on_shift),
    },
)
