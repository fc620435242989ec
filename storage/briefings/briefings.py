"""Briefings in and out of the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session

from bot.domain.briefings.audience import Audience
from bot.domain.briefings.briefing import Briefing, Status
from bot.domain.refs import StaffId
from storage.briefings.tables import BriefingReceiptRow, BriefingRow
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    find_row,
    read_rows,
    table_of,
)

ROWS, RECEIPTS = table_of(BriefingRow), table_of(BriefingReceiptRow)
ROW = ROWS.c
SENT = select(ROWS).where(among(ROW.status, {Status.SENT}))
OWN_WORDS = SENT.where(ROW.policy.is_(None))


class Briefings:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, number: int) -> Briefing | None:
        row = find_row(self._session, BriefingRow, number)
        return None if row is None else _briefing(row)

    def newest(self, limit: int) -> list[Briefing]:
        """Those that were sent last, the newest first."""
        query = SENT.order_by(ROW.id.desc()).limit(limit)
        return [_briefing(row) for row in read_rows(self._session, query)]

    def sent_between(self, start: datetime, end: datetime) -> Iterator[Briefing]:
        """Those that are about no policy."""
        query = OWN_WORDS.where(ROW.sent_at >= start, ROW.sent_at < end)
        yield from map(_briefing, read_rows(self._session, query.order_by(ROW.id)))

    def put_between(self, start: datetime, end: datetime) -> Iterator[Briefing]:
        """Policies that people were asked about, replaced since or not."""
        query = select(ROWS).where(ROW.policy.is_not(None))
        within = query.where(ROW.sent_at >= start, ROW.sent_at < end)
        yield from map(_briefing, read_rows(self._session, within.order_by(ROW.id)))

    def add(self, new: Briefing) -> Briefing:
        number = add_row(self._session, BriefingRow, **_columns(new))
        return replace(new, id=number)

    def save(self, changed: Briefing) -> None:
        columns = _columns(changed)
        change_row(self._session, BriefingRow, changed.id, **columns)

    def forget(self, written_before: datetime) -> int:
        """How many went, with who has read them; sent or not. A policy's are told by
        whether it was accepted, which is kept as long as the person's record."""
        old = select(ROW.id).where(
            ROW.written_at < written_before, ROW.policy.is_(None)
        )
        theirs = delete(RECEIPTS).where(RECEIPTS.c.briefing.in_(old))
        self._session.execute(theirs)
        gone = delete(ROWS).where(ROW.id.in_(old)).returning(ROW.id)
        return len(self._session.execute(gone).all())


def _columns(briefing: Briefing) -> dict[str, object]:
    return {
        "sender": briefing.sender,
        "written_at": briefing.written_at,
        "text": briefing.text,
        "status": briefing.status,
        "audience": str(briefing.audience) if briefing.audience else None,
        "policy": briefing.policy,
        "urgent": briefing.urgent,
        "sent_at": briefing.sent_at,
    }


def _briefing(row: Found) -> Briefing:
    return Briefing(
        id=row.id,
        sender=StaffId(row.sender),
        written_at=row.written_at,
        text=row.text,
        status=Status(row.status),
        audience=Audience.read(row.audience) if row.audience else None,
        policy=row.policy,
        urgent=row.urgent,
        sent_at=row.sent_at,
    )
