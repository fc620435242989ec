"""Breach drills in and out of the database, each with its deadline."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, select, update
from sqlmodel import Session, col

from bot.domain.breach.case import Field
from bot.domain.drills.drill import Drill, Ending, Look, Scenario, wake_at
from bot.domain.drills.hours import When
from bot.domain.refs import StaffId
from storage.deadlines.deadlines import Deadlines, Subject
from storage.drills.tables import DrillRow


class Drills:
    """Saving a drill moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Drill:
        return _drill(self._session.get_one(DrillRow, number))

    def find(self, number: int) -> Drill | None:
        row = self._session.get(DrillRow, number)
        return None if row is None else _drill(row)

    def open(self) -> Drill | None:
        """The one that is set, or runs: there is one at a time."""
        query = select(DrillRow).where(col(DrillRow.ended_at).is_(None))
        return self._newest(query)

    def before(self, drill: Drill) -> Drill | None:
        """The last one before it that came to begin."""
        query = select(DrillRow).where(
            col(DrillRow.id) < drill.id, col(DrillRow.began_at).is_not(None)
        )
        return self._newest(query)

    def all(self) -> list[Drill]:
        """The newest first."""
        query = select(DrillRow).order_by(col(DrillRow.id).desc())
        return [_drill(row) for row in self._session.scalars(query)]

    def add(self, new: Drill) -> Drill:
        row = DrillRow(**_columns(new))
        self._session.add(row)
        self._session.flush()
        kept = _drill(row)
        self._deadlines.set(Subject.DRILL, kept.id, wake_at(kept))
        return kept

    def save(self, changed: Drill) -> None:
        mine = update(DrillRow).where(col(DrillRow.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.DRILL, changed.id, wake_at(changed))

    def _newest(self, query: Select[DrillRow]) -> Drill | None:
        row = self._session.scalar(query.order_by(col(DrillRow.id).desc()).limit(1))
        return None if row is None else _drill(row)


def _columns(drill: Drill) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "scenario": drill.scenario,
        "chosen": drill.when,
        "started_by": drill.started_by,
        "set_at": drill.set_at,
        "due_at": drill.due_at,
        "asks_officer": drill.asks_officer,
        "reporter": drill.reporter,
        "began_at": drill.began_at,
        "away": list(drill.away),
        "told_at": drill.told_at,
        "told_first": drill.told,
        "taken_at": drill.taken_at,
        "taken_by": drill.taken_by,
        "taken_rung": drill.taken_rung,
        "looks": [
            [look.after.total_seconds(), list(look.missing)] for look in drill.looks
        ],
        "ended_at": drill.ended_at,
        "ended_by": drill.ended_by,
        "ending": drill.ending,
        "missing": list(drill.left),
    }


def _drill(row: DrillRow) -> Drill:
    assert row.id is not None
    return Drill(
        id=row.id,
        scenario=Scenario(row.scenario),
        when=When(row.chosen),
        started_by=StaffId(row.started_by),
        set_at=row.set_at,
        due_at=row.due_at,
        asks_officer=row.asks_officer,
        reporter=_staff(row.reporter),
        began_at=row.began_at,
        away=tuple(map(StaffId, row.away)),
        told_at=row.told_at,
        told=_staff(row.told_first),
        taken_at=row.taken_at,
        taken_by=_staff(row.taken_by),
        taken_rung=row.taken_rung,
        looks=tuple(_look(look) for look in row.looks),
        ended_at=row.ended_at,
        ended_by=_staff(row.ended_by),
        ending=Ending(row.ending) if row.ending else None,
        left=_fields(row.missing),
    )


def _staff(stored: str | None) -> StaffId | None:
    return StaffId(stored) if stored else None


def _look(stored: object) -> Look:
    match stored:
        case [int() | float() as seconds, list(missing)]:
            after = timedelta(seconds=seconds)
            return Look(after=after, missing=_fields(map(str, missing)))
    raise ValueError("a stored look is not of this version")


def _fields(stored: Iterable[str]) -> tuple[Field, ...]:
    return tuple(map(Field, stored))
