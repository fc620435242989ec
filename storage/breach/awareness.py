"""Since when the company is aware of a breach, in and out of the database."""

from sqlalchemy import select
from sqlmodel import Session, col

from bot.domain.breach.awareness import Awareness, Decisions
from bot.domain.refs import StaffId
from storage.breach.tables import AwarenessRow


class AwarenessDecisions:
    """All of a breach in their order; what was decided is never taken away."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, breach: int) -> Decisions:
        return tuple(map(_awareness, self._rows(breach)))

    def save(self, breach: int, known: Decisions) -> None:
        ids = {row.place: row.id for row in self._rows(breach)}
        for place, one in enumerate(known):
            self._session.merge(_row(breach, place, one, ids.get(place)))
        self._session.flush()

    def _rows(self, breach: int) -> list[AwarenessRow]:
        query = select(AwarenessRow).where(col(AwarenessRow.breach) == breach)
        return list(self._session.scalars(query.order_by(col(AwarenessRow.place))))


def _row(
    breach: int, place: int, decision: Awareness, known: int | None
) -> AwarenessRow:
    return AwarenessRow(
        id=known,
        breach=breach,
        place=place,
        at=decision.at,
        by=decision.by,
        decided_at=decision.decided_at,
        because=decision.because,
    )


def _awareness(row: AwarenessRow) -> Awareness:
    return Awareness(
        at=row.at,
        by=StaffId(row.by),
        decided_at=row.decided_at,
        because=row.because,
    )
