"""The machine comes back at night, and somebody had mistyped a line of the company file
by day: nobody goes unwatched for it, and it is heard of."""

import pytest

from bot.process.running import NotLoaded, load_company
from bot.process.wiring import open_house
from bot.settings import BadFile
from tests.journeys.conftest import HERE, NOWHERE
from tests.journeys.night import settings_for

COMPANY = HERE / "company.toml"
NOT_TAKEN = "THE COMPANY FILE WAS NOT TAKEN"


@pytest.fixture
def file(tmp_path):
    """As it was left."""
    path = tmp_path / "company.toml"
    path.write_text(COMPANY.read_text().replace('["officer"]', '["oficer"]', 1))
    return path


@pytest.fixture
def starts(night):
    async def started(path):
        load_company(night.house, path)
        night.starts_again()
        await night.settles()

    return started


async def test_what_was_loaded_before_stands_and_its_people_are_watched(
    night, file, starts
):
    await night.officer("E1001").books_on("RIV")
    await starts(file)
    await night.duty_manager("D001").is_told(NOT_TAKEN)
    await night.duty_manager("D002").is_told("checkcall load FILE")
    await night.officer("E1001").hears_nothing(NOT_TAKEN)
    await night.passes(minutes=75)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")


async def test_a_disk_that_is_not_there_is_no_reason_either(night, tmp_path, starts):
    await starts(tmp_path / "away" / "company.toml")
    await night.duty_manager("D001").is_told(NOT_TAKEN)
    await night.officer("E1001").books_on("RIV")


async def test_whoever_starts_it_again_and_again_is_told_once_a_day(
    night, file, starts
):
    for _ in range(3):
        await starts(file)
        await night.passes(minutes=1)
    await night.duty_manager("D001").is_told(NOT_TAKEN)
    await night.duty_manager("D001").hears_nothing(NOT_TAKEN)
    await night.passes(days=1)
    await starts(file)
    await night.duty_manager("D001").is_told(NOT_TAKEN)


async def test_once_it_is_put_right_it_is_taken(night, file, starts):
    await starts(file)
    await night.duty_manager("D001").is_told(NOT_TAKEN)
    file.write_text(COMPANY.read_text())
    await starts(file)
    await night.duty_manager("D001").hears_nothing()


@pytest.fixture
def empty_house(tmp_path):
    house = open_house(settings_for(NOWHERE, f"sqlite:///{tmp_path}/empty.db"))
    yield house
    house.close()


def test_a_first_start_has_nothing_to_go_on_with(empty_house, file):
    with pytest.raises(BadFile, match="oficer"):
        load_company(empty_house, file)
    with pytest.raises(NotLoaded):
        load_company(empty_house, None)
