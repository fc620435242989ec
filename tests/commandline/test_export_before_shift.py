"""What was asked before shifts, and which needed somebody, as tables."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.before_shift import answering
from bot.desk.company.loading import load
from bot.domain.loads import Load, RosterLine
from bot.domain.shifts import shift, shift_events
from bot.domain.shifts.shift import Status

EVENING = datetime(2026, 11, 19, 19, tzinfo=UTC)
START = datetime(2026, 11, 20, 22, tzinfo=UTC)
HOUR = timedelta(hours=1)
LINE = RosterLine(officer="E1001", site="RIV", start_at=START, end_at=START + 8 * HOUR)


@pytest.fixture
def rows(types):
    """One kind as JSON."""

    def read(kind):
        done = types("export", kind, "--format", "json")
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    return read


def planned(desk):
    return load(desk, Load(roster=(LINE,)))


def cannot(desk):
    answering.cannot(desk, desk.person("E1001"), desk.unit.shifts.get(1))


def comes_late_and_stays(desk):
    """Seven minutes after the start; two hours of overtime are agreed."""
    planned = desk.unit.shifts.get(1)
    on, _ = shift.decide(planned, shift_events.BookedOn(), START + HOUR * 7 / 60)
    agreed = shift_events.OvertimeAgreed(START + 10 * HOUR, "D001")
    stays, _ = shift.decide(on, agreed, START + 8 * HOUR)
    desk.unit.shifts.save(stays)
    assert stays.status is Status.ON


def test_who_was_asked_and_what_they_said_is_a_table(desk, rows):
    desk(planned, EVENING)
    desk(cannot, EVENING + HOUR)
    [asked] = rows("shift-confirmations")
    assert (asked["shift"], asked["officer"]) == ("SH-1", "A.O. E1001")
    assert (asked["asked_at"], asked["status"]) == ("2026-11-19T19:00:00Z", "cannot")
    assert asked["answered_at"] == "2026-11-19T20:00:00Z"
    [opened] = rows("uncovered-shifts")
    assert (opened["shift"], opened["opened_by"]) == ("SH-1", "A.O. E1001")
    assert (opened["offers"], opened["status"]) == (0, "open")


def test_the_timesheet_says_who_came_late_and_who_agreed_to_overtime(desk, rows):
    desk(planned, EVENING)
    desk(comes_late_and_stays, START)
    [sheet] = rows("timesheets")
    assert (sheet["arrival"], sheet["minutes_late"]) == ("late", 7)
    assert sheet["planned_end_at"] == "2026-11-21T06:00:00Z"
    assert sheet["overtime_until_at"] == "2026-11-21T08:00:00Z"
    assert sheet["overtime_agreed_by"].endswith("D001")
