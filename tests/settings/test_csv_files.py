"""An office that keeps its lists in a spreadsheet loads them, or is told the cell."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.company_file.csv_files import read_csv
from bot.company_file.rosters.planned_times import SiteClock
from bot.domain.people.person import Role

PEOPLE = (
    "id,name,roles,division,phone,email,language,licence,licence_expires,deputy\n"
    "E1001,Amara Okafor,officer,guarding,,,,,2027-03-31,D001\n"
)
SITES = "code,name,latitude,radius_m,continuous_cover,instructions\n"
ROSTER = "staff_id,site,start,end\n"
LONDON = SiteClock(zone=ZoneInfo("Europe/London"))


@pytest.mark.parametrize("between", [" ", ";", "|", " ; "])
def test_people_are_taken_with_their_roles_however_divided(write, between):
    row = f"D001,Ruth Adeyemi,duty-manager{between}dpo,,,,pl,,,\n"
    first, second = read_csv(write("p.csv", "\ufeff" + PEOPLE + row), LONDON).people
    assert (first.name, first.language, first.deputy) == ("Amara Okafor", "en", "D001")
    assert first.licence_expires == date(2027, 3, 31)
    assert second.roles == {Role.DUTY_MANAGER, Role.DPO}


def test_sites_are_taken_with_several_lines_of_instructions(write):
    rows = (
        'riv,Riverside Court,51.5,200,yes,"Keys in\nthe safe"\nMKT,Market,,,,\n,,,,,\n'
    )
    first, second = read_csv(write("s.csv", SITES + rows), LONDON).sites
    assert (first.code, first.latitude, first.radius_m) == ("RIV", 51.5, 200)
    assert (first.continuous_cover, second.continuous_cover) == (True, False)
    assert first.instructions == "Keys in\nthe safe"


def test_what_is_counted_at_a_site_is_divided_as_people_divide_it(write):
    rows = "RIV,Riverside,master keys: 3; radio: 2|  torch\nMKT,Market,\n"
    sites = read_csv(write("s.csv", "code,name,equipment\n" + rows), LONDON).sites
    assert sites[0].equipment == ("master keys: 3", "radio: 2", "torch")
    assert sites[1].equipment == ()


def test_the_roster_is_in_the_time_of_the_site_clock(write):
    rows = "E1001,riv,2026-11-21 22:00,2026-11-22 06:00\n"
    rows += "E1001,RIV,2026-07-21T22:00,2026-07-22T06:00\n"
    winter, summer = read_csv(write("r.csv", ROSTER + rows), LONDON).roster
    assert winter.start_at == datetime(2026, 11, 21, 22, tzinfo=UTC)
    assert summer.start_at == datetime(2026, 7, 21, 21, tzinfo=UTC)
    assert (summer.who[0].words, winter.where[0].words) == ("E1001", "riv")
    assert summer.end_at.tzinfo is UTC


def test_the_office_that_misspells_a_role_is_told_line_column_and_nearest(refusal):
    told = refusal("people.csv", PEOPLE + "E2,Ruth Adeyemi,oficer,,,,,,,\n")
    assert told.startswith("people.csv, line 3, column roles: ")
    assert told.endswith("(nearest: officer).")


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        (
            PEOPLE + ",Ruth,dpo,,,,,,,\n",
            3,
            "id",
            "id is missing; wanted a staff number",
        ),
        (PEOPLE + "E 2,Ruth,dpo,,,,,,,\n", 3, "id", 'id is "E 2"'),
        (PEOPLE + "E2,,dpo,,,,,,,\n", 3, "name", "name is missing"),
        (PEOPLE + "E2,Ruth,,,,,,,,\n", 3, "roles", "roles is missing"),
        (PEOPLE + "E2,Ruth,;,,,,,,,\n", 3, "roles", "roles is []"),
        (PEOPLE + "E1001,Ruth,dpo,,,,,,,\n", 3, "id", "E1001 is given twice"),
        (
            PEOPLE + "\nE2,R,dpo,,,,,,31/31/27,\n",
            4,
            "licence_expires",
            "a day with its",
        ),
        (PEOPLE + "E2,R,dpo,,,,,,31/3,\n", 3, "licence_expires", "with its year"),
        (
            PEOPLE + "E2,R,dpo,,,,,,46477,\n",
            3,
            "licence_expires",
            "a day with its year",
        ),
        (
            PEOPLE + "E2,R,dpo,,,,,,4/3/27,\n",
            3,
            "licence_expires",
            "which is the month",
        ),
        (PEOPLE + "E2,R,dpo,,,ruth @a.example,,,,\n", 3, "email", "one e-mail address"),
        (PEOPLE + "E2,R,dpo,,,none,,,,\n", 3, "email", "one e-mail address"),
        (PEOPLE + "E2,R,dpo,,4.47701E+11,,,,,\n", 3, "phone", "a spreadsheet rounded"),
        (PEOPLE + 'E2,R,dpo,,"4,47701E+11",,,,,\n', 3, "phone", "rounded it"),
        (PEOPLE + "E2,R,dpo,,,,,,,no one\n", 3, "deputy", 'deputy is "no one"'),
        (PEOPLE.replace("roles", "role"), 1, "role", "nearest: roles"),
        (PEOPLE.replace("email", "phone"), 1, "phone", "given twice"),
        ("id,name\nE2,Ruth\n", 1, "roles", "missing from the header; wanted id,name"),
        ("id,name,roles,notes\nE2,Ruth,dpo,\n", 1, "notes", "unknown column"),
        (
            SITES + 'A,"x\ny",,,,\nB C,x,,,,\n',
            4,
            "code",
            "1 to 12 letters, digits or -",
        ),
        (SITES + "A,x,,,,\na,x,,,,\n", 3, "code", "code A is given twice"),
        (SITES + "A,x,north,,,\n", 2, "latitude", "a number from -90 to 90"),
        (SITES + "A,x,nan,,,\n", 2, "latitude", "a number from -90 to 90"),
        (SITES + "A,x,,2.5,,\n", 2, "radius_m", "a whole number of metres"),
        (SITES + "A,x,,,perhaps,\n", 2, "continuous_cover", "true or false"),
        ("staff_id,site,start\n", 1, "end", "missing from the header"),
        (ROSTER + "E1,RIV,tonight,x\n", 2, "start", "the time on the site clock"),
        (ROSTER + "E1,RIV,2026-11-21,x\n", 2, "start", "the time on the site clock"),
        (ROSTER + "E1,RIV,2026-11-21 22:00Z,x\n", 2, "start", "on the site clock"),
        (
            *(ROSTER + "E1,RIV,2026-11-21 22:00,2026-11-21 22:00\n", 2),
            *("end", 'end is "2026-11-21 22:00"; wanted a time after the start'),
        ),
        (
            *(ROSTER + "E1,RIV,2026-03-29 01:30,2026-03-29 09:00\n", 2),
            *("start", "the clocks go forward over it"),
        ),
        (ROSTER + "E1,,2026-11-21 22:00,2026-11-22 06:00\n", 2, "site", "is missing"),
    ],
)
def test_the_office_is_told_the_line_and_the_column(refusal, text, line, column, words):
    told = refusal("list.csv", text)
    assert told.startswith(f"list.csv, line {line}, column {column}: ")
    assert words in told
    assert "; wanted " in told


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "not a header row; wanted id,name,roles"),
        ("E1001;Amara Okafor;officer\n", 1, "or code,name"),
        (PEOPLE + "E2,Ruth\n", 3, "2 values; wanted 10, as in the header"),
        ("id,name,roles,\nE2,Ruth,dpo,x\n", 2, "4 values; wanted 3, as in the header"),
        (SITES + 'A,"x,,,,\n', 2, "wanted comma-separated text"),
    ],
)
def test_a_list_that_is_no_table_is_refused_by_line(refusal, text, line, words):
    told = refusal("list.csv", text)
    assert told.startswith(f"list.csv, line {line}: ")
    assert words in told


def test_a_leaver_is_marked_by_the_day_they_left(write):
    path = write("a.csv", "id,name,roles,left\nE1,Amara Okafor,officer,2026-11-30\n")
    [person] = read_csv(path, LONDON).people
    assert person.left == date(2026, 11, 30)


def test_days_of_people_are_read_as_a_spreadsheet_writes_them(write):
    rows = "E1,Amara Okafor,officer,03/04/2027,\nE2,Ruth Adeyemi,dpo,,28/02/2026\n"
    path = write("a.csv", "id,name,roles,licence_expires,left\n" + rows)
    read = read_csv(path, LONDON)
    first, second = read.people
    assert (first.licence_expires, first.left) == (date(2027, 4, 3), None)
    assert second.left == date(2026, 2, 28)
    [note] = read.notes
    assert "the day comes first in dates such as 03/04/2027" in note


def test_roles_may_be_divided_by_commas_in_one_cell(write):
    path = write("a.csv", 'id,name,roles\nD1,Ruth Adeyemi,"dpo, duty-manager"\n')
    [person] = read_csv(path, LONDON).people
    assert person.roles == {Role.DPO, Role.DUTY_MANAGER}


def test_a_comma_in_a_number_is_its_point(write):
    path = write("s.csv", "code;name;latitude;longitude\nRIV;Riverside;51,5;-0,12\n")
    [site] = read_csv(path, LONDON).sites
    assert (site.latitude, site.longitude) == (51.5, -0.12)


@pytest.mark.parametrize(
    "header", ["Staff ID,Full name,Role,Mobile", "Employee No,First name,Surname,Roles"]
)
def test_staff_as_an_office_exports_them_are_no_residents(refusal, header):
    told = refusal("hr.csv", f"{header}\nE1,Amara,Okafor,officer\n")
    assert told.startswith("hr.csv, line 1: a list of staff, as it seems; wanted col")


def test_staff_of_a_client_are_names_to_be_known(write):
    rows = "Employee No,Full name,Role,Client\n7,Delia Harcourt,porter,HAR\n"
    [line] = read_csv(write("names.csv", rows), LONDON).known_names
    assert line.of == "HAR"


@pytest.mark.parametrize("cell", ['"=""0042"""', "'0042"])
def test_a_number_that_keeps_its_noughts_is_read_as_it_is_shown(write, cell):
    path = write("p.csv", f"id,name,roles\n{cell},Ruth Adeyemi,Duty Manager\n")
    [person] = read_csv(path, LONDON).people
    assert (person.id, person.roles) == ("0042", {Role.DUTY_MANAGER})


def test_a_spreadsheets_own_number_of_a_day_is_said_to_be_one(refusal):
    told = refusal("r.csv", ROSTER + "E1,RIV,46357.9166666667,46358.25\n")
    assert "a spreadsheet shows its own number for it" in told
    told = refusal("c.csv", "staff_id,kind,expires\nE1,sia,46357\n")
    assert "wanted a day with its year" in told
    assert "format the column as a date" in told
