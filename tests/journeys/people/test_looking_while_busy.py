"""Who looks has an answer, whatever the desk is at."""

import asyncio
import threading

from prometheus_client import generate_latest

from bot.process import health as looked_after
from bot.process.health import metrics
from tests.journeys.people.test_getting_on import health_of, readyz


async def test_who_looks_is_answered_while_the_desk_is_busy_and_when_it_hangs(
    night, monkeypatch
):
    await night.officer("E1001").books_on("RIV")
    goes_on, began = threading.Event(), threading.Event()

    def hangs(_):
        began.set()
        assert goes_on.wait(30)

    hanging = asyncio.create_task(night.house.doorway.run(hangs))
    await asyncio.to_thread(began.wait, 30)
    waits = asyncio.create_task(night.house.doorway.run(lambda desk: desk.now))
    await asyncio.sleep(0)
    try:
        assert await readyz(health_of(night)) == (200, ["ready"])
        monkeypatch.setattr(looked_after, "HELD_UP_S", 0.0)
        code, said = await readyz(health_of(night))
    finally:
        goes_on.set()
    await asyncio.gather(hanging, waits)
    trouble = "desk: nothing gets done; see that the disk is not full or slow"
    assert (code, said) == (503, [trouble])
    assert await readyz(health_of(night)) == (200, ["ready"])


async def test_looking_takes_no_turn_from_anybody(night):
    """The figures are read while somebody is in the middle of a decision."""
    figures = metrics(night.house)
    with night.house.store.transaction() as unit:
        unit.companies.get()
        shown = await asyncio.to_thread(generate_latest, figures)
    assert b"checkcall_outbox_waiting" in shown
    assert b"checkcall_name_slips 0.0" in shown
    assert b"checkcall_near_misses 0.0" in shown
