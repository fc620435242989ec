"""Figures that were asked for, in and out of the database."""

from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session

from bot.domain.refs import SiteCode, StaffId
from bot.domain.reports.asked import LEASE, Asked
from bot.domain.reports.days import Days
from storage.database.rows import (
    Found,
    add_row,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.database.sealing import Sealer
from storage.reports.tables import FiguresAskedRow

TABLE = table_of(FiguresAskedRow)
ROW = TABLE.c
UNANSWERED = ROW.again_at.is_not(None)


class FiguresAsked:
    """Each is taken, read beside the work, and answered; or given back."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def add(self, new: Asked) -> Asked:
        number = add_row(
            self._session,
            FiguresAskedRow,
            person=new.person,
            first=new.days.first,
            last=new.days.last,
            site=new.site,
            asked_at=new.asked_at,
            tries=0,
            again_at=new.asked_at,
            file="",
        )
        return replace(new, id=number)

    def find(self, number: int) -> Asked | None:
        row = find_row(self._session, FiguresAskedRow, number)
        return None if row is None else _asked(row)

    def unanswered(self, person: StaffId) -> Asked | None:
        """What somebody waits for."""
        query = select(TABLE).where(UNANSWERED, ROW.person == person)
        found = read_rows(self._session, query.limit(1))
        return _asked(found[0]) if found else None

    def is_unanswered(self, number: int) -> bool:
        query = select(ROW.id).where(UNANSWERED, ROW.id == number)
        return bool(read_rows(self._session, query))

    def due(self, now: datetime) -> Asked | None:
        """The first that nobody is reading."""
        query = select(TABLE).where(ROW.again_at <= now)
        oldest = query.order_by(ROW.again_at, ROW.id).limit(1)
        found = read_rows(self._session, oldest)
        return _asked(found[0]) if found else None

    def take(self, asked: Asked, now: datetime) -> Asked:
        """It is ours to read until the lease runs out."""
        taken = replace(asked, tries=asked.tries + 1)
        self._change(taken.id, tries=taken.tries, again_at=now + LEASE)
        return taken

    def try_again_at(self, number: int, at: datetime) -> None:
        self._change(number, again_at=at)

    def take_back(self, now: datetime) -> None:
        """What a process had taken that is gone: it is due now."""
        for row in read_rows(self._session, select(ROW.id).where(ROW.again_at > now)):
            self._change(row.id, again_at=now)

    def answered(self, number: int, file: str, content: bytes) -> None:
        sealed = self._sealer.seal(b64encode(content).decode())
        self._change(number, again_at=None, file=file, content=sealed)

    def given_up(self, number: int) -> None:
        self._session.connection().execute(delete(TABLE).where(ROW.id == number))

    def content(self, number: int) -> bytes | None:
        """Of the file; None where it is kept no more."""
        row = find_row(self._session, FiguresAskedRow, number)
        if row is None or row.content is None:
            return None
        return b64decode(self._sealer.open(row.content))

    def forget(self, before: datetime) -> None:
        """What was answered, and asked before that."""
        old = ROW.asked_at < before, ROW.again_at.is_(None)
        self._session.connection().execute(delete(TABLE).where(*old))

    def _change(self, number: int, **columns: object) -> None:
        change_row(self._session, FiguresAskedRow, number, **columns)


def _asked(row: Found) -> Asked:
    return Asked(
        id=row.id,
        person=StaffId(row.person),
        days=Days(first=row.first, last=row.last),
        site=SiteCode(row.site) if row.site else None,
        asked_at=row.asked_at,
        tries=row.tries,
        file=row.file,
    )
