"""Many things are due at once: what takes long is done in parts, and all of it."""

from datetime import timedelta

from scheduler import waker


async def test_a_batch_that_takes_long_ends_early_and_the_next_goes_on(
    night, monkeypatch
):
    monkeypatch.setattr(waker, "LONGEST_S", 0.0)  # whatever is done takes longer
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1002").says("/bookon RIV")
    night.clock.now += timedelta(hours=1)
    assert await night.asks(waker.act_on_due) == 1
    assert await night.asks(waker.act_on_due) == 1
    await night.passes(minutes=15)
    await night.duty_manager("D001").is_told("A.O. E1001")
    await night.duty_manager("D001").is_told("P.Z. E1002")
