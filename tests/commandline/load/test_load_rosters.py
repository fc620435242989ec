"""A controller loads rosters: corrected ones, mistaken ones, and of every make."""

import re
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.clock import LONDON, utc_now
from tests.commandline.conftest import COMPANY, refused

FILES = Path(__file__).parents[2] / "rosters"
HEADER = "staff_id,site,start,end\n"
MORE = """
[[sites]]
code = "VIC"
name = "Victoria House"

[[people]]
id = "E1002"
name = "Piotr Zielinski"
roles = ["officer"]
"""
READ = [
    *("semicolon.csv", "excel-ukdate.csv", "2400.csv", "utf16.csv", "dup-row.csv"),
    *("newline-in-cell.csv", "extra-col.csv", "seconds.csv", "dot-time.csv"),
    *("header-space.csv", "rota-tool.csv", "sep-line.csv", "libreoffice-dots.csv"),
]


@pytest.fixture(scope="module")
def loaded(loaded_once, tmp_path_factory):
    """The company has two sites and two officers; to be copied."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copytree(loaded_once, folder, dirs_exist_ok=True)
    (folder / "company.toml").write_text(COMPANY + MORE)
    env = {"CHECKCALL_DATABASE_URL": f"sqlite:///{folder}/var/checkcall.db"}
    done = CliRunner().invoke(app, ["load", f"{folder}/company.toml"], env=env)
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def office(folder, loaded):
    shutil.copytree(loaded, folder, dirs_exist_ok=True)
    return folder / "company.toml"


def whole_copy(text, folder, name):
    path = folder / name
    path.write_text(text)
    return path


def coming(name, folder):
    """A file whose night is tomorrow's."""
    tomorrow = utc_now().astimezone(LONDON).date() + timedelta(days=1)
    ends = tomorrow + timedelta(days=1)
    text = (FILES / name).read_text()
    days = {"%Y%m%d": ("20261121", "20261122"), "%-d %b": ("21 Nov", "22 Nov")}
    for shape, (first, last) in days.items():
        text = text.replace(first, f"{tomorrow:{shape}}")
        text = text.replace(last, f"{ends:{shape}}")
    return whole_copy(text.replace("Sat ", f"{tomorrow:%a} "), folder, name)


@pytest.fixture
def roster(folder):
    """Writes a roster: officer, site, start and end, in hours from tomorrow."""

    def written(*rows, name="roster.csv"):
        tomorrow = utc_now().astimezone(LONDON).date() + timedelta(days=1)
        lines = [
            f"{who},{site},{_at(tomorrow, start)},{_at(tomorrow, end)}\n"
            for who, site, start, end in rows
        ]
        path = folder / name
        path.write_text(HEADER + "".join(lines))
        return path

    return written


def _at(day, hours):
    at = datetime.combine(day, datetime.min.time()) + timedelta(hours=hours)
    return f"{at:%Y-%m-%d %H:%M}"


def of_this_year(name, folder):
    """The file with its night in November a coming one, as it was saved."""
    raw = (FILES / name).read_bytes()
    encoding = "utf-16" if raw.startswith(b"\xff\xfe") else "utf-8"
    today = utc_now().date()
    year = today.year + (today >= date(today.year, 11, 21))
    text = raw.decode(encoding)
    text = re.sub("2026|2027", lambda found: str(int(found[0]) - 2026 + year), text)
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path, year


@pytest.mark.parametrize("name", READ)
def test_the_same_night_is_loaded_from_whatever_saved_it(types, office, folder, name):
    path, year = of_this_year(name, folder)
    trial = types("load", "--dry-run", path)
    assert trial.exit_code == 0
    done = types("load", path)
    assert done.stdout.splitlines()[-1].startswith(f"new: shift E1001 RIV {year}-11-2")
    assert trial.stdout == done.stdout.replace("new: ", "would be new: ")
    again = types("load", path)
    assert again.stdout.splitlines()[-1] == "Nothing to change."


