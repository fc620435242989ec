"""``checkcall check`` on the daily backup: is there one, and is it of last night?"""

import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk import backups
from bot.domain.backups import Failure, name_of
from tests.commandline.conftest import refused
from tests.commandline.test_retention import LONG_AGO, an_old_incident, rounds


@pytest.fixture
def usb(folder, setting):
    place = folder / "usb"
    place.mkdir()
    setting(BACKUP_DIR=place)
    return place


def points(types):
    lines = types("check").stdout.splitlines()
    return [line for line in lines if " backup: " in line]


def test_without_a_daily_backup_it_says_so(types, company):
    [line] = points(types)
    assert line.startswith("note  backup: CHECKCALL_BACKUP_DIR is not set: no daily")


def test_a_folder_that_is_not_there_is_wrong(types, company, usb):
    usb.rmdir()
    [line] = points(types)
    assert line.startswith(f"WRONG backup: {usb} is no folder that Checkcall can")


def test_before_the_first_night_nothing_is_wrong(types, company, usb):
    said = points(types)
    assert said[0].startswith("note  backup: none has been made yet; the first is,")
    assert "is on the database's own disk" in said[1]


def test_last_nights_is_named(types, company, usb, desk):
    made_at = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=9)
    desk(lambda desk: backups.made(desk, made_at), made_at)
    assert f"{name_of(made_at)} is not in {usb}" in points(types)[0]
    (usb / name_of(made_at)).write_bytes(b"")
    said = points(types)[0]
    assert said.startswith(f"ok    backup: the newest in {usb} is of ")
    assert "each is kept 30d" in said


def test_one_that_is_older_than_26_hours_is_wrong(types, company, usb, desk):
    made_at = datetime.now(UTC) - timedelta(hours=27)
    desk(lambda desk: backups.made(desk, made_at), made_at)
    said = points(types)[0]
    assert said.startswith("WRONG backup: the newest is of ")
    assert "make one now: checkcall backup FILE" in said


def test_one_that_somebody_made_by_hand_is_not_last_nights(types, company, usb):
    assert types("backup", "mine").exit_code == 0
    assert points(types)[0].startswith("note  backup: none has been made yet")


def test_one_that_could_never_be_made_is_wrong(types, company, usb, desk):
    now = datetime.now(UTC)
    desk(lambda desk: backups.failed(desk, Failure.NO_ROOM), now)
    assert points(types)[0].startswith("WRONG backup: there is none; it should be of")


@pytest.mark.parametrize("kept", ["30", "0d", "a month", "72h"])
def test_a_wrong_time_to_keep_them_is_named(types, setting, kept):
    setting(BACKUP_KEEP=kept)
    assert refused(types("check")) == (
        f'CHECKCALL_BACKUP_KEEP is "{kept}"; wanted whole days or years, such as 30d '
        "or 1y."
    )


@pytest.mark.parametrize("days", [30, 90])
def test_a_certificate_of_deletion_goes_by_how_long_they_are_kept(
    types, company, setting, usb, desk, days
):
    setting(BACKUP_KEEP=f"{days}d")
    an_old_incident(desk)
    rounds(desk, LONG_AGO.replace(year=2020))
    before = datetime.now(UTC) + timedelta(days=days)
    said = types("retention").stdout
    after = datetime.now(UTC) + timedelta(days=days)
    [until] = set(re.findall("backups hold them until: (.{10})", said))
    assert f"{before:%Y-%m-%d}" <= until <= f"{after:%Y-%m-%d}"
