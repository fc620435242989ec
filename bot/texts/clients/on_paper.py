"""The client in the notification pack: whose data it was, and what the client was told.

In English, as the pack is: the regulator reads it.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from bot.domain.breach.breach import Breach
from bot.domain.clients.clock import tell_by
from bot.domain.clients.telling import Telling, Tellings
from bot.domain.refs import StaffId
from bot.texts.clients import whose
from bot.texts.clients.telling import way_label
from bot.texts.reader import Reader


def lines(
    to: Reader, breach: Breach, known: Tellings, called: Callable[[StaffId], str]
) -> Iterator[str]:
    """Nothing where the company has no clients."""
    data = breach.whose
    if not (data.matters or data.is_clients):
        return
    yield f"{whose.label(to, data)}."
    by = tell_by(data, breach.discovered_at)
    if by is not None and data.is_clients:
        yield f"By contract to be told by {_moment(to, by)}."
    yield from (f"{_line(to, each, called(each.by))}." for each in known)
    if data.is_clients and data.told_at is None:
        yield "The client has not been told."


def _line(to: Reader, one: Telling, by: str) -> str:
    client = f"{one.client} {one.name}"
    if one.told_at is not None:
        return (
            f"{client} told {_moment(to, one.told_at)}, {way_label(to, one)}, by {by}"
        )
    asked = f"{client}: sent {_moment(to, one.asked_at)} by {by}"
    return f"{asked}, did not arrive" if one.failed else f"{asked}, on its way"


def timeline(known: Tellings) -> Iterator[tuple[datetime, str, StaffId]]:
    """When, what, and by whom."""
    for one in known:
        if one.told_at is not None:
            yield one.told_at, f"Client told: {one.client} {one.name}", one.by


def _moment(to: Reader, at: datetime) -> str:
    """With its year: paper is kept for long."""
    return f"{to.day(at)} {to.time(at)}"
