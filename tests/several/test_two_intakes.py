"""Telegram calls any of the web processes: each chat is in order, each update once."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.clock import utc_now
from tests.domain.builders import SITE
from tests.several.webs import webs

SPAN = timedelta(minutes=1)
LONGEST_S = 60.0


def count(store, what):
    with store.engine.connect() as connection:
        return connection.scalar(text(f"SELECT count(*) FROM {what}"))


@pytest.fixture
async def two(store, url):
    async with webs(store, url, utc_now, SPAN, SPAN) as both:
        yield both


def sent(standin):
    """What Telegram delivers next, newest last."""
    return standin.pending[-1]


async def test_a_later_update_of_a_chat_waits_for_the_earlier_in_another_process(
    two, store, standin, officer
):
    """The words belong into the book: said after booking off, they would not be."""
    here, there = two
    officer.says(f"/bookon {SITE}")
    await here.intake.take(sent(standin))
    officer.says("gate 2 found open")
    words = asyncio.create_task(here.intake.take(sent(standin)))
    await here.redactor.asked.wait()
    officer.says("/bookoff")
    off = asyncio.create_task(there.intake.take(sent(standin)))
    done, _ = await asyncio.wait([off], timeout=0.3)
    assert not done
    here.redactor.let_go.set()
    async with asyncio.timeout(LONGEST_S):
        await asyncio.gather(words, off)
    assert count(store, "occurrence") == 1
    assert count(store, "shift WHERE status = 'off'") == 1


async def test_another_chat_does_not_wait(two, store, standin, officer):
    here, there = two
    officer.says(f"/bookon {SITE}")
    await here.intake.take(sent(standin))
    officer.says("gate 2 found open")
    words = asyncio.create_task(here.intake.take(sent(standin)))
    await here.redactor.asked.wait()
    standin.phone(2001, started=True).says("/board")
    async with asyncio.timeout(LONGEST_S):
        await there.intake.take(sent(standin))
    assert not words.done()
    here.redactor.let_go.set()
    await words


async def test_an_update_that_reaches_both_at_the_same_moment_has_its_effect_once(
    two, store, standin, officer
):
    for web in two:
        web.redactor.let_go.set()
    officer.says(f"/bookon {SITE}")
    await two[0].intake.take(sent(standin))
    before = count(store, "outbox")
    for _ in range(20):
        officer.says("gate checked, all quiet")
        update = sent(standin)
        async with asyncio.timeout(LONGEST_S):
            await asyncio.gather(*(web.intake.take(update) for web in two))
    assert count(store, "occurrence") == 20
    assert count(store, "outbox") - before == 20


async def test_a_crowd_of_chats_in_both_processes_exhausts_nothing(store, url, standin):
    """Each update reaches both, and sixty strangers write at once: each is answered
    once, whichever process it is. All in one moment, however busy the machine is: a
    little later a stranger is answered again."""
    moment = utc_now()
    crowd = [standin.phone(5000 + number, started=True) for number in range(60)]
    for phone in crowd:
        phone.says("/help")
        phone.says("/sos")
    async with webs(store, url, lambda: moment, SPAN, SPAN) as two:
        takes = [web.intake.take(each) for each in standin.pending for web in two]
        async with asyncio.timeout(LONGEST_S):
            await asyncio.gather(*takes)
    assert count(store, "seen_update") == len(crowd)
    assert count(store, "outbox WHERE person IS NULL") == len(crowd)
