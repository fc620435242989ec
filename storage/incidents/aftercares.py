"""Calls that were offered after abuse, in and out of the database."""

from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col

from bot.domain.incidents.aftercare import Aftercare, Status
from bot.domain.refs import StaffId
from storage.deadlines.deadlines import Deadlines, Subject
from storage.incidents.tables import AftercareRow


class Aftercares:
    """Saving one moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, incident: int) -> Aftercare | None:
        row = self._session.get(AftercareRow, incident)
        return None if row is None else _aftercare(row)

    def add(self, new: Aftercare) -> None:
        self._session.add(AftercareRow(id=new.incident, **_columns(new)))
        self._session.flush()
        self._deadlines.set(Subject.AFTERCARE, new.incident, new.wake_at)

    def save(self, changed: Aftercare) -> None:
        mine = update(AftercareRow).where(col(AftercareRow.id) == changed.incident)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.AFTERCARE, changed.incident, changed.wake_at)


def _columns(care: Aftercare) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "status": care.status,
        "asked_at": care.asked_at,
        "asked": care.asked,
        "wanted_at": care.wanted_at,
        "times": care.told,
        "wake_at": care.wake_at,
        "rung_at": care.rung_at,
        "rung_by": care.rung_by,
    }


def _aftercare(row: AftercareRow) -> Aftercare:
    return Aftercare(
        incident=row.id,
        status=Status(row.status),
        asked_at=row.asked_at,
        asked=row.asked,
        wanted_at=row.wanted_at,
        told=row.times,
        wake_at=row.wake_at,
        rung_at=row.rung_at,
        rung_by=StaffId(row.rung_by) if row.rung_by else None,
    )
