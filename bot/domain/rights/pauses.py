"""What was asked for before a request can be answered, and when it came: by what the
law's month begins later, or waits.

The days are those of the company's calendar, as the letters have them. One that was
recorded by mistake is taken back; it stays on record and counts for nothing.
Source: UK GDPR, Article 12A, as its twin in section 54 of the Data Protection Act 2018
reads (as amended by section 76 of the Data (Use and Access) Act 2025).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.refs import StaffId


class WaitsFor(StrEnum):
    """Why the law's clock does not run."""

    IDENTITY = "identity"
    """Who it is, where there is doubt. Source: Article 12(6)."""
    FEE = "fee"
    """For what is excessive, or a further copy. Source: Articles 12(5) and 15(3)."""
    CLARIFICATION = "clarification"
    """Which data a copy is to be of. Source: Article 12A; for access requests alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """From the day on which it was asked for to the day on which it came."""

    id: int = 0
    waits_for: WaitsFor
    asked_on: date
    received_on: date | None = None
    """None as long as it has not come."""
    taken_back: bool = False
    by: StaffId | None = None
    """Who recorded it; nobody knows of what is older than these dates."""
    at: datetime
    """When they did."""

    @property
    def is_open(self) -> bool:
        return self.received_on is None and not self.taken_back


Pauses = tuple[Pause, ...]
"""Of one request, in the order in which they were recorded."""


def standing(pauses: Pauses) -> Pauses:
    """Without those that were taken back."""
    return tuple(each for each in pauses if not each.taken_back)


def running(pauses: Pauses, waits_for: WaitsFor | None = None) -> Pauses:
    """Those still open, of one kind or of all."""
    kinds = WaitsFor if waits_for is None else (waits_for,)
    return tuple(each for each in pauses if each.is_open and each.waits_for in kinds)


def dated(pause: Pause, earliest: date) -> Pause:
    """As it is, where its days can be: asked for once the request was there, and come
    once it was asked for; :class:`Unusable` otherwise."""
    if pause.asked_on < earliest:
        raise Unusable(Unfit.DAY_WAITED)
    if pause.received_on is not None and pause.received_on < pause.asked_on:
        raise Unusable(Unfit.DAY_WAITED)
    return pause


def written(pause: Pause) -> str:
    """For journal and export: a kind and its days, such as
    ``fee:2026-01-12..2026-01-20``, with nothing behind the dots while it is open."""
    return f"{pause.waits_for}:{pause.asked_on}..{pause.received_on or ''}"


def find(pauses: Pauses, number: int) -> Pause:
    """One that stands; :class:`Stale` otherwise."""
    found = next((each for each in standing(pauses) if each.id == number), None)
    if found is None:
        raise Stale
    return found


def changed(pauses: Pauses, pause: Pause) -> Pauses:
    """With this one in the place of what it was."""
    return tuple(pause if each.id == pause.id else each for each in pauses)


def all_came(pauses: Pauses, waits_for: WaitsFor, on: date) -> Pauses:
    """Those of a kind that were still open came on this day."""
    open_ones = running(pauses, waits_for)
    return tuple(
        replace(each, received_on=max(on, each.asked_on)) if each in open_ones else each
        for each in pauses
    )
