"""Clients' mornings in and out of the database, with the bytes that were sent."""

from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlmodel import Session, col

from bot.domain.clients.client import ClientCode
from bot.domain.clients.morning import Morning, Status
from bot.domain.refs import SiteCode
from storage.clients.tables import ClientMorningRow
from storage.database.sealing import Sealer
from storage.deadlines.deadlines import Deadlines, Subject

NEXT_ONES = 0
"""The number of the deadline at which the next ones are due."""


class Mornings:
    """Saving one sets when it is asked after."""

    def __init__(self, session: Session, sealer: Sealer, deadlines: Deadlines) -> None:
        self._session = session
        self._sealer = sealer
        self._deadlines = deadlines

    def find(self, number: int) -> Morning | None:
        row = self._session.get(ClientMorningRow, number)
        return None if row is None else _morning(row)

    def by_token(self, token_hash: str) -> Morning | None:
        mine = col(ClientMorningRow.token_hash) == token_hash
        row = self._session.scalar(select(ClientMorningRow).where(mine))
        return None if row is None else _morning(row)

    def told_until(self, client: ClientCode, site: SiteCode) -> datetime | None:
        """Where the newest report of a site to this client ends."""
        row = ClientMorningRow
        query = select(func.max(col(row.end_at))).where(
            col(row.client) == client, col(row.site) == site
        )
        return self._session.scalar(query)

    def between(self, start: datetime, end: datetime) -> list[Morning]:
        """By when they were made."""
        at = col(ClientMorningRow.made_at)
        query = select(ClientMorningRow).where(at >= start, at < end)
        rows = self._session.scalars(query.order_by(col(ClientMorningRow.id)))
        return [_morning(row) for row in rows]

    def add(self, new: Morning, content: bytes, token_hash: str) -> Morning:
        assert new.link_until is not None
        row = ClientMorningRow(
            client=new.client,
            site=new.site,
            start_at=new.start_at,
            end_at=new.end_at,
            made_at=new.made_at,
            file=self._sealer.seal(b64encode(content).decode()),
            sha256=new.sha256,
            token_hash=token_hash,
            link_until=new.link_until,
            status=new.status,
            times=new.times,
            why=new.why,
        )
        self._session.add(row)
        self._session.flush()
        return replace(new, id=row.id or 0)

    def save(self, changed: Morning, token_hash: str | None = None) -> None:
        """``token_hash`` of a new link; the old one opens nothing any more."""
        link = {} if token_hash is None else {"token_hash": token_hash}
        mine = update(ClientMorningRow).where(col(ClientMorningRow.id) == changed.id)
        self._session.execute(
            mine.values(
                status=changed.status,
                sent_at=changed.sent_at,
                times=changed.times,
                why=changed.why,
                link_until=changed.link_until,
                **link,
            )
        )

    def asked_after(self, morning: Morning, at: datetime | None) -> None:
        """When somebody hears that it has not gone; None: they have."""
        self._deadlines.set(Subject.MORNING, morning.id, at)

    def due_at(self, at: datetime | None) -> None:
        """When the next ones are."""
        self._deadlines.set(Subject.MORNING, NEXT_ONES, at)

    def are_due(self, now: datetime) -> bool:
        """Some are, and nobody has made them yet."""
        at = self._deadlines.due_at(Subject.MORNING, NEXT_ONES)
        return at is not None and at <= now

    def file_of(self, number: int) -> bytes:
        """As it was sent."""
        row = self._session.get_one(ClientMorningRow, number)
        return b64decode(self._sealer.open(row.file))

    def forget(self, made_before: datetime) -> int:
        """How many went."""
        row = ClientMorningRow
        old = delete(row).where(col(row.made_at) < made_before)
        return len(self._session.scalars(old.returning(col(row.id))).all())


def _morning(row: ClientMorningRow) -> Morning:
    assert row.id is not None
    return Morning(
        id=row.id,
        client=ClientCode(row.client),
        site=SiteCode(row.site),
        start_at=row.start_at,
        end_at=row.end_at,
        made_at=row.made_at,
        sha256=row.sha256,
        status=Status(row.status),
        sent_at=row.sent_at,
        times=row.times,
        why=row.why,
        link_until=row.link_until,
    )
