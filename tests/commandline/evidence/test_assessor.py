"""The assessor's pack: what is in it, what it says is missing, and what is left out."""

import hashlib
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest

from bot.domain.action_cards.card import ActionCard
from bot.domain.credentials.certificate import Certificate
from bot.domain.credentials.certificate import Kind as Held
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.full_report import Status as Report
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.incidents.line import Line
from bot.domain.incidents.particulars import Category
from bot.domain.instructions.version import Form, Version
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift, Status
from bot.papers.evidence.archive import unpack
from storage.credentials.credentials import Source
from tests.commandline.conftest import refused

AMARA, RIV = StaffId("E1001"), SiteCode("RIV")
NIGHT = datetime(2025, 10, 25, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
THOSE_DAYS = ("--from", "2025-10-25", "--to", "2025-10-26")
BEFORE = ("--from", "2025-10-20", "--to", "2025-10-21")
TRIAL_DAY = "without a trial that passed"


@pytest.fixture
def night(desk):
    """A shift with a call, and an incident whose report nobody has released; help that
    was called for in secret; and a report that may be about a manager, with a card."""
    desk(_night, NIGHT + HOUR)


def _night(desk):
    unit = desk.unit
    shift = unit.shifts.add(
        Shift(
            officer=AMARA,
            site=RIV,
            check_calls=CheckCallRules(),
            book_on=BookOnRules(),
            status=Status.OFF,
            booked_on_at=NIGHT,
            booked_off_at=NIGHT + 8 * HOUR,
        )
    )
    unit.check_calls.add(
        CheckCall(
            shift=shift.id,
            officer=AMARA,
            site=RIV,
            due_at=NIGHT + HOUR,
            rules=CheckCallRules(),
            status=check_call.Status.ANSWERED,
            answered_at=NIGHT + HOUR,
        )
    )
    reported, _, past = (
        unit.incidents.add(
            Incident(
                kind=kind,
                officer=AMARA,
                site=RIV,
                reported_at=NIGHT + HOUR,
                text=RedactedText(words),
                line=line,
            )
        )
        for kind, words, line in (
            (Kind.INCIDENT, "window broken", Line.ORDINARY),
            (Kind.DURESS, "he is armed", Line.ORDINARY),
            (Kind.INCIDENT, "it was the boss", Line.PAST),
        )
    )
    for incident in (reported, past):
        unit.full_reports.add(
            FullReport(
                incident=incident.id,
                opened_at=NIGHT,
                due_at=NIGHT + 24 * HOUR,
                chase_at=None,
                status=Report.COMPLETE,
                completed_at=NIGHT + 2 * HOUR,
            )
        )
        unit.action_cards.add(
            ActionCard(
                incident=incident.id,
                officer=AMARA,
                category=Category.FIRE,
                started_at=NIGHT + HOUR,
                heard_at=NIGHT + HOUR,
            )
        )


@pytest.fixture
def packed(types, company):
    """The files of a pack, once it was made."""

    def made(*days, out="pack.zip"):
        done = types("assessor", *days, "--out", out)
        assert done.exit_code == 0, done.output
        return unpack(Path(out).read_bytes())

    return made


def missing(files, subject) -> list[str]:
    """What the page says is missing of one subject."""
    page = files["index.html"].decode()
    [chapter] = re.findall(f'<section id="{subject}">(.*?)</section>', page, re.DOTALL)
    return [unescape(each) for each in re.findall("<li>(.*?)</li>", chapter)]


def rows(files) -> dict[str, str]:
    """Of each file, as the page counts them."""
    found = r'<a href="([^"#]+)">.*?<td class="number">([\d,]+)</td>'
    return dict(re.findall(found, files["index.html"].decode()))


def test_a_night_is_there_with_its_rows_and_with_what_is_missing(packed, night):
    files = packed(*THOSE_DAYS)
    counted = rows(files)
    assert counted["timesheets.csv"] == "1"
    assert counted["check-calls.csv"] == "1"
    assert counted["incidents.csv"] == "1"
    assert b"window broken" in files["incidents.csv"]
    assert "1 report is not released: INC-1" in missing(files, "incidents")
    assert missing(files, "book") == [
        "somebody was on duty, and nothing stands in the book of RIV"
    ]
    assert missing(files, "patrols") == [
        "nothing stands in these tables: is it kept elsewhere?",
        "no patrols are planned at RIV",
    ]


def test_what_is_told_to_few_is_in_no_file_and_nobody_is_named(packed, night):
    files = packed(*THOSE_DAYS)
    assert rows(files)["action-cards.csv"] == "1"
    for words in (b"armed", b"the boss", b"INC-2", b"INC-3", b"Okafor"):
        assert [name for name, content in files.items() if words in content] == []


def test_days_in_which_nothing_happened_say_so_and_want_no_incident(packed, night):
    files = packed(*BEFORE)
    assert set(rows(files).values()) == {"0"}
    assert missing(files, "incidents") == []
    assert missing(files, "patrols")[1:] == ["no patrols are planned at RIV"]
    assert files["check-calls.csv"].count(b"\n") == 1


def test_the_page_runs_nothing_and_each_file_that_it_names_is_there(packed, night):
    files = packed(*THOSE_DAYS)
    page = files["index.html"].decode()
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "<script" not in page
    assert set(rows(files)) == set(files) - {"index.html"}
    places = re.findall(r'href="#([^"]+)"', page)
    assert places == re.findall(r'<section id="([^"]+)"', page)


def test_instructions_without_a_review_date_are_said_until_they_have_one(packed, desk):
    [none] = missing(packed(*BEFORE), "instructions")[1:]
    assert none == "no Assignment Instructions were loaded for RIV"
    first = Version(
        site=RIV,
        number=1,
        form=Form.TEXT,
        text=RedactedText("Lock the gate."),
        loaded_at=NIGHT,
        loaded_by="D001",
    )
    loaded = desk(lambda desk: desk.unit.instructions.add(first), NIGHT)
    [undated] = missing(packed(*BEFORE, out="2.zip"), "instructions")[1:]
    assert undated == "no review date is set for the instructions of RIV"
    far = date(9000, 1, 1)
    desk(lambda desk: desk.unit.instructions.review(loaded, far, None), NIGHT)
    assert missing(packed(*BEFORE, out="3.zip"), "instructions")[1:] == []


def test_an_officer_whose_licence_is_on_record_is_no_longer_missing(packed, desk):
    [licence, screening] = missing(packed(*BEFORE), "staff")[1:]
    assert licence.startswith("1 officer has no SIA licence on record")
    assert screening == "1 officer has no screening on record: A.O. E1001"
    sia = Certificate(kind=Held.SIA, number="1234567890123456")
    desk(lambda d: d.unit.credentials.keep(AMARA, Source.LIST, sia, NIGHT), NIGHT)
    assert missing(packed(*BEFORE, out="2.zip"), "staff") == [screening]


def test_a_day_without_a_trial_that_passed_is_named(packed, desk):
    desk(lambda desk: desk.note("system", "self-test passed", "self-test"), NIGHT)
    assert missing(packed(*THOSE_DAYS), "daily-trial") == [
        f"1 day {TRIAL_DAY}: 2025-10-26"
    ]
    [both] = missing(packed(*BEFORE, out="2.zip"), "daily-trial")
    assert both == f"2 days {TRIAL_DAY}: 2025-10-20, 2025-10-21"


def test_of_many_the_first_ten_are_named(packed):
    [days] = missing(
        packed("--from", "2025-10-01", "--to", "2025-10-31"), "daily-trial"
    )
    assert days.startswith(f"31 days {TRIAL_DAY}: 2025-10-01, ")
    assert days.endswith("2025-10-10 and 21 more")


def test_a_company_in_angle_brackets_writes_no_html(packed, desk):
    named = "<img src=x> & Sons"
    desk(
        lambda desk: desk.unit.companies.keep(replace(desk.company, name=named), NIGHT),
        NIGHT,
    )
    page = packed(*BEFORE)["index.html"]
    assert b"&lt;img src=x&gt; &amp; Sons" in page
    assert b"<img" not in page


def test_the_same_books_are_the_same_bytes_and_each_pack_is_in_the_journal(
    packed, night, desk
):
    packed(*THOSE_DAYS)
    packed(*THOSE_DAYS, out="again.zip")
    content = Path("pack.zip").read_bytes()
    assert Path("again.zip").read_bytes() == content
    told = desk(
        lambda desk: list(desk.unit.journal.done("assessor's pack made", NIGHT))
    )
    sha256 = hashlib.sha256(content).hexdigest()
    assert [each.after for each in told] == [sha256, sha256]
    assert {each.before for each in told} == {"2025-10-25 to 2025-10-26"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--from 2025-10-25 --to 2025-10-24", "--to is before --from"),
        ("--from 2025-10-25 --to 9999-12-31", "still to come"),
        ("--from 9999-12-30 --to 9999-12-31", "still to come"),
        ("--from 0001-01-01 --to 2025-10-24", "nothing was kept then"),
        ("--from last-week --to 2025-10-24", "'last-week' is no date"),
        ("--from 2025-10-25", "Missing option '--to'"),
        ("--to 2025-10-25", "Missing option '--from'"),
    ],
)
def test_days_that_are_none_are_wrong_usage(types, company, words, said):
    done = types("assessor", *words.split(), "--out", "pack.zip")
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())
    assert not Path("pack.zip").exists()


def test_a_file_that_is_there_is_not_touched(types, company, desk):
    Path("pack.zip").write_text("mine")
    line = refused(types("assessor", *THOSE_DAYS, "--out", "pack.zip"))
    assert "not touched" in line
    assert Path("pack.zip").read_text() == "mine"
    made = desk(
        lambda desk: list(desk.unit.journal.done("assessor's pack made", NIGHT))
    )
    assert made == []


def test_without_a_company_there_is_nothing_to_show(types):
    assert types("migrate").exit_code == 0
    done = types("assessor", *THOSE_DAYS, "--out", "pack.zip")
    assert "No company is loaded" in refused(done)
