"""One process polls at a time, and another takes over when it ends or dies."""

import asyncio
from datetime import timedelta

from sqlalchemy import text

from bot.clock import utc_now
from tests.several.webs import conflicts, webs

SHORT, LONG = timedelta(seconds=1), timedelta(hours=1)
LONGEST_S = 300.0


def seen(store):
    """Updates that had their effect."""
    with store.engine.connect() as connection:
        return connection.scalar(text("SELECT count(*) FROM seen_update"))


async def polls(standin):
    await standin.until(lambda: standin.polling, LONGEST_S)


async def until(condition):
    async with asyncio.timeout(LONGEST_S):
        while not condition():
            await asyncio.sleep(0.02)


async def confirmed(standin):
    await standin.until(lambda: not standin.pending, LONGEST_S)


async def test_of_two_one_polls_and_the_other_waits(store, standin, url, officer):
    async with webs(store, url, utc_now, SHORT, SHORT) as (first, second):
        first.starts()
        await polls(standin)
        second.starts()
        await until(lambda: second.poller.waits)
        officer.says("/help")
        await confirmed(standin)
        assert not first.poller.waits
    assert (seen(store), conflicts(standin)) == (1, [])


async def test_when_the_first_ends_in_good_order_the_second_polls_at_once(
    store, standin, url, officer
):
    """The lease would last for an hour: only giving it back can have done it."""
    async with webs(store, url, utc_now, LONG, LONG) as (first, second):
        first.starts()
        await polls(standin)
        second.starts()
        await until(lambda: second.poller.waits)
        await first.stops()
        await polls(standin)
        officer.says("/help")
        await confirmed(standin)
        assert not second.poller.waits
    assert (seen(store), conflicts(standin)) == (1, [])


async def test_when_the_first_dies_the_second_takes_over_when_the_lease_runs_out(
    store, standin, url, officer
):
    async with webs(store, url, utc_now, SHORT, SHORT) as (first, second):
        first.starts()
        await polls(standin)
        second.starts()
        await until(lambda: second.poller.waits)
        await first.dies()
        officer.says("/help")
        await confirmed(standin)
        assert not second.poller.waits
    assert (seen(store), conflicts(standin)) == (1, [])


async def test_one_that_cannot_renew_its_lease_stops_before_another_begins(
    store, standin, url, officer
):
    """It still reaches Telegram, but not the database."""
    async with webs(store, url, utc_now, SHORT, SHORT) as (first, second):
        first.starts()
        await polls(standin)
        first.lease.away = True
        await until(lambda: not (first.poller.may_poll or standin.polling))
        second.starts()
        await polls(standin)
        first.lease.away = False
        await until(lambda: first.poller.waits)
        officer.says("/help")
        await confirmed(standin)
    assert (seen(store), conflicts(standin)) == (1, [])


async def test_a_start_takes_in_what_waits_though_the_last_holder_has_just_died(
    store, standin, url, officer
):
    async with webs(store, url, utc_now, SHORT, SHORT) as (first, second):
        first.starts()
        await polls(standin)
        await first.dies()
        officer.says("/help")
        await second.poller.catch_up()
        assert seen(store) == 1


async def test_a_start_does_not_wait_for_one_that_lives(store, standin, url):
    """It renews its lease, which one that is dead does not."""
    async with webs(store, url, utc_now, SHORT, SHORT) as (first, second):
        first.starts()
        await polls(standin)
        await second.poller.catch_up()
        assert second.poller.waits
    assert conflicts(standin) == []


async def test_who_should_poll_and_cannot_has_heard_nothing(store, standin, url):
    standin.outage(True)
    async with webs(store, url, utc_now, SHORT) as (only,):
        only.starts()
        await until(lambda: only.poller.may_poll)
        assert only.intake.heard_at is None
        standin.outage(False)
        await until(lambda: only.intake.heard_at is not None)
