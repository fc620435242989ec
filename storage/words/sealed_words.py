"""Words that are kept sealed until they are read, opened with a reason, or over."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlmodel import Session

from bot.domain.refs import Ref, StaffId
from storage.database.rows import Found, add_row, read_rows, table_of
from storage.database.sealing import Sealer
from storage.words.tables import SealedWordsRow

TABLE = table_of(SealedWordsRow)
ROW = TABLE.c


class Why(StrEnum):
    """Why the words are kept as they were written."""

    UNREAD = "unread"
    """The redactor has not read them yet: kept until it has."""
    UNMEASURED = "unmeasured"
    """Nobody has measured how well it reads their language."""
    MANY_TAKEN = "many_taken"
    """It took so many words out that what is left may mislead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedWords:
    """Whose words, what for, and until when; the words themselves are opened by key.

    ``number`` is a report's or an alarm's, ``about`` the reference that they belong to.
    """

    key: str
    person: StaffId
    purpose: str
    number: int | None = None
    about: Ref | None = None
    at: datetime
    until: datetime | None = None
    why: Why
    next_try_at: datetime | None = None
    told_at: datetime | None = None
    escalated_at: datetime | None = None


class SealedWordsKept:
    """One row a message; both its words and what came with them are sealed."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def put(self, kept: SealedWords, words: str, envelope: str | None = None) -> None:
        """Seal them; what was kept under the same key is replaced."""
        if ":" in kept.key:
            raise ValueError(f"a key for buttons has no colon: {kept.key!r}")
        self.close(kept.key)
        add_row(
            self._session,
            SealedWordsRow,
            key=kept.key,
            person=kept.person,
            purpose=kept.purpose,
            number=kept.number,
            about=kept.about,
            at=kept.at,
            until=kept.until,
            sealed=self._sealer.seal(words),
            envelope=None if envelope is None else self._sealer.seal(envelope),
            why=kept.why,
            next_try_at=kept.next_try_at,
            told_at=kept.told_at,
            escalated_at=kept.escalated_at,
        )

    def find(self, key: str) -> SealedWords | None:
        row = self._find(key)
        return _kept(row) if row is not None else None

    def about(self, about: Ref) -> list[SealedWords]:
        """Everything that is sealed for one record, the oldest first."""
        return self._listed(ROW.about == about)

    def unread(self) -> list[SealedWords]:
        """What the redactor has still to read, the oldest first."""
        return self._listed(ROW.why == Why.UNREAD)

    def open(self, key: str) -> str:
        """The words as they were written; ``LookupError`` when they are gone."""
        return self._sealer.open(self._row(key).sealed)

    def envelope(self, key: str) -> str | None:
        """What came with them."""
        sealed = self._row(key).envelope
        return None if sealed is None else self._sealer.open(sealed)

    def close(self, key: str) -> bool:
        """Erased: they were read, or are over. False when they were gone before."""
        gone = delete(TABLE).where(ROW.key == key)
        return bool(self._session.connection().execute(gone).rowcount)

    def due(self, now: datetime, most: int) -> list[SealedWords]:
        """What is to be read now, the oldest first."""
        return self._listed(ROW.next_try_at <= now, most)

    def expired(self, now: datetime) -> list[SealedWords]:
        """What may not be kept any longer; the caller closes it."""
        return self._listed(ROW.until <= now)

    def try_again_at(self, key: str, at: datetime | None) -> None:
        """The redactor is asked then; no other process asks it before."""
        self._change(key, next_try_at=at)

    def take_back(self, now: datetime) -> None:
        """What a process had taken that is gone: it is due now."""
        taken = update(TABLE).where(ROW.next_try_at > now)
        self._session.connection().execute(taken.values(next_try_at=now))

    def told(self, key: str, at: datetime) -> None:
        """The duty manager has heard of it."""
        self._change(key, told_at=at)

    def escalated(self, key: str, at: datetime) -> None:
        """Whoever looks after the machine has heard of it."""
        self._change(key, escalated_at=at)

    def next_try_at(self) -> datetime | None:
        """When the redactor is to be asked next."""
        earliest = select(func.min(ROW.next_try_at))
        found: datetime | None = self._session.connection().scalar(earliest)
        return found

    def count(self) -> int:
        """Those that wait to be read."""
        counted = select(func.count()).where(ROW.why == Why.UNREAD)
        return self._session.connection().scalar(counted) or 0

    def _change(self, key: str, **columns: Any) -> None:  # noqa: ANN401 - as columns
        mine = update(TABLE).where(ROW.key == key)
        self._session.connection().execute(mine.values(**columns))

    def _find(self, key: str) -> Found | None:
        mine = select(TABLE).where(ROW.key == key)
        return next(iter(read_rows(self._session, mine)), None)

    def _row(self, key: str) -> Found:
        row = self._find(key)
        if row is None:
            raise LookupError("no words are sealed under this key")
        return row

    def _listed(
        self, which: ColumnElement[bool], most: int | None = None
    ) -> list[SealedWords]:
        query = select(TABLE).where(which).order_by(ROW.id).limit(most)
        return [_kept(row) for row in read_rows(self._session, query)]


def _kept(row: Found) -> SealedWords:
    return SealedWords(
        key=row.key,
        person=StaffId(row.person),
        purpose=row.purpose,
        number=row.number,
        about=row.about,
        at=row.at,
        until=row.until,
        why=Why(row.why),
        next_try_at=row.next_try_at,
        told_at=row.told_at,
        escalated_at=row.escalated_at,
    )
