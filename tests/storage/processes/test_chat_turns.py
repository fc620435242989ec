"""Two processes never handle updates of one chat at the same time."""

import asyncio

import pytest
from structlog.testing import capture_logs

from storage.database.engine import TURN
from storage.processes.chat_turns import ChatTurns
from tests.storage.others import another

CHAT, OTHER_CHAT = 1001, -1001234567890


@pytest.fixture
async def here(postgres_store):
    turns = ChatTurns(postgres_store.engine)
    yield turns
    await turns.close()


@pytest.fixture
async def there(postgres_store):
    with another(postgres_store) as engine:
        turns = ChatTurns(engine)
        yield turns
        await turns.close()


async def test_an_update_waits_for_the_one_that_another_process_handles(here, there):
    happened = []

    async def second():
        async with there.of(CHAT):
            happened.append("second")

    async with here.of(CHAT):
        waiting = asyncio.create_task(second())
        async with there.of(OTHER_CHAT):
            happened.append("another chat")
        await asyncio.wait([waiting], timeout=0.2)
        happened.append("first")
    await waiting
    assert happened == ["another chat", "first", "second"]


async def test_a_chat_with_the_number_of_another_lock_stops_nobody(
    here, postgres_store
):
    async with asyncio.timeout(30), here.of(TURN):
        with postgres_store.transaction() as unit:
            assert unit.companies.get()


async def test_a_turn_that_does_not_come_holds_no_message_back(here, postgres_store):
    hasty = ChatTurns(postgres_store.engine, patience_s=0.1)
    with capture_logs() as said:
        async with here.of(CHAT), hasty.of(CHAT):
            pass
    await hasty.close()
    assert [each["log_level"] for each in said] == ["warning"]


async def test_the_turns_of_a_process_that_died_are_free(here, there):
    async with here.of(CHAT):
        await here.close()
        async with asyncio.timeout(30), there.of(CHAT):
            pass


async def test_without_the_database_the_order_is_not_kept_and_nothing_waits(
    here, postgres_store
):
    async with here.of(CHAT):
        pass
    with postgres_store.engine.begin() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE query LIKE '%%advisory_unlock%%' AND pid <> pg_backend_pid()"
        )
    with capture_logs() as said:
        async with here.of(CHAT):
            pass
    assert [each["log_level"] for each in said] == ["warning"]
    async with here.of(CHAT):
        pass


async def test_one_that_is_given_up_while_it_waits_leaves_no_lock(here, there):
    async def wait():
        async with there.of(CHAT):
            pass

    async with here.of(CHAT):
        waiting = asyncio.create_task(wait())
        await asyncio.wait([waiting], timeout=0.1)
        waiting.cancel()
        await asyncio.wait([waiting])
    async with asyncio.timeout(30), here.of(CHAT), there.of(OTHER_CHAT):
        pass
