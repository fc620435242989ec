"""A client of the company, and what its contract says of a breach of its data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from typing import NewType

from bot.domain.refs import SiteCode

ClientCode = NewType("ClientCode", str)
"""The short code of a client, such as ``HAR``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """As the company file has it."""

    code: ClientCode
    name: str
    email: str
    """Where notices reach it."""
    tell_within: timedelta | None = None
    """By contract, from the discovery; None: without undue delay, as the law has it."""
    morning: time | None = None
    """When the report of the night is due, by contract, on the clock of the site."""
    sites: tuple[SiteCode, ...] = ()
    """Guarded for it; each is of one client."""

    @property
    def called(self) -> str:
        return f"{self.code} {self.name}"


def find(clients: Iterable[Client], code: str) -> Client | None:
    return next((client for client in clients if client.code == code), None)


def proposed(clients: tuple[Client, ...], site: SiteCode | None) -> Client | None:
    """Whose data it is where it is a client's: the site's, or that of the only one."""
    if len(clients) == 1:
        return clients[0]
    return next((client for client in clients if site in client.sites), None)


def strictest(clients: Iterable[Client]) -> timedelta | None:
    """The shortest time of all contracts; None where none names one."""
    spans = (client.tell_within for client in clients)
    return min((span for span in spans if span is not None), default=None)
