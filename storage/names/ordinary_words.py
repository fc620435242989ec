"""Words that are no names, and who said so."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from storage.database.rows import add_row
from storage.database.sealing import Sealer
from storage.names.tables import OrdinaryWordRow


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
