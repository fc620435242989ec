"""Rounds and visits in and out of the database."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from bot.domain.patrols.round import Deed, Proof, Round, Status, Visit, wake_at
from bot.domain.refs import SiteCode, StaffId
from storage.company.patrols import route_document, route_of
from storage.database.rows import add_row, table_of
from storage.deadlines.deadlines import Deadlines, Subject
from storage.patrols.tables import RoundRow, VisitRow

NEXT_ROUNDS = 0
"""The number of the deadline at which the next rounds begin."""

VISIT = table_of(VisitRow).c


class Patrols:
    """Saving a round moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> Round | None:
        row = self._session.get(RoundRow, number)
        return None if row is None else _round(row)

    def running(self, site: SiteCode, at: datetime) -> list[Round]:
        """At that time, whatever has become of them since."""
        start, end = col(RoundRow.start_at), col(RoundRow.end_at)
        query = select(RoundRow).where(
            col(RoundRow.site) == site, start <= at, end > at
        )
        ordered = query.order_by(end, col(RoundRow.id))
        return [_round(row) for row in self._session.scalars(ordered)]

    def running_everywhere(self, at: datetime) -> list[tuple[Round, list[Visit]]]:
        """The same of all sites, with what has come in, in two looks."""
        start, end = col(RoundRow.start_at), col(RoundRow.end_at)
        query = select(RoundRow).where(start <= at, end > at)
        rows = self._session.scalars(query.order_by(end, col(RoundRow.id)))
        rounds = [_round(row) for row in rows]
        visits: dict[int | None, list[Visit]] = {}
        if rounds:
            theirs = col(VisitRow.round).in_([each.id for each in rounds])
            asked = select(VisitRow).where(theirs).order_by(VISIT.id)
            for visit in map(_visit, self._session.scalars(asked)):
                visits.setdefault(visit.round, []).append(visit)
        return [(each, visits.get(each.id, [])) for each in rounds]

    def starts_of(self, site: SiteCode, since: datetime) -> set[tuple[str, datetime]]:
        """Which rounds there are already, by route and start."""
        query = select(RoundRow).where(
            col(RoundRow.site) == site, col(RoundRow.start_at) >= since
        )
        rows = map(_round, self._session.scalars(query))
        return {(each.route.name, each.start_at) for each in rows}

    def between(self, start: datetime, end: datetime) -> Iterator[Round]:
        """By their start."""
        at = col(RoundRow.start_at)
        query = select(RoundRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(at, col(RoundRow.id))):
            yield _round(row)

    def at_site(self, site: SiteCode, start: datetime, end: datetime) -> list[Round]:
        """Of one, by their start."""
        at, mine = col(RoundRow.start_at), col(RoundRow.site) == site
        query = select(RoundRow).where(mine, at >= start, at < end)
        ordered = query.order_by(at, col(RoundRow.id))
        return [_round(row) for row in self._session.scalars(ordered)]

    def add(self, new: Round) -> None:
        number = add_row(self._session, RoundRow, **_round_columns(new))
        self._deadlines.set(Subject.PATROL, number, wake_at(new))

    def save(self, changed: Round) -> None:
        mine = update(RoundRow).where(col(RoundRow.id) == changed.id)
        self._session.execute(mine.values(**_round_columns(changed)))
        self._deadlines.set(Subject.PATROL, changed.id, wake_at(changed))

    def begin_at(self, at: datetime | None) -> None:
        """When the next rounds begin."""
        self._deadlines.set(Subject.PATROL, NEXT_ROUNDS, at)

    def visits(self, number: int) -> list[Visit]:
        """Of one round, in the order in which they came in."""
        query = select(VisitRow).where(col(VisitRow.round) == number)
        return [_visit(r) for r in self._session.scalars(query.order_by(VISIT.id))]

    def stray_visits(self, start: datetime, end: datetime) -> Iterator[Visit]:
        """Of no round, by their own time."""
        at = col(VisitRow.at)
        query = select(VisitRow).where(VISIT.round.is_(None), at >= start, at < end)
        for row in self._session.scalars(query.order_by(at, VISIT.id)):
            yield _visit(row)

    def visit(self, number: int) -> Visit | None:
        row = self._session.get(VisitRow, number)
        return None if row is None else _visit(row)

    def last_visit(self, site: SiteCode, point: str, officer: StaffId) -> Visit | None:
        """The newest scan of a point by somebody."""
        mine = select(VisitRow).where(
            col(VisitRow.site) == site,
            col(VisitRow.point) == point,
            col(VisitRow.officer) == officer,
            col(VisitRow.deed) == Deed.SCANNED,
        )
        row = self._session.scalar(mine.order_by(VISIT.at.desc()).limit(1))
        return None if row is None else _visit(row)

    def last_scan(self, shift: int) -> Visit | None:
        """The newest of a shift, by its own time, at whatever point."""
        mine = select(VisitRow).where(
            col(VisitRow.shift) == shift, col(VisitRow.deed) == Deed.SCANNED
        )
        newest = mine.order_by(VISIT.at.desc(), VISIT.id.desc()).limit(1)
        row = self._session.scalar(newest)
        return None if row is None else _visit(row)

    def add_visit(self, new: Visit) -> Visit:
        row = VisitRow(**_visit_columns(new))
        self._session.add(row)
        self._session.flush()
        return _visit(row)

    def save_visit(self, changed: Visit) -> None:
        row = self._session.get_one(VisitRow, changed.id)
        row.answer, row.text = changed.answer, changed.text
        self._session.flush()

    def forget(self, over_before: datetime) -> int:
        """How many rounds went; copies, which are part of no shift, go with them. One
        that an alarm was rung for goes with its shift."""
        stray = delete(VisitRow).where(VISIT.shift.is_(None), VISIT.at < over_before)
        self._session.execute(stray)
        old = delete(RoundRow).where(
            col(RoundRow.end_at) < over_before, col(RoundRow.shift).is_(None)
        )
        return len(self._session.scalars(old.returning(col(RoundRow.id))).all())


def _round_columns(round: Round) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "site": round.site,
        "route": route_document(round.route),
        "start_at": round.start_at,
        "end_at": round.end_at,
        "status": round.status,
        "reminded": round.reminded,
        "shift": round.shift,
    }


def _round(row: RoundRow) -> Round:
    assert row.id is not None
    return Round(
        id=row.id,
        site=SiteCode(row.site),
        route=route_of(row.route),
        start_at=row.start_at,
        end_at=row.end_at,
        status=Status(row.status),
        reminded=row.reminded,
        shift=row.shift,
    )


def _visit_columns(visit: Visit) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "round": visit.round,
        "site": visit.site,
        "point": visit.point,
        "deed": visit.deed,
        "proof": visit.proof,
        "officer": visit.officer,
        "shift": visit.shift,
        "at": visit.at,
        "received_at": visit.received_at,
        "answer": visit.answer,
        "text": visit.text,
    }


def _visit(row: VisitRow) -> Visit:
    assert row.id is not None
    return Visit(
        id=row.id,
        round=row.round,
        site=SiteCode(row.site),
        point=row.point,
        deed=Deed(row.deed),
        proof=Proof(row.proof),
        officer=StaffId(row.officer) if row.officer else None,
        shift=row.shift,
        at=row.at,
        received_at=row.received_at,
        answer=row.answer,
        text=row.text,
    )
