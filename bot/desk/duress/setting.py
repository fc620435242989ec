"""Choosing a word, or one of two buttons, that calls for help in secret."""

from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.forms import start_form
from bot.domain.duress import LOOKED_BACK, Plain
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.duress import setting as texts
from bot.texts.message import Press
from bot.texts.words.spoken import own_word
from storage.incoming.forms import Form


def show(desk: Desk, person: Person) -> None:
    """What is set, and what can be."""
    row = desk.unit.duress.find(person.id)
    word = row is not None and row.digest is not None
    button = row is not None and row.button is not None
    rings = Channel.CALL in desk.channels and any(
        map(desk.company.telephones_officers, desk.unit.sites.all())
    )
    menu = texts.menu(desk.reader(person), word=word, button=button, rings=rings)
    desk.owe(person, menu)


def pressed(desk: Desk, person: Person, press: Press) -> None:
    """A choice of the menu."""
    match press.subject:
        case "word":
            start_form(desk, person, FormKind.DURESS)
        case "button":
            desk.owe(person, texts.which_button(desk.reader(person)))
        case "call":
            _put_button(desk, person, press.choice)
        case "remove":
            _remove(desk, person)
        case _:
            raise Stale


def take_word(desk: Desk, person: Person, word: str) -> None:
    """Kept as a hash, or refused; then another one is waited for, so that it does not
    end in the book."""
    to = desk.reader(person)
    why = own_word.why_not(word, _said_here(desk, person))
    if why is not None:
        desk.unit.forms.open(Form(person.id, FormKind.DURESS, None, desk.now))
        desk.owe(person, texts.unsuitable(to, why))
        return
    desk.unit.forms.close(person.id)
    desk.unit.duress.put_word(person.id, own_word.spelt(word), desk.now)
    desk.note(person.id, "own word for help set", person.id)
    desk.owe(person, texts.word_set(to))


def typed(desk: Desk, person: Person, answer: Typed) -> Ref | None:
    """It was listened for, and came when nobody waited for it any more."""
    raise Stale


def _said_here(desk: Desk, person: Person) -> set[str]:
    """The names of the sites, and what they wrote lately."""
    since = desk.now - LOOKED_BACK
    sites = [f"{site.code} {site.name}" for site in desk.unit.sites.all()]
    wrote = desk.unit.occurrences.written_by(person.id, since)
    return {word for text in (*sites, *wrote) for word in own_word.words_of(text)}


def _put_button(desk: Desk, person: Person, choice: str) -> None:
    if choice not in (*Plain, "none"):
        raise Stale
    two = choice != "none"
    desk.unit.duress.put_button(person.id, Plain(choice) if two else None, desk.now)
    desk.note(person.id, "own button for help set", person.id)
    desk.owe(person, texts.buttons_set(desk.reader(person), two=two))


def _remove(desk: Desk, person: Person) -> None:
    desk.unit.duress.remove(person.id)
    desk.note(person.id, "own call for help removed", person.id)
    desk.owe(person, texts.removed(desk.reader(person)))
