"""A company with more sites than Telegram shows buttons for."""

import pytest

from bot.domain.company import Site
from tests.journeys.before_shift.rosters import loads, shift

EVERY = "Not all of them fit here. Send {} and the code."


@pytest.fixture
async def shops(night):
    def open_shops(desk):
        for number in range(150):
            desk.unit.sites.keep(Site(code=f"S{number:03}", name=f"Shop {number}"))

    await night.asks(open_shops)
    return night


async def test_an_officer_is_shown_where_they_are_expected_and_types_any_other(shops):
    officer = shops.officer("E1001")
    await loads(shops, shift("E1001", "10 22:30", "11 06:00", site="S149"))
    await officer.says("/bookon")
    told = await officer.is_told("Where are you?")
    assert told.buttons[0] == ["S149 · Shop 149"]
    assert EVERY.format("/bookon") in told.text
    await officer.says("/bookon s148")
    await officer.is_told("Booked on at S148")


@pytest.mark.parametrize("command", ["/figures", "/instructions"])
async def test_a_manager_reads_that_the_rest_is_typed(shops, command):
    manager = shops.duty_manager("D001")
    await manager.says(command)
    if command == "/figures":
        await manager.presses("One site")
        await manager.is_told(EVERY.format(command))
    await manager.says(f"{command} S149")
    await manager.is_told("S149")
