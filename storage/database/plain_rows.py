"""Rows as plain values, whatever their table: out of it, into text, and back.

What is sealed in the table is open in a plain row, which is sealed as a whole.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Collection
from datetime import date, datetime
from functools import cache
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
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

from storage.database.sealing import Sealer
from storage.database.types import Envelope, OpenedEnvelope, Sealed, SealedText

PlainRow = dict[str, Any]  # Any: as many types as columns
PlainRows = dict[str, list[PlainRow]]
"""By the name of their table."""

AT, DAY, BYTES = "$at", "$day", "$bytes"


@cache
def plain(of: Table) -> TableClause:
    """The same table without the house's own column types; what is sealed is words."""
    return table(
        of.name, *(column(each.name, _plain(each.type)) for each in of.columns)
    )


@cache
def bare(of: Table) -> TableClause:
    """The same table as the database has it: what is sealed is sealed."""
    return table(of.name, *(column(each.name, _bare(each.type)) for each in of.columns))


def _plain(own: TypeEngine[Any]) -> TypeEngine[Any]:
    match own:
        case Envelope():
            return OpenedEnvelope()
        case Sealed():
            return SealedText()
        case _:
            return _bare(own)


def _bare(own: TypeEngine[Any]) -> TypeEngine[Any]:
    return own.impl_instance if isinstance(own, TypeDecorator) else own


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


def opened(text: str, sealer: Sealer) -> str:
    """Before migration 0014 a row kept its names sealed inside what was sealed: then
    they would be lost with the key that was first when it was put away."""

    def opens(found: dict[str, Any]) -> object:
        match found:
            case {"$bytes": str(words), **rest} if not rest:
                return sealer.open_older(b64decode(words))
        return found

    if BYTES not in text:
        return text
    return json.dumps(json.loads(text, object_hook=opens))


def from_text(text: str) -> PlainRows:
    rows: PlainRows = json.loads(text, object_hook=untagged)
    return _waits(rows) | {
        name: [_of_today(name, row) for row in found] for name, found in rows.items()
    }


def _waits(rows: PlainRows) -> PlainRows:
    """Before migration 0026 a request about somebody's data kept, in its own row, when
    they were asked who they are."""
    asked = [r for r in rows.get("rights_request", []) if r.get("identity_asked_at")]
    return {"rights_pause": [_proof(request) for request in asked]} if asked else {}


def _proof(request: PlainRow) -> PlainRow:
    asked_at, came_at = request["identity_asked_at"], request["checked_at"]
    return {
        "request": request["id"],
        "waits_for": "identity",
        "asked_on": asked_at.date(),
        "received_on": max(asked_at, came_at).date() if came_at else None,
        "taken_back": False,
        "at": asked_at,
    }


HOURS = {1: 24, 2: 48, 3: 60, 4: 70}
"""After how many of them the first, second … reminder of the 72 hours came."""


def _of_today(table_name: str, row: PlainRow) -> PlainRow:
    """Before migration 0021 a breach had counted its reminders, and the number in a
    form was called an alarm's; before 0059 a corrective action was a breach's. Rows put
    away then come back with today's columns."""
    match table_name, row:
        case "breach", {"warned": count, **rest}:
            return rest | {"warned_after": HOURS.get(count, 0) * 3600.0}
        case "form", {"alarm": number, **rest}:
            return rest | {"number": number}
        case "rights_request", {"identity_asked_at": _, **rest}:
            return rest
        case "corrective_action", {"breach": number, **rest}:
            return rest | {"about": f"BR-{number}", "site": None}
        case _:
            return row


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
