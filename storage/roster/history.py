"""Versions of planned shifts, in and out of the database."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlmodel import Session

from bot.domain.messages.channel import Channel
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roster.history import Change, Version
from storage.database.rows import Found, Late, read_rows, table_of
from storage.roster.tables import RosterVersionRow

TABLE = table_of(RosterVersionRow)
ROW = TABLE.c
FIELDS = (
    *("shift", "officer", "site", "start_at", "end_at", "change", "at", "by"),
    *("owed_at", "told_at", "channel"),
)
TELLING = (
    update(TABLE)
    .where(ROW.officer == bindparam("who"), ROW.owed_at == bindparam("notice"))
    .values(told_at=bindparam("accepted_at"), channel=bindparam("by_channel"))
)


class RosterHistory:
    """Only ever added to; what comes later is when the officer was told."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._late = Late(session)

    def add(self, new: Version) -> None:
        """Written with all others of the transaction."""
        self._late.add(RosterVersionRow, {name: getattr(new, name) for name in FIELDS})

    def flush(self) -> None:
        """Write what came since the last time, all of it together."""
        self._late.flush()

    def forget_pending(self) -> None:
        """What came since the last flush is undone."""
        self._late.forget()

    def told(
        self, officer: StaffId, owed_at: datetime, channel: Channel, at: datetime
    ) -> None:
        """The message owed then is on its way; of a long one, its last part."""
        this = {"who": officer, "notice": owed_at}
        said = {"accepted_at": at, "by_channel": channel}
        self.flush()
        self._session.connection().execute(TELLING, this | said)

    def between(self, start: datetime, end: datetime) -> Iterator[Version]:
        """By when each was made."""
        query = select(TABLE).where(ROW.at >= start, ROW.at < end)
        self.flush()
        yield from map(_version, read_rows(self._session, query.order_by(ROW.id)))


def _version(row: Found) -> Version:
    known: dict[str, Any] = {name: getattr(row, name) for name in FIELDS}
    return Version(
        **known
        | {
            "officer": StaffId(row.officer),
            "site": SiteCode(row.site),
            "change": Change(row.change),
            "channel": Channel(row.channel) if row.channel else None,
        }
    )
