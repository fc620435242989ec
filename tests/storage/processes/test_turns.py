"""Who decides on PostgreSQL waits for his turn; who only reads, or stands still, holds
nobody up."""

import time

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.database.engine import open_engine
from storage.database.sealing import Sealer
from storage.store import Store
from tests.domain.builders import NIGHT
from tests.storage.builders import KEY, a_message, at_once, owe, take
from tests.storage.others import another


@pytest.fixture
def store(server, schema_database):
    """As a company's: it has the patience of the product."""
    with server.database(schema_database) as name:
        engine = open_engine(server.url(name))
        yield Store(engine, Sealer([KEY]))
        engine.dispose()


@pytest.fixture
def other(store):
    with another(store) as engine:
        yield Store(engine, Sealer([KEY]))


def test_of_two_processes_one_decides_at_a_time(store, other):
    """Each reads how many there are, and adds one: none is lost."""

    def one_more(store):
        for _ in range(20):
            with store.transaction() as unit:
                unit.outbox.owe(a_message(chat_id=unit.outbox.waiting() + 1))

    at_once(lambda: one_more(store), lambda: one_more(other))
    told = {owed.chat_id for owed in take(store, NIGHT, limit=100)}
    assert told == set(range(1, 41))


def test_a_long_export_holds_up_no_answer_and_sees_one_moment(store, other):
    owe(store, a_message())
    with other.for_reading().transaction() as reading:
        assert reading.outbox.waiting() == 1
        owe(store, a_message())
        assert reading.outbox.waiting() == 1
    with other.for_reading().transaction() as reading:
        assert reading.outbox.waiting() == 2


def test_a_process_that_stands_still_in_a_decision_loses_its_turn(store, other):
    frozen = store.transaction()
    unit = frozen.__enter__()
    limit = text("SHOW idle_in_transaction_session_timeout")
    assert unit.session.scalar(limit) == "10s"
    unit.session.execute(text("SET idle_in_transaction_session_timeout = '100ms'"))
    unit.outbox.owe(a_message())
    owe(other, a_message(2))
    with pytest.raises(DBAPIError):
        frozen.__exit__(None, None, None)
    assert [owed.chat_id for owed in take(other, NIGHT)] == [2]


def test_what_the_operator_wrote_into_the_address_stays(store):
    url = store.engine.url.update_query_dict(
        {"options": "-c work_mem=5MB", "connect_timeout": "7"}
    )
    engine = open_engine(url.render_as_string(hide_password=False))
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW work_mem")) == "5MB"
        ours = text("SHOW idle_in_transaction_session_timeout")
        assert connection.scalar(ours) == "10s"
    assert engine.url.query["connect_timeout"] == "7"
    engine.dispose()


@pytest.mark.parametrize("rows", [1, 2, 300])
def test_so_does_one_that_stands_still_after_many_rows(store, other, rows):
    """Whatever a driver does to send many at once must leave the server in a state in
    which it counts how long it waits."""
    name = text("UPDATE person SET initials = :name WHERE id = :id")
    with other.engine.connect() as watching, store.engine.connect() as frozen:
        pid = frozen.scalar(text("SELECT pg_backend_pid()"))
        frozen.execute(text("SET idle_in_transaction_session_timeout = '100ms'"))
        frozen.execute(name, [{"id": f"N{n}", "name": "x"} for n in range(rows)])
        lives = text("SELECT count(*) FROM pg_stat_activity WHERE pid = :pid")
        end = time.monotonic() + 20
        while watching.scalar(lives, {"pid": pid}):
            watching.rollback()
            assert time.monotonic() < end, "it stands still, and nobody ends it"
            time.sleep(0.05)
        frozen.invalidate()
