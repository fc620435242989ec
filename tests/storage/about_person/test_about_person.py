"""Whatever is held about somebody is told to them: no column is forgotten.

A new table, or a new column that names somebody, fails here until it is told in its
subject's ``about_person.py`` or written down below as not personal, with the reason.
"""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import pytest
from sqlalchemy import JSON, Column, Table, insert
from sqlmodel import SQLModel

import storage.every_table  # noqa: F401
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.domain.rights.about_me import COLUMNS, Part
from storage import about_person
from storage.about_person import parts
from storage.database.types import Redacted, Reference, Span, UtcDateTime
from tests.domain.builders import FIRST, NIGHT, OFFICER, after
from tests.storage.builders import undone

NAMES_SOMEBODY = {
    *("person", "officer", "reporter", "staff", "owner", "actor", "by"),
    *("told", "told_first", "away", "rungs", "deputy", "chat_id"),
}
"""Beside foreign keys to a person, and whatever ends in ``_by``."""

NOBODYS = {
    "company": "the company's settings; a rung of a ladder may name a staff number",
    "site": "a place, with its own telephone",
    "site_book": "counts of a place",
    "report_series": "counts of a place and year",
    "action_card_answer": "answers; whose card it is stands beside it",
    "client_morning": "what a client was sent: numbers, and initials in incidents",
    "vault_lock": "which key opens the vault",
    "vault_file": "when the last of the people at an incident was written down",
    "signing_key": "the company's own, which signs bundles of evidence",
    "sealing": "which keys open the database",
    "quiz_question": "what everybody is asked",
    "patrol_sign": "what hangs on a wall",
    "patrol_tag": "the last reading of a thing on a wall",
    "patrol_round": "which points were due at a site, and when",
    "name_slip": "counts of a day and a site",
    "canary_night": "counts of made-up names",
    "self_test": "which parts of the product answered on a day",
    "known_name_list": "keyed hashes of people outside the company: unreadable",
    "deadline": "when a record told elsewhere is looked at again",
    **dict.fromkeys(("lease", "watch", "pace"), "how the processes share their work"),
    "notification": "the DPO's decisions about a breach, without a person",
    "instructions_piece": "a file about a site; who loaded it stands beside it",
    "review": "a month or a year of the register; who signed stands beside it",
    "telephone_token": "hashes of what a gateway says of a call told itself",
    "attempt": "tries at delivering a message that is told itself",
    "used_launch": "hashes of launches and forms that work once, kept for three days",
    "seen_update": "numbers of updates, kept for three days; no account stands there",
    "quarantine": "sealed records that have expired: the file says so",
}
"""Tables in which nobody stands, and why."""

TOLD_OTHERWISE = {
    "person.deputy": "in one's own record, and in the deputy's",
    "person.chat_id": "in one's own record, as linked or not",
    "sign_in_link.chat_id": "beside its person",
    "web_session.chat_id": "beside its person",
    "outbox.chat_id": "beside outbox.person: a chat that is nobody's is a stranger's",
}
"""Columns that name somebody, and no row of a part comes of it."""

TABLES = SQLModel.metadata.sorted_tables


def named(column: Column) -> str:
    return f"{column.table.name}.{column.name}"


def names_somebody(column: Column) -> bool:
    keys = {key.column for key in column.foreign_keys}
    to_person = any(key.table.name == "person" for key in keys)
    by = column.name in NAMES_SOMEBODY or column.name.endswith("_by")
    return to_person or by


PERSONAL = [
    column
    for table in TABLES
    for column in table.columns
    if names_somebody(column) and named(column) not in TOLD_OTHERWISE
]

ABOUT_SOMEBODY = list(dict.fromkeys(column.table for column in PERSONAL))


def test_every_table_names_somebody_or_has_a_reason_not_to():
    naming = {column.table.name for column in PERSONAL} | {"person"}
    rest = {table.name for table in TABLES} - naming
    assert rest == set(NOBODYS)


def test_what_is_told_otherwise_is_there():
    columns = {named(column) for table in TABLES for column in table.columns}
    assert set(TOLD_OTHERWISE) <= columns


