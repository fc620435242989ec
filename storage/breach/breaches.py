"""Breaches in and out of the database, each with its deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select
from sqlmodel import Session

from bot.domain.breach import breach, open_questions, seventy_two_hours
from bot.domain.breach.breach import Breach
from bot.domain.breach.facts import Kind, LateReason, Question, Step, System
from bot.domain.clients import clock
from bot.domain.refs import SiteCode, StaffId
from storage.breach import whose_data as documents
from storage.breach.tables import BreachRow
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

OR_MORE = timedelta(hours=1)
TABLE = table_of(BreachRow)
BREACH = TABLE.c
REAL = BREACH.id > 0
"""No drill, which is found by its number alone: nobody lists or counts it."""
LAST_OF = (
    select(TABLE)
    .where(REAL, BREACH.reporter == bindparam("who"))
    .order_by(BREACH.id.desc())
    .limit(1)
)
ALL_OPEN = (
    select(TABLE)
    .where(
        REAL,
        or_(
            BREACH.status != breach.Status.CLOSED,
            and_(
                BREACH.regulator_told_at.is_(None),
                BREACH.not_reportable.is_not(True),
            ),
            BREACH.client_open.is_(True),
        ),
    )
    .order_by(BREACH.id)
)
BETWEEN = (
    select(TABLE)
    .where(REAL, BREACH.reported_at >= bindparam("start"))
    .where(BREACH.reported_at < bindparam("end"))
    .order_by(BREACH.id)
)


class Breaches:
    """Saving a breach moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Breach:
        return _breach(get_row(self._session, BreachRow, number))

    def find(self, number: int) -> Breach | None:
        row = find_row(self._session, BreachRow, number)
        return None if row is None else _breach(row)

    def last_of(self, reporter: StaffId) -> Breach | None:
        """The newest that somebody reported."""
        return next(self._read(LAST_OF, who=reporter), None)

    def all_open(self) -> list[Breach]:
        """Not closed, or closed before the regulator's question was settled, or the
        client's."""
        return list(self._read(ALL_OPEN))

    def settled(self, limit: int, before: int | None = None) -> list[Breach]:
        """Those over and done with, the newest first; all numbered below ``before``."""
        query = select(TABLE).where(
            REAL,
            BREACH.status == breach.Status.CLOSED,
            or_(
                BREACH.regulator_told_at.is_not(None),
                BREACH.not_reportable.is_(True),
            ),
            BREACH.client_open.is_not(True),
        )
        if before is not None:
            query = query.where(BREACH.id < before)
        return list(self._read(query.order_by(BREACH.id.desc()).limit(limit)))

    def between(self, start: datetime, end: datetime) -> Iterator[Breach]:
        return self._read(BETWEEN, start=start, end=end)

    def _read(self, query: Select[Any], **values: object) -> Iterator[Breach]:
        return map(_breach, read_rows(self._session, query, **values))

    def add(self, new: Breach) -> Breach:
        """Under the next number; a drill comes with its own."""
        own = {"id": new.id} if new.is_drill else {}
        number = add_row(self._session, BreachRow, **own, **_breach_columns(new))
        kept = replace(new, id=number)
        self._deadlines.set(Subject.BREACH, kept.id, _due(kept))
        self._set_client(kept, None)
        return kept

    def save(
        self,
        changed: Breach,
        *,
        learnt_at: datetime | None = None,
        client_learnt_at: datetime | None = None,
    ) -> None:
        """What was due before ``learnt_at`` is due then: nobody could know earlier.
        ``client_learnt_at`` is for the client's clock alone."""
        change_row(self._session, BreachRow, changed.id, **_breach_columns(changed))
        due = _not_before(learnt_at, _due(changed))
        self._deadlines.set(Subject.BREACH, changed.id, due)
        self._set_client(changed, client_learnt_at or learnt_at)

    def _set_client(self, saved: Breach, learnt_at: datetime | None) -> None:
        """A deadline of its own: neither waits for the other."""
        due = clock.notice_at(saved.whose, saved.discovered_at, saved.reported_at)
        if saved.is_drill and saved.closed_at is not None:  # it is over with its alarm
            due = None
        self._deadlines.set(Subject.CLIENT, saved.id, _not_before(learnt_at, due))


def _due(reported: Breach) -> datetime | None:
    """The next chaser, or the next reminder of the 72 hours."""
    times = (open_questions.chase_at(reported), seventy_two_hours.notice_at(reported))
    return min((at for at in times if at is not None), default=None)


def _not_before(learnt_at: datetime | None, due: datetime | None) -> datetime | None:
    return due if learnt_at is None or due is None else max(due, learnt_at)


def _breach_columns(
    reported: Breach,
) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "reporter": reported.reporter,
        "site": reported.site,
        "division": reported.division,
        "text": reported.text,
        "discovered_at": reported.discovered_at,
        "reported_at": reported.reported_at,
        "status": reported.status,
        "acknowledged_by": reported.acknowledged_by,
        "acknowledged_at": reported.acknowledged_at,
        "closed_at": reported.closed_at,
        "kind": reported.kind,
        "happened_at": reported.happened_at,
        "off_site": reported.off_site,
        "system": reported.system,
        "service": reported.service,
        "late_reason": reported.late_reason,
        "done": list(reported.done),
        "answered": sorted(reported.answered),
        "chased": reported.chased,
        "warned_after": reported.warned_after,
        "regulator_told_at": reported.regulator_told_at,
        "regulator_ref": reported.regulator_ref,
        "not_reportable": reported.not_reportable,
        "is_dated": reported.is_dated,
        "aware_at": reported.aware_at,
        "clock_moved": reported.clock_moved,
        "whose": documents.document(reported.whose),
        "client_open": not reported.whose.is_settled,
    }


def _breach(row: Found) -> Breach:
    return Breach(
        id=row.id,
        reporter=StaffId(row.reporter),
        site=SiteCode(row.site) if row.site else None,
        division=row.division,
        text=row.text,
        discovered_at=row.discovered_at,
        reported_at=row.reported_at,
        status=breach.Status(row.status),
        acknowledged_by=StaffId(row.acknowledged_by) if row.acknowledged_by else None,
        acknowledged_at=row.acknowledged_at,
        closed_at=row.closed_at,
        kind=Kind(row.kind) if row.kind else None,
        happened_at=row.happened_at,
        off_site=bool(row.off_site),
        system=System(row.system) if row.system else None,
        service=row.service or "",
        late_reason=LateReason(row.late_reason) if row.late_reason else None,
        done=tuple(map(Step, row.done or ())),
        answered=frozenset(map(Question, row.answered or ())),
        chased=row.chased or 0,
        warned_after=row.warned_after or timedelta(),
        regulator_told_at=row.regulator_told_at,
        regulator_ref=row.regulator_ref,
        not_reportable=bool(row.not_reportable),
        is_dated=_is_dated(row),
        aware_at=row.aware_at,
        clock_moved=bool(row.clock_moved),
        whose=documents.whose_data(row.whose),
    )


def _is_dated(row: Found) -> bool:
    """Of an older row: it was answered, and not by the button that said "an hour ago or
    more", which kept an hour to the second."""
    if row.is_dated is not None:
        return bool(row.is_dated)
    or_more: bool = row.reported_at - row.discovered_at == OR_MORE
    return Question.FOUND in (row.answered or ()) and not or_more
