"""A lease: one process at a time may, until when is for the database's clock to say.

    free ── take ──▶ held ── renewed, again and again ──▶ held
    held ── not renewed in time ──▶ free
    held ── given back ──▶ free, and whoever waits hears a bell

Whoever cannot renew it must stop before it runs out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, bindparam, case, delete, func, or_
from sqlalchemy.dialects.postgresql import insert

from storage.database.engine import name_of
from storage.database.rows import table_of
from storage.processes.tables import LeaseRow

TABLE = table_of(LeaseRow)
NOW = func.timezone("utc", func.clock_timestamp())
"""The database's clock, spelt as the column keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Who has it now."""

    holder: str
    until: datetime
    ours: bool


class Lease:
    """Of a name, for this process; PostgreSQL only."""

    def __init__(self, engine: Engine, name: str, span: timedelta) -> None:
        self._engine = engine
        self._name = name
        self._us = name_of(engine)
        self.span = span
        """From the moment at which it is taken or renewed."""

    def take(self) -> Hold:
        """Takes or renews it, unless somebody else has it; one statement."""
        free = or_(TABLE.c.holder == self._us, TABLE.c.until <= NOW)
        until = NOW + bindparam("span", self.span)
        taking = insert(TABLE).values(name=self._name, holder=self._us, until=until)
        new = taking.excluded
        taking = taking.on_conflict_do_update(
            index_elements=["name"],
            set_={
                "holder": case((free, new.holder), else_=TABLE.c.holder),
                "until": case((free, new.until), else_=TABLE.c.until),
            },
        )
        with self._engine.begin() as connection:
            row = connection.execute(
                taking.returning(TABLE.c.holder, TABLE.c.until)
            ).one()
        return Hold(holder=row.holder, until=row.until, ours=row.holder == self._us)

    def give_back(self) -> None:
        """At once, so that nobody has to wait for it to run out."""
        ours = delete(TABLE).where(
            TABLE.c.name == self._name, TABLE.c.holder == self._us
        )
        with self._engine.begin() as connection:
            connection.execute(ours)
