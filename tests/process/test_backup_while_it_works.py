"""A backup is taken while officers are at work, and cannot be restored under them."""

import re

import pytest

from tests.process.house import asks, eventually, free_port


@pytest.fixture(scope="module")
def port():
    return free_port()


@pytest.fixture(scope="module")
def working(house, port):
    """The product runs, with a disk for daily backups, and somebody is on site."""
    disk = house.folder / "usb"
    disk.mkdir()
    process = house.starts(BACKUP_DIR=disk, LISTEN=f"127.0.0.1:{port}")
    house.phones["E1001"].says("/bookon RIV")
    house.sees("E1001", "Booked on")
    yield process
    house.stops()


def test_what_was_answered_before_it_began_is_in_it_and_work_goes_on(house, working):
    house.phones["E1001"].says("/incident the first gate was forced")
    house.sees("E1001", "INC-1")
    done = house.types("backup", "night.backup")
    assert done.returncode == 0, done.stderr
    house.phones["E1001"].says("/incident the second gate was forced")
    house.sees("E1001", "INC-2")
    checked = house.types("restore", "--check", "night.backup")
    assert checked.returncode == 0, checked.stderr
    assert "It can be restored" in checked.stdout


def test_until_the_first_night_it_says_that_there_is_no_daily_backup(port, working):
    eventually(lambda: "backup: none for 26 hours" in ready(port))


def ready(port):
    answer = asks(f"http://127.0.0.1:{port}/readyz")
    return answer.text if answer is not None else ""


def test_under_a_running_product_nothing_is_restored(house, working):
    refused = house.types("restore", "night.backup", "--replace")
    assert refused.returncode == 1
    assert "is at work on this database; stop it everywhere" in refused.stderr
    house.phones["E1001"].says("/ok")
    house.sees("E1001", "Check call recorded")


def test_after_a_restore_the_officer_is_told_and_no_reference_comes_again(
    house, working
):
    working.is_told_to_stop()
    working.ends()
    done = house.types("restore", "night.backup", "--replace")
    assert done.returncode == 0, done.stderr
    house.starts()
    house.sees("E1001", "If you are on site now, book on again")
    house.sees("D001", "RING EVERY SITE NOW")
    house.phones["E1001"].says("/incident the second gate was forced")
    eventually(lambda: any(number(text) > 1000 for text in house.texts("E1001")))


def number(text):
    """Of the incident that a message speaks of."""
    found = re.search(r"INC-(\d+)", text)
    return int(found[1]) if found else 0
