"""An office that plans who is on call loads it, or is told the line."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.company_file.company_file import read_file
from bot.company_file.csv_files import read_csv
from bot.company_file.rosters.planned_times import SiteClock
from bot.domain.people.person import Role

LONDON = ZoneInfo("Europe/London")
COMPANY = """[company]
name = "Alder Guarding"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"
"""  # 4 lines
DUTY = """[[on_call]]
role = "duty-manager"
person = "D001"
from = "2026-11-28 18:00"
to = "2026-11-29 06:00"
"""
TONIGHT = datetime(2026, 11, 28, 18, tzinfo=UTC), datetime(2026, 11, 29, 6, tzinfo=UTC)


def times(line):
    return line.start_at, line.end_at


def test_the_company_file_says_who_is_on_call(write):
    unquoted = DUTY.replace('"2026-11-28 18:00"', "2026-11-28 18:00:00")
    for text in (DUTY, unquoted):
        [line] = read_file(write("a.toml", COMPANY + text)).on_call
        assert (line.role, line.person) == (Role.DUTY_MANAGER, "D001")
        assert times(line) == TONIGHT


def test_it_is_on_the_companys_clock(write):
    warsaw = COMPANY + 'time_zone = "Europe/Warsaw"\n'
    [line] = read_file(write("a.toml", warsaw + DUTY)).on_call
    assert line.start_at == datetime(2026, 11, 28, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    "table",
    [
        "role,person,from,to\nduty-manager,D001,2026-11-28 18:00,2026-11-29 06:00\n",
        "Role;Staff No;Date;Start;End\nDuty Manager;D001;28/11/2026;18:00;06:00\n",
        "Person\tRole\tStarts\tEnds\tCost\nD001\tDUTY_MANAGER\t28 Nov 2026 6:00 PM"
        "\t29 Nov 2026 6:00 AM\t12\n",
    ],
)
def test_so_does_a_table_as_a_spreadsheet_saves_it(write, table):
    [line] = read_csv(write("rota.csv", table), SiteClock(zone=LONDON)).on_call
    assert (line.role, line.person) == (Role.DUTY_MANAGER, "D001")
    assert times(line) == TONIGHT


def test_a_roster_that_says_in_what_role_somebody_works_is_a_roster(write):
    table = "staff_id,site,start,end,role\n"
    table += "E1001,RIV,2026-11-28 18:00,2026-11-29 06:00,Security Officer\n"
    read = read_csv(write("r.csv", table), SiteClock(zone=LONDON))
    assert (len(read.roster), read.on_call) == (1, ())


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (DUTY.replace("duty-manager", "duty-manger"), 6, "(nearest: duty-manager)"),
        (
            DUTY.replace("duty-manager", "officer"),
            6,
            'role is "officer"; wanted one of',
        ),
        (DUTY.replace("2026-11-28 18:00", "28/11 18:00"), 8, 'from is "28/11 18:00"'),
        (DUTY.replace("2026-11-29 06:00", "2026-11-28 06:00"), 9, "after the start"),
        (DUTY.replace('person = "D001"\n', ""), 5, "person is missing"),
        (DUTY.replace("person", "staff"), 7, "staff is unknown; wanted one of role"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_line(refusal, text, line, words):
    told = refusal("a.toml", COMPANY + text)
    assert told.startswith(f"a.toml, line {line}: ")
    assert words in told


def test_a_ladder_may_ask_for_whoever_is_on_call(write, refusal):
    rung = '[[ladders.sos]]\ntell = "on-call:ROLE"\npatience = "2m"\n'
    good = COMPANY + rung.replace("ROLE", "duty-manager")
    company = read_file(write("a.toml", good)).company
    assert [rule.tell for rule in company.ladders["sos"]] == ["on-call:duty-manager"]
    told = refusal("b.toml", COMPANY + rung.replace("ROLE", "manager"))
    assert 'line 6: tell is "on-call:manager"; wanted staff:ID' in told
    assert "or on-call: and one of these" in told
