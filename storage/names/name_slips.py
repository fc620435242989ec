"""How often a name was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from storage.names.tables import NameSlipRow


@dataclass(frozen=True, slots=True)
class NameSlip:
    """A count of one kind, on one day, at one site (empty: off shift)."""

    day: date
    site: str
    kind: str
    count: int


class NameSlips:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, day: date, site: str, kind: str) -> None:
        """One more."""
        row = self._session.get(NameSlipRow, (day, site, kind))
        if row is None:
            row = NameSlipRow(day=day, site=site, kind=kind, count=0)
            self._session.add(row)
        row.count += 1
        self._session.flush()

    def between(self, first: date, last: date) -> Iterator[NameSlip]:
        """Both days included."""
        day = col(NameSlipRow.day)
        query = select(NameSlipRow).where(day >= first, day <= last)
        ordered = query.order_by(day, col(NameSlipRow.site), col(NameSlipRow.kind))
        for row in self._session.scalars(ordered):
            yield NameSlip(row.day, row.site, row.kind, row.count)

    def forget(self, last: date) -> int:
        """Counts of that day and before."""
        over = delete(NameSlipRow).where(col(NameSlipRow.day) <= last)
        return self._session.connection().execute(over).rowcount

    def count(self) -> int:
        """Of all days."""
        return self._session.scalar(select(func.sum(col(NameSlipRow.count)))) or 0
