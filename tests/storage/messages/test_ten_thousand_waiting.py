"""Ten thousand prompts wait, and behind them lies a year of history."""

import pytest
from sqlalchemy import event, inspect, text

from storage.messages.message import Lane
from tests.domain.builders import NIGHT
from tests.storage.builders import a_message, owe, take

ROWS = """
    INSERT INTO outbox (lane, channel, chat_id, deed, purpose, state, attempts,
                        created_at, silent, {when})
    WITH RECURSIVE row(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < {many})
    SELECT {lane}, 'telegram', n, 'send', 'prompt', '{state}', 0, '2026-01-01', FALSE,
           '2026-01-01'
    FROM row
"""
HISTORY = ROWS.format(when="done_at", many=50_000, lane=2, state="delivered")
PROMPTS = ROWS.format(when="next_try_at", many=10_000, lane=3, state="owed")


@pytest.fixture
def crowded(store):
    with store.transaction() as unit:
        unit.session.execute(text(HISTORY))
        unit.session.execute(text(PROMPTS))
        unit.session.execute(text("ANALYZE outbox"))
    return store


@pytest.fixture
def plans(crowded):
    """How the database looks for what is next."""
    seen: list[str] = []
    sqlite = crowded.engine.dialect.name == "sqlite"
    explain = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN "

    def note_the_plan(connection, cursor, statement, parameters, *_) -> None:
        if "FROM outbox" in statement and statement.startswith("SELECT"):
            cursor.execute(explain + statement, parameters)
            seen.append("\n".join(str(line) for line in cursor.fetchall()))

    event.listen(crowded.engine, "before_cursor_execute", note_the_plan)
    return seen


def test_what_is_next_is_read_off_the_indexes_of_what_waits(crowded, plans):
    assert [o.chat_id for o in take(crowded, NIGHT, 3, busy=(1,))] == [2, 3, 4]
    [plan] = plans
    assert "ix_outbox_ready" in plan
    assert "ix_outbox_chat" in plan
    for slow in ("Sort", "Hash", "Seq Scan", "TEMP B-TREE"):
        assert slow not in plan


def test_the_indexes_of_what_waits_hold_no_history(store):
    kind = store.engine.dialect.name
    found = {
        index["name"]: str(index["dialect_options"].get(f"{kind}_where", ""))
        for index in inspect(store.engine).get_indexes("outbox")
    }
    for index in ("ix_outbox_ready", "ix_outbox_chat"):
        assert "next_try_at IS NOT NULL" in found[index]


def test_an_sos_is_next(crowded):
    owe(crowded, a_message(7, lane=Lane.URGENT))
    assert [o.lane for o in take(crowded, NIGHT, 2)] == [Lane.URGENT, Lane.PROMPT]
