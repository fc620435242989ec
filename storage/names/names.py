"""Photos held, ordinary words and name slips, in and out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import delete, func, select, update
from sqlmodel import Session, col

from bot.domain.refs import Ref, StaffId
from storage.database.rows import add_row
from storage.database.sealing import Sealer
from storage.names.tables import NameSlipRow, OrdinaryWordRow, PhotoRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """Where a photo belongs; the file itself is opened by number."""

    id: int
    about: Ref
    officer: StaffId
    sent_at: datetime


class Photos:
    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def add(self, file_id: str, about: Ref, officer: StaffId, now: datetime) -> Photo:
        sealed = self._sealer.seal(file_id)
        number = add_row(
            self._session,
            PhotoRow,
            about=about,
            officer=officer,
            sent_at=now,
            sealed_file=sealed,
        )
        return Photo(id=number, about=about, officer=officer, sent_at=now)

    def find(self, number: int) -> Photo | None:
        row = self._session.get(PhotoRow, number)
        if row is None:
            return None
        return Photo(
            id=number,
            about=Ref(row.about),
            officer=StaffId(row.officer),
            sent_at=row.sent_at,
        )

    def held_with(self, about: Ref) -> list[int]:
        """The numbers of those that are held with it."""
        query = select(col(PhotoRow.id)).where(col(PhotoRow.about) == about)
        return [number for number in self._session.scalars(query) if number]

    def move(self, numbers: Collection[int], about: Ref) -> None:
        """They belong with something else."""
        moved = update(PhotoRow).where(col(PhotoRow.id).in_(numbers))
        self._session.execute(moved.values(about=about))

    def file_of(self, photo: Photo) -> str:
        """Telegram's id of it: whoever has it can show the photo."""
        row = self._session.get_one(PhotoRow, photo.id)
        return self._sealer.open(row.sealed_file)


class Ruling(StrEnum):
    """What became of a word that somebody says is no name."""

    ASKED = "asked"
    ORDINARY = "ordinary"
    A_NAME = "a_name"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinaryWord:
    id: int
    asked_by: StaffId
    asked_at: datetime
    status: Ruling


class OrdinaryWords:
    """Sealed always: until a manager has ruled, a word may be a name."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def ask(self, word: str, by: StaffId, now: datetime) -> OrdinaryWord:
        sealed = self._sealer.seal(word)
        number = add_row(
            self._session,
            OrdinaryWordRow,
            sealed_word=sealed,
            asked_by=by,
            asked_at=now,
            status=Ruling.ASKED,
        )
        return OrdinaryWord(id=number, asked_by=by, asked_at=now, status=Ruling.ASKED)

    def find(self, number: int) -> OrdinaryWord | None:
        row = self._session.get(OrdinaryWordRow, number)
        if row is None:
            return None
        return OrdinaryWord(
            id=number,
            asked_by=StaffId(row.asked_by),
            asked_at=row.asked_at,
            status=Ruling(row.status),
        )

    def word(self, number: int) -> str:
        """What was typed; empty once it was ruled a name."""
        sealed = self._session.get_one(OrdinaryWordRow, number).sealed_word
        return self._sealer.open(sealed) if sealed else ""

    def rule(self, number: int, ruling: Ruling, by: StaffId, now: datetime) -> None:
        """A word that is a name is erased with the ruling."""
        row = self._session.get_one(OrdinaryWordRow, number)
        row.status, row.decided_by, row.decided_at = ruling, by, now
        if ruling is Ruling.A_NAME:
            row.sealed_word = None
        self._session.flush()

    def all(self) -> list[str]:
        """The company's words that are no name, for the redactor alone."""
        ordinary = col(OrdinaryWordRow.status) == Ruling.ORDINARY
        rows = self._session.scalars(select(OrdinaryWordRow).where(ordinary))
        return [self._sealer.open(row.sealed_word) for row in rows if row.sealed_word]

    def forget(self, asked_before: datetime) -> int:
        """Words that nobody ruled on, and what is left of those that were names."""
        over = delete(OrdinaryWordRow).where(
            col(OrdinaryWordRow.status) != Ruling.ORDINARY,
            col(OrdinaryWordRow.asked_at) <= asked_before,
        )
        return self._session.connection().execute(over).rowcount


@dataclass(frozen=True, slots=True)
class NameSlip:
    """A count of one kind, on one day, at one site (empty: off shift)."""

    day: date
    site: str
    kind: str
    count: int


class NameSlips:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, day: date, site: str, kind: str) -> None:
        """One more."""
        row = self._session.get(NameSlipRow, (day, site, kind))
        if row is None:
            row = NameSlipRow(day=day, site=site, kind=kind, count=0)
            self._session.add(row)
        row.count += 1
        self._session.flush()

    def between(self, first: date, last: date) -> Iterator[NameSlip]:
        """Both days included."""
        day = col(NameSlipRow.day)
        query = select(NameSlipRow).where(day >= first, day <= last)
        ordered = query.order_by(day, col(NameSlipRow.site), col(NameSlipRow.kind))
        for row in self._session.scalars(ordered):
            yield NameSlip(row.day, row.site, row.kind, row.count)

    def forget(self, last: date) -> int:
        """Counts of that day and before."""
        over = delete(NameSlipRow).where(col(NameSlipRow.day) <= last)
        return self._session.connection().execute(over).rowcount

    def count(self) -> int:
        """Of all days."""
        return self._session.scalar(select(func.sum(col(NameSlipRow.count)))) or 0
