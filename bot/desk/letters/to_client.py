"""The notice to the client whose data a breach concerns: on paper, and as an e-mail."""

from dataclasses import dataclass

from bot.desk.breach import account, deciders
from bot.desk.desk import Desk
from bot.domain.breach.breach import Breach
from bot.domain.clients.client import Client
from bot.domain.clients.telling import pending
from bot.domain.errors import Stale
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.drills import marks
from bot.texts.letters import to_client as texts
from bot.texts.letters.to_client import Contents
from bot.texts.paper import Paper
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True)
class Mail:
    """What leaves the house, and where it goes."""

    address: str
    text: str
    notice: Paper


def taken_out(desk: Desk, person: Person, number: int) -> Paper:
    """As it stands now, from the breach's page; who takes it is written down."""
    breach = deciders.allowed(desk, person, number)
    if not breach.whose.is_clients or breach.whose.client is None:
        raise Stale
    desk.note(person.id, "client notice", breach.ref)
    return _notice(desk, breach, breach.whose.client)


def enclosed(desk: Desk, _: Person, about: Ref | None) -> Paper:
    breach = _about(desk, about)
    assert breach.whose.client is not None
    return _notice(desk, breach, breach.whose.client)


def mail(desk: Desk, about: Ref | None) -> Mail | None:
    """Of the books as they are when it leaves: at another try they may say more. None
    where the data is no longer said to be that client's: it must not be told them."""
    breach = _about(desk, about)
    client, sent = breach.whose.client, pending(desk.unit.client_tellings.of(breach.id))
    if sent is None or client is None:
        return None
    if not breach.whose.is_clients or client.code != sent.client:
        return None
    notice = _notice(desk, breach, client)
    return Mail(client.email, texts.body(notice), notice)


def _about(desk: Desk, about: Ref | None) -> Breach:
    assert about is not None
    return desk.unit.breaches.get(about.number)


def _notice(desk: Desk, breach: Breach, client: Client) -> Paper:
    site = desk.unit.sites.find(breach.site) if breach.site else None
    known = desk.unit.client_tellings.of(breach.id)
    told = [each for each in known if each.told_at and each.client == client.code]
    contents = Contents(
        case=account.case_of(desk, breach),
        company=desk.company,
        client=client,
        contact=deciders.contact(desk, breach),
        site=site.name if site else "",
        told_before=len(told),
        now=desk.now,
    )
    to = Reader(zone=desk.zone)
    paper = texts.paper(to, contents)
    return marks.paper(to, paper) if breach.is_drill else paper