@pytest.fixture(scope="module", autouse=True)
def asked_once():
    """What is asked about the officer is put together once: it took half the time."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(about_person, "_queries", cache(about_person._queries))
        yield


@pytest.fixture(scope="module")
def before(store):
    """What is told of the officer while nothing has happened: all that a test does is
    undone."""
    with undone(store) as unit:
        return count(unit)


@pytest.mark.parametrize("column", PERSONAL, ids=named)
def test_a_row_that_names_somebody_is_told_to_them(store, before, column):
    with undone(store) as unit:
        put(unit.session, column.table, column)
        assert count(unit) == before + 1


def test_no_row_that_names_somebody_else_is_told(store):
    with undone(store) as unit:
        before = held(unit)
        for table in ABOUT_SOMEBODY:
            put(unit.session, table, None)
        assert held(unit) == before


def test_journal_entries_about_somebody_are_told_to_them_and_each_once(store):
    with undone(store) as unit:
        before = count(unit)
        for actor, about in (("x", OFFICER), (OFFICER, OFFICER), ("x", "STAFF-E1001")):
            unit.journal.write(at=NIGHT, actor=actor, deed="linked", about=about)
        assert count(unit) == before + 3


def test_the_newest_rows_come_first_and_all_are_counted(store):
    with undone(store) as unit:
        for minute in range(5):
            unit.journal.write(
                at=after(minute), actor=OFFICER, deed="ok", about=f"CC-{minute}"
            )
        found = parts(unit.session, OFFICER, 2)[Part.JOURNAL]
        assert [row[3] for row in found.rows] == ["CC-4", "CC-3"]
        assert found.total == 5


def test_every_part_has_as_many_columns_as_it_has_names(store):
    with undone(store) as unit:
        for column in PERSONAL:
            put(unit.session, column.table, column)
        found = parts(unit.session, OFFICER)
    assert set(found) == set(Part) == set(COLUMNS)
    for part, held in found.items():
        assert {len(row) for row in held.rows} <= {len(COLUMNS[part])}, part


def count(unit) -> int:
    return sum(held(unit).values())


def held(unit) -> dict[Part, int]:
    found = parts(unit.session, OFFICER)
    return {part: each.total for part, each in found.items()}


def put(session, table: Table, mine: Column | None) -> dict[str, Any]:
    """A row in which this column names the officer, and nothing else does."""
    row = {c.name: value_of(session, c, mine) for c in table.columns}
    row = {name: value for name, value in row.items() if value is not None}
    done = session.execute(insert(table).values(row))
    keys = dict(
        zip([k.name for k in table.primary_key], done.inserted_primary_key, strict=True)
    )
    return row | keys


def value_of(session, column: Column, mine: Column | None) -> object:
    if column is mine:
        shape = {
            "told": [OFFICER],
            "away": [OFFICER],
            "rungs": [["dpo", [OFFICER], 60.0]],
        }
        return shape.get(column.name, OFFICER)
    for key in column.foreign_keys:
        parent = key.column.table
        if column.nullable or column.table is parent:
            return None
        if parent.name == "person":
            return FIRST
        return put(session, parent, None)[key.column.name]
    if column.nullable or column.autoincrement is True or is_numbered(column):
        return None
    return plausible(column)


def is_numbered(column: Column) -> bool:
    return column is column.table.autoincrement_column


def plausible(column: Column) -> object:
    kind = column.type
    by_own = {UtcDateTime: NIGHT, Span: timedelta(1), Redacted: RedactedText("x")}
    by_own |= {Reference: Ref.read("INC-1")}
    if type(kind) in by_own:
        return by_own[type(kind)]
    if isinstance(kind, JSON):
        return []
    stored = getattr(kind, "impl_instance", kind).python_type
    if stored is str:
        return f"{column.name} {next(NUMBERS)}"
    values = {int: 1, bool: False, bytes: b"x", date: NIGHT.date(), datetime: NIGHT}
    return values[stored]


NUMBERS = iter(range(10**6))
"""No two rows have the same key."""
