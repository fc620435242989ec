"""One process at a time has a lease; when it runs out is for the database to say."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from storage.database.engine import name_of
from storage.processes.bells import Bell
from storage.processes.lease import Lease
from tests.storage.builders import at_once
from tests.storage.others import another, listening

MINUTE = timedelta(minutes=1)


@pytest.fixture
def other(postgres_store):
    with another(postgres_store) as engine:
        yield engine


@pytest.fixture
def mine(postgres_store):
    return Lease(postgres_store.engine, "polling", MINUTE)


@pytest.fixture
def theirs(other):
    return Lease(other, "polling", MINUTE)


def run_out(store):
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE lease SET until = until - interval '1 minute'"))


def test_of_two_that_ask_at_once_one_has_it(mine, theirs):
    holds = at_once(mine.take, theirs.take)
    assert sorted(hold.ours for hold in holds) == [False, True]
    assert len({hold.holder for hold in holds}) == 1


def test_who_has_it_can_renew_it_and_nobody_else(mine, theirs, postgres_store):
    first = mine.take()
    refused = theirs.take()
    assert (refused.ours, refused.until) == (False, first.until)
    assert refused.holder == name_of(postgres_store.engine)
    renewed = mine.take()
    assert renewed.ours
    assert renewed.until > first.until


def test_one_that_ran_out_is_for_whoever_asks_first(mine, theirs, postgres_store):
    mine.take()
    run_out(postgres_store)
    assert theirs.take().ours
    assert not mine.take().ours


def test_it_lasts_for_its_span_by_the_clock_of_the_database(mine, postgres_store):
    held = mine.take()
    with postgres_store.engine.connect() as connection:
        now = connection.scalar(text("SELECT clock_timestamp()"))
    assert timedelta(seconds=30) < held.until - now <= MINUTE


async def test_one_given_back_is_free_at_once_and_the_others_hear_it(
    mine, theirs, other
):
    mine.take()
    async with listening(other) as ear:
        mine.give_back()
        assert await ear.hears() is Bell.LEASE
    assert theirs.take().ours


def test_nobody_gives_back_what_another_has(mine, theirs):
    mine.take()
    theirs.give_back()
    assert not theirs.take().ours


def test_a_lease_of_another_name_is_another_lease(mine, other):
    mine.take()
    assert Lease(other, "something else", MINUTE).take().ours
