"""How far the reports of incidents have got, in and out of the database."""

from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.domain.incidents import full_report
from bot.domain.incidents.full_report import FullReport, Status
from bot.domain.refs import StaffId
from storage.deadlines.deadlines import Deadlines, Subject
from storage.incidents.tables import FullReportRow, IncidentRow


class FullReports:
    """Saving one moves the time of its next reminder in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, incident: int) -> FullReport | None:
        """None of an SOS, and of what was reported before reports were chased."""
        row = self._session.get(FullReportRow, incident)
        return None if row is None else _report(row)

    def of(self, officer: StaffId) -> list[FullReport]:
        """Theirs that are waited for, the oldest first."""
        query = select(FullReportRow).join(
            IncidentRow, col(IncidentRow.id) == col(FullReportRow.id)
        )
        mine = col(IncidentRow.officer) == officer
        return self._all(query.where(mine, col(FullReportRow.status) == Status.OPEN))

    def unreleased(self) -> list[FullReport]:
        """The oldest first."""
        query = select(FullReportRow)
        return self._all(query.where(col(FullReportRow.status) != Status.RELEASED))

    def _all(self, query: Any) -> list[FullReport]:  # noqa: ANN401 - a query's type
        rows = self._session.scalars(query.order_by(col(FullReportRow.id)))
        return [_report(row) for row in rows]

    def add(self, new: FullReport) -> None:
        self._session.add(FullReportRow(id=new.incident, **_columns(new)))
        self._session.flush()
        self._set_deadline(new)

    def save(self, changed: FullReport) -> None:
        mine = update(FullReportRow).where(col(FullReportRow.id) == changed.incident)
        self._session.execute(mine.values(**_columns(changed)))
        self._set_deadline(changed)

    def _set_deadline(self, report: FullReport) -> None:
        wakes_at = full_report.wake_at(report)
        self._deadlines.set(Subject.FULL_REPORT, report.incident, wakes_at)


def _columns(report: FullReport) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "opened_at": report.opened_at,
        "due_at": report.due_at,
        "chase_at": report.chase_at,
        "chased": report.chased,
        "status": report.status,
        "completed_at": report.completed_at,
        "completed_by": report.completed_by,
        "note": report.note,
        "released_at": report.released_at,
        "released_by": report.released_by,
        "released_version": report.released_version,
        "released_text": report.released_text,
    }


def _report(row: FullReportRow) -> FullReport:
    return FullReport(
        incident=row.id,
        opened_at=row.opened_at,
        due_at=row.due_at,
        chase_at=row.chase_at,
        chased=row.chased,
        status=Status(row.status),
        completed_at=row.completed_at,
        completed_by=StaffId(row.completed_by) if row.completed_by else None,
        note=row.note,
        released_at=row.released_at,
        released_by=StaffId(row.released_by) if row.released_by else None,
        released_version=row.released_version,
        released_text=row.released_text,
    )
