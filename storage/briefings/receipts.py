"""Who is to read which briefing, and who has."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import bindparam, select
from sqlmodel import Session

from bot.domain.briefings import briefing
from bot.domain.briefings.receipt import OPEN, UNREAD, Receipt, Status
from bot.domain.refs import StaffId
from storage.briefings.tables import BriefingReceiptRow, BriefingRow
from storage.database.rows import (
    Found,
    add_rows,
    among,
    change_row,
    read_rows,
    table_of,
)

ROWS = table_of(BriefingReceiptRow)
ROW = ROWS.c
BRIEFINGS = table_of(BriefingRow)
OF_SENT = (
    select(ROWS)
    .join(BRIEFINGS, BRIEFINGS.c.id == ROW.briefing)
    .where(among(BRIEFINGS.c.status, {briefing.Status.SENT}))
)
_OPEN_ONES = OF_SENT.where(among(ROW.status, OPEN), ROW.person == bindparam("reader"))
OPEN_OF = _OPEN_ONES.order_by(ROW.briefing)


class BriefingReceipts:
    """One row for each person and briefing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, briefing: int, person: StaffId) -> Receipt | None:
        query = select(ROWS).where(ROW.briefing == briefing, ROW.person == person)
        found = read_rows(self._session, query)
        return _receipt(found[0]) if found else None

    def all_of(self, briefing: int) -> list[Receipt]:
        """By staff number."""
        query = select(ROWS).where(ROW.briefing == briefing).order_by(ROW.person)
        return [_receipt(row) for row in read_rows(self._session, query)]

    def open_of(self, person: StaffId) -> list[Receipt]:
        """What somebody is still to be given or reminded of, the oldest first."""
        found = read_rows(self._session, OPEN_OF, reader=person)
        return [_receipt(row) for row in found]

    def unread_of(self, person: StaffId) -> list[Receipt]:
        """What somebody has not read, given to them or not, the oldest first."""
        mine = OF_SENT.where(ROW.person == person, among(ROW.status, UNREAD))
        found = read_rows(self._session, mine.order_by(ROW.briefing))
        return [_receipt(row) for row in found]

    def add_all(self, new: Iterable[Receipt]) -> None:
        rows = [_columns(receipt) for receipt in new]
        add_rows(self._session, BriefingReceiptRow, rows)

    def save(self, changed: Receipt) -> None:
        columns = _columns(changed)
        change_row(self._session, BriefingReceiptRow, changed.id, **columns)


def _columns(receipt: Receipt) -> dict[str, object]:
    columns = asdict(receipt)
    del columns["id"]
    return columns


def _receipt(row: Found) -> Receipt:
    return Receipt(
        id=row.id,
        briefing=row.briefing,
        person=StaffId(row.person),
        status=Status(row.status),
        given_at=row.given_at,
        reminded_at=row.reminded_at,
        read_at=row.read_at,
    )
