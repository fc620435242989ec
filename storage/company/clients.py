"""A client as a document in JSON, which is part of the company's, or of a breach's."""

from datetime import time, timedelta
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
        "morning": client.morning.isoformat() if client.morning else None,
    }


def client_of(stored: dict[str, Any]) -> Client:  # Any: as JSON has it
    return Client(
        code=ClientCode(stored["code"]),
        name=stored["name"],
        email=stored["email"],
        tell_within=span(stored["tell_within"]),
        sites=tuple(map(SiteCode, stored["sites"])),
        morning=_clock(stored.get("morning")),
    )


def _clock(stored: str | None) -> time | None:
    """None too for what was kept before there was any."""
    return None if stored is None else time.fromisoformat(stored)


def seconds(span: timedelta | None) -> float | None:
    """None for what is not said."""
    return None if span is None else span.total_seconds()


def span(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
