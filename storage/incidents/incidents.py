"""Incidents and occurrence-book entries in and out of the database."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, literal_column, select, update
from sqlmodel import Session, col

from bot.domain.incidents import incident
from bot.domain.incidents.incident import Incident, Place, Service
from bot.domain.incidents.line import Line
from bot.domain.incidents.report_number import ReportNumber
from bot.domain.refs import SiteCode, StaffId
from storage.database.rows import among, read_rows, table_of
from storage.deadlines.deadlines import Deadlines, Subject
from storage.incidents.tables import IncidentRow

REPORTED = incident.Kind.INCIDENT
FOR_ALL = col(IncidentRow.line) != Line.PAST
UNLISTED = (incident.Kind.WELFARE, incident.Kind.DURESS)


TABLE = table_of(IncidentRow)
WELFARE = (
    select(TABLE.c.id)
    .where(TABLE.c.officer == bindparam("whose"))
    .where(among(TABLE.c.kind, [incident.Kind.WELFARE]))
    .where(TABLE.c.status != literal_column(f"'{incident.Status.CLOSED}'"))
    .limit(1)
)
"""Asked for at each sign of life: nearly always there is none."""


class Incidents:
    """Saving one moves the deadline of its question in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Incident:
        return _incident(self._session.get_one(IncidentRow, number))

    def find(self, number: int) -> Incident | None:
        row = self._session.get(IncidentRow, number)
        return None if row is None else _incident(row)

    def last_of(self, officer: StaffId) -> Incident | None:
        """The newest that somebody reported; an SOS is none."""
        mine = (col(IncidentRow.officer) == officer, col(IncidentRow.kind) == REPORTED)
        newest = select(IncidentRow).where(*mine).order_by(col(IncidentRow.id).desc())
        row = self._session.scalar(newest.limit(1))
        return None if row is None else _incident(row)

    def between(self, start: datetime, end: datetime) -> Iterator[Incident]:
        at = col(IncidentRow.reported_at)
        query = select(IncidentRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(IncidentRow.id))):
            yield _incident(row)

    def at_site(self, site: SiteCode, since: datetime, end: datetime) -> list[Incident]:
        """What was reported there, of whatever kind, in this time; nothing that goes
        past the duty managers, as in all lists of a site or of the night."""
        at = col(IncidentRow.reported_at)
        mine = and_(col(IncidentRow.site) == site, FOR_ALL)
        query = select(IncidentRow).where(mine, at >= since, at < end)
        rows = self._session.scalars(query.order_by(at, col(IncidentRow.id)))
        return [_incident(row) for row in rows]

    def all_open(self) -> list[Incident]:
        """Reported at any site, or at none, and not closed; without SOS."""
        query = select(IncidentRow).where(
            FOR_ALL,
            col(IncidentRow.kind) == REPORTED,
            col(IncidentRow.status) != incident.Status.CLOSED,
        )
        ordered = query.order_by(col(IncidentRow.id))
        return [_incident(row) for row in self._session.scalars(ordered)]

    def open_at(self, site: SiteCode) -> list[Incident]:
        """What was reported at a site and is not closed; an SOS, too, unless it was
        sent in secret: who comes and who goes read this side by side."""
        query = select(IncidentRow).where(
            FOR_ALL,
            col(IncidentRow.site) == site,
            col(IncidentRow.kind).not_in(UNLISTED),
            col(IncidentRow.status) != incident.Status.CLOSED,
        )
        ordered = query.order_by(col(IncidentRow.id))
        return [_incident(row) for row in self._session.scalars(ordered)]

    def in_secret(self, officer: StaffId) -> list[Incident]:
        """Calls for help that somebody sent in secret: shown to them nowhere."""
        query = select(IncidentRow).where(
            col(IncidentRow.officer) == officer,
            col(IncidentRow.kind) == incident.Kind.DURESS,
        )
        ordered = query.order_by(col(IncidentRow.id))
        return [_incident(row) for row in self._session.scalars(ordered)]

    def callers_in_secret(self, since: datetime) -> frozenset[StaffId]:
        """Who sent one since then."""
        query = select(col(IncidentRow.officer)).where(
            col(IncidentRow.kind) == incident.Kind.DURESS,
            col(IncidentRow.reported_at) >= since,
        )
        return frozenset(map(StaffId, self._session.scalars(query)))

    def welfare_of(self, officer: StaffId) -> Incident | None:
        """The newest question whether this person needs help, until it is closed."""
        if not read_rows(self._session, WELFARE, whose=officer):
            return None
        query = select(IncidentRow).where(
            col(IncidentRow.officer) == officer,
            col(IncidentRow.kind) == incident.Kind.WELFARE,
            col(IncidentRow.status) != incident.Status.CLOSED,
        )
        row = self._session.scalar(query.order_by(col(IncidentRow.id).desc()).limit(1))
        return None if row is None else _incident(row)

    def add(self, new: Incident) -> Incident:
        row = IncidentRow(**_incident_columns(new))
        self._session.add(row)
        self._session.flush()
        kept = _incident(row)
        if (wakes_at := incident.wake_at(kept)) is not None:
            self._deadlines.set(Subject.INCIDENT, kept.id, wakes_at)
        return kept

    def save(self, changed: Incident) -> None:
        mine = update(IncidentRow).where(col(IncidentRow.id) == changed.id)
        self._session.execute(mine.values(**_incident_columns(changed)))
        self._deadlines.set(Subject.INCIDENT, changed.id, incident.wake_at(changed))