def test_a_column_given_twice_is_refused(types, office):
    line = refused(types("load", FILES / "dup-header.csv"))
    assert line.endswith(", line 1, column start: given twice; wanted it once.")


def test_a_year_mistyped_is_refused_and_may_be_meant(types, office, folder):
    path, _ = of_this_year("year-typo.csv", folder)
    line = refused(types("load", path))
    assert f"{path}, line 2, column end: the shift " in line
    assert "lasts 8768 hours; wanted at most 16" in line or "8792 hours" in line
    assert "or give --anyway to load it so. Nothing was taken." in line
    assert types("load", path, "--anyway").exit_code == 0


def test_a_shift_that_is_over_is_said_on_trial_and_on_load(types, office, roster):
    path = roster(("E1001", "RIV", -72, -64))
    over = "(over already: it raises no alarm)\n"
    trial = types("load", path, "--dry-run")
    assert "would be new: shift E1001 RIV " in trial.stdout
    assert trial.stdout.endswith(over)
    assert "all of it is over" in trial.stdout
    assert types("load", path).stdout.endswith(over)
    assert types("load", path).stdout == "Nothing to change.\n"


def test_a_correction_is_a_difference_line_by_line(types, office, roster):
    types("load", roster(("E1001", "RIV", 22, 30), ("E1002", "VIC", 22, 30)))
    corrected = roster(("E1001", "VIC", 22, 32))
    trial = types("load", corrected, "--dry-run").stdout.splitlines()
    note, changed, cancelled = trial
    assert note == "note: not told, for no phone is linked: E1001, E1002. Ring them"
    assert changed.startswith("would be changed: shift E1001 RIV ")
    assert " -> VIC " in changed
    assert cancelled.startswith("would be cancelled: shift E1002 VIC ")
    done = types("load", corrected).stdout.splitlines()
    assert done == [each.removeprefix("would be ") for each in trial]
    assert types("load", corrected).stdout == "Nothing to change.\n"


def test_back_to_back_shifts_are_no_overlap(types, office, roster):
    path = roster(("E1001", "RIV", 18, 24), ("E1001", "RIV", 24, 30))
    assert types("load", path).exit_code == 0


def test_one_person_in_two_places_stops_the_load(types, office, roster):
    path = roster(("E1001", "RIV", 18, 24), ("E1001", "VIC", 23, 30))
    trial = types("load", path, "--dry-run")
    assert trial.stdout.count("would be new: shift E1001 ") == 2
    for done in (trial, types("load", path)):
        line = refused(done)
        assert f"{path}, line 3, column start: E1001 is at RIV " in line
        assert "(line 2) then, and cannot be at VIC " in line
    assert types("load", path, "--anyway").stdout.count("new: shift E1001 ") == 2


def test_every_doubt_is_counted_and_the_first_ones_are_named(types, office, roster):
    rows = [("E1001", "RIV", day * 24, day * 24 + 18) for day in range(5)]
    line = refused(types("load", roster(*rows)))
    assert "line 2, column end: " in line
    assert "; line 3, column end: " in line
    assert "; line 4, column end: " in line
    assert "; and 2 more; correct it, or give --anyway" in line


def test_an_end_before_its_start_stops_and_is_the_next_day_anyway(
    types, office, roster
):
    path = roster(("E1001", "RIV", 22, 6))
    line = refused(types("load", path))
    assert "line 2, column end: the end is before the start (--anyway reads " in line
    assert " 06:00); correct it" in line
    done = types("load", path, "--anyway")
    assert done.stdout.endswith(" 06:00\n")


@pytest.mark.parametrize(
    ("start", "column"), [(24 * 400, "start"), (-24 * 40, "start")]
)
def test_a_mistyped_day_stops_the_load(types, office, roster, start, column):
    path = roster(("E1002", "RIV", 22, 30), ("E1001", "RIV", start, start + 8))
    line = refused(types("load", path))
    assert f"line 3, column {column}: " in line


