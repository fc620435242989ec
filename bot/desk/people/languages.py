"""``/language``: each person's own choice, which the company file does not undo."""

from bot.desk.desk import Desk
from bot.desk.people import reception
from bot.domain.errors import Stale
from bot.domain.people.person import Person
from bot.texts.people import languages as texts
from bot.texts.reader import ENGLISH


def written_in(person: Person | None) -> str:
    """The language of whoever has this phone, for the redactor."""
    return person.language if person is not None else ENGLISH


def ask(desk: Desk, person: Person) -> None:
    """Which one?"""
    desk.owe(person, texts.choose(desk.reader(person)))


def take(desk: Desk, person: Person, words: str) -> None:
    """``/language pl``; anything else gets the list, and is not said again: it may be
    a name."""
    language = texts.language_of(words)
    if language is None:
        desk.owe(person, texts.choose(desk.reader(person), unknown=True))
    else:
        choose(desk, person, language)


def choose(desk: Desk, person: Person, language: str) -> None:
    """At once: the answer, and the keys under it, are in the new language."""
    if language not in texts.own_names():
        raise Stale
    before = person.language
    desk.unit.people.choose_language(person.id, language)
    desk.note(person.id, "language", person.id, before, language)
    after = desk.person(person.id)
    keys = reception.keyboard(desk, after) if after.active else None
    desk.owe(after, texts.chosen(desk.reader(after), keys))
    if after.active and not reception.has_accepted(desk, after):
        reception.greet(desk, after)
