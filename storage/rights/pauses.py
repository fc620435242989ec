"""What requests about somebody's own data wait for, in and out of the database."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Select, select, update
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from bot.domain.rights.pauses import Pause, Pauses, WaitsFor
from storage.database.rows import add_row
from storage.rights.tables import RightsPauseRow


class RequestPauses:
    """Kept with their request; none is ever deleted alone."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, request: int) -> Pauses:
        return self.of_all([request]).get(request, ())

    def of_all(
        self,
        requests: list[int] | Select[Any],  # Any: a number, which no row lacks
    ) -> Mapping[int, Pauses]:
        """By the number of their request."""
        query = select(RightsPauseRow).where(col(RightsPauseRow.request).in_(requests))
        pauses: dict[int, Pauses] = defaultdict(tuple)
        for row in self._session.scalars(query.order_by(col(RightsPauseRow.id))):
            pauses[row.request] += (_pause(row),)
        return pauses

    def request_of(self, pause: int) -> int | None:
        row = self._session.get(RightsPauseRow, pause)
        return None if row is None else row.request

    def keep(self, request: int, pauses: Pauses) -> Pauses:
        """Those without a number are new, and have one now."""
        return tuple(self._kept(request, pause) for pause in pauses)

    def _kept(self, request: int, pause: Pause) -> Pause:
        columns: dict[str, Any] = asdict(pause)  # Any: as many types as columns
        del columns["id"]
        if not pause.id:
            number = add_row(self._session, RightsPauseRow, request=request, **columns)
            return replace(pause, id=number)
        mine = update(RightsPauseRow).where(col(RightsPauseRow.id) == pause.id)
        self._session.execute(mine.values(**columns))
        return pause


def _pause(row: RightsPauseRow) -> Pause:
    return Pause(
        id=row.id or 0,
        waits_for=WaitsFor(row.waits_for),
        asked_on=row.asked_on,
        received_on=row.received_on,
        taken_back=row.taken_back,
        by=StaffId(row.by) if row.by else None,
        at=row.at,
    )
