"""``checkcall replay --change``: what another rule would have done to a night."""

import shutil
from datetime import UTC, datetime

import pytest

from tests.commandline.conftest import refused
from tests.journeys.replay.quick import KEY, QuickNight

BEGAN = datetime(2025, 1, 10, 22, tzinfo=UTC)
NIGHT = ("replay", "--from", "2025-01-10 22:00", "--to", "2025-01-11 01:00")


@pytest.fixture(scope="module")
def told_once(tmp_path_factory):
    """One falls silent, and the second manager takes it up; one calls for help."""
    file = tmp_path_factory.mktemp("night") / "night.db"
    night = QuickNight(BEGAN, f"sqlite:///{file}")
    night.books_on("E1001", "RIV")
    night.passes(minutes=20)
    night.calls_for_help("E1001")
    night.passes(seconds=50)
    night.takes_up("D001")
    night.passes(minutes=5)
    night.closes("D001")
    night.passes(minutes=30)
    night.is_well("E1001")
    night.passes(minutes=80)
    night.passes(minutes=3)
    night.takes_up("D002")
    night.passes(minutes=8)
    night.is_well("E1001")
    night.closes("D002")
    night.passes(minutes=60)
    night.close()
    return file


@pytest.fixture
def silent_night(told_once, folder, setting):
    shutil.copy(told_once, folder / "night.db")
    setting(DATABASE_URL=f"sqlite:///{folder / 'night.db'}", SECRET_KEY=KEY)
    return folder


def test_it_is_read_as_a_table(silent_night, types):
    said = types(*NIGHT, "--change", "check_calls.missed=+3m").stdout
    lines = [line.split() for line in said.splitlines()]
    [told] = [line for line in lines if line[:3] == ["missed", "check", "call"]]
    assert told[3:] == [
        *("A.O.", "E1001", "RIV", "told", "1", "R.A.", "D001"),
        *("00:15:00", "00:18:00", "3", "min", "later"),
    ]
    assert "1 raised at the same time; 0 earlier; 1 later; 0 not at all" in said
    assert "2 of the 2 alarms of that night come at the time at which they came" in said


def test_it_is_written_as_a_page_without_a_name_or_anything_from_elsewhere(
    silent_night, types
):
    out = silent_night / "night.html"
    types(*NIGHT, "--change", "check_calls.missed=+3m", "--out", str(out))
    page = out.read_text(encoding="utf-8")
    assert page.count("<svg") == 2
    assert "default-src 'none'" in page
    assert "A.O. E1001" in page
    for never in ("Okafor", "Adeyemi", "07700", "http://", "https://", "<script"):
        assert never not in page


def test_another_company_file_is_tried(silent_night, types):
    own = silent_night / "other.toml"
    own.write_text(
        """
[company]
name = "Alder Guarding"
time_zone = "Europe/London"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"

[[ladders.missed_check_call]]
tell = "director"
patience = "2m"
""",
        encoding="utf-8",
    )
    said = types(*NIGHT, "--with", str(own)).stdout
    assert "X001" in said
    assert "Changed: other.toml." in said


def test_the_journal_says_that_somebody_looked(silent_night, types):
    types(*NIGHT, "--change", "check_calls.missed=+3m")
    said = types("export", "journal", "--from", "2025-01-11").stdout
    assert "night replayed" in said
    assert "2025-01-10T22:00Z to 2025-01-11T01:00Z" in said


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (("--from", "then", "--to", "2025-01-11"), "is no time"),
        (("--from", "2025-01-11", "--to", "2025-01-10"), "not after --from"),
        (("--from", "2025-01-01", "--to", "2025-02-10"), "three days at most"),
        (("--from", "2999-01-01", "--to", "2999-01-02"), "still to come"),
        ((*NIGHT[1:], "--out", "x.html"), "a page is of a comparison"),
        ((*NIGHT[1:], "--change", "patience=3m"), "none of the rules"),
    ],
)
def test_what_cannot_be_is_said(silent_night, types, given, wanted):
    done = types("replay", *given)
    assert done.exit_code == 2
    assert wanted in " ".join(done.stderr.split())


def test_a_page_that_is_there_is_not_written_over(silent_night, types):
    out = silent_night / "night.html"
    out.write_text("mine", encoding="utf-8")
    done = types(*NIGHT, "--change", "check_calls.missed=+3m", "--out", str(out))
    assert "is there already" in refused(done)
    assert out.read_text(encoding="utf-8") == "mine"
