"""Whose data a breach concerns, ours or a client's, and the clock of telling them.

A guarding company is often the processor of its client's data, and a processor tells
the controller without undue delay. Source: UK GDPR, Article 33(2). The clock runs from
the discovery: as long as the contract says; without a contract, until it is done.

    nobody knows ── Belongs(ours) ──────────▶ settled
                 ── Belongs(client, both) ──▶ to be told ── Told ─▶ settled
                 ── NoBreach ───────────────▶ settled

While nobody knows, it runs as if it were the client's: silence must not decide that it
is ours. Any ``Belongs`` can be followed by another; whoever was told stays told.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.clients.client import Client, ClientCode, find, proposed, strictest
from bot.domain.refs import SiteCode


class Whose(StrEnum):
    """Who decides about the data, as UK GDPR, Article 4(7) has it."""

    OURS = "ours"
    CLIENT = "client"
    BOTH = "both"

    @property
    def is_clients(self) -> bool:
        return self is not Whose.OURS


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoseData:
    """What is known of it, of one breach."""

    matters: bool = False
    """The company has clients, so it is asked."""
    said: Whose | None = None
    """None: nobody has said, or nobody knows."""
    client: Client | None = None
    """As the company file said last. While nobody knows: the one whose it might be."""
    strictest: timedelta | None = None
    """Of all contracts: it leads where nobody knows which client."""
    warned_after: timedelta = timedelta()
    """From the discovery to the last reminder that is past."""
    told: tuple[tuple[ClientCode, datetime], ...] = ()
    """Which clients were told, and when for the first time."""
    sending_since: datetime | None = None
    """A notice is on its way by e-mail."""
    is_chased: bool = False
    """It was said that the notice on its way has not gone."""
    no_breach: bool = False
    """Closed as no breach at all."""

    @property
    def is_clients(self) -> bool:
        return self.said is not None and self.said.is_clients

    @property
    def client_code(self) -> ClientCode | None:
        """None where it is our own, or no client is near."""
        if self.client is None or self.said is Whose.OURS:
            return None
        return self.client.code

    @property
    def told_at(self) -> datetime | None:
        """When the client whose data it is was told."""
        if not self.is_clients or self.client is None:
            return None
        return dict(self.told).get(self.client.code)

    @property
    def is_settled(self) -> bool:
        if self.said is Whose.OURS or self.told_at is not None:
            return True
        return self.no_breach or not (self.matters or self.is_clients)

    @property
    def within(self) -> timedelta | None:
        """From the discovery; None: no contract says how long."""
        return self.strictest if self.client is None else self.client.tell_within


@dataclass(frozen=True, slots=True)
class Belongs:
    """Somebody says whose it is, and which client's; or that nobody knows."""

    whose: Whose | None
    client: Client | None = None


@dataclass(frozen=True, slots=True)
class CompanyHas:
    """The clients of the company file, and the place of the breach: both can change,
    and say whose it might be."""

    clients: tuple[Client, ...]
    site: SiteCode | None


@dataclass(frozen=True, slots=True)
class ClientWarned:
    """The reminder that comes so long after the discovery is past."""

    after: timedelta


@dataclass(frozen=True, slots=True)
class Sending:
    """A notice was handed to the mail; None: it has arrived there, or never will."""

    since: datetime | None


@dataclass(frozen=True, slots=True)
class SendingChased:
    """It was said that the notice has not gone yet."""


@dataclass(frozen=True, slots=True)
class ClientTold:
    """When this client was told for the first time."""

    client: ClientCode
    at: datetime


@dataclass(frozen=True, slots=True)
class NoBreach:
    """Closed as no breach at all, by somebody who may decide that."""


Event = (
    Belongs
    | CompanyHas
    | ClientWarned
    | Sending
    | SendingChased
    | ClientTold
    | NoBreach
)


def decide(data: WhoseData, event: Event) -> WhoseData:
    match event:
        case Belongs(whose, client):
            known = client or data.client
            return replace(data, said=whose, client=known, no_breach=False)
        case CompanyHas(clients, site):
            return replace(
                data,
                matters=data.matters or bool(clients),
                client=_listed(data, clients, site),
                strictest=strictest(clients),
            )
        case ClientWarned(after):
            return replace(data, warned_after=after)
        case Sending(since):
            return replace(data, sending_since=since, is_chased=False)
        case SendingChased():
            return replace(data, is_chased=True)
        case ClientTold(client, at):
            return replace(data, told=tuple({**dict(data.told), client: at}.items()))
        case NoBreach():
            return replace(data, no_breach=True)


def _listed(
    data: WhoseData, clients: tuple[Client, ...], site: SiteCode | None
) -> Client | None:
    """A client that is no longer in the file stays as it was there last."""
    known = data.client
    same = find(clients, known.code) if known else None
    if data.is_clients:
        return same or known
    gone = known if same is None else None
    return proposed(clients, site) or gone


def read(said: str, clients: tuple[Client, ...]) -> Belongs | None:
    """An answer as a button or a form carries it, such as ``ours`` or ``both.HAR``;
    None where it is none, or names a client that there is not."""
    whose, _, code = said.partition(".")
    client = find(clients, code)
    if whose not in set(Whose) or Whose(whose).is_clients is (client is None):
        return None
    return Belongs(Whose(whose), client)


def redated(data: WhoseData, elapsed: timedelta) -> WhoseData:
    """So long after the discovery it is now: reminders that are ahead come again."""
    return replace(data, warned_after=min(data.warned_after, elapsed))
