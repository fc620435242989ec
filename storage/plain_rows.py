"""Rows as plain values, whatever their table: out of it, into text, and back."""

import json
from base64 import b64decode, b64encode
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Table,
    TableClause,
    TypeDecorator,
    column,
    insert,
    select,
    table,
)
from sqlmodel import Session

PlainRow = dict[str, Any]  # Any: as many types as columns
PlainRows = dict[str, list[PlainRow]]
"""By the name of their table."""

AT, DAY, BYTES = "$at", "$day", "$bytes"


def plain(of: Table) -> TableClause:
    """The same table without the house's own column types: as the database has it."""
    columns = []
    for each in of.columns:
        own = each.type
        kind = own.impl_instance if isinstance(own, TypeDecorator) else own
        columns.append(column(each.name, kind))
    return table(of.name, *columns)


def read(
    session: Session, of: Table, key: str, values: Collection[object]
) -> list[PlainRow]:
    """The rows whose ``key`` is among these, in their order of entry."""
    bare = plain(of)
    wanted = select(bare).where(bare.c[key].in_(values))
    order = [bare.c[column.name] for column in of.primary_key]
    found = session.execute(wanted.order_by(*order))
    return [dict(row) for row in found.mappings()]


def write(session: Session, of: Table, rows: list[PlainRow]) -> None:
    if rows:
        session.execute(insert(plain(of)), rows)


def as_text(rows: PlainRows) -> str:
    return json.dumps(rows, default=tagged)


def from_text(text: str) -> PlainRows:
    rows: PlainRows = json.loads(text, object_hook=untagged)
    return rows


def tagged(value: object) -> dict[str, str]:
    """What JSON has no word for, for ``json.dumps(default=…)``."""
    match value:
        case datetime():
            return {AT: value.isoformat()}
        case date():
            return {DAY: value.isoformat()}
        case bytes():
            return {BYTES: b64encode(value).decode()}
    raise TypeError(type(value).__name__)


def untagged(found: dict[str, Any]) -> object:
    """The value again, for ``json.loads(object_hook=…)``."""
    match found:
        case {"$at": str(at), **rest} if not rest:
            return datetime.fromisoformat(at)
        case {"$day": str(day), **rest} if not rest:
            return date.fromisoformat(day)
        case {"$bytes": str(words), **rest} if not rest:
            return b64decode(words)
    return found
