"""The books as tables."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.complaints import handling, intake
from bot.desk.rights import requests, waiting
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.breach import facts
from bot.domain.breach.assessment import Assessment, Count, Ruling
from bot.domain.breach.breach import Breach
from bot.domain.clients.whose_data import Whose, WhoseData
from bot.domain.complaints.facts import Outcome, Way
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode, StaffId
from bot.domain.rights.facts import Asker, Ground, Right
from bot.domain.rights.pauses import WaitsFor
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift
from bot.domain.shifts.shift import Status as ShiftStatus
from storage.incidents.occurrence_book import Occurrence
from tests.texts.read.clients import HARBOUR

AMARA, RUTH, RIV = StaffId("E1001"), StaffId("D001"), SiteCode("RIV")
NIGHT = datetime(2026, 10, 24, 21, 0, tzinfo=UTC)
"""22:00 on the site clock, on the night the clocks go back."""

HOUR = timedelta(hours=1)
WORDS = RedactedText("=cmd|' /C calc'!A0 and Zoë's keys")


@pytest.fixture
def night(desk):
    """One shift with an entry, a missed call, an incident and a breach."""
    desk(_night, NIGHT)


def _night(desk):
    unit = desk.unit
    shift = unit.shifts.add(
        Shift(
            officer=AMARA,
            site=RIV,
            check_calls=CheckCallRules(),
            book_on=BookOnRules(),
            start_at=NIGHT,
            end_at=NIGHT + 9 * HOUR,
            status=ShiftStatus.OFF,
            booked_on_at=NIGHT,
            booked_off_at=NIGHT + 9 * HOUR,
        )
    )
    call = unit.check_calls.add(
        CheckCall(
            shift=shift.id,
            officer=AMARA,
            site=RIV,
            due_at=NIGHT + 3.5 * HOUR,
            rules=CheckCallRules(),
            status=check_call.Status.CLOSED,
            missed_at=NIGHT + 3.75 * HOUR,
        )
    )
    alarm = unit.alarms.add(
        Alarm(
            kind=AlarmKind.MISSED_CHECK_CALL,
            about=call.ref,
            officer=AMARA,
            site=RIV,
            raised_at=NIGHT,
            rungs=(),
            status=Status.CLOSED,
            owner=RUTH,
            reason=Reason.OTHER,
        )
    )
    unit.alarms.save(alarm, RedactedText("asleep"))
    unit.occurrences.add(
        Occurrence(
            shift=shift.id,
            site=RIV,
            officer=AMARA,
            written_at=NIGHT + 4.5 * HOUR,
            text=WORDS,
        )
    )
    unit.incidents.add(
        Incident(
            kind=Kind.INCIDENT, officer=AMARA, site=RIV, reported_at=NIGHT, text=WORDS
        )
    )
    unit.breaches.add(
        Breach(
            reporter=AMARA,
            site=None,
            text=WORDS,
            discovered_at=NIGHT - 2 * HOUR,
            reported_at=NIGHT,
            kind=facts.Kind.LOST_DEVICE,
            regulator_told_at=NIGHT + HOUR,
            whose=WhoseData(
                said=Whose.CLIENT, client=HARBOUR, told=((HARBOUR.code, NIGHT),)
            ),
        )
    )
    unit.assessments.save(
        Assessment(
            breach=1,
            people=Count(number=40, about=True),
            risk=Ruling(decision=True, advised=True, grounds=()),
        )
    )
    desk.note(AMARA, "booked on", shift.ref)


@pytest.fixture
def rows(types, night):
    """One kind as JSON."""

    def read(kind, *more):
        done = types("export", kind, "--format", "json", *more)
        assert done.exit_code == 0, done.output
        assert "Okafor" not in done.stdout
        return json.loads(done.stdout)

    return read


def as_csv(done):
    assert done.exit_code == 0, done.output
    return list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))


def test_the_occurrence_book_says_both_times_and_no_names(rows):
    assert rows("occurrence-book") == [
        {
            "ref": "OB-1",
            "written_at": "2026-10-25T01:30:00Z",
            "written_local": "2026-10-25 01:30 GMT",
            "site": "RIV",
            "officer": "A.O. E1001",
            "shift": "SH-1",
            "text": WORDS,
            "amends": None,
            "number": 1,
            "received_late_at": None,
            "received_late_local": None,
        }
    ]


def test_a_check_call_says_who_took_it_up_and_how_it_ended(rows):
    [call] = rows("check-calls")
    assert call["due_local"] == "2026-10-25 01:30 BST"
    assert call["answered_at"] is None
    assert call["officer"] == "A.O. E1001"
    assert call["taken_up_by"] == "R.A. D001"
    assert (call["reason"], call["reason_text"]) == ("other", "asleep")


def test_a_night_of_nine_hours_is_paid_as_nine(rows):
    [sheet] = rows("timesheets")
    assert sheet["worked_minutes"] == 540
    assert sheet["booked_off_local"] == "2026-10-25 06:00"


def test_incidents_and_breaches_carry_their_clocks(rows):
    [incident] = rows("incidents")
    assert (incident["ref"], incident["kind"]) == ("INC-1", "incident")
    [breach] = rows("breaches")
    assert breach["dpo_deadline_at"] == "2026-10-24T20:00:00Z"
    assert breach["ico_deadline_at"] == "2026-10-27T19:00:00Z"
    assert breach["reported_late"] is True
    assert (breach["kind"], breach["people"]) == ("lost_device", "about 40")
    assert (breach["risk"], breach["high_risk"]) == (True, None)
    assert breach["regulator_told_at"] == "2026-10-24T22:00:00Z"
    assert (breach["whose_data"], breach["client"]) == ("client", "HAR")
    assert breach["client_deadline_at"] == "2026-10-25T19:00:00Z"
    assert breach["client_told_at"] == "2026-10-24T21:00:00Z"


def test_the_journal_keeps_its_seals(rows):
    first, second = rows("journal")
    assert second["previous_hash"] == first["hash"]
    assert (second["actor"], second["actor_called"]) == ("E1001", "A.O. E1001")


def test_a_formula_is_only_text_in_a_spreadsheet(types, night):
    [entry] = as_csv(types("export", "occurrence-book"))
    assert entry["text"] == f"'{WORDS}"
    assert entry["officer"] == "A.O. E1001"


def test_excel_is_told_that_a_csv_is_utf_8_and_a_program_that_json_is(types, night):
    saved = types("export", "occurrence-book").stdout_bytes
    assert saved.startswith(b"\xef\xbb\xbfref,")
    assert saved.count(b"\xef\xbb\xbf") == 1
    assert types("export", "occurrence-book", "--format", "json").stdout[0] == "["


@pytest.mark.parametrize(
    "kind", ["occurrence-book", "timesheets", "breaches", "incidents", "check-calls"]
)
def test_csv_and_json_have_the_same_columns(types, rows, kind):
    [row] = rows(kind)
    [line] = as_csv(types("export", kind, "--format", "csv"))
    assert list(line) == list(row)


def test_an_empty_table_still_has_its_header(types, company):
    assert types("export", "breaches").stdout.startswith(
        "\ufeffref,division,site,reporter"
    )
    assert json.loads(types("export", "breaches", "--format", "json").stdout) == []


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("--from 2026-10-24 --to 2026-10-24", 0),
        ("--from 2026-10-25", 1),
        ("--to 2026-10-25", 1),
        ("--from 2026-10-25 --to 2026-10-25", 1),
        ("--from 2026-10-26", 0),
        ("--from 2026-10-25T01:30:00Z --to 2026-10-25T01:30:01Z", 1),
        ("--to 2026-10-25T01:30:00Z", 0),
        ("--from 2026-10-25T02:00", 0),
    ],
)
def test_days_are_the_companys_and_the_last_is_included(rows, days, found):
    assert len(rows("occurrence-book", *days.split())) == found


def test_a_day_begins_at_midnight_where_the_company_is(rows):
    """23:30 UTC on the 24th is half past midnight on the 25th in London."""
    assert len(rows("check-calls", "--from", "2026-10-25")) == 1


def test_days_the_wrong_way_round_are_wrong_usage(types, company):
    days = ("--from", "2026-10-25", "--to", "2026-10-24")
    assert types("export", "journal", *days).exit_code == 2


@pytest.mark.parametrize("before", ["near-misses", "near-misses-by-month"])
def test_whoever_asks_for_near_misses_gets_name_slips(desk, rows, before):
    """A script of the last release goes on."""
    desk(lambda desk: desk.unit.name_slips.add(NIGHT.date(), "RIV", "words"), NIGHT)
    assert rows(before) == rows(before.replace("near-misses", "name-slips")) != []


def test_name_slips_are_counts_by_day_and_site_without_a_word(desk, rows):
    def close(desk):
        desk.unit.name_slips.add(NIGHT.date(), "RIV", "words")
        desk.unit.name_slips.add(NIGHT.date(), "RIV", "words")
        desk.unit.name_slips.add(NIGHT.date(), "", "not-a-name")

    desk(close, NIGHT)
    assert rows("name-slips") == [
        {"day": "2026-10-24", "site": None, "kind": "not-a-name", "count": 1},
        {"day": "2026-10-24", "site": "RIV", "kind": "words", "count": 2},
    ]


def test_the_register_of_rights_says_who_asked_what_and_by_when(desk, rows):
    def ask(desk):
        one = requests.ask(desk, desk.person(AMARA), Right.ERASURE)
        requests.add_words(desk, desk.person(AMARA), one.id, WORDS)

    desk(ask, NIGHT)
    [line] = rows("rights-requests")
    assert (line["ref"], line["right"], line["words"]) == ("RR-1", "erasure", WORDS)
    assert (line["asker"], line["staff"]) == ("staff", "A.O. E1001")
    assert (line["received_on"], line["due_on"]) == ("2026-10-24", "2026-11-21")
    assert line["lawful_until"] == "2026-11-24"
    assert (line["identity"], line["status"]) == ("linked", "received")
    assert line["logged_local"] == "2026-10-24 22:00"
    assert line["answer"] is None


def test_the_register_of_rights_says_what_each_waited_for_and_how_late_it_is(
    desk, rows
):
    def wait(desk):
        dpo = desk.unit.people.holding(Role.DPO)[0]
        one = requests.log(desk, dpo, Right.ACCESS, Asker.CLIENT, NIGHT.date())
        fee = waiting.asked(desk, dpo, one.id, WaitsFor.FEE, desk.today)
        [pause] = fee.pauses
        waiting.correct(desk, dpo, one.id, pause.id, "came_on", desk.today)
        waiting.asked(desk, dpo, one.id, WaitsFor.IDENTITY, desk.today)
        requests.refuse(desk, dpo, one.id, Ground.IDENTITY)

    desk(wait, NIGHT)
    [line] = rows("rights-requests")
    assert list(line)[-4:] == [
        *("law_begins_on", "extend_by", "waited_for", "timeliness"),
    ]
    assert line["lawful_until"] is line["law_begins_on"] is line["extend_by"] is None
    assert line["waited_for"] == "fee:2026-10-24..2026-10-24 identity:2026-10-24.."
    assert line["timeliness"] == "in_time"
    assert line["identity_asked_at"] == "2026-10-24T21:00:00Z"


def test_the_register_of_complaints_says_how_each_went_and_counts_them(desk, rows):
    def complain(desk):
        complaint = intake.complain(desk, desk.person(AMARA), WORDS)
        dpo = desk.unit.people.holding(Role.DPO)[0]
        handling.acknowledge(desk, dpo, complaint.id, Way.CHAT)
        handling.enquire(desk, dpo, complaint.id, WORDS)
        finding = WORDS
        handling.conclude(desk, dpo, complaint.id, Outcome.UPHELD, finding)

    desk(complain, NIGHT)
    [line] = rows("complaints")
    assert (line["ref"], line["who"], line["staff"]) == ("CP-1", "staff", "A.O. E1001")
    assert (line["received_on"], line["acknowledge_by"]) == ("2026-10-24", "2026-11-22")
    assert (line["regulators_day"], line["acknowledged_on"]) == (
        "2026-11-23",
        "2026-10-24",
    )
    assert (line["late"], line["status"], line["outcome"]) == (
        False,
        "concluded",
        "upheld",
    )
    assert line["logged_local"] == "2026-10-24 22:00"
    [note] = rows("complaint-notes")
    assert (note["ref"], note["kind"], note["words"]) == ("CP-1", "enquiry", WORDS)
    months = {line["month"]: line for line in rows("complaints-by-month")}
    assert months["2026-10"]["received"] == months["2026-10"]["upheld"] == 1
    assert "contact" not in line
