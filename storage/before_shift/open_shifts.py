"""Shifts that need somebody else, and to whom they were offered."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import Session

from bot.domain.before_shift.open_shift import (
    Answer,
    Offer,
    OpenShift,
    Status,
    wake_at,
)
from bot.domain.refs import SiteCode, StaffId
from storage.before_shift.tables import OfferRow, OpenShiftRow
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject

ROWS, OFFERS = table_of(OpenShiftRow), table_of(OfferRow)
ROW, OFFER = ROWS.c, OFFERS.c
OPEN_OF = select(ROWS).where(
    ROW.shift == bindparam("of_shift"), among(ROW.status, {Status.OPEN})
)


class OpenShifts:
    """Saving one moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> OpenShift | None:
        row = find_row(self._session, OpenShiftRow, number)
        return None if row is None else _opened(row)

    def open_of(self, shift: int) -> OpenShift | None:
        """Where somebody is looked for now."""
        found = read_rows(self._session, OPEN_OF, of_shift=shift)
        return _opened(found[0]) if found else None

    def all_open(self) -> list[OpenShift]:
        query = select(ROWS).where(ROW.status == Status.OPEN)
        found = read_rows(self._session, query.order_by(ROW.start_at, ROW.id))
        return [_opened(row) for row in found]

    def opened_between(self, start: datetime, end: datetime) -> Iterator[OpenShift]:
        query = select(ROWS).where(ROW.opened_at >= start, ROW.opened_at < end)
        yield from map(_opened, read_rows(self._session, query.order_by(ROW.id)))

    def add(self, new: OpenShift) -> OpenShift:
        kept = replace(new, id=add_row(self._session, OpenShiftRow, **_columns(new)))
        self._deadlines.set(Subject.OPEN_SHIFT, kept.id, wake_at(kept))
        return kept

    def save(self, changed: OpenShift) -> None:
        change_row(self._session, OpenShiftRow, changed.id, **_columns(changed))
        self._deadlines.set(Subject.OPEN_SHIFT, changed.id, wake_at(changed))

    def look_at(self, shift: int, now: datetime) -> None:
        """Something became of the shift: whoever looks for somebody hears it now."""
        opened = self.open_of(shift)
        if opened is not None:
            self._deadlines.set(Subject.OPEN_SHIFT, opened.id, now)

    def find_offer(self, number: int) -> Offer | None:
        row = find_row(self._session, OfferRow, number)
        return None if row is None else _offer(row)

    def offers_of(self, open_shift: int) -> list[Offer]:
        """In the order in which they were made."""
        query = select(OFFERS).where(OFFER.open_shift == open_shift)
        found = read_rows(self._session, query.order_by(OFFER.id))
        return [_offer(row) for row in found]

    def add_offer(self, new: Offer) -> Offer:
        return replace(new, id=add_row(self._session, OfferRow, **_offer_columns(new)))

    def save_offer(self, changed: Offer) -> None:
        change_row(self._session, OfferRow, changed.id, **_offer_columns(changed))


def _columns(opened: OpenShift) -> dict[str, Any]:  # Any: as many types as columns
    columns = asdict(opened)
    del columns["id"]
    return columns | {"told": list(opened.told)}


def _offer_columns(offer: Offer) -> dict[str, Any]:  # Any: likewise
    columns = asdict(offer)
    del columns["id"]
    return columns


def _opened(row: Found) -> OpenShift:
    return OpenShift(
        id=row.id,
        shift=row.shift,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        start_at=row.start_at,
        end_at=row.end_at,
        opened_at=row.opened_at,
        opened_by=StaffId(row.opened_by),
        said_at=row.said_at,
        told=tuple(map(StaffId, row.told)),
        status=Status(row.status),
        ended_at=row.ended_at,
        ended_by=StaffId(row.ended_by) if row.ended_by else None,
    )


def _offer(row: Found) -> Offer:
    return Offer(
        id=row.id,
        open_shift=row.open_shift,
        officer=StaffId(row.officer),
        offered_by=StaffId(row.offered_by),
        offered_at=row.offered_at,
        answer=Answer(row.answer),
        answered_at=row.answered_at,
    )
