"""Every night everything goes into one file; when it does not, somebody hears of it."""

from datetime import timedelta

import pytest

from bot.domain.backups import name_of
from bot.domain.retention.periods import Period
from bot.process.health import Health
from scheduler.calendar_jobs import Housekeeping
from scheduler.daily_backup import DailyBackup, Place
from storage.backups.file import opened
from storage.database.sealing import Sealer

KEY = "a key for tests only"
KEPT = Period(days=30)


@pytest.fixture
def folder(tmp_path):
    """A disk of its own."""
    place = tmp_path / "usb"
    place.mkdir()
    return place


@pytest.fixture
def daily(night, folder):
    return a_process(night, folder)


def a_process(night, folder, url=None, keep=KEPT):
    url = url or night.house.settings.database_url
    place = Place(folder=folder, keep=keep, url=url, key=KEY)
    return DailyBackup(night.house.doorway, night.house.store.engine, place)


def one_that_cannot(night, folder):
    """It finds no database to read."""
    return a_process(night, folder, f"sqlite:///{folder}/away/checkcall.db")


def files(folder):
    return sorted(path.name for path in folder.iterdir())


async def test_a_backup_is_made_every_night_and_each_opens(night, folder, daily):
    for _ in range(3):
        await daily.tonight()
        await night.passes(days=1)
    assert len(files(folder)) == 3
    for path in folder.iterdir():
        with opened(path, [KEY]) as found:
            assert found.manifest.rows > 8


async def test_what_was_reported_is_in_it(night, folder, daily):
    await night.officer("E1001").says("/incident gate 2 was forced")
    await daily.tonight()
    [path] = folder.iterdir()
    with opened(path, [KEY]) as found:
        tables = found.manifest.tables
        kept = {table.name: list(found.rows(table)) for table in tables}
    opens = Sealer(night.house.settings.secret_keys).open
    [told] = (cell for cell in kept["incident"][0] if str(cell).startswith("c1."))
    assert opens(told.encode()) == "gate 2 was forced"


async def test_of_several_processes_one_makes_it(night, folder):
    first, second = a_process(night, folder), a_process(night, folder)
    await first.tonight()
    await night.passes(seconds=2)
    await second.tonight()
    assert len(files(folder)) == 1


async def test_a_night_that_was_missed_is_made_up_for_within_the_hour(
    night, folder, daily
):
    await daily.tonight()
    await night.passes(hours=25)
    await daily.catch_up()
    assert len(files(folder)) == 1
    await night.passes(hours=1, minutes=1)
    await daily.catch_up()
    assert len(files(folder)) == 2


async def test_old_ones_go_and_the_newest_never_does(night, folder, daily):
    await daily.tonight()
    first = name_of(night.now)
    await night.passes(days=28)
    await daily.tonight()
    assert first in files(folder)
    await night.passes(days=1, seconds=1)
    await daily.tonight()
    assert first not in files(folder)
    newest = files(folder)[-1]
    night.clock.now += timedelta(days=400)
    await one_that_cannot(night, folder).tonight()
    assert files(folder) == [newest]


async def test_what_is_not_ours_is_not_touched(night, folder, daily):
    (folder / "checkcall-old.backup").write_text("somebody's own")
    (folder / "letters.txt").write_text("somebody's own")
    await daily.tonight()
    night.clock.now += timedelta(days=400)
    await daily.tonight()
    assert {"checkcall-old.backup", "letters.txt"} < set(files(folder))


async def test_a_deleted_record_is_in_no_backup_when_its_certificate_says_so(
    night, folder
):
    """It is deleted right before the night after it was last backed up."""
    short = Period(days=4)
    daily = a_process(night, folder, keep=short)
    await daily.tonight()
    night.clock.now += timedelta(hours=23)
    await Housekeeping(night.house.doorway, short).dispose()
    deleted_at = night.now
    company = await night.asks(lambda desk: desk.company)
    until = company.retention.backups_until(deleted_at, short)
    assert until == deleted_at + timedelta(days=4)
    night.clock.now += timedelta(hours=1)
    for _ in range(4):
        await daily.tonight()
        night.clock.now += timedelta(days=1)
    assert night.now - timedelta(days=1) < until
    assert [each for each in files(folder) if each < name_of(deleted_at)] == []


@pytest.mark.parametrize("manager", ["D001", "D002"])
async def test_a_disk_that_is_not_plugged_in_is_heard_of_once_a_night(
    night, folder, daily, manager
):
    """No administrator has a phone here: then the duty managers hear it."""
    folder.rmdir()
    await daily.tonight()
    told = await night.duty_manager(manager).is_told("THE DAILY BACKUP WAS NOT MADE")
    assert "see that its disk is plugged in" in told.text
    assert "There is no backup yet." in told.text
    await night.passes(hours=1)
    await daily.catch_up()
    await night.duty_manager(manager).hears_nothing("BACKUP")
    assert not folder.exists()
    await night.passes(hours=23)
    await daily.tonight()
    await night.duty_manager(manager).is_told("THE DAILY BACKUP WAS NOT MADE")


async def test_a_failed_one_leaves_no_half_and_is_made_when_it_can_be(
    night, folder, daily
):
    await one_that_cannot(night, folder).tonight()
    told = await night.duty_manager("D001").is_told("THE DAILY BACKUP WAS NOT MADE")
    assert "The log says why." in told.text
    assert files(folder) == []
    assert daily.is_overdue()
    await night.passes(hours=1)
    await daily.catch_up()
    assert len(files(folder)) == 1
    assert not daily.is_overdue()


async def test_it_says_that_it_is_overdue_after_26_hours(night, daily):
    await daily.tonight()
    await night.passes(hours=26)
    health = Health(night.house, clock=None, delivery=None, backup=daily)
    assert health.remarks() == []
    await night.passes(minutes=1)
    assert health.remarks() == ["backup: none for 26 hours; run there: checkcall check"]
