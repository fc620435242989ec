"""Brings everything under the first key, a batch of rows at a time.

What an older program left in clear is sealed; what an older key or cipher sealed is
sealed anew. Each batch is a transaction of its own, and what is done already is passed
over: whoever is stopped begins again where it matters, and nobody waits longer than for
one batch.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, Engine, Table, bindparam, select, update
from sqlmodel import Session, SQLModel

from storage.company.tables import CompanyRow
from storage.database import plain_rows
from storage.database.rows import table_of
from storage.database.sealing import SEALED, Sealer, WrongKey
from storage.database.tables import SealingRow
from storage.database.types import Envelope, is_sealed
from storage.people.tables import PersonRow
from storage.retention.tables import QuarantineRow

BATCH = 100
"""Rows: some milliseconds."""

ONLY = 1
PERSON, QUARANTINE = table_of(PersonRow), table_of(QuarantineRow)


@dataclass(frozen=True, slots=True)
class Place:
    """Up to where it was done: the number of a table, and the key of its last row."""

    table: int = 0
    after: Any = None  # Any: a number, or a reference


class Resealing:
    """One batch after another, from ``Place()`` until there is no next place."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def marks(self) -> list[bytes] | None:
        """Of the keys that are needed; None before everything was sealed once."""
        row = self._session.get(SealingRow, ONLY)
        return None if row is None else row.marks.encode().split()

    def is_done(self) -> bool:
        """The first key alone opens everything."""
        return self.marks() == [self._sealer.mark]

    def begin(self, now: datetime) -> None:
        """The first key seals from now on; :class:`WrongKey` where one is missing
        that is still needed."""
        marks = self.marks() or []
        if not all(map(self._sealer.has_key_of, marks)):
            raise WrongKey
        if marks and self._sealer.mark not in marks:
            self._note([self._sealer.mark, *marks], now)

    def batch(self, place: Place, now: datetime) -> Place | None:
        """Seal the next rows; where to go on, or None when all of it is done."""
        tables = sealed_tables()
        table = tables[place.table]
        rows = self._rows(table, place.after)
        [key] = table.primary_key
        self._seal(table, rows)
        if len(rows) == BATCH:
            return replace(place, after=rows[-1][key.name])
        if place.table + 1 < len(tables):
            return Place(place.table + 1)
        self._note([self._sealer.mark], now)
        return None

    def _note(self, marks: list[bytes], now: datetime) -> None:
        known = b" ".join(marks).decode()
        self._session.merge(SealingRow(id=ONLY, marks=known, since=now))
        self._session.flush()

    def _rows(self, table: Table, after: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - see Place
        bare = plain_rows.bare(table)
        [key] = table.primary_key
        wanted = [key, *_sealed(table)]
        query = select(*(bare.c[column.name] for column in wanted))
        query = query.order_by(bare.c[key.name]).limit(BATCH)
        if after is not None:
            query = query.where(bare.c[key.name] > after)
        return [dict(row) for row in self._session.execute(query).mappings()]

    def _seal(self, table: Table, rows: list[dict[str, Any]]) -> None:
        bare = plain_rows.bare(table)
        [key] = table.primary_key
        changed: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for row in rows:
            anew = dict(self._anew(table, row))
            if anew:
                anew_row = {"row_key": row[key.name], **anew}
                changed.setdefault(tuple(anew), []).append(anew_row)
        for names, values in changed.items():
            this = update(bare).where(bare.c[key.name] == bindparam("row_key"))
            puts = this.values({name: bindparam(name) for name in names})
            self._session.connection().execute(puts, values)

    def _anew(self, table: Table, row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        """What is not under the first key, as it is when it is."""
        for column in _sealed(table):
            found = row[column.name]
            if found is None:
                continue
            stored = found.encode() if isinstance(found, str) else bytes(found)
            if stored.startswith(self._sealer.mark) and SEALED.fullmatch(stored):
                continue
            words = self._words(stored, by_hand=isinstance(column.type, Envelope))
            if table is QUARANTINE:
                words = plain_rows.opened(words, self._sealer)
            sealed = self._sealer.seal(words)
            yield column.name, sealed if isinstance(found, bytes) else sealed.decode()

    def _words(self, stored: bytes, *, by_hand: bool) -> str:
        """Envelopes were never in clear: what does not open is not taken for words."""
        if SEALED.fullmatch(stored):
            return self._sealer.open(stored)
        return self._sealer.open_older(stored) if by_hand else stored.decode()


@cache
def sealed_tables() -> list[Table]:
    """People first: that their names open proves the key, before a word is sealed."""
    found = filter(_sealed, SQLModel.metadata.sorted_tables)
    return sorted(found, key=lambda table: table is not PERSON)


@cache
def _sealed(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if is_sealed(column.type)]


def is_in_clear(engine: Engine) -> bool:
    """There is a company in it, and nobody has ever sealed all of it."""
    with engine.connect() as connection:
        sealed = connection.scalar(select(table_of(SealingRow).c.id))
        company = connection.scalar(select(table_of(CompanyRow).c.id))
    return sealed is None and company is not None
