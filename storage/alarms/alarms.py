"""Running ladders in and out of the database, each with its deadline."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm, Rung, Status
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref, SiteCode, StaffId
from storage.alarms.tables import AlarmRow
from storage.deadlines.deadlines import Deadlines, Subject


class Alarms:
    """Saving an alarm moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> Alarm | None:
        row = self._session.get(AlarmRow, number)
        return None if row is None else _alarm(row)

    def get(self, number: int) -> Alarm:
        return _alarm(self._session.get_one(AlarmRow, number))

    def about(self, reference: Ref) -> Alarm | None:
        """The newest alarm about something."""
        query = select(AlarmRow).where(col(AlarmRow.about) == reference)
        row = self._session.scalar(query.order_by(col(AlarmRow.id).desc()).limit(1))
        return None if row is None else _alarm(row)

    def open_of(self, officer: StaffId, kind: AlarmKind) -> list[Alarm]:
        """Open alarms of this kind about somebody, the oldest first."""
        query = select(AlarmRow).where(
            col(AlarmRow.officer) == officer,
            col(AlarmRow.kind) == kind,
            col(AlarmRow.status) != Status.CLOSED,
        )
        ordered = query.order_by(col(AlarmRow.id))
        return [_alarm(row) for row in self._session.scalars(ordered)]

    def all_open(self) -> list[Alarm]:
        query = select(AlarmRow).where(col(AlarmRow.status) != Status.CLOSED)
        ordered = query.order_by(col(AlarmRow.id))
        return [_alarm(row) for row in self._session.scalars(ordered)]

    def between(self, start: datetime, end: datetime) -> Iterator[Alarm]:
        """By when they were raised."""
        at = col(AlarmRow.raised_at)
        query = select(AlarmRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(AlarmRow.id))):
            yield _alarm(row)

    def raised_at(
        self, site: SiteCode, start: datetime, end: datetime
    ) -> Iterator[Alarm]:
        """Of a site, by when they were raised."""
        at, mine = col(AlarmRow.raised_at), col(AlarmRow.site) == site
        query = select(AlarmRow).where(mine, at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(AlarmRow.id))):
            yield _alarm(row)

    def add(self, new: Alarm) -> Alarm:
        row = AlarmRow(**_columns(new))
        self._session.add(row)
        self._session.flush()
        kept = _alarm(row)
        self._deadlines.set(Subject.ALARM, kept.id, ladder.wake_at(kept))
        return kept

    def save(self, changed: Alarm, words: RedactedText | None = None) -> None:
        """``words`` are the closer's own, names taken out."""
        columns = _columns(changed)
        if words is not None:
            columns["words"] = words
        mine = update(AlarmRow).where(col(AlarmRow.id) == changed.id)
        self._session.execute(mine.values(**columns))
        self._deadlines.set(Subject.ALARM, changed.id, ladder.wake_at(changed))

    def words(self, number: int) -> RedactedText | None:
        """What the closer wrote."""
        return self._session.get_one(AlarmRow, number).words


def _columns(alarm: Alarm) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "kind": alarm.kind,
        "about": alarm.about,
        "officer": alarm.officer,
        "site": alarm.site,
        "raised_at": alarm.raised_at,
        "rungs": [
            [
                *(rung.tell, list(rung.people), rung.patience.total_seconds()),
                *([True] if rung.rings_at_once else []),
            ]
            for rung in alarm.rungs
        ],
        "status": alarm.status,
        "rung": alarm.rung,
        "rung_told_at": alarm.rung_told_at,
        "told": list(alarm.told),
        "owner": alarm.owner,
        "asked": alarm.asked,
        "asked_at": alarm.asked_at,
        "regained_at": alarm.regained_at,
        "closed_at": alarm.closed_at,
        "reason": alarm.reason,
        "owner_gets": alarm.owner_gets,
    }


def _alarm(row: AlarmRow) -> Alarm:
    assert row.id is not None
    return Alarm(
        id=row.id,
        kind=AlarmKind(row.kind),
        about=row.about,
        officer=StaffId(row.officer),
        site=SiteCode(row.site) if row.site else None,
        raised_at=row.raised_at,
        rungs=tuple(_rung(rung) for rung in row.rungs),
        status=Status(row.status),
        rung=row.rung,
        rung_told_at=row.rung_told_at,
        told=tuple(StaffId(person) for person in row.told),
        owner=StaffId(row.owner) if row.owner else None,
        asked=row.asked,
        asked_at=row.asked_at,
        regained_at=row.regained_at,
        closed_at=row.closed_at,
        reason=Reason(row.reason) if row.reason else None,
        owner_gets=row.owner_gets,
    )


def _rung(stored: object) -> Rung:
    match stored:
        case [str(tell), list(people), int() | float() as seconds, *at_once]:
            return Rung(
                tell=tell,
                people=tuple(StaffId(str(person)) for person in people),
                patience=timedelta(seconds=seconds),
                rings_at_once=bool(at_once),
            )
    raise ValueError("a stored rung is not of this version")
