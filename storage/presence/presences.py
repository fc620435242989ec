"""Presence in and out of the database, with its deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import Session

from bot.domain.presence.presence import Presence, Status, wake_at
from bot.domain.refs import SiteCode, StaffId
from storage.database.rows import (
    Found,
    add_row,
    change_row,
    get_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.presence.tables import PresenceRow

ROWS = table_of(PresenceRow)
ROW = ROWS.c
LAST_OF = (
    select(ROWS)
    .where(ROW.shift == bindparam("of_shift"))
    .order_by(ROW.id.desc())
    .limit(1)
)


class Presences:
    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Presence:
        return _presence(get_row(self._session, PresenceRow, number))

    def last_of(self, shift: int) -> Presence | None:
        """The newest that was asked on a shift."""
        found = read_rows(self._session, LAST_OF, of_shift=shift)
        return _presence(found[0]) if found else None

    def between(self, start: datetime, end: datetime) -> Iterator[Presence]:
        """By when it was asked."""
        query = select(ROWS).where(ROW.asked_at >= start, ROW.asked_at < end)
        yield from map(_presence, read_rows(self._session, query.order_by(ROW.id)))

    def at_book_on(self, shift: int) -> Presence | None:
        """What was asked when a shift began."""
        query = select(ROWS).where(ROW.shift == shift, ROW.check_call.is_(None))
        found = read_rows(self._session, query.order_by(ROW.id).limit(1))
        return _presence(found[0]) if found else None

    def add(self, new: Presence) -> Presence:
        number = add_row(self._session, PresenceRow, **_columns(new))
        kept = replace(new, id=number)
        self._deadlines.set(Subject.PRESENCE, kept.id, wake_at(kept))
        return kept

    def save(self, changed: Presence) -> None:
        change_row(self._session, PresenceRow, changed.id, **_columns(changed))
        self._deadlines.set(Subject.PRESENCE, changed.id, wake_at(changed))


def _columns(presence: Presence) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "shift": presence.shift,
        "check_call": presence.check_call,
        "officer": presence.officer,
        "site": presence.site,
        "radius_m": presence.radius_m,
        "asked_at": presence.asked_at,
        "status": presence.status,
        "distance_m": presence.distance_m,
        "accuracy_m": presence.accuracy_m,
        "answered_at": presence.answered_at,
    }


def _presence(row: Found) -> Presence:
    return Presence(
        id=row.id,
        shift=row.shift,
        check_call=row.check_call,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        radius_m=row.radius_m,
        asked_at=row.asked_at,
        status=Status(row.status),
        distance_m=row.distance_m,
        accuracy_m=row.accuracy_m,
        answered_at=row.answered_at,
    )
