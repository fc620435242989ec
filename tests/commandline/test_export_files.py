"""The books as files, opened by the programs that people open them with."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.clock import LONDON
from bot.commands import exported
from bot.desk.exports import table
from bot.desk.exports.table import Table
from bot.domain.breach.breach import Breach
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.exports import Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import SiteCode, StaffId
from bot.domain.register.entry import BoardReport, Closing, Part, RegisterEntry, Written
from bot.domain.register.review import Kind as ReviewKind
from bot.domain.register.review import Review, Signature
from storage.incidents.occurrence_book import Occurrence
from tests.commandline.conftest import refused
from tests.papers.reading import read_pdf

AMARA, OWEN = StaffId("E1001"), StaffId("X001")
NIGHT = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
"""The second 01:30 on the site clock, on the night the clocks go back."""
WORDS = RedactedText("=cmd|' /C calc'!A0 and Zoë's keys")
LESSON = RedactedText("a drawer that locks")


@pytest.fixture
def register(desk):
    """One breach, written up in part, closed despite an action; two name slips."""
    desk(_register, NIGHT)


def _register(desk):
    unit = desk.unit
    found = unit.breaches.add(
        Breach(
            reporter=AMARA,
            site=SiteCode("RIV"),
            text=WORDS,
            discovered_at=NIGHT,
            reported_at=NIGHT,
        )
    )
    entry = RegisterEntry(
        breach=found.id,
        written={Part.LESSONS: Written(LESSON, OWEN, NIGHT)},
        board=BoardReport(date(2026, 11, 3), RedactedText("minute 7"), OWEN, NIGHT),
        closed=Closing(OWEN, NIGHT, RedactedText("it is ordered")),
    )
    unit.breach_register.save(entry)
    unit.actions.add(
        CorrectiveAction(
            about=found.ref,
            text=RedactedText("fit a drawer"),
            owner=AMARA,
            due_at=NIGHT + timedelta(days=30),
            added_by=OWEN,
            added_at=NIGHT,
            reminded_at=NIGHT,
        )
    )
    month = Review(kind=ReviewKind.MONTHLY, starts_on=date(2026, 9, 1), due_at=NIGHT)
    signed = Signature(0, OWEN, NIGHT, RedactedText("nothing open"))
    added = unit.reviews.add(month)
    unit.reviews.save(
        Review(
            id=added.id,
            kind=added.kind,
            starts_on=added.starts_on,
            due_at=added.due_at,
            signatures=(signed,),
        )
    )
    for kind in ("words", "words", "not-a-name"):
        unit.name_slips.add(NIGHT.date(), "RIV", kind)


@pytest.fixture
def exports(types):
    """A kind, as the bytes on standard output."""

    def run(kind, form):
        done = types("export", kind, "--format", form)
        assert done.exit_code == 0, done.stderr
        assert b"Okafor" not in done.stdout_bytes
        return done.stdout_bytes

    return run


@pytest.fixture
def opens(exports):
    return lambda kind: load_workbook(BytesIO(exports(kind, "xlsx")))


def as_rows(sheet) -> list[dict]:
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_the_register_opens_in_excel_with_its_actions_and_name_slips(opens, register):
    book = opens("breaches")
    assert book.sheetnames == ["breaches", "actions", "name-slips-by-month", "reviews"]
    [breach] = as_rows(book["breaches"])
    assert (breach["lessons"], breach["lessons_by"]) == (LESSON, "O.H. X001")
    assert breach["board_told_on"] == datetime(2026, 11, 3)  # noqa: DTZ001 - a day
    assert breach["register_closed_despite"] == "it is ordered"
    assert (breach["actions_open"], breach["name_slips_that_month"]) == (1, 2)
    assert breach["actions"] == "ACT-1 open, A.O. E1001, 2026-11-24: fit a drawer"
    [action] = as_rows(book["actions"])
    assert (action["ref"], action["breach"], action["status"]) == (
        *("ACT-1", "BR-1"),
        "open",
    )
    assert as_rows(book["name-slips-by-month"]) == [
        {"month": "2026-10", "messages_with_a_name": 2, "not_a_name_pressed": 1}
    ]
    [review] = as_rows(book["reviews"])
    assert (review["review"], review["note"]) == ("2026-09", "nothing open")


def test_a_process_writes_the_same_file_to_a_pipe(process, opens, register):
    done = process("export", "breaches", "--format", "xlsx")
    assert done.returncode == 0, done.stderr.decode()
    piped = load_workbook(BytesIO(done.stdout))
    for sheet in opens("breaches"):
        assert as_rows(piped[sheet.title]) == as_rows(sheet)


def test_times_are_real_and_say_on_whose_clock_they_are(opens, register):
    [breach] = as_rows(opens("breaches")["breaches"])
    naive = NIGHT.replace(tzinfo=None)
    assert breach["reported_at (UTC)"] == naive
    assert breach["reported_local (Europe/London)"] == naive
    assert breach["ico_deadline_at (UTC)"] == naive + timedelta(hours=72)


def test_the_header_stays_in_sight(opens, register):
    sheet = opens("breaches")["breaches"]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.column_dimensions["E"].width > sheet.column_dimensions["A"].width


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A", "=", "\t=1"])
def test_nothing_that_somebody_wrote_is_ever_run(opens, desk, start):
    reported = Breach(
        reporter=AMARA,
        site=None,
        text=RedactedText(start),
        discovered_at=NIGHT,
        reported_at=NIGHT,
    )
    desk(lambda d: d.unit.breaches.add(reported), NIGHT)
    cells = [cell for row in opens("breaches")["breaches"].iter_rows() for cell in row]
    [cell] = [cell for cell in cells if cell.value == start]
    assert cell.data_type == "s"


def test_the_register_is_read_on_paper(exports, register):
    words = read_pdf(exports("breaches", "pdf"))
    for each in ("BR-1", LESSON, "it is ordered", "ACT-1", "fit a drawer", "2026-09"):
        assert each in words
    assert "2026-10-25 01:30 GMT" in words
    assert "name slips that month" in words


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_a_file_even_when_it_is_empty(types, company, kind):
    book = types("export", kind, "--format", "xlsx")
    assert load_workbook(BytesIO(book.stdout_bytes)).sheetnames[0] == kind
    page = types("export", kind, "--format", "pdf")
    assert kind in read_pdf(page.stdout_bytes)


def test_a_table_of_few_columns_is_a_table_on_paper(types, desk, register):
    assert "E1001" in read_pdf(
        types("export", "actions", "--format", "pdf").stdout_bytes
    )


def test_actions_and_reviews_are_tables_of_their_own(types, register):
    actions = types("export", "actions").stdout
    assert actions.startswith(
        "\ufeffref,breach,text,owner,due_on,status,overdue,added_at"
    )
    assert "2026-11-24" in actions
    assert "2026-09,monthly," in types("export", "reviews").stdout


def test_what_nobody_would_read_on_paper_is_refused_in_one_sentence(
    types, register, monkeypatch
):
    monkeypatch.setattr(exported, "MOST_ROWS", 3)
    line = refused(types("export", "breaches", "--format", "pdf"))
    assert "too many for a PDF" in line
    assert "--format csv" in line


def test_a_long_journal_keeps_its_order():
    names = ("entry", "written_at", "deed")
    lines = [(n, NIGHT + timedelta(minutes=n), "booked on") for n in range(2_000)]
    file = exported.as_xlsx([Table("journal", names, lines, LONDON)])
    sheet = load_workbook(BytesIO(file), read_only=True)["journal"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == list(range(2_000))
    assert rows[-1][1] == (NIGHT + timedelta(minutes=1_999)).replace(tzinfo=None)


def test_a_table_says_the_same_in_every_form():
    one = Table("x", ("ref", "due_at", "on"), [("A", NIGHT, NIGHT.date())], LONDON)
    assert one.columns == ("ref", "due_at", "due_local", "on")
    assert one.headings == (
        *("ref", "due_at (UTC)", "due_local (Europe/London)", "on"),
    )
    [row] = one.rows
    assert row["due_local"] == "2026-10-25 01:30 GMT"
    assert row["on"] == "2026-10-25"
    assert table.local(NIGHT, LONDON) == row["due_local"]


def test_an_occurrence_book_is_a_file_too(opens, desk, register):
    def write(desk):
        shift = desk.unit.shifts.add(_a_shift())
        desk.unit.occurrences.add(
            Occurrence(
                shift=shift.id,
                site=SiteCode("RIV"),
                officer=AMARA,
                written_at=NIGHT,
                text=WORDS,
            )
        )

    desk(write, NIGHT)
    [entry] = as_rows(opens("occurrence-book")["occurrence-book"])
    assert entry["text"] == WORDS


def _a_shift():
    from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
    from bot.domain.shifts.shift import Shift

    return Shift(
        officer=AMARA,
        site=SiteCode("RIV"),
        check_calls=CheckCallRules(),
        book_on=BookOnRules(),
        start_at=NIGHT,
        end_at=NIGHT + timedelta(hours=9),
    )
