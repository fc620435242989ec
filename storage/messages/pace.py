"""Telegram's pace as all processes know it: one row, read and kept with each taking."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import bindparam, insert, select, update
from sqlmodel import Session

from bot.domain.messages.telegram_pace import Pace
from storage.database.rows import table_of
from storage.messages.tables import PaceRow

TABLE = table_of(PaceRow)
THE_ONE = 1
READING = select(TABLE.c.places, TABLE.c.chats, TABLE.c.even_at)
KEEPING = update(TABLE).values(
    places=bindparam("held"), chats=bindparam("waiting"), even_at=bindparam("even")
)
STARTING = insert(TABLE).values(
    id=THE_ONE,
    places=bindparam("held"),
    chats=bindparam("waiting"),
    even_at=bindparam("even"),
)


class Paces:
    """Who takes messages has their turn: nobody changes it in between."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def at(self, now: datetime) -> Pace:
        """What still matters of it."""
        row = self._session.connection().execute(READING).first()
        if row is None:
            return Pace()
        kept = Pace(
            places=_instants(row.places),
            chats=_instants(row.chats),
            even_at=row.even_at,
        )
        return kept.at(now)

    def keep(self, pace: Pace) -> None:
        known = {
            "held": _seconds(pace.places),
            "waiting": _seconds(pace.chats),
            "even": pace.even_at,
        }
        connection = self._session.connection()
        if connection.execute(KEEPING, known).rowcount == 0:
            connection.execute(STARTING, known)


def _seconds(instants: Mapping[int, datetime]) -> dict[str, float]:
    return {str(number): at.timestamp() for number, at in instants.items()}


def _instants(seconds: Mapping[str, float]) -> dict[int, datetime]:
    return {int(n): datetime.fromtimestamp(at, UTC) for n, at in seconds.items()}
