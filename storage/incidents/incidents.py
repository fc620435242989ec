"""Incidents and occurrence-book entries in and out of the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, literal_column, select
from sqlmodel import Session

from bot.domain.incidents import incident
from bot.domain.incidents.incident import Incident, Place, Service
from bot.domain.incidents.line import Line
from bot.domain.incidents.report_number import ReportNumber
from bot.domain.refs import SiteCode, StaffId
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    find_row,
    get_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.incidents.tables import IncidentRow

REPORTED = incident.Kind.INCIDENT
UNLISTED = (incident.Kind.WELFARE, incident.Kind.DURESS)

TABLE = table_of(IncidentRow)
ROW = TABLE.c
FOR_ALL = ROW.line != Line.PAST
WELFARE = (
    select(TABLE)
    .where(ROW.officer == bindparam("whose"))
    .where(among(ROW.kind, [incident.Kind.WELFARE]))
    .where(ROW.status != literal_column(f"'{incident.Status.CLOSED}'"))
    .order_by(ROW.id.desc())
    .limit(1)
)
"""Asked for at each sign of life: nearly always there is none."""
LAST_OF = (
    select(TABLE)
    .where(ROW.officer == bindparam("whose"), ROW.kind == REPORTED)
    .order_by(ROW.id.desc())
    .limit(1)
)
_IN_TIME = select(TABLE).where(
    ROW.reported_at >= bindparam("start"), ROW.reported_at < bindparam("end")
)
BETWEEN = _IN_TIME.order_by(ROW.id)
AT_SITE = _IN_TIME.where(ROW.site == bindparam("place"), FOR_ALL).order_by(
    ROW.reported_at, ROW.id
)
NOT_CLOSED = (
    select(TABLE).where(FOR_ALL, ROW.status != incident.Status.CLOSED).order_by(ROW.id)
)
ALL_OPEN = NOT_CLOSED.where(ROW.kind == REPORTED)
OPEN_AT = NOT_CLOSED.where(ROW.site == bindparam("place"), ~among(ROW.kind, UNLISTED))
IN_SECRET = (
    select(TABLE)
    .where(ROW.officer == bindparam("whose"), ROW.kind == incident.Kind.DURESS)
    .order_by(ROW.id)
)
CALLERS_IN_SECRET = select(ROW.officer).where(
    ROW.kind == incident.Kind.DURESS, ROW.reported_at >= bindparam("since")
)


class Incidents:
    """Saving one moves the deadline of its question in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Incident:
        return _incident(get_row(self._session, IncidentRow, number))

    def find(self, number: int) -> Incident | None:
        row = find_row(self._session, IncidentRow, number)
        return None if row is None else _incident(row)

    def last_of(self, officer: StaffId) -> Incident | None:
        """The newest that somebody reported; an SOS is none."""
        return next(self._read(LAST_OF, whose=officer), None)

    def between(self, start: datetime, end: datetime) -> Iterator[Incident]:
        return self._read(BETWEEN, start=start, end=end)

    def at_site(self, site: SiteCode, since: datetime, end: datetime) -> list[Incident]:
        """What was reported there, of whatever kind, in this time; nothing that goes
        past the duty managers, as in all lists of a site or of the night."""
        return list(self._read(AT_SITE, place=site, start=since, end=end))

    def all_open(self) -> list[Incident]:
        """Reported at any site, or at none, and not closed; without SOS."""
        return list(self._read(ALL_OPEN))

    def open_at(self, site: SiteCode) -> list[Incident]:
        """What was reported at a site and is not closed; an SOS, too, unless it was
        sent in secret: who comes and who goes read this side by side."""
        return list(self._read(OPEN_AT, place=site))

    def in_secret(self, officer: StaffId) -> list[Incident]:
        """Calls for help that somebody sent in secret: shown to them nowhere."""
        return list(self._read(IN_SECRET, whose=officer))

    def callers_in_secret(self, since: datetime) -> frozenset[StaffId]:
        """Who sent one since then."""
        found = read_rows(self._session, CALLERS_IN_SECRET, since=since)
        return frozenset(StaffId(row.officer) for row in found)

    def welfare_of(self, officer: StaffId) -> Incident | None:
        """The newest question whether this person needs help, until it is closed."""
        return next(self._read(WELFARE, whose=officer), None)

    def _read(self, query: Select[Any], **values: object) -> Iterator[Incident]:
        return map(_incident, read_rows(self._session, query, **values))

    def add(self, new: Incident) -> Incident:
        columns = _incident_columns(new)
        kept = replace(new, id=add_row(self._session, IncidentRow, **columns))
        if (wakes_at := incident.wake_at(kept)) is not None:
            self._deadlines.set(Subject.INCIDENT, kept.id, wakes_at)
        return kept

    def save(self, changed: Incident) -> None:
        columns = _incident_columns(changed)
        change_row(self._session, IncidentRow, changed.id, **columns)
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


def _incident(row: Found) -> Incident:
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


def _number(row: Found) -> ReportNumber | None:
    if row.series is None or row.series_year is None or row.series_number is None:
        return None
    return ReportNumber(
        series=row.series, year=row.series_year, number=row.series_number
    )


def _called(services: str) -> tuple[Service, ...]:
    """Back from how :attr:`Incident.services` writes them."""
    return tuple(Service(each) for each in services.split(", ") if each)


def _place(row: Found) -> Place | None:
    if row.latitude is None or row.longitude is None or row.place_at is None:
        return None
    return Place(
        latitude=row.latitude,
        longitude=row.longitude,
        at=row.place_at,
        is_live=row.place_is_live,
        is_still=row.place_is_still,
    )
