"""Corrective actions in and out of the database, each with its next reminder."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlmodel import Session, col

from bot.domain.corrective_actions import CorrectiveAction, Status, wake_at
from bot.domain.refs import Ref, SiteCode, StaffId
from storage.corrective_actions.tables import CorrectiveActionRow
from storage.deadlines.deadlines import Deadlines, Subject

ROW = CorrectiveActionRow
OPEN = col(ROW.status) == Status.OPEN


class CorrectiveActions:
    """Saving an action moves its reminder in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> CorrectiveAction:
        return _action(self._session.get_one(ROW, number))

    def find(self, number: int) -> CorrectiveAction | None:
        row = self._session.get(ROW, number)
        return None if row is None else _action(row)

    def of(self, about: Ref) -> list[CorrectiveAction]:
        """All of one record, in their order."""
        query = select(ROW).where(col(ROW.about) == about).order_by(col(ROW.id))
        return [_action(row) for row in self._session.scalars(query)]

    def open_ones(self, owner: StaffId | None = None) -> list[CorrectiveAction]:
        """Everybody's or one person's, the first to be due first."""
        query = select(ROW).where(OPEN)
        if owner is not None:
            query = query.where(col(ROW.owner) == owner)
        first = query.order_by(col(ROW.due_at), col(ROW.id))
        return [_action(row) for row in self._session.scalars(first)]

    def unverified(self) -> list[CorrectiveAction]:
        """Done, and nobody has looked."""
        query = select(ROW).where(col(ROW.status) == Status.DONE)
        return [_action(r) for r in self._session.scalars(query.order_by(col(ROW.id)))]

    def at_site(
        self, site: SiteCode, start: datetime, end: datetime
    ) -> list[CorrectiveAction]:
        """Added before the end; and not over before the start."""
        ended_at = func.coalesce(col(ROW.verified_at), col(ROW.ended_at))
        runs = col(ROW.status).in_((Status.OPEN, Status.DONE))
        query = select(ROW).where(
            col(ROW.site) == site,
            col(ROW.added_at) < end,
            or_(runs, ended_at >= start),
        )
        return [_action(r) for r in self._session.scalars(query.order_by(col(ROW.id)))]

    def count_open(self, about: Ref) -> int:
        query = select(func.count()).where(OPEN, col(ROW.about) == about)
        return self._session.scalar(query) or 0

    def between(self, start: datetime, end: datetime) -> Iterator[CorrectiveAction]:
        """By when they were added."""
        at = col(ROW.added_at)
        query = select(ROW).where(at >= start, at < end).order_by(col(ROW.id))
        for row in self._session.scalars(query):
            yield _action(row)

    def add(self, new: CorrectiveAction) -> CorrectiveAction:
        row = ROW(**_columns(new))
        self._session.add(row)
        self._session.flush()
        kept = _action(row)
        self._deadlines.set(Subject.ACTION, kept.id, wake_at(kept))
        return kept

    def save(self, changed: CorrectiveAction) -> None:
        mine = update(ROW).where(col(ROW.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.ACTION, changed.id, wake_at(changed))


# Any: as many types as columns.
def _columns(action: CorrectiveAction) -> dict[str, Any]:
    return {
        "about": action.about,
        "site": action.site,
        "text": action.text,
        "owner": action.owner,
        "due_at": action.due_at,
        "day_chosen": action.day_chosen,
        "added_by": action.added_by,
        "added_at": action.added_at,
        "status": action.status,
        "reminded_at": action.reminded_at,
        "reasons": action.reasons,
        "ended_by": action.ended_by,
        "ended_at": action.ended_at,
        "verified_by": action.verified_by,
        "verified_at": action.verified_at,
    }


def _action(row: CorrectiveActionRow) -> CorrectiveAction:
    assert row.id is not None
    return CorrectiveAction(
        id=row.id,
        about=row.about,
        site=SiteCode(row.site) if row.site else None,
        text=row.text,
        owner=StaffId(row.owner),
        due_at=row.due_at,
        day_chosen=row.day_chosen,
        added_by=StaffId(row.added_by),
        added_at=row.added_at,
        status=Status(row.status),
        reminded_at=row.reminded_at,
        reasons=row.reasons,
        ended_by=StaffId(row.ended_by) if row.ended_by else None,
        ended_at=row.ended_at,
        verified_by=StaffId(row.verified_by) if row.verified_by else None,
        verified_at=row.verified_at,
    )
