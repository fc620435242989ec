"""Who books on reads so first; what they are asked comes a moment later, and is not
lost when the product ends in between."""

import pytest

from bot.desk.shifts import booking
from bot.domain.presence.presence import Asks
from tests.journeys.instructions.loads import loads
from tests.journeys.presence.test_presence import asks_at

PLACE, READ = "📍 Are you at RIV", "INSTRUCTIONS"


@pytest.fixture
async def amara(night):
    """Riverside Court asks where she is, and has instructions to read. She has just
    booked on, and nothing has left yet."""
    await asks_at(night, Asks.BOOK_ON)
    await loads(night)
    await night.settles()
    await night.asks(
        lambda desk: booking.book_on(desk, desk.person("E1001"), "RIV"),
    )
    return night.officer("E1001")


async def test_what_she_is_told_owes_nothing_else_before_it(night, amara):
    owed = await night.asks(lambda desk: desk.unit.outbox.ready(desk.now, 9))
    assert [one.text.partition(" at")[0] for one in owed] == ["Booked on"]
    waiting = await night.asks(lambda desk: desk.unit.outbox.waiting())
    assert waiting == 1
    await amara.is_told("Booked on")
    await amara.is_told(PLACE)
    await amara.is_told(READ)


async def test_she_is_asked_though_the_product_ended_right_after(night, amara):
    night.starts_again()
    await amara.is_told("Booked on")
    await amara.is_told(PLACE)
    await amara.is_told(READ)


async def test_minutes_later_nobody_asks_where_she_was(night, amara):
    await night.sleeps(minutes=3)
    await amara.is_told("Booked on")
    await amara.is_told(READ)
    assert PLACE not in "".join(shown.text for shown in amara.phone.inbox)


async def test_who_has_gone_again_is_asked_nothing(night, amara):
    await night.asks(lambda desk: booking.book_off(desk, desk.person("E1001")))
    await amara.is_told("Booked off")
    said = "".join(shown.text for shown in amara.phone.inbox)
    assert PLACE not in said
    assert READ not in said
    assert await night.asks(lambda desk: desk.unit.outbox.waiting()) == 0


async def test_nobody_is_asked_twice(night, amara):
    await amara.is_told(READ)
    await night.passes(minutes=5)
    await amara.hears_nothing()
