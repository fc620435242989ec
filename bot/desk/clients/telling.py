"""The client is told: by e-mail from here, once, or by somebody who records it."""

from datetime import datetime

from bot.desk import notice
from bot.desk.breach import deciders, dpo_system
from bot.desk.breach.account import called
from bot.desk.clients import reminders
from bot.desk.desk import SYSTEM, Desk
from bot.domain.breach import breach
from bot.domain.breach.breach import Breach
from bot.domain.clients import telling
from bot.domain.clients.client import Client, ClientCode
from bot.domain.clients.telling import Tellings, Way
from bot.domain.clients.whose_data import ClientTold, Sending
from bot.domain.errors import ChangedMeanwhile, Stale
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.clients import telling as texts
from storage.messages.message import Lane, NewMessage, Owed, Purpose


def send(desk: Desk, person: Person, number: int, place: int) -> None:
    """By e-mail, now; ``place``: how often the client was told when the button was
    shown. Whoever presses after somebody else did, sends nothing."""
    found, client = _of_client(desk, person, number)
    known = unchanged(desk, number, place)
    to = desk.reader(person)
    if telling.pending(known):
        raise ChangedMeanwhile
    if found.is_drill:  # as if: nobody outside hears of it
        record(desk, person, number, place, Way.EMAIL)
        return
    if Channel.EMAIL not in desk.channels:
        desk.owe(person, texts.no_mail(to, found), about=found.ref)
        return
    desk.unit.client_tellings.save(
        number, telling.send(known, client, person.id, desk.now)
    )
    sending = breach.decide(found, Sending(desk.now), desk.now)
    desk.unit.breaches.save(sending)
    desk.note(person.id, "client sending", found.ref, after=client.code)
    desk.put(
        NewMessage(
            lane=Lane.URGENT,
            channel=Channel.EMAIL,
            purpose=Purpose.CLIENT,
            about=found.ref,
            created_at=desk.now,
        )
    )
    desk.owe(person, texts.sending(to, sending, client.name), about=found.ref)


def record(
    desk: Desk,
    person: Person,
    number: int,
    place: int,
    way: Way,
    at: datetime | None = None,
) -> None:
    """Somebody told them, now or then."""
    found, client = _of_client(desk, person, number)
    known = unchanged(desk, number, place)
    told_at = at or desk.now
    told = telling.record(known, client, way, person.id, desk.now, told_at)
    after = _keep(desk, found, told, client.code, person.id, "client told")
    _tell(desk, person, after, told)


def tell_at(desk: Desk, person: Person, number: int, at: datetime) -> None:
    """The newest, which somebody recorded, was at another time."""
    found = deciders.allowed(desk, person, number)
    known = desk.unit.client_tellings.of(number)
    if not known or known[-1].from_here:
        raise Stale
    moved, client = telling.moved(known, at), known[-1].client
    after = _keep(desk, found, moved, client, person.id, "client told at")
    _tell(desk, person, after, moved)


def accepted(desk: Desk, owed: Owed) -> None:
    """The client's mail has it: from now on they are told."""
    found, known = _about(desk, owed)
    sent = telling.pending(known)
    if sent is None:
        return
    told = telling.accepted(known, desk.now)
    gone = breach.decide(found, Sending(None), desk.now)
    after = _keep(desk, gone, told, sent.client, SYSTEM, "client told")
    _all_hear(desk, after, told, known.index(sent))


def failed(desk: Desk, owed: Owed, why: str) -> None:
    """It never will arrive: the clock runs on, and whoever can help hears it."""
    found, known = _about(desk, owed)
    sent = telling.pending(known)
    if sent is None:
        return
    refused = telling.refused(known, why)
    desk.unit.client_tellings.save(found.id, refused)
    after = breach.decide(found, Sending(None), desk.now)
    desk.unit.breaches.save(after, client_learnt_at=desk.now)
    desk.note(SYSTEM, "client not told", found.ref, after=sent.client)
    dpo_system.tell(desk, dpo_system.Event.UPDATED, after)
    _all_hear(desk, after, refused, known.index(sent))


def _of_client(desk: Desk, person: Person, number: int) -> tuple[Breach, Client]:
    found = deciders.allowed(desk, person, number)
    client = found.whose.client
    if client is None or not found.whose.is_clients:
        raise Stale
    return found, client


def unchanged(desk: Desk, number: int, place: int) -> Tellings:
    """Nobody told the client since the button was shown."""
    known = desk.unit.client_tellings.of(number)
    if len(known) != place:
        raise ChangedMeanwhile
    return known


def _keep(
    desk: Desk, found: Breach, told: Tellings, client: ClientCode, by: str, deed: str
) -> Breach:
    """The first time stops the clock, whenever that is said to have been."""
    desk.unit.client_tellings.save(found.id, told)
    first = telling.first_told(told, client)
    assert first is not None
    after = breach.decide(found, ClientTold(client, first), desk.now)
    desk.unit.breaches.save(after)
    desk.note(by, deed, found.ref, after=client)
    dpo_system.tell(desk, dpo_system.Event.UPDATED, after)
    return after


def _tell(desk: Desk, person: Person, after: Breach, told: Tellings) -> None:
    """Whoever recorded it is answered; those told of the breach hear it."""
    by = called(desk, told[-1].by)
    answer = texts.told(desk.reader(person), after, told[-1], by)
    desk.owe(person, answer, about=after.ref)
    for other in deciders.others(desk, after, person, siro=False):
        heard = texts.told(desk.reader(other), after, told[-1], by)
        notice.say(desk, other, heard, after.ref)


def _all_hear(desk: Desk, after: Breach, known: Tellings, place: int) -> None:
    """What became of an e-mail: whoever sent it, and whoever is reminded."""
    one = known[place]
    sender, by = desk.person(one.by), called(desk, one.by)
    words = texts.told if one.told_at else texts.not_delivered
    people = {each.id: each for each in (sender, *reminders.whom(desk, after))}
    for person in people.values():
        heard = words(desk.reader(person), after, one, by)
        notice.say(desk, person, heard, after.ref)


def _about(desk: Desk, owed: Owed) -> tuple[Breach, Tellings]:
    assert owed.about is not None
    found = desk.unit.breaches.get(Ref.read(owed.about).number)
    return found, desk.unit.client_tellings.of(found.id)
