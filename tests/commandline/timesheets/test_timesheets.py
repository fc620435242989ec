"""Timesheets for a payroll: the hours of the night, corrections, and profiles."""

import csv
import io
import json
from datetime import UTC, date, datetime, time, timedelta

import pytest
from openpyxl import load_workbook

from bot.desk.company.loading import load
from bot.desk.timesheets import correcting
from bot.domain.loads import Load, RosterLine
from bot.domain.shifts import shift, shift_events
from bot.texts.timesheets.corrections import Proposed
from tests.commandline.conftest import COMPANY, refused

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
EVENING = datetime(2026, 10, 24, 12, tzinfo=UTC)
TEN = datetime(2026, 10, 24, 21, tzinfo=UTC)
"""22:00 on the site clock, on the night the clocks go back."""
SIX = TEN + 9 * HOUR
PROFILE = """
[timesheets]
break = "30m"
break_when_alone = true
[[timesheets.profiles]]
name = "sage"
columns = [
  { title = "Employee", from = "staff_id" },
  { title = "Date", from = "date" },
  { title = "Start", from = "booked_on" },
  { title = "Units", from = "net_hours" },
  { title = "Element", text = "BASIC" },
]
separator = ";"
decimal_point = ","
encoding = "windows-1252"
[[timesheets.profiles]]
name = "clock"
columns = [{ title = "=Hours", from = "worked_hours" }]
hours = "hh:mm"
"""


@pytest.fixture
def worked(desk):
    """Amara: ten to six over the clock change; she is still on the night after."""
    lines = [
        RosterLine(officer="E1001", site="RIV", start_at=at, end_at=at + span)
        for at, span in ((TEN, 9 * HOUR), (TEN + 25 * HOUR, 8 * HOUR))
    ]
    desk(lambda desk: load(desk, Load(roster=tuple(lines))), EVENING)
    desk(lambda desk: _books(desk, 1, TEN, SIX), SIX)
    desk(lambda desk: _books(desk, 2, TEN + 25 * HOUR, None), TEN + 26 * HOUR)


def _books(desk, number, on, off):
    after, _ = shift.decide(desk.unit.shifts.get(number), shift_events.BookedOn(), on)
    if off is not None:
        after, _ = shift.decide(after, shift_events.BookedOff(), off)
    desk.unit.shifts.save(after)


@pytest.fixture
def corrected(desk, worked):
    """Ruth: she went at five, for the phone was flat."""

    def correct(desk):
        went = Proposed(on_at=TEN, off_at=SIX - HOUR, break_taken=0 * MINUTE)
        choice = went.on_a_button("phone")
        correcting.press(desk, desk.person("D001"), 1, choice)

    desk(correct, SIX + HOUR)


@pytest.fixture
def takes(types, company):
    """The company file says more, and timesheets are taken out."""

    def take(*words, more=PROFILE):
        company.write_text(COMPANY + more)
        assert types("load", company).exit_code == 0
        return types("export", "timesheets", *words)

    return take


def rows_of(done):
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_both_the_booked_and_the_corrected_line_are_there_and_one_counts(
    types, corrected
):
    booked, right, running = rows_of(types("export", "timesheets", "--format", "json"))
    assert (booked["line"], booked["counts"]) == ("booked", False)
    assert (booked["worked_hours"], booked["clock_change"]) == (9.0, "back")
    assert (right["line"], right["counts"]) == ("corrected", True)
    assert (right["worked_hours"], right["minutes_left_early"]) == (8.0, 60)
    assert right["corrected_by"] == "R.A. D001"
    assert (right["correction_reason"], right["booked_off_by"]) == ("phone", "officer")
    assert right["ref"] == booked["ref"]
    assert (running["running"], running["worked_hours"]) == (True, None)


def test_a_shift_that_is_still_running_is_said_so(types, worked):
    done = types("export", "timesheets")
    assert done.stderr == (
        "Still running: SH-2. They stand there without an end and without hours.\n"
    )


@pytest.mark.parametrize(
    ("days", "refs"),
    [
        ("--from 2026-10-24 --to 2026-10-24", ["SH-1"]),
        ("--from 2026-10-25 --to 2026-10-25", ["SH-2"]),
        ("--from 2026-10-26", []),
    ],
)
def test_a_shift_belongs_to_the_day_that_it_starts_on(types, worked, days, refs):
    done = types("export", "timesheets", "--format", "json", *days.split())
    assert [row["ref"] for row in rows_of(done)] == refs


def test_the_sheet_has_numbers_of_hours_and_the_second_one_the_totals(types, corrected):
    done = types("export", "timesheets", "--format", "xlsx")
    book = load_workbook(io.BytesIO(done.stdout_bytes))
    assert book.sheetnames == ["timesheets", "timesheet-totals"]
    header, *lines = book["timesheets"].iter_rows()
    at = [cell.value for cell in header].index("worked_hours")
    assert (lines[1][at].value, lines[1][at].number_format) == (8, "0.00")
    [_, total] = book["timesheet-totals"].iter_rows(values_only=True)
    assert total == ("E1001", "A.O. E1001", 1, 8, 0, 8, 0, 0, 1, 1)


def test_a_profile_is_the_file_that_the_payroll_reads(takes, worked):
    done = takes("--profile", "sage")
    assert done.stdout_bytes.decode("windows-1252") == (
        "Employee;Date;Start;Units;Element\r\nE1001;24/10/2026;22:00;8,50;BASIC\r\n"
    )
    assert done.stderr == "Still running: SH-2. They are not in this file.\n"
    clock = takes("--profile", "clock").stdout_bytes.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(clock))) == [["'=Hours"], ["09:00"]]


def test_a_profile_pays_a_corrected_shift_once(takes, corrected):
    done = takes("--profile", "sage")
    [_, line] = done.stdout_bytes.decode("windows-1252").splitlines()
    assert line == "E1001;24/10/2026;22:00;8,00;BASIC"


def test_a_profile_in_excel_has_real_dates_times_and_numbers(takes, worked):
    done = takes("--profile", "sage", "--format", "xlsx")
    book = load_workbook(io.BytesIO(done.stdout_bytes))
    [_, line] = book["sage"].iter_rows(values_only=True)
    midnight = datetime.combine(date(2026, 10, 24), time())
    assert line == ("E1001", midnight, time(22), 8.5, "BASIC")
    assert book.sheetnames == ["sage", "totals"]


def test_the_payroll_that_nobody_described_is_refused_with_those_that_are(
    takes, types, worked
):
    assert "the company file has: sage, clock." in refused(takes("--profile", "xero"))
    assert types("export", "journal", "--profile", "sage").exit_code == 2
    pdf = types("export", "timesheets", "--profile", "sage", "--format", "pdf")
    assert pdf.exit_code == 2
