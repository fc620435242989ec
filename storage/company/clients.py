"""A client as a document in JSON, which is part of the company's, or of a breach's."""

from datetime import timedelta
from typing import Any

from bot.domain.clients.client import Client, ClientCode
from bot.domain.refs import SiteCode


def client_document(client: Client) -> dict[str, Any]:  # Any: as JSON has it
    return {
        "code": client.code,
        "name": client.name,
        "email": client.email,
        "tell_within": seconds(client.tell_within),
        "sites": list(client.sites),
    }


def client_of(stored: dict[str, Any]) -> Client:  # Any: as JSON has it
    return Client(
        code=ClientCode(stored["code"]),
        name=stored["name"],
        email=stored["email"],
        tell_within=span(stored["tell_within"]),
        sites=tuple(map(SiteCode, stored["sites"])),
    )


def seconds(span: timedelta | None) -> float | None:
    """None for what is not said."""
    return None if span is None else span.total_seconds()


def span(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
