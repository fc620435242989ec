"""Who was told of which version, and who confirmed it."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlmodel import Session

from bot.domain.instructions.receipt import WAITING, Receipt, Status
from bot.domain.refs import SiteCode, StaffId
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.instructions.tables import InstructionsReceiptRow, InstructionsRow

ROWS, VERSIONS = table_of(InstructionsReceiptRow), table_of(InstructionsRow)
ROW = ROWS.c

OF = select(ROWS).where(
    ROW.version == bindparam("version_id"), ROW.person == bindparam("reader")
)
LAST_READ = (
    select(VERSIONS.c.number)
    .join(ROWS, ROW.version == VERSIONS.c.id)
    .where(VERSIONS.c.site == bindparam("code"), ROW.person == bindparam("reader"))
    .where(among(ROW.status, {Status.CONFIRMED}))
    .order_by(VERSIONS.c.number.desc())
    .limit(1)
)

ROUND, DAY = 0, 1
"""The numbers of the two deadlines: all silence together, and the day's look."""


class Receipts:
    """One row for each officer and version."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def of(self, version: int, person: StaffId) -> Receipt | None:
        found = read_rows(self._session, OF, version_id=version, reader=person)
        return _receipt(found[0]) if found else None

    def last_read(self, site: SiteCode, person: StaffId) -> int:
        """The number of the newest version of a site that somebody confirmed; 0 when
        they never did."""
        found = read_rows(self._session, LAST_READ, code=site, reader=person)
        return int(found[0].number) if found else 0

    def unread(self, site: SiteCode, person: StaffId) -> int | None:
        """The number of a site's version that somebody did not confirm in time; one
        that is not in force any more waits for nobody."""
        query = select(VERSIONS.c.number).join(ROWS, ROW.version == VERSIONS.c.id)
        mine = query.where(VERSIONS.c.site == site, ROW.person == person)
        found = read_rows(self._session, mine.where(ROW.status == Status.UNREAD))
        return found[0].number if found else None

    def waiting(self) -> list[Receipt]:
        """Those whose silence will be seen, the oldest first."""
        query = select(ROWS).where(among(ROW.status, WAITING)).order_by(ROW.id)
        return [_receipt(row) for row in read_rows(self._session, query)]

    def unconfirmed(self, version: int) -> list[Receipt]:
        """Of one version, whatever is still to come of them."""
        open_ = (*WAITING, Status.UNREAD)
        query = select(ROWS).where(ROW.version == version, among(ROW.status, open_))
        return [_receipt(row) for row in read_rows(self._session, query)]

    def shown_between(self, start: datetime, end: datetime) -> Iterator[Receipt]:
        query = select(ROWS).where(ROW.shown_at >= start, ROW.shown_at < end)
        yield from map(_receipt, read_rows(self._session, query.order_by(ROW.id)))

    def add(self, new: Receipt) -> Receipt:
        number = add_row(self._session, InstructionsReceiptRow, **_columns(new))
        return replace(new, id=number)

    def save(self, changed: Receipt) -> None:
        columns = _columns(changed)
        change_row(self._session, InstructionsReceiptRow, changed.id, **columns)

    def look_at(self, at: datetime | None) -> None:
        """When the next silence is seen."""
        self._deadlines.set(Subject.INSTRUCTIONS, ROUND, at)

    def look_by(self, at: datetime) -> None:
        """No later than that; what is seen before stays."""
        before = self._deadlines.due_at(Subject.INSTRUCTIONS, ROUND)
        if before is None or before > at:
            self.look_at(at)

    def look_over_at(self, at: datetime) -> None:
        """When all versions in force are looked over next."""
        self._deadlines.set(Subject.INSTRUCTIONS, DAY, at)

    def forget(self, asked_before: datetime) -> int:
        """How many went."""
        old = delete(ROWS).where(ROW.asked_at < asked_before).returning(ROW.id)
        return len(self._session.execute(old).all())


def _columns(receipt: Receipt) -> dict[str, object]:
    columns = asdict(receipt)
    del columns["id"]
    return columns


def _receipt(row: Found) -> Receipt:
    return Receipt(
        id=row.id,
        version=row.version,
        person=StaffId(row.person),
        shown_at=row.shown_at,
        asked_at=row.asked_at,
        reminded_at=row.reminded_at,
        told_at=row.told_at,
        confirmed_at=row.confirmed_at,
        status=Status(row.status),
    )
