"""How many made-up names the redactor found, night by night."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from bot.domain.names.canaries import Caught, Night
from storage.names.tables import CanaryNightRow


class Canaries:
    def __init__(self, session: Session) -> None:
        self._session = session

    def newest(self) -> Night | None:
        """The last night that was read."""
        night = col(CanaryNightRow.night)
        last = self._session.scalar(select(func.max(night)))
        if last is None:
            return None
        rows = list(self._session.scalars(select(CanaryNightRow).where(night == last)))
        caught = tuple(
            Caught(language=row.language, names=row.names, found=row.found)
            for row in sorted(rows, key=lambda row: row.language)
        )
        return Night(night=last, done_at=rows[0].done_at, caught=caught)

    def put(self, night: date, caught: Sequence[Caught], done_at: datetime) -> None:
        """The figures of one night, which has none yet."""
        for each in caught:
            self._session.add(
                CanaryNightRow(
                    night=night,
                    language=each.language,
                    names=each.names,
                    found=each.found,
                    done_at=done_at,
                )
            )
        self._session.flush()

    def forget(self, last: date) -> int:
        """Nights of that day and before."""
        over = delete(CanaryNightRow).where(col(CanaryNightRow.night) <= last)
        return self._session.connection().execute(over).rowcount
