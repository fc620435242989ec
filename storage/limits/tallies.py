"""What is limited, counted for all processes."""

from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlmodel import Session

from bot.domain.limits import Limit, Tally, count
from storage.database.rows import read_rows, table_of
from storage.limits.tables import TallyRow

TABLE = table_of(TallyRow)


class Tallies:
    """One row for each person and thing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self, who: str, limit: Limit, now: datetime) -> bool:
        """Once more; False where it is more than the limit allows."""
        mine = (TABLE.c.person == who, TABLE.c.what == limit.name)
        found = read_rows(self._session, select(TABLE).where(*mine))
        before = Tally(since=found[0].since, count=found[0].times) if found else None
        after, allowed = count(before, limit, now)
        kept = {"since": after.since, "times": after.count}
        if before is None:
            new = insert(TABLE).values(person=who, what=limit.name, **kept)
            self._session.connection().execute(new)
        else:
            self._session.connection().execute(update(TABLE).where(*mine).values(kept))
        return allowed

    def since(self, who: str, limit: Limit, now: datetime) -> datetime | None:
        """When it was counted first, of what still counts."""
        mine = (TABLE.c.person == who, TABLE.c.what == limit.name)
        found = read_rows(self._session, select(TABLE).where(*mine))
        since: datetime | None = found[0].since if found else None
        return since if since is not None and now - since < limit.within else None

    def count_anew(self, who: str, limit: Limit) -> None:
        """As if it had never been."""
        mine = (TABLE.c.person == who, TABLE.c.what == limit.name)
        self._session.connection().execute(delete(TABLE).where(*mine))

    def forget(self, before: datetime) -> None:
        """What no limit looks at any more."""
        self._session.execute(delete(TABLE).where(TABLE.c.since < before))
