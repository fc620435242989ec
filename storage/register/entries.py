"""The breach register in and out of the database, and what is looked for in it."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, String, exists, select, type_coerce
from sqlmodel import Session, col

from bot.domain.corrective_actions import DAY_OVER, Status
from bot.domain.refs import BREACH, StaffId
from bot.domain.register.entry import (
    BoardReport,
    Closing,
    Part,
    RegisterEntry,
    Reopening,
    Written,
)
from bot.domain.register.search import Wanted
from storage.breach.tables import BreachRow
from storage.corrective_actions.tables import CorrectiveActionRow
from storage.database.about_person import ref_of
from storage.database.rows import table_of
from storage.register.tables import RegisterEntryRow, RegisterTextRow
from storage.register.words import saying

ACTION = CorrectiveActionRow
CLOSED = exists().where(
    col(RegisterEntryRow.id) == col(BreachRow.id),
    col(RegisterEntryRow.closed_at).is_not(None),
)


class BreachRegister:
    """At most one entry a breach; each version of a text stays."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, breach: int) -> RegisterEntry:
        """As far as it has come; nothing where nobody has begun."""
        row = self._session.get(RegisterEntryRow, breach)
        written = {
            Part(row.part): Written(row.text, StaffId(row.by), row.at)
            for row in self._texts(breach)
        }
        if row is None:
            return RegisterEntry(breach=breach, written=written)
        return RegisterEntry(
            breach=breach,
            written=written,
            board=_board(row),
            closed=_closing(row),
            reopened=_reopening(row),
        )

    def save(self, entry: RegisterEntry) -> None:
        """A text that is new is added; none is ever changed."""
        before = self.of(entry.breach).written
        for part, new in entry.written.items():
            if before.get(part) != new:
                self._session.add(
                    RegisterTextRow(
                        breach=entry.breach,
                        part=part,
                        text=new.text,
                        by=new.by,
                        at=new.at,
                    )
                )
        self._session.merge(_row(entry))
        self._session.flush()

    def versions(self, breach: int) -> list[tuple[Part, Written]]:
        """Every text there ever was, the oldest first."""
        return [
            (Part(row.part), Written(row.text, StaffId(row.by), row.at))
            for row in self._texts(breach)
        ]

    def search(self, wanted: Wanted) -> list[int]:
        """The numbers of the breaches, the newest first.

        What is in quarantine stands in none of these tables, so it is never found.
        """
        real = col(BreachRow.id) > 0  # a drill is in no register
        query = select(col(BreachRow.id)).where(real, *_conditions(wanted))
        newest = query.order_by(col(BreachRow.id).desc())
        numbers = [number for number in self._session.scalars(newest) if number]
        return saying(self._session, numbers, wanted.words)

    def _texts(self, breach: int) -> Iterator[RegisterTextRow]:
        mine = select(RegisterTextRow).where(col(RegisterTextRow.breach) == breach)
        yield from self._session.scalars(mine.order_by(col(RegisterTextRow.id)))


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    reported_at = col(BreachRow.reported_at)
    if wanted.closed is not None:
        yield CLOSED if wanted.closed else ~CLOSED
    if wanted.since is not None:
        yield reported_at >= wanted.since
    if wanted.until is not None:
        yield reported_at < wanted.until
    if wanted.overdue_at is not None:
        yield _has_action(
            col(ACTION.status) == Status.OPEN,
            col(ACTION.due_at) <= wanted.overdue_at - DAY_OVER,
        )


def _has_action(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    theirs = ref_of(BREACH, table_of(BreachRow).c.id)
    its = type_coerce(col(ACTION.about), String) == theirs
    return exists().where(its, *conditions)


def _row(entry: RegisterEntry) -> RegisterEntryRow:
    row = RegisterEntryRow(id=entry.breach)
    if entry.board is not None:
        row.board_on, row.board_minute = entry.board.on, entry.board.minute
        row.board_by, row.board_at = entry.board.by, entry.board.at
    if entry.closed is not None:
        row.closed_by, row.closed_at = entry.closed.by, entry.closed.at
        row.closed_despite = entry.closed.despite
    if entry.reopened is not None:
        row.reopened_by, row.reopened_at = entry.reopened.by, entry.reopened.at
        row.reopened_because = entry.reopened.reason
    return row


def _board(row: RegisterEntryRow) -> BoardReport | None:
    if row.board_on is None or row.board_at is None:
        return None
    assert row.board_minute is not None
    return BoardReport(
        row.board_on, row.board_minute, StaffId(row.board_by or ""), row.board_at
    )


def _closing(row: RegisterEntryRow) -> Closing | None:
    if row.closed_at is None:
        return None
    return Closing(StaffId(row.closed_by or ""), row.closed_at, row.closed_despite)


def _reopening(row: RegisterEntryRow) -> Reopening | None:
    if row.reopened_at is None:
        return None
    assert row.reopened_because is not None
    by = StaffId(row.reopened_by or "")
    return Reopening(by, row.reopened_at, row.reopened_because)
