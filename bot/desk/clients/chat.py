"""A breach and its client in the chat: how it stands, whose it is, and telling them."""

from bot.desk import forms
from bot.desk.breach import deciders
from bot.desk.breach.account import called
from bot.desk.clients import telling, whose
from bot.desk.desk import Desk
from bot.domain.breach.breach import Breach
from bot.domain.clients.telling import Way
from bot.domain.clients.whose_data import Belongs, Whose, read
from bot.domain.errors import ChangedMeanwhile, Stale
from bot.domain.forms import FormKind
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.person import Person
from bot.domain.times.moments import read_past
from bot.texts import times as time_texts
from bot.texts.clients import clock
from bot.texts.clients import telling as texts
from bot.texts.clients import whose as whose_texts
from bot.texts.message import Message, Verb

FILES = (Enclosure.CLIENT_NOTICE, Enclosure.CLIENT_NOTICE_TO_CHANGE)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about the client; after the dot what it was shown with."""
    found = deciders.allowed(desk, person, number)
    asked, _, said = choice.partition(".")
    if not choice:
        show(desk, person, found)
    elif asked == texts.CHANGE:
        ask = texts.ask(desk.reader(person), found, desk.company.clients)
        desk.owe(person, ask, about=found.ref)
    elif asked == whose_texts.DATA:
        _say_whose(desk, person, found, said)
    elif asked == texts.FILES:
        _send_files(desk, person, found)
    else:
        _tell(desk, person, found, asked, said)


def show(desk: Desk, person: Person, found: Breach, lead: str = "") -> None:
    """Where nobody has said whose it is, that is asked."""
    to = desk.reader(person)
    standing = clock.standing(to, found, desk.now)
    known = desk.unit.client_tellings.of(found.id)
    names = {each.by: called(desk, each.by) for each in known}
    card = texts.card(to, found, known, standing, names)
    if not found.whose.is_clients and found.whose.said is None:
        asked = texts.ask(to, found, desk.company.clients)
        card = Message(f"{card.text}\n{asked.text}", asked.buttons)
    if lead:
        card = Message(f"{lead}\n{card.text}", card.buttons)
    desk.owe(person, card, about=found.ref)


def _say_whose(desk: Desk, person: Person, found: Breach, said: str) -> None:
    listed = desk.company.clients
    if said in whose_texts.WHICH:
        to = desk.reader(person)
        which = whose_texts.which(to, found.id, Whose(said), listed, Verb.CLIENT)
        desk.owe(person, which, about=found.ref)
        return
    belongs = Belongs(None) if said == whose_texts.UNKNOWN else read(said, listed)
    if belongs is None:
        raise Stale
    show(desk, person, whose.say(desk, person, found, belongs))


def _send_files(desk: Desk, person: Person, found: Breach) -> None:
    if not found.whose.is_clients or found.whose.client is None:
        raise Stale
    to = desk.reader(person)
    for file in FILES:
        named = texts.caption(to, found, file.form)
        desk.owe(person, named, about=found.ref, enclosure=file)
    desk.owe(person, texts.next_steps(to, found), about=found.ref)
    desk.note(person.id, "client notice", found.ref)


def _tell(desk: Desk, person: Person, found: Breach, asked: str, said: str) -> None:
    place = int(said) if said.isdecimal() and len(said) < 7 else -1
    try:
        if asked == texts.SEND:
            telling.send(desk, person, found.id, place)
        elif asked == texts.WHEN:
            telling.unchanged(desk, found.id, place)
            forms.start_form(desk, person, FormKind.CLIENT_TOLD_AT, found.id)
        elif asked in set(Way):
            telling.record(desk, person, found.id, place, Way(asked))
        else:
            raise Stale
    except ChangedMeanwhile:
        show(desk, person, found, texts.changed(desk.reader(person)))


def take_time(desk: Desk, person: Person, number: int, raw: str) -> None:
    """When they were told, as typed; of an hour that came twice the later."""
    found = deciders.allowed(desk, person, number)
    moment = read_past(raw, desk.made_at, desk.zone)
    times, to = moment.times, desk.reader(person)
    if times and times[-1] >= found.discovered_at:
        telling.tell_at(desk, person, number, times[-1])
    elif times:
        desk.owe(person, texts.no_such_time(to, found))
    else:
        desk.owe(person, Message(time_texts.not_past(to, moment, desk.made_at)))