def test_a_part_of_the_roster_stops_before_it_cancels_the_rest(types, office, roster):
    night = [("E1001", "RIV", day * 24 + 22, day * 24 + 30) for day in range(5)]
    types("load", roster(*night))
    part = roster(night[0], night[4])
    trial = types("load", part, "--dry-run")
    assert trial.stdout.count("would be cancelled: shift E1001 RIV ") == 3
    line = refused(trial)
    assert "3 of the 5 shifts that stand in its time would be cancelled (at RIV" in line
    assert refused(types("load", part)) == line
    assert types("load", part, "--anyway").stdout.count("cancelled: shift ") == 3


def test_somebody_unknown_is_named_by_line_and_column(types, office, roster):
    line = refused(types("load", roster(("E1001", "RIV", 8, 16), ("E9", "RIV", 8, 16))))
    assert ", line 3, column staff_id: there is no person E9; load people first" in line


def test_rosters_of_two_sites_stand_beside_each_other(types, office, roster):
    first = roster(("E1001", "RIV", 22, 30), name="riv.csv")
    second = roster(("E1002", "VIC", 22, 30), name="vic.csv")
    assert types("load", first, second).stdout.count("new: shift ") == 2
    assert types("load", first).stdout == "Nothing to change.\n"
    assert types("load", second).stdout == "Nothing to change.\n"


MAKES = ["google-calendar.ics", "outlook.ics", "officers-feed.ics", "staff-names.csv"]


@pytest.mark.parametrize("name", MAKES)
def test_a_night_is_the_same_in_another_program_and_in_last_years_layout(
    types, office, folder, name
):
    mail = 'name = "Amara Okafor"\nemail = "amara@alder.example"'
    office.write_text(office.read_text().replace('name = "Amara Okafor"', mail))
    types("load", office)
    path = coming(name, folder)
    trial = types("load", "--dry-run", path)
    done = types("load", path).stdout.splitlines()
    assert done[-1].startswith("new: shift E1001 RIV ")
    assert done == [
        each.removeprefix("would be ") for each in trial.stdout.splitlines()
    ]
    assert types("load", path).stdout.splitlines()[-1] == "Nothing to change."
    again = types("load", coming("last-years-layout.csv", folder))
    assert again.stdout.splitlines()[-1] == "Nothing to change."


def test_each_guess_is_said_before_anything_is_done(types, office, folder):
    notes = types("load", "--dry-run", coming("last-years-layout.csv", folder))
    first, second, third, *_ = notes.stdout.splitlines()
    assert first == "note: its columns are divided by semicolons"
    assert second == (
        "note: columns were read by their names: Officer as staff_id, Post as site, "
        "From as start, To as end, Date from as date, Date to as end_date"
    )
    assert third.startswith("note: days such as ")
    assert "have no year, and were read as the first such day that is not" in third
    notes = types("load", "--dry-run", coming("staff-names.csv", folder))
    assert "the end 06:00: was read as on the day after the start" in notes.stdout


def test_two_rosters_that_disagree_are_refused_by_both_lines(types, office, roster):
    first = roster(("E1001", "RIV", 22, 30), name="riv.csv")
    second = roster(("E1001", "VIC", 23, 31), name="vic.csv")
    line = refused(types("load", first, second))
    assert f"{second}, line 2, column start: E1001 is at RIV " in line
    assert f"({first}, line 2) then, and cannot be at VIC " in line
    assert types("load", first).stdout.startswith("new: ")


def test_two_rosters_of_one_site_are_one_plan(types, office, roster):
    days = roster(("E1001", "RIV", 10, 18), ("E1001", "RIV", 34, 42), name="days.csv")
    nights = roster(("E1002", "RIV", 22, 30), ("E1002", "RIV", 30, 34), name="n.csv")
    assert types("load", days, nights).stdout.count("new: shift ") == 4
    assert types("load", days, nights).stdout == "Nothing to change.\n"
    assert types("load", nights, days).stdout == "Nothing to change.\n"


