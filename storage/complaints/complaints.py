"""Complaints about people's data, in and out of the database."""

from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import Authority, Outcome, Proxy, Status, Way, Who
from bot.domain.complaints.note import Note, NoteKind
from bot.domain.refs import StaffId
from storage.complaints.tables import ComplaintNoteRow, ComplaintRow
from storage.database.rows import add_row
from storage.deadlines.deadlines import Deadlines, Subject

FIELDS = tuple(field.name for field in fields(Complaint))
ALWAYS = {"who": Who, "way": Way, "status": Status}
PERHAPS = {
    "proxy": Proxy,
    "authority": Authority,
    "acknowledged_how": Way,
    "ended_how": Way,
    "outcome": Outcome,
}
STILL = (Status.RECEIVED, Status.ACKNOWLEDGED)


class Complaints:
    """Saving one moves its deadline: ``wakes_at`` is when it is looked at again, on the
    company's own clock, or None when nothing is to be done any more."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Complaint:
        return _complaint(self._session.get_one(ComplaintRow, number))

    def find(self, number: int) -> Complaint | None:
        row = self._session.get(ComplaintRow, number)
        return None if row is None else _complaint(row)

    def sent_as(self, form: str) -> Complaint | None:
        """What came by this very form."""
        query = select(ComplaintRow).where(col(ComplaintRow.sent_as) == form)
        row = self._session.scalar(query)
        return None if row is None else _complaint(row)

    def all_open(self) -> list[Complaint]:
        query = select(ComplaintRow).where(col(ComplaintRow.status).in_(STILL))
        ordered = query.order_by(col(ComplaintRow.id))
        return [_complaint(row) for row in self._session.scalars(ordered)]

    def open_of(self, staff: StaffId) -> list[Complaint]:
        """What somebody on the books complained of, and has no outcome of yet."""
        return [each for each in self.all_open() if each.staff == staff]

    def between(self, start: datetime, end: datetime) -> Iterator[Complaint]:
        """By when they were logged."""
        at = col(ComplaintRow.logged_at)
        query = select(ComplaintRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(ComplaintRow.id))):
            yield _complaint(row)

    def received(self, first: date, last: date) -> Iterator[Complaint]:
        """By the day on which they came."""
        on = col(ComplaintRow.received_on)
        query = select(ComplaintRow).where(on >= first, on <= last)
        for row in self._session.scalars(query.order_by(on, col(ComplaintRow.id))):
            yield _complaint(row)

    def newest(self) -> int:
        """The highest number there is; 0 before the first."""
        query = select(col(ComplaintRow.id))
        newest = query.order_by(col(ComplaintRow.id).desc()).limit(1)
        return self._session.scalar(newest) or 0

    def add(
        self, new: Complaint, wakes_at: datetime | None, sent_as: str | None = None
    ) -> Complaint:
        columns = _columns(new) | {"sent_as": sent_as}
        number = add_row(self._session, ComplaintRow, **columns)
        self._deadlines.set(Subject.COMPLAINT, number, wakes_at)
        return replace(new, id=number)

    def save(self, changed: Complaint, wakes_at: datetime | None) -> None:
        mine = update(ComplaintRow).where(col(ComplaintRow.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.COMPLAINT, changed.id, wakes_at)

    def write(self, number: int, note: Note) -> None:
        """One more step of this complaint."""
        add_row(self._session, ComplaintNoteRow, complaint=number, **asdict(note))

    def notes(self, number: int) -> list[Note]:
        """In the order in which they were written."""
        mine = col(ComplaintNoteRow.complaint) == number
        query = select(ComplaintNoteRow).where(mine)
        rows = self._session.scalars(query.order_by(col(ComplaintNoteRow.id)))
        return [_note(row) for row in rows]


def _columns(complaint: Complaint) -> dict[str, Any]:  # Any: as many types as columns
    columns = asdict(complaint)
    del columns["id"]
    return columns


def _complaint(row: ComplaintRow) -> Complaint:
    columns: dict[str, Any] = {name: getattr(row, name) for name in FIELDS}
    for name, kind in ALWAYS.items():
        columns[name] = kind(columns[name])
    for name, kind in PERHAPS.items():
        columns[name] = kind(columns[name]) if columns[name] else None
    return Complaint(**columns)


def _note(row: ComplaintNoteRow) -> Note:
    return Note(
        kind=NoteKind(row.kind),
        at=row.at,
        by=row.by,
        words=row.words,
        way=Way(row.way) if row.way else None,
    )
