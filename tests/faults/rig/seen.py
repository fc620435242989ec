"""What there is to judge a house by: every row, and what Telegram's side saw."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, MetaData, Row, literal, select
from sqlmodel import Session

from bot.domain.telephone.call import Status as CallStatus
from rehearsal.standin import Standin
from storage.database.engine import open_engine
from storage.database.sealing import Sealer
from storage.database.types import hand_over
from storage.journal.journal import Journal
from storage.messages import tables
from storage.messages.message import Lane
from storage.shifts import tables as shift_tables
from tests.faults.rig.house import KEY

Rows = list[Row[Any]]

KEPT: MetaData = tables.OutboxRow.metadata
assert shift_tables.ShiftRow.metadata is KEPT


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A message that Telegram took, in the words it had then."""

    chat_id: int
    message_id: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The house when it has come to rest."""

    now: datetime
    deadlines: Rows
    outbox: Rows
    attempts: Rows
    updates: set[str]
    """Keys of those that had their effect."""
    journal: Rows
    shifts: Rows
    check_calls: Rows
    alarms: Rows
    people: dict[str, int]
    """Each person's chat."""
    references: set[str]
    """Everything that a message may speak of, such as ``CC-3``."""
    broken_entry: int | None
    acknowledged: set[int]
    """Updates that Telegram will not give again."""
    sent: list[Sent] = field(default_factory=list)
    leases_overlap: bool = False
    """Several engines deliver, and the clock was moved past a lease of one of them."""


REFERRED_TO = {
    "SH": "shift",
    "CC": "check_call",
    "INC": "incident",
    "BR": "breach",
    "OB": "occurrence",
    "HO": "handover",
}


def look(url: str, standin: Standin, now: datetime) -> Seen:
    """Reads the whole house, in one transaction."""
    with reading(url) as connection:
        return seen_on(connection, standin, now)


def seen_on(connection: Connection, standin: Standin, now: datetime) -> Seen:
    """The same, in a transaction that is open."""

    def all_of(name: str) -> Rows:
        table = KEPT.tables[name]
        return list(connection.execute(select(table).order_by(*table.primary_key)))

    references = {
        f"{prefix}-{row.id}"
        for prefix, name in REFERRED_TO.items()
        for row in all_of(name)
    }
    return Seen(
        now=now,
        deadlines=all_of("deadline"),
        outbox=all_of("outbox"),
        attempts=all_of("attempt"),
        updates={row.key for row in all_of("seen_update")},
        journal=all_of("journal"),
        shifts=all_of("shift"),
        check_calls=all_of("check_call"),
        alarms=all_of("alarm"),
        people={r.id: r.chat_id for r in all_of("person") if r.chat_id},
        references=references,
        broken_entry=Journal(Session(connection)).first_broken(),
        acknowledged=acknowledged(standin),
        sent=sent(standin),
    )


@contextmanager
def reading(url: str) -> Iterator[Connection]:
    """One transaction, while the house works or after; no connection is left."""
    engine = engine_of(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


@lru_cache(maxsize=8)
def engine_of(url: str) -> Engine:
    """It knows the database already when it is looked at again."""
    engine = open_engine(url)
    hand_over(Sealer([KEY]), engine)
    return engine


def acknowledged(standin: Standin) -> set[int]:
    """By the offset of a poll, or by a webhook's 200."""
    waiting = {int(update["update_id"]) for update in standin.pending}
    with standin.lock:
        made = set(standin.updates._made)
    return {each for each in made if each < standin.confirmed_offset} - waiting


def sent(standin: Standin) -> list[Sent]:
    return [
        Sent(chat_id=phone.user_id, message_id=message.message_id, text=message.text)
        for phone in standin.phones
        for message in phone.inbox
        if not message.edited
    ]


def owed_now(url: str) -> int:
    """How many messages still wait to be delivered."""
    outbox = KEPT.tables["outbox"]
    return _count(url, outbox.c.next_try_at.is_not(None))


def due_now(url: str, now: datetime) -> int:
    """How many deadlines have passed, and were not acted on."""
    return _count(url, KEPT.tables["deadline"].c.due_at <= now)


def unread_now(url: str) -> int:
    """How many words are sealed, and wait for the redactor."""
    return _count(url, KEPT.tables["sealed_words"].c.next_try_at.is_not(None))


def open_alarms(url: str) -> int:
    return _count(url, KEPT.tables["alarm"].c.status != "closed")


def dialling(url: str) -> int:
    """How many telephone calls are being placed."""
    return _count(url, KEPT.tables["telephone_call"].c.status == CallStatus.DIALLING)


def dropped_prompts(url: str) -> int:
    """Prompts and nudges whose outcome is unknown; they are not sent again."""
    outbox = KEPT.tables["outbox"]
    return _count(url, (outbox.c.lane == Lane.PROMPT) & (outbox.c.state == "dropped"))


def _count(url: str, which: ColumnElement[bool]) -> int:
    with reading(url) as connection:
        return len(connection.execute(select(literal(1)).where(which)).all())
