"""Each time that a client was told of a breach, or was meant to be.

    on its way ── accepted ─▶ told        a mail server has it: proof that it went
               ── refused ──▶ failed      it never will arrive, or was called back
    told by hand, by phone, by an e-mail of one's own: recorded as told at once

At most one of a breach is on its way.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.clients.client import Client, ClientCode
from bot.domain.refs import StaffId

CALLED_BACK = "called back"
"""Before it left somebody said that the data is not that client's."""


class Way(StrEnum):
    """How it was sent."""

    EMAIL = "email"
    BY_HAND = "by_hand"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    client: ClientCode
    name: str
    """The client's, as it was then."""
    way: Way
    by: StaffId
    asked_at: datetime
    """When somebody pressed for it, or recorded it."""
    told_at: datetime | None = None
    failed: str = ""
    """Why it never arrived, in the mail server's number or our own words."""
    from_here: bool = False
    """Checkcall sent it; otherwise somebody told them, and recorded that."""

    @property
    def is_on_its_way(self) -> bool:
        return self.told_at is None and not self.failed


Tellings = tuple[Telling, ...]
"""Of one breach, in their order; none is ever taken away."""


def pending(known: Tellings) -> Telling | None:
    return next((each for each in known if each.is_on_its_way), None)


def send(known: Tellings, client: Client, by: StaffId, now: datetime) -> Tellings:
    """By e-mail from here; never while another is on its way."""
    assert pending(known) is None
    return (*known, _telling(client, Way.EMAIL, by, now, from_here=True))


def record(
    known: Tellings, client: Client, way: Way, by: StaffId, now: datetime, at: datetime
) -> Tellings:
    """Somebody told them: then."""
    told = _telling(client, way, by, now, from_here=False)
    return (*known, replace(told, told_at=at))


def accepted(known: Tellings, at: datetime) -> Tellings:
    """What was on its way has gone."""
    return _changed(known, lambda one: replace(one, told_at=at))


def refused(known: Tellings, why: str) -> Tellings:
    return _changed(known, lambda one: replace(one, failed=why))


def first_told(known: Tellings, client: ClientCode) -> datetime | None:
    """When this client was told for the first time."""
    times = (each.told_at for each in known if each.client == client)
    return min((at for at in times if at is not None), default=None)


def last_way(known: Tellings, client: ClientCode | None) -> Way | None:
    """How this client was told last."""
    ways = [each.way for each in known if each.told_at and each.client == client]
    return ways[-1] if ways else None


def _telling(
    client: Client, way: Way, by: StaffId, now: datetime, *, from_here: bool
) -> Telling:
    return Telling(
        client=client.code,
        name=client.name,
        way=way,
        by=by,
        asked_at=now,
        from_here=from_here,
    )


def _changed(known: Tellings, change: Callable[[Telling], Telling]) -> Tellings:
    return tuple(change(each) if each.is_on_its_way else each for each in known)


def moved(known: Tellings, at: datetime) -> Tellings:
    """The newest, which somebody recorded, was told at another time."""
    return (*known[:-1], replace(known[-1], told_at=at))
