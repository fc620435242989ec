"""One site's book, printed; and one site's lines of any other table."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift, Status
from storage.incidents.occurrence_book import Occurrence
from tests.commandline.conftest import refused
from tests.papers.reading import read_pdf

AMARA, RIV = StaffId("E1001"), SiteCode("RIV")
NIGHT = datetime(2026, 10, 24, 21, 0, tzinfo=UTC)
"""22:00 on the site clock, on the night the clocks go back."""
HOUR = timedelta(hours=1)


@pytest.fixture
def night(desk):
    """One shift of nine hours, with an entry in each hour that comes twice."""
    desk(_night, NIGHT)


def _night(desk):
    shift = desk.unit.shifts.add(
        Shift(
            officer=AMARA,
            site=RIV,
            check_calls=CheckCallRules(),
            book_on=BookOnRules(),
            status=Status.OFF,
            booked_on_at=NIGHT,
            booked_off_at=NIGHT + 9 * HOUR,
        )
    )
    for hours in (3.5, 4.5):
        desk.unit.occurrences.add(
            Occurrence(
                shift=shift.id,
                site=RIV,
                officer=AMARA,
                written_at=NIGHT + hours * HOUR,
                text=RedactedText("=cmd|' /C calc'!A0 and Zoë's keys"),
            )
        )


def test_the_book_of_a_site_is_printed_with_all_that_happened_there(prints, night):
    file = prints(
        *("export", "occurrence-book", "--site", "riv", "--format", "pdf"),
        *("--from", "2026-10-24", "--to", "2026-10-25"),
    )
    text = read_pdf(file)
    assert "Occurrence book, RIV" in text
    assert "Booked on: A.O. E1001" in text
    assert "Booked off: A.O. E1001" in text
    assert text.count("Zoë's keys") == 2
    assert "01:30 BST" in text
    assert "01:30 GMT" in text


def test_without_a_first_day_the_book_begins_with_its_first_line(prints, night):
    file = prints("export", "occurrence-book", "--site", "RIV", "--format", "pdf")
    assert "24 Oct" in read_pdf(file)
    assert "1970" not in read_pdf(file)


def test_other_tables_are_those_lines_alone(types, night):
    rows = types("export", "occurrence-book", "--site", "RIV", "--format", "json")
    assert [row["number"] for row in json.loads(rows.stdout)] == [1, 2]
    rows = types("export", "timesheets", "--site", "RIV", "--format", "json")
    assert len(json.loads(rows.stdout)) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("occurrence-book", "--site", "NOWHERE"), "there is no site"),
        (("journal", "--site", "RIV"), "names no site"),
    ],
)
def test_a_site_that_is_none_and_a_table_without_sites_are_wrong_usage(
    types, company, words, said
):
    done = types("export", *words)
    assert done.exit_code == 2
    assert said in done.stderr


def test_more_than_anybody_reads_on_paper_is_refused(types, night, monkeypatch):
    monkeypatch.setattr("bot.commands.books.of_site.MOST_ROWS", 2)
    args = ("--site", "RIV", "--format", "pdf")
    assert "too many for a PDF" in refused(types("export", "occurrence-book", *args))
