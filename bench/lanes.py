"""An SOS behind 10,000 prompts, under Telegram's limits.

The product runs as processes of its own beside the stand-in, which enforces the limits
and takes 200 ms for each message. Ten thousand prompts are owed when it starts. While
the first three thousand of them drain, officers press SOS at random moments; each
message of an SOS is timed from when it was owed to when its acceptance was written
down. Then two engines share one PostgreSQL database.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, insert, text

from bench.programs import KEY, OFFICERS, TOKEN, enrol, process
from rehearsal.calls.refusal import Refusal
from rehearsal.faults import hang
from rehearsal.server import ServerThread
from rehearsal.standin import Standin
from storage.database.engine import open_engine
from storage.database.migrate import migrate
from storage.messages.message import Deed, Lane, Purpose, State
from storage.messages.tables import OutboxRow
from tests.storage.server import serving as postgres

PROMPTS = 10_000
DRAINED, DRAINED_BY_TWO = 3_000, 1_000
SOS_EVERY_S = 2.5
"""On average: a manager's own chat takes one message a second."""

LATENCY_S = 0.2
PROMPTED = 100_000
"""Chats from here on; each gets one prompt."""

FIRST_SECONDS = timedelta(seconds=3)
"""Not counted: connections are opened."""


def measure() -> dict[str, float]:
    """One process on SQLite, with SOS; two engines on PostgreSQL, without."""
    return {**alone(), **two_engines()}


def alone() -> dict[str, float]:
    with TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/bench.db"
        with draining(database, [["run"]]) as standin:
            _press_sos_until(standin, DRAINED)
        waits = _waits(database)
    return {
        "SOS messages timed": len(waits),
        "SOS owed to accepted, p50, s": statistics.median(waits),
        "SOS owed to accepted, p99, s": statistics.quantiles(waits, n=100)[98],
        "SOS owed to accepted, longest, s": max(waits),
        **_pace(standin, "one process"),
    }


def two_engines() -> dict[str, float]:
    with postgres() as server, server.database() as name:
        database = server.url(name)
        engines = [["run", "--only", "engine"]] * 2
        with draining(database, engines) as standin:
            _wait_until(standin, DRAINED_BY_TWO)
    return _pace(standin, "two engines")


@contextmanager
def draining(database: str, commands: list[list[str]]) -> Iterator[Standin]:
    """The product, with ten thousand prompts to send."""
    standin = Standin(token=TOKEN, limits=True)
    standin.faults.next(fault=hang(LATENCY_S), method="sendMessage", times=10**6)
    engine = open_engine(database)
    migrate(engine)
    engine.dispose()
    enrol(database)
    _owe_prompts(database, standin)
    for number in (2001, 2002, *range(10_000, 10_000 + OFFICERS)):
        standin.phone(user_id=number, started=True)
    with ServerThread(standin) as server, ExitStack() as running:
        environment = os.environ | {
            "CHECKCALL_BOT_TOKEN": TOKEN,
            "CHECKCALL_TELEGRAM_URL": server.url,
            "CHECKCALL_DATABASE_URL": database,
            "CHECKCALL_SECRET_KEY": KEY,
            "CHECKCALL_LISTEN": "127.0.0.1:0",
        }
        for command in commands:
            whole = [sys.executable, "-m", "bot", *command]
            running.enter_context(process(whole, environment))
        yield standin


def _owe_prompts(database: str, standin: Standin) -> None:
    now = datetime.now(UTC)
    rows = [
        {
            "lane": Lane.PROMPT,
            "channel": "telegram",
            "chat_id": PROMPTED + number,
            "deed": Deed.SEND,
            "purpose": Purpose.PROMPT,
            "about": f"CC-{PROMPTED + number}",
            "text": "Check call due.",
            "state": State.OWED,
            "attempts": 0,
            "silent": False,
            "created_at": now,
            "next_try_at": now,
        }
        for number in range(PROMPTS)
    ]
    engine = create_engine(database)
    with engine.begin() as connection:
        connection.execute(insert(OutboxRow), rows)
    engine.dispose()
    for row in rows:
        standin.phone(user_id=int(str(row["chat_id"])), started=True)


def _press_sos_until(standin: Standin, accepted: int) -> None:
    """Officers in turn, at random moments, while prompts drain."""
    chance = random.Random(4)
    number = 0
    while _drained(standin) < accepted:
        time.sleep(chance.uniform(0.2, 2) * SOS_EVERY_S)
        standin.phone(user_id=10_000 + number % OFFICERS).says("/sos")
        number += 1
    time.sleep(2)


def _wait_until(standin: Standin, accepted: int) -> None:
    while _drained(standin) < accepted:
        time.sleep(0.5)


def _drained(standin: Standin) -> int:
    calls = standin.calls_of("sendMessage")
    return sum(not isinstance(call.result, Refusal) for call in calls)


def _waits(database: str) -> list[float]:
    """Seconds, of each message of an SOS."""
    query = text(
        "SELECT created_at, done_at FROM outbox"
        " WHERE lane = 0 AND state = 'delivered' ORDER BY id"
    )
    engine = create_engine(database)
    with engine.begin() as connection:
        rows = [
            tuple(map(datetime.fromisoformat, r)) for r in connection.execute(query)
        ]
    engine.dispose()
    return [(done - owed).total_seconds() for owed, done in rows]


def _pace(standin: Standin, who: str) -> dict[str, float]:
    calls = standin.calls_of("sendMessage")
    refused = sum(isinstance(call.result, Refusal) for call in calls)
    sent = sorted(c.at for c in calls if not isinstance(c.result, Refusal))
    steady = [at for at in sent if at >= sent[0] + FIRST_SECONDS]
    lasted = (steady[-1] - steady[0]).total_seconds()
    return {
        f"messages a second, {who}": (len(steady) - 1) / lasted,
        f"429s earned, {who}": refused,
    }
