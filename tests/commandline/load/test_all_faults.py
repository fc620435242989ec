"""Whoever mends a file is told all that is wrong with it, not one fault a run."""

from tests.commandline.conftest import COMPANY, refused

PEOPLE = """\
id,name,roles,phone,email,left
E1002,Piotr Zielinski,oficer,07700 900102,,
E1003,Ewa Nowak,officer,4.47701E+11,ewa @alder.example,
E1004,Ion Popescu,officer,07700 900104,,31/02/2026
,Nobody,officer,,,
"""
ROSTER = """\
staff_id,site,start,end
E1001,RIV,2026-07-01 22:00,2026-07-02 06:00
E1009,RIV,2026-07-01 22:00,2026-07-02 06:00
E1009,RIV,2026-07-02 22:00,2026-07-03 06:00
E1001,MKT,2026-07-03 22:00,2026-07-04 06:00
"""


def also(done):
    start = "also wrong: "
    return [
        line.removeprefix(start)
        for line in done.stdout.splitlines()
        if line.startswith(start)
    ]


def test_of_a_list_each_cell(types, company, folder):
    (folder / "people.csv").write_text(PEOPLE)
    done = types("load", "people.csv")
    line = refused(done)
    assert line.startswith('people.csv, line 2, column roles: roles is ["oficer"]')
    assert [each.partition(": ")[0] for each in also(done)] == [
        "people.csv, line 3, column phone",
        "people.csv, line 3, column email",
        "people.csv, line 4, column left",
        "people.csv, line 5, column id",
    ]
    assert "a spreadsheet rounded it" in done.stdout


def test_of_a_company_file_each_line_in_order(types, folder):
    wrong = COMPANY.replace('"2026.1"', "2026.1").replace('["officer"]', '"officer"')
    wrong += '[check_calls]\nevery = "often"\n[[ladders.sos]]\ntell = "boss"\n'
    (folder / "company.toml").write_text(wrong)
    done = types("load", "company.toml")
    lines = [refused(done), *also(done)]
    assert [line.partition(" ")[2].partition(": ")[0] for line in lines] == [
        "line 5",
        "line 14",
        "line 26",
        "line 27",
    ]
    assert "policy_version is 2026.1; wanted the version" in lines[0]


def test_of_several_files_each_by_its_name(types, company, folder):
    (folder / "people.csv").write_text(PEOPLE)
    (folder / "sites.csv").write_text("code,name,radius_m\nRIV,Riverside,wide\n")
    done = types("load", "sites.csv", "people.csv")
    assert refused(done).startswith("sites.csv, line 2, column radius_m: ")
    assert len(also(done)) == 5


def test_of_a_roster_everybody_and_every_site_that_is_not_known(types, company, folder):
    (folder / "roster.csv").write_text(ROSTER)
    done = types("load", "roster.csv")
    line = refused(done)
    assert line.startswith("roster.csv, line 3, column staff_id: ")
    assert line.endswith("Nothing was taken.")
    [other] = also(done)
    assert other.startswith("roster.csv, line 5, column site: ")
    assert "MKT" in other


def test_a_format_that_is_wrong_on_every_line_is_counted(types, company, folder):
    rows = "E1001,RIV,tonight,2026-07-02 06:00\n" * 60
    (folder / "roster.csv").write_text("staff_id,site,start,end\n" + rows)
    done = types("load", "roster.csv")
    refused(done)
    assert len(also(done)) == 21
    assert also(done)[-1] == "39 more"


def test_curly_quotes_are_named(types, folder):
    text = COMPANY.replace('"Alder Guarding"', "“Alder Guarding”")
    (folder / "company.toml").write_text(text, encoding="utf-8")
    line = refused(types("load", "company.toml"))
    assert line.startswith("company.toml, line 2: not TOML")
    assert line.endswith('wanted straight quotes, such as "Alder Guarding", and not “.')


def test_a_number_that_lost_its_noughts_is_nobody_new(types, company, folder):
    company.write_text(COMPANY.replace("E1001", "0042"))
    assert types("load", company).exit_code == 0
    (folder / "people.csv").write_text("id,name,roles\n42,Amara Okafor,officer\n")
    line = refused(types("load", "people.csv"))
    assert "person 42 differs from 0042 by noughts in front or capitals alone" in line
    (folder / "roster.csv").write_text(
        "staff_id,site,start,end\n42,RIV,2026-07-01 22:00,2026-07-02 06:00\n"
    )
    line = refused(types("load", "roster.csv"))
    assert "there is no person 42; did you mean 0042?" in line
