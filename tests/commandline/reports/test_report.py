"""The management information of a week, a month and any days, as text and as a PDF."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.alarms.alarm import Alarm, Rung
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift, Status
from tests.commandline.conftest import refused
from tests.papers.reading import read_pdf

AMARA, RIV = StaffId("E1001"), SiteCode("RIV")
SUNDAY = datetime(2025, 10, 26, 0, 30, tzinfo=UTC)
"""01:30 on the site clock, for the first of two times."""
HOUR = timedelta(hours=1)
THAT_WEEK = ("--from", "2025-10-20", "--to", "2025-10-26")


@pytest.fixture
def night(desk):
    """A call in each hour from half past eleven on Saturday; the clocks go back that
    night. One was missed, and one is Monday's."""
    desk(_night, SUNDAY)


def _night(desk):
    shift = desk.unit.shifts.add(
        Shift(
            officer=AMARA,
            site=RIV,
            check_calls=CheckCallRules(),
            book_on=BookOnRules(),
            status=Status.OFF,
            booked_on_at=SUNDAY - 3 * HOUR,
            booked_off_at=SUNDAY + 30 * HOUR,
        )
    )
    for hours in range(-2, 25):
        due_at = SUNDAY + hours * HOUR
        missed = hours == 22
        _call(desk, shift, due_at, missed_at=due_at + HOUR / 4 if missed else None)


def _call(desk, shift, due_at, missed_at):
    call = desk.unit.check_calls.add(
        CheckCall(
            shift=shift.id,
            officer=AMARA,
            site=RIV,
            due_at=due_at,
            rules=CheckCallRules(),
            status=check_call.Status.MISSED
            if missed_at
            else check_call.Status.ANSWERED,
            answered_at=None if missed_at else due_at,
            missed_at=missed_at,
        )
    )
    if missed_at:
        desk.unit.alarms.add(
            Alarm(
                kind=AlarmKind.MISSED_CHECK_CALL,
                about=call.ref,
                officer=AMARA,
                site=RIV,
                raised_at=missed_at,
                rungs=(Rung(tell="director", people=(), patience=HOUR),),
                rung_told_at=missed_at,
            )
        )


def numbers(text):
    """Of each line that has one, what stands before it."""
    lines = (line.strip().split("  ") for line in text.splitlines())
    cells = ([cell.strip() for cell in line if cell.strip()] for line in lines)
    return {line[0]: line[1] for line in cells if len(line) > 1}


def test_a_week_in_which_nothing_happened_says_zero_to_everything(types, company):
    done = types("report", *THAT_WEEK)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Management information, Alder Guarding\n20 Oct 2025")
    found = numbers(done.stdout)
    assert len(found) == 30
    assert set(found.values()) == {"0"}
    assert done.stdout.endswith("checkcall export actions\n  Nothing.\n")


def test_a_week_over_a_clock_change_counts_both_hours_that_are_called_one(types, night):
    """From 23:30 on Saturday to 23:30 on Sunday there are twenty-six."""
    found = numbers(types("report", *THAT_WEEK).stdout)
    assert found["On time"] == "25"
    assert found["Missed: people were told"] == "1"
    monday = numbers(
        types("report", "--from", "2025-10-27", "--to", "2025-10-27").stdout
    )
    assert monday["On time"] == "1"


def test_a_number_says_its_rows_and_how_to_count_them_again(types, night):
    text = types("report", *THAT_WEEK).stdout
    week = "--from 2025-10-20 --to 2025-10-26"
    assert f"Count again: checkcall export check-calls {week}" in text
    [missed] = [line for line in text.splitlines() if "Missed: people" in line]
    assert missed.split() == ["Missed:", "people", "were", "told", "1", "▇", "CC-25"]
    [waits] = [line for line in text.splitlines() if "Nobody has it" in line]
    assert "CC-25" in waits
    assert "Okafor" not in text


@pytest.mark.parametrize("which", [(), ("--week",), ("--month",)])
def test_the_last_whole_week_or_month_is_told_unless_days_are_named(
    types, company, which
):
    done = types("report", *which)
    assert done.exit_code == 0, done.output
    assert "Check calls that were due" in done.stdout


def test_it_is_printed_with_its_bars_and_rows(prints, night):
    text = read_pdf(prints("report", *THAT_WEEK, "--format", "pdf"))
    assert "Management information, Alder Guarding" in text
    assert "▇▇▇▇▇" in text
    assert "CC-25" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--week --month", "one of --week, --month"),
        ("--month --from 2025-10-01", "one of --week, --month"),
        ("--to 2025-10-25", "--to needs --from"),
        ("--from 2025-10-25 --to 2025-10-24", "--to is before --from"),
        ("--from 2999-01-01", "still to come"),
        ("--from last-week", "'last-week' is no date"),
    ],
)
def test_days_that_are_none_are_wrong_usage(types, company, words, said):
    done = types("report", *words.split())
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())


def test_without_a_company_there_is_nothing_to_report(types):
    assert types("migrate").exit_code == 0
    assert "No company is loaded" in refused(types("report"))
