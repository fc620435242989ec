"""Reads and writes rows without the session's bookkeeping: half the time of a whole
answer.

What is read so is as the database has it, whatever the session remembers. A repository
that writes a table this way reads it this way, too: the session would remember what has
changed behind its back.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    Insert,
    Row,
    Select,
    Table,
    Update,
    bindparam,
    insert,
    literal_column,
    update,
)
from sqlalchemy import select as select_from
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session, SQLModel

Found = Row[Any]  # Any: as many types as columns

AT_A_TIME = 1000
"""Rows of a long list."""


def table_of(row_type: type[SQLModel]) -> Table:
    """The table behind a row type."""
    found: Table = row_type.__table__  # type: ignore[attr-defined]
    return found


def among(column: ColumnElement[str], words: Iterable[str]) -> ColumnElement[bool]:
    """The column holds one of these words of our own. They are written out: what is
    bound in a list is put together again for each reading."""
    return column.in_([literal_column(f"'{word}'") for word in sorted(words)])


@cache
def _adding(row_type: type[SQLModel]) -> ReturningInsert[int]:
    table = table_of(row_type)
    return insert(table).returning(table.c.id)


@cache
def _adding_all(row_type: type[SQLModel]) -> Insert:
    return insert(table_of(row_type))


@cache
def _adding_many(
    row_type: type[SQLModel], names: tuple[str, ...]
) -> ReturningInsert[Any]:
    table = table_of(row_type)
    return insert(table).returning(table.c.id, *(table.c[name] for name in names))


@cache
def _reading(row_type: type[SQLModel]) -> Select[Any]:
    table = table_of(row_type)
    return select_from(table).where(table.c.id == bindparam("row_id"))


@cache
def _changing(row_type: type[SQLModel], names: tuple[str, ...]) -> Update:
    table = table_of(row_type)
    values = {name: bindparam(name, type_=table.c[name].type) for name in names}
    return update(table).where(table.c.id == bindparam("row_id")).values(values)


def add_row(session: Session, row_type: type[SQLModel], **columns: Any) -> int:  # noqa: ANN401 - as many types as columns
    """Insert one row and return its number."""
    added = session.connection().execute(_adding(row_type), columns)
    return int(added.scalar_one())


def add_rows(
    session: Session, row_type: type[SQLModel], rows: list[dict[str, Any]]
) -> None:
    """Insert them all: on PostgreSQL in one round trip."""
    if rows:
        session.connection().execute(_adding_all(row_type), rows)


def add_many(
    session: Session,
    row_type: type[SQLModel],
    rows: list[dict[str, Any]],
    names: tuple[str, ...],
) -> list[int]:
    """Insert them all together, and return their numbers in the same order; no two are
    alike in the columns ``names``, for a database promises no order of its own."""
    if not rows:
        return []
    added = session.connection().execute(_adding_many(row_type, names), rows)
    numbers = {tuple(found): number for number, *found in added}
    return [numbers[tuple(row[name] for name in names)] for row in rows]


class Late:
    """Statements that are kept back, to be executed together when they must be."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: dict[Executable, list[dict[str, Any]]] = {}

    def put(self, statement: Executable, row: dict[str, Any]) -> None:
        """One more row for it."""
        self._rows.setdefault(statement, []).append(row)

    def add(self, row_type: type[SQLModel], row: dict[str, Any]) -> None:
        """One more row to insert."""
        self.put(_adding_all(row_type), row)

    def flush(self) -> None:
        """Write all of it, in the order in which the statements first came."""
        kept, self._rows = self._rows, {}
        for statement, rows in kept.items():
            self._session.connection().execute(statement, rows)

    def forget(self) -> None:
        """It is undone."""
        self._rows = {}


def change_row(
    session: Session,
    row_type: type[SQLModel],
    number: int,
    **columns: Any,  # noqa: ANN401 - as many types as columns
) -> bool:
    """Put these values into the row of that number; False where there is none."""
    changing = _changing(row_type, tuple(columns))
    values = {"row_id": number, **columns}
    return session.connection().execute(changing, values).rowcount > 0


def change_rows(
    session: Session, row_type: type[SQLModel], rows: list[dict[str, Any]]
) -> None:
    """The same for many; each names its row by ``row_id`` beside its columns."""
    if rows:
        names = tuple(name for name in rows[0] if name != "row_id")
        session.connection().execute(_changing(row_type, names), rows)


def find_row(
    session: Session, row_type: type[SQLModel], number: int | str
) -> Found | None:
    """The row of that number, if there is one."""
    found = session.connection().execute(_reading(row_type), {"row_id": number})
    return found.one_or_none()


def get_row(session: Session, row_type: type[SQLModel], number: int | str) -> Found:
    """The row of that number; ``NoResultFound`` when there is none."""
    found = session.connection().execute(_reading(row_type), {"row_id": number})
    return found.one()


def read_rows(
    session: Session,
    query: Executable,
    **values: Any,  # noqa: ANN401 - likewise
) -> list[Found]:
    """All rows of a query on tables."""
    return list(session.connection().execute(query, values))


def stream_rows(session: Session, query: Select[Any]) -> Iterator[Found]:
    """The same, some at a time: for a list that is too long to be held at once. Nothing
    else may be written to its table before the last of them."""
    some = query.execution_options(yield_per=AT_A_TIME)
    yield from session.connection().execute(some)
