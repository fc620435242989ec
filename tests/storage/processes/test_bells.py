"""A commit in one process wakes the others, if and only if it is a commit."""

import asyncio

import psycopg
import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from storage.database.engine import name_of
from storage.deadlines.deadlines import Subject
from storage.processes.bells import Bell
from tests.domain.builders import NIGHT, after
from tests.process.house import eventually
from tests.storage.builders import a_message, owe, undone
from tests.storage.others import another, cut_line, listening

CALL = Subject.CHECK_CALL


@pytest.fixture
def store(postgres_store):
    return postgres_store


@pytest.fixture
def other(store):
    with another(store) as engine:
        yield engine


def set_deadline(store, number, due_at):
    with store.transaction() as unit:
        unit.deadlines.set(CALL, number, due_at)


def until_asked(store, listener):
    """Until the listener has asked the server whether it is still there."""
    asked = text(
        "SELECT pid FROM pg_stat_activity"
        " WHERE application_name = :name AND query = 'SELECT 1'"
    )

    def seen():
        with store.engine.connect() as connection:
            return connection.scalar(asked, {"name": name_of(listener)})

    eventually(seen)


async def test_a_message_owed_in_one_process_is_heard_in_the_other(store, other):
    async with listening(other) as ear:
        await asyncio.to_thread(owe, store, a_message())
        assert await ear.hears() is Bell.OWED


async def test_what_is_not_committed_is_not_heard(store, other):
    async with listening(other) as ear:
        with undone(store) as unit:
            unit.outbox.owe(a_message())
        set_deadline(store, 1, NIGHT)
        assert await ear.hears() is Bell.DEADLINE


async def test_only_a_deadline_earlier_than_every_other_is_heard(store, other):
    set_deadline(store, 1, after(10))
    async with listening(other) as ear:
        set_deadline(store, 2, after(20))
        set_deadline(store, 1, after(15))
        assert await ear.hears() is Bell.DEADLINE
        set_deadline(store, 3, after(16))
        set_deadline(store, 3, None)
        owe(store, a_message())
        assert await ear.hears() is Bell.OWED
        set_deadline(store, 2, after(5))
        assert await ear.hears() is Bell.DEADLINE
        assert ear.heard.empty()


async def test_nobody_is_woken_by_himself(store, other):
    async with listening(store.engine) as ear:
        owe(store, a_message())
        with other.begin() as connection:
            connection.exec_driver_sql("NOTIFY checkcall_lease, 'somebody else'")
        assert await ear.hears() is Bell.LEASE


async def test_a_bell_carries_the_name_of_who_rang_and_nothing_of_the_message(store):
    where = store.engine.url.set(
        drivername="postgresql",
        query={
            key: value for key, value in store.engine.url.query.items() if key == "host"
        },
    )
    line = await psycopg.AsyncConnection.connect(
        where.render_as_string(hide_password=False), autocommit=True
    )
    async with line:
        await line.execute("LISTEN checkcall_owed")
        owe(store, a_message(text="J.S. has a knife"), a_message(2))
        rung = [heard async for heard in line.notifies(timeout=30, stop_after=1)]
    assert [heard.payload for heard in rung] == [name_of(store.engine)]


async def test_a_line_that_is_cut_is_laid_again_and_every_bell_rings(store, other):
    with capture_logs() as said:
        async with listening(other) as ear:
            cut_line(store, of=other)
            await ear.hears_all()
            owe(store, a_message())
            assert await ear.hears() is Bell.OWED
    events = [each["event"] for each in said]
    assert events == [
        "listening to other processes",
        "other processes are not heard; trying again",
        "listening to other processes",
    ]


async def test_a_long_silence_is_no_harm(store, other):
    async with listening(other, quiet_s=0.01) as ear:
        await asyncio.to_thread(until_asked, store, other)
        owe(store, a_message())
        assert await ear.hears() is Bell.OWED
        assert ear.heard.empty()
