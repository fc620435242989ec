"""What clients were told of a breach, in and out of the database."""

from sqlalchemy import select
from sqlmodel import Session, col

from bot.domain.clients.client import ClientCode
from bot.domain.clients.telling import Telling, Tellings, Way
from bot.domain.refs import StaffId
from storage.clients.tables import ClientTellingRow


class ClientTellings:
    """All of a breach in their order; none is taken away."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, breach: int) -> Tellings:
        return tuple(map(_telling, self._rows(breach)))

    def save(self, breach: int, known: Tellings) -> None:
        ids = {row.place: row.id for row in self._rows(breach)}
        for place, one in enumerate(known):
            self._session.merge(_row(breach, place, one, ids.get(place)))
        self._session.flush()

    def _rows(self, breach: int) -> list[ClientTellingRow]:
        query = select(ClientTellingRow).where(col(ClientTellingRow.breach) == breach)
        return list(self._session.scalars(query.order_by(col(ClientTellingRow.place))))


def _row(breach: int, place: int, one: Telling, known: int | None) -> ClientTellingRow:
    return ClientTellingRow(
        id=known,
        breach=breach,
        place=place,
        client=one.client,
        name=one.name,
        way=one.way,
        by=one.by,
        asked_at=one.asked_at,
        told_at=one.told_at,
        failed=one.failed,
        from_here=one.from_here,
    )


def _telling(row: ClientTellingRow) -> Telling:
    return Telling(
        client=ClientCode(row.client),
        name=row.name,
        way=Way(row.way),
        by=StaffId(row.by),
        asked_at=row.asked_at,
        told_at=row.told_at,
        failed=row.failed,
        from_here=row.from_here,
    )