def _incident_columns(
    reported: Incident,
) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "kind": reported.kind,
        "officer": reported.officer,
        "site": reported.site,
        "reported_at": reported.reported_at,
        "text": reported.text,
        "services": reported.services,
        "status": reported.status,
        "briefed_at": reported.briefed_at,
        "closed_at": reported.closed_at,
        "typed": reported.typed,
        "on_lost_phone": reported.on_lost_phone,
        "raised_with": reported.raised_with,
        "line": reported.line,
        "series": reported.number and reported.number.series,
        "series_year": reported.number and reported.number.year,
        "series_number": reported.number and reported.number.number,
        "latitude": reported.place.latitude if reported.place else None,
        "longitude": reported.place.longitude if reported.place else None,
        "place_at": reported.place.at if reported.place else None,
        "place_is_live": bool(reported.place and reported.place.is_live),
        "place_is_still": bool(reported.place and reported.place.is_still),
    }


def _incident(row: IncidentRow) -> Incident:
    assert row.id is not None
    return Incident(
        id=row.id,
        kind=incident.Kind(row.kind),
        officer=StaffId(row.officer),
        site=SiteCode(row.site) if row.site else None,
        reported_at=row.reported_at,
        text=row.text,
        called=_called(row.services),
        status=incident.Status(row.status),
        briefed_at=row.briefed_at,
        closed_at=row.closed_at,
        typed=row.typed,
        on_lost_phone=row.on_lost_phone,
        raised_with=row.raised_with,
        number=_number(row),
        line=Line(row.line),
        place=_place(row),
    )


def _number(row: IncidentRow) -> ReportNumber | None:
    if row.series is None or row.series_year is None or row.series_number is None:
        return None
    return ReportNumber(
        series=row.series, year=row.series_year, number=row.series_number
    )


def _called(services: str) -> tuple[Service, ...]:
    """Back from how :attr:`Incident.services` writes them."""
    return tuple(Service(each) for each in services.split(", ") if each)


def _place(row: IncidentRow) -> Place | None:
    if row.latitude is None or row.longitude is None or row.place_at is None:
        return None
    return Place(
        latitude=row.latitude,
        longitude=row.longitude,
        at=row.place_at,
        is_live=row.place_is_live,
        is_still=row.place_is_still,
    )
