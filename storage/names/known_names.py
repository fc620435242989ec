"""Lists of known names: hashes under a key that is sealed, and nothing to be read."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session, col

from bot.domain.names.known_names import KnownNames
from storage.database.rows import read_rows, table_of
from storage.database.sealing import Sealer
from storage.names.tables import KnownNameListRow

KEY_BYTES = 32
TABLE = table_of(KnownNameListRow)
KEYS = select(TABLE.c.of, TABLE.c.sealed_key)
STAMPS = select(TABLE.c.of, TABLE.c.loaded_at).order_by(TABLE.c.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNameList:
    """One list as it was loaded."""

    of: str
    names: int
    loaded_at: datetime
    digests: bytes = field(repr=False)


class KnownNameLists:
    """All lists are hashed with one key. It is drawn by lot, and kept sealed: when the
    company's key rotates it is sealed anew, and the hashes stay good."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def find(self, of: str) -> KnownNameList | None:
        row = self._session.get(KnownNameListRow, of)
        return None if row is None else _list(row)

    def all(self) -> Iterator[KnownNameList]:
        ordered = select(KnownNameListRow).order_by(col(KnownNameListRow.of))
        return map(_list, self._session.scalars(ordered))

    def key(self, replaced: frozenset[str] = frozenset()) -> bytes:
        """What names are hashed with; a new one when no list stays that has another."""
        stay = [row for row in read_rows(self._session, KEYS) if row.of not in replaced]
        if not stay:
            return os.urandom(KEY_BYTES)
        return bytes.fromhex(self._sealer.open(stay[0].sealed_key))

    def put(
        self, of: str, digests: bytes, names: int, key: bytes, at: datetime
    ) -> None:
        """In place of what was on the list; a list without names is none."""
        self._session.execute(
            delete(KnownNameListRow).where(col(KnownNameListRow.of) == of)
        )
        if names:
            row = KnownNameListRow(
                of=of,
                names=names,
                digests=digests,
                sealed_key=self._sealer.seal(key.hex()),
                loaded_at=at,
            )
            self._session.add(row)
        self._session.flush()

    def stamp(self) -> str:
        """Another one whenever a list was loaded or taken out."""
        rows = read_rows(self._session, STAMPS)
        return " ".join(f"{row.of}={row.loaded_at.isoformat()}" for row in rows)

    def together(self, before: KnownNames) -> KnownNames:
        """All of it, for the redactor alone; what it has already if nothing changed."""
        stamp = self.stamp()
        if stamp == before.stamp:
            return before
        digests = b"".join(each.digests for each in self.all())
        key = self.key() if digests else b""
        return KnownNames(key=key, digests=digests, stamp=stamp)


def _list(row: KnownNameListRow) -> KnownNameList:
    return KnownNameList(
        of=row.of, names=row.names, loaded_at=row.loaded_at, digests=row.digests
    )
