"""Loading: once, twice, on trial, and with one wrong row."""

from datetime import UTC, datetime

import pytest

from bot.domain.refs import StaffId
from tests.commandline.conftest import COMPANY, refused

ROSTER = "staff_id,site,start,end\nE1001,RIV,2026-07-01 22:00,2026-07-02 06:00\n"
SHIFT = "new: shift E1001 RIV 2026-07-01 22:00 to 2026-07-02 06:00"


@pytest.fixture
def roster(folder):
    path = folder / "roster.csv"
    path.write_text(ROSTER)
    return path


def test_every_change_is_a_line(types, folder):
    (folder / "company.toml").write_text(COMPANY)
    done = types("load", "company.toml")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "new: company Alder Guarding",
        "new: site RIV",
        "new: person E1001",
        "new: person D001",
        "new: person X001",
    ]


def test_the_same_file_twice_changes_nothing(types, company):
    done = types("load", company)
    assert (done.exit_code, done.stdout) == (0, "Nothing to change.\n")


def test_a_dry_run_says_what_would_change_and_changes_nothing(types, company):
    company.write_text(COMPANY.replace("Riverside Court", "Riverside House"))
    said = ["would be changed: site RIV"]
    assert types("load", "--dry-run", company).stdout.splitlines() == said
    assert types("load", company, "--dry-run").stdout.splitlines() == said


def test_a_dry_run_makes_no_database(types, folder):
    (folder / "company.toml").write_text(COMPANY)
    done = types("load", "company.toml", "--dry-run")
    assert "would be new: site RIV" in done.stdout
    assert [path.name for path in folder.iterdir()] == ["company.toml"]


def test_a_wrong_row_is_named_and_nothing_of_any_file_is_taken(types, company, roster):
    roster.write_text(ROSTER + "E1001,RIV,2026-07-02 22:00,soon\n")
    company.write_text(COMPANY.replace("Riverside Court", "Riverside House"))
    line = refused(types("load", company, roster))
    assert line.startswith(f"{roster}, line 3, column end: ")
    assert types("load", company, "--dry-run").stdout != "Nothing to change.\n"


def test_a_roster_for_somebody_unknown_names_its_file(types, company, roster):
    roster.write_text(ROSTER.replace("E1001", "E9999"))
    line = refused(types("load", company, roster))
    assert str(roster) in line
    assert "E9999" in line
    assert line.endswith("Nothing was taken.")


def test_a_file_that_is_not_there_is_named(types, folder):
    assert "nowhere.toml" in refused(types("load", "nowhere.toml"))
    assert list(folder.iterdir()) == []


def test_company_and_roster_go_in_together(types, folder, roster):
    (folder / "company.toml").write_text(COMPANY)
    done = types("load", "company.toml", "roster.csv")
    last = done.stdout.splitlines()[-1]
    assert last.startswith(SHIFT)
    again = types("load", "roster.csv", "company.toml")
    assert again.stdout == "Nothing to change.\n"


@pytest.mark.parametrize("together", [True, False])
def test_a_roster_is_read_on_the_companys_clock(types, company, roster, desk, together):
    company.write_text(COMPANY.replace("Europe/London", "Europe/Warsaw"))
    if together:
        types("load", roster, company)
    else:
        types("load", company)
        types("load", roster)
    [shift] = desk(lambda desk: desk.unit.shifts.awaited(StaffId("E1001")))
    assert shift.start_at == datetime(2026, 7, 1, 20, 0, tzinfo=UTC)


SITES = """\
code,name,address,phone,instructions
RIV,Riverside Court,1 Quay Street,020 7946 0111,Ask Gareth Pemberton for the keys.
"""


def test_a_name_in_a_sites_free_text_becomes_initials(types, company, desk, folder):
    (folder / "sites.csv").write_text(SITES)
    assert types("load", "sites.csv").stdout == "changed: site RIV\n"
    kept = desk(lambda desk: desk.unit.sites.find("RIV"))
    assert kept.instructions == "Ask G.P. for the keys."
    assert (kept.address, kept.phone) == ("1 Quay Street", "020 7946 0111")
    assert types("load", "sites.csv").stdout == "Nothing to change.\n"
    assert b"Pemberton" not in (folder / "var/checkcall.db").read_bytes()


CLIENT = '[[clients]]\ncode = "HAR"\nname = "Harbour"\nemail = "dp@h.example"\n'


def test_a_client_comes_changes_and_goes_each_as_a_line_of_its_own(types, company):
    company.write_text(COMPANY + CLIENT + 'sites = ["RIV"]\n')
    would = types("load", "--dry-run", company).stdout
    assert would == "would be new: client HAR\n"
    assert types("load", company).stdout == "new: client HAR\n"
    assert types("load", company).stdout == "Nothing to change.\n"
    company.write_text(COMPANY + CLIENT + 'tell_within = "4h"\n')
    assert types("load", company).stdout == "changed: client HAR\n"
    company.write_text(COMPANY)
    assert types("load", company).stdout == "taken out: client HAR\n"
