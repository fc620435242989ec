"""The notification pack from the command line, to standard output."""

import pytest

from bot.domain.breach.breach import Breach
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from tests.commandline.conftest import refused
from tests.commandline.test_export import NIGHT
from tests.papers.reading import read_docx, read_pdf


@pytest.fixture
def breach(desk):
    def report(desk):
        one = Breach(
            reporter=StaffId("E1001"),
            site=None,
            text=RedactedText("a list is gone"),
            discovered_at=NIGHT,
            reported_at=NIGHT,
        )
        desk.unit.breaches.add(one)

    desk(report, NIGHT)


@pytest.mark.parametrize(
    ("more", "read"),
    [((), read_pdf), (("--format", "docx"), read_docx)],
)
def test_it_comes_as_a_pdf_unless_a_docx_is_asked_for(prints, breach, more, read):
    words = read(prints("pack", "br-1", *more))
    assert "Personal data breach notification: BR-1" in words
    assert "a list is gone" in words
    assert "O.H. X001, Data Protection Officer" in words
    assert "Hargreave" not in words


def test_a_breach_that_is_not_there_is_said_with_where_to_look(types, breach):
    line = refused(types("pack", "BR-7"))
    assert line == "There is no breach BR-7; checkcall export breaches lists them."


@pytest.mark.parametrize("reference", ["INC-1", "BR-", "12", "BR-1x"])
def test_what_is_no_breach_is_wrong_usage(types, breach, reference):
    done = types("pack", reference)
    assert done.exit_code == 2
    assert "wanted a reference such as BR-12" in done.stderr