def test_a_roster_that_is_half_wrong_is_not_taken_at_all(types, office, folder, roster):
    path = roster(("E1001", "RIV", 8, 16), ("E1002", "RIV", 16, 24))
    good = path.read_text()
    for wrong, told in (
        ("E1002,Riverside,", "line 3, column site: there is no site Riverside"),
        (
            "Sam Lee,RIV,",
            'column staff_id: "Sam Lee" names nobody; wanted a staff number, or the '
            "full name or e-mail address of an officer who is loaded. Nothing was",
        ),
        ("E1001 E1002,RIV,", "it may be any of E1001, E1002; wanted one, by its"),
    ):
        path.write_text(good.replace("E1002,RIV,", wrong))
        assert told in refused(types("load", path))
    path.write_text(good)
    assert types("load", path).stdout.count("new: shift ") == 2


def test_an_event_that_names_nobody_is_told_by_its_property(types, office, folder):
    path = coming("outlook.ics", folder)
    path.write_text(path.read_text().replace("E1001 (A. Okafor)", "A. Okafor"))
    line = refused(types("load", path))
    assert line.startswith(
        f'{path}, line 32, property SUMMARY: "Night A. Okafor" names'
    )


def test_what_a_calendar_calls_off_is_cancelled_and_no_other_shift(
    types, office, folder, roster
):
    types("load", roster(("E1001", "RIV", 22, 30), ("E1002", "RIV", 22, 30)))
    path = coming("outlook.ics", folder)
    path.write_text(path.read_text().replace("METHOD:PUBLISH", "METHOD:CANCEL"))
    done = types("load", path).stdout.splitlines()
    assert done[-1].startswith("cancelled: shift E1001 RIV ")
    assert len([each for each in done if "shift" in each]) == 1
    assert types("load", path).stdout.splitlines()[-1] == "Nothing to change."


def test_somebodys_own_calendar_says_nothing_of_others(types, office, folder, roster):
    types("load", roster(("E1001", "RIV", 30, 38), ("E1002", "RIV", 22, 30)))
    done = types("load", coming("officers-feed.ics", folder)).stdout
    assert "its name says whose calendar it is: E1001" in done
    assert done.splitlines()[-1].startswith("new: shift E1001 RIV ")
    assert "E1002" not in done


def test_what_became_of_a_shift_is_a_table(types, office, roster):
    types("load", roster(("E1001", "RIV", 22, 30), ("E1002", "VIC", 22, 30)))
    types("load", roster(("E1001", "VIC", 22, 32)))
    table = types("export", "roster", "--format", "csv").stdout.splitlines()
    rows = [line.split(",") for line in table[1:]]
    assert [(row[0], row[1], row[6]) for row in rows] == [
        ("SH-1", "planned", "RIV"),
        ("SH-2", "planned", "VIC"),
        ("SH-1", "changed", "VIC"),
        ("SH-2", "cancelled", "VIC"),
    ]
    assert {row[-1] for row in rows} == {""}


def test_a_shift_to_which_nobody_would_come_stops_the_load(types, office, roster):
    last = utc_now().astimezone(LONDON).date() + timedelta(days=3)
    leaves = f'roles = ["officer"]\nleft = {last}'
    office.write_text(COMPANY.replace('roles = ["officer"]', leaves) + MORE)
    assert types("load", office).exit_code == 0
    night = ("E1001", "RIV", 46, 54)
    assert types("load", roster(night)).exit_code == 0, "until the day before"
    path = roster(night, ("E1001", "RIV", 70, 78), ("X001", "VIC", 20, 28))
    line = refused(types("load", path))
    assert f"{path}, line 3, who: E1001 does not work here any more on " in line
    assert "line 4, who: X001 has no role that books on; correct it" in line
    assert types("load", path, "--anyway").exit_code == 0
