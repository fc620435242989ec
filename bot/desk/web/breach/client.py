"""The client of a breach, from its page: whose data it is, and that they were told."""

from collections.abc import Mapping

from bot.desk.breach import deciders
from bot.desk.clients import telling, whose
from bot.desk.desk import Desk
from bot.desk.web.breach.told_outside import since_found
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing
from bot.domain.breach.breach import Breach
from bot.domain.clients.client import find
from bot.domain.clients.telling import Way
from bot.domain.clients.whose_data import Belongs, Whose
from bot.domain.errors import Misfilled
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person
from bot.domain.web.deeds import Deed
from bot.texts.breach.questions import UNKNOWN
from bot.texts.web.breach.client import PLACE, OfClient


def of_client(desk: Desk, breach: Breach) -> OfClient:
    return OfClient(
        known=desk.unit.client_tellings.of(breach.id),
        listed=desk.company.clients,
        can_mail=Channel.EMAIL in desk.channels,
    )


def belongs(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    breach = deciders.allowed(desk, person, number)
    whose.say(desk, person, breach, _belongs(desk, breach, filled))


def _belongs(desk: Desk, breach: Breach, filled: Filled) -> Belongs:
    """A client that is no longer in the file stays what it was."""
    if filled.line("whose") in ("", UNKNOWN):
        return Belongs(None)
    said, code = filled.one_of("whose", Whose), filled.line("client")
    if not said.is_clients:
        return Belongs(said)
    known = (breach.whose.client,) if breach.whose.client else ()
    client = find((*desk.company.clients, *known), code)
    if client is None:
        raise Misfilled("client", "choose")
    return Belongs(said, client)


def send(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    telling.send(desk, person, number, _place(filled))


def told(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    breach = deciders.allowed(desk, person, number)
    way = filled.one_of("way", Way)
    at = since_found(desk, filled, "client_told_at", breach)
    telling.record(desk, person, number, _place(filled), way, at)


def _place(filled: Filled) -> int:
    said = filled.line(PLACE)
    return int(said) if said.isdecimal() and len(said) < 7 else -1


DEEDS: Mapping[str, Doing] = {
    Deed.CLIENT: Doing(belongs),
    Deed.CLIENT_SEND: Doing(send, once=True),
    Deed.CLIENT_TOLD: Doing(told, once=True),
}
