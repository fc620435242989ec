"""Running ladders in and out of the database, each with its deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlmodel import Session

from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm, Rung, Status
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref, SiteCode, StaffId
from storage.alarms.tables import AlarmRow
from storage.database.memo import Memo
from storage.database.rows import (
    Found,
    add_row,
    change_row,
    find_row,
    get_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject

ALARMS = table_of(AlarmRow)
ALARM = ALARMS.c
ABOUT = (
    select(ALARMS)
    .where(ALARM.about == bindparam("reference"))
    .order_by(ALARM.id.desc())
    .limit(1)
)
ALL_OPEN = select(ALARMS).where(ALARM.status != Status.CLOSED).order_by(ALARM.id)
OPEN_OF = ALL_OPEN.where(ALARM.officer == bindparam("whose"))
BETWEEN = (
    select(ALARMS)
    .where(ALARM.raised_at >= bindparam("start"), ALARM.raised_at < bindparam("end"))
    .order_by(ALARM.id)
)
RAISED_AT = BETWEEN.where(ALARM.site == bindparam("place"))


class Alarms:
    """Saving an alarm moves its deadline in the same breath. What is open about an
    officer is asked up to six times in one answer: it is read once a transaction."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines
        self._open: Memo[list[Found]] = Memo(session)

    def find(self, number: int) -> Alarm | None:
        row = find_row(self._session, AlarmRow, number)
        return None if row is None else _alarm(row)

    def get(self, number: int) -> Alarm:
        return _alarm(get_row(self._session, AlarmRow, number))

    def about(self, reference: Ref) -> Alarm | None:
        """The newest alarm about something."""
        return next(self._read(ABOUT, reference=reference), None)

    def open_of(self, officer: StaffId, kind: AlarmKind) -> list[Alarm]:
        """Open alarms of this kind about somebody, the oldest first."""
        found = self._open.get(officer, self._read_open)
        return [_alarm(row) for row in found if row.kind == kind]

    def _read_open(self, officer: str) -> list[Found]:
        return read_rows(self._session, OPEN_OF, whose=officer)

    def all_open(self) -> list[Alarm]:
        return list(self._read(ALL_OPEN))

    def between(self, start: datetime, end: datetime) -> Iterator[Alarm]:
        """By when they were raised."""
        return self._read(BETWEEN, start=start, end=end)

    def raised_at(
        self, site: SiteCode, start: datetime, end: datetime
    ) -> Iterator[Alarm]:
        """Of a site, by when they were raised."""
        return self._read(RAISED_AT, place=site, start=start, end=end)

    def _read(self, query: Select[Any], **values: object) -> Iterator[Alarm]:
        return map(_alarm, read_rows(self._session, query, **values))

    def add(self, new: Alarm) -> Alarm:
        number = add_row(self._session, AlarmRow, **_columns(new))
        self._open.forget()
        kept = replace(new, id=number)
        self._deadlines.set(Subject.ALARM, kept.id, ladder.wake_at(kept))
        return kept

    def save(self, changed: Alarm, words: RedactedText | None = None) -> None:
        """``words`` are the closer's own, names taken out."""
        columns = _columns(changed)
        if words is not None:
            columns["words"] = words
        change_row(self._session, AlarmRow, changed.id, **columns)
        self._open.forget()
        self._deadlines.set(Subject.ALARM, changed.id, ladder.wake_at(changed))

    def words(self, number: int) -> RedactedText | None:
        """What the closer wrote."""
        found: RedactedText | None = get_row(self._session, AlarmRow, number).words
        return found


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


def _alarm(row: Found) -> Alarm:
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
