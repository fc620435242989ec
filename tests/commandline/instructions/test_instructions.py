"""``checkcall instructions``: a site's instructions, without anybody's name."""

from datetime import UTC, datetime

import pytest

from tests.commandline.conftest import refused
from tests.papers.reading import read_pdf
from tests.settings.test_instructions_files import pdf_of

NOW = datetime(2026, 1, 10, tzinfo=UTC)
WORDS = """\
# Riverside Court

Written by **Piotr Zielinski**.

## Emergency numbers

- Gas leak: 0800 111 999
- Facilities: Mr John Smith, 07700 900123, facilities@harbour.example
- At night: sarah.jones@harbour.example

## Patrols

Every two hours: gate A, Victoria Road, then see Amara Okafor.
"""


@pytest.fixture
def riv(folder):
    path = folder / "riv.md"
    path.write_text(WORDS)
    return path


def kept(desk):
    return desk(lambda desk: desk.unit.instructions.of_site("RIV"), NOW)


def test_a_dry_run_shows_each_name_with_its_line_and_keeps_nothing(
    types, company, riv, desk
):
    done = types("instructions", "riv", riv, "--dry-run")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        "line 3: “Piotr Zielinski” becomes P.Z.",
        "line 8: “John Smith” becomes J.S.",
        "line 9: “sarah.jones@harbour.example” becomes [email]",
        "line 13: “Amara Okafor” becomes A.O.",
        "new: RIV version 1",
        "on a phone: 1 screen",
        "note: no review is planned; --review-by DATE plans one",
        "Nothing was kept: this was a dry run.",
    ]
    assert kept(desk) == []


def test_versions_follow_each_other_and_the_same_file_is_none(
    types, company, riv, desk
):
    by = ("--by", "D001", "--review-by", "2126-06-01")
    assert types("instructions", "RIV", riv, *by).exit_code == 0
    again = types("instructions", "RIV", riv)
    assert "RIV has version 1, which is the same" in again.stdout
    riv.write_text(WORDS.replace("two hours", "90 minutes"))
    said = ("--changed", "Ask John Smith\\nPatrols are shorter")
    done = types("instructions", "RIV", riv, *said)
    assert done.stdout.splitlines()[-3:] == [
        "what changed since version 1, as officers will read it:",
        "• Ask J.S.",
        "• Patrols are shorter",
    ]
    assert "new: RIV version 2, to be reviewed by 2126-06-01" in done.stdout
    first, second = kept(desk)
    assert (first.loaded_by, second.loaded_by) == ("D001", "command line")
    for name in ("Smith", "Zielinski", "Okafor", "jones"):
        assert name not in first.text
    for stays in (
        "0800 111 999",
        "07700 900123",
        "facilities@harbour",
        "Victoria Road",
    ):
        assert stays in first.text


def test_a_pdf_that_names_people_is_refused_by_page(types, company, folder, desk):
    path = folder / "riv.pdf"
    path.write_bytes(pdf_of(["Ring twice."], ["Keys: John Smith", "PATROLS", "Gate A"]))
    line = refused(types("instructions", "RIV", path))
    assert "riv.pdf: page 2 says “John Smith”. A page of a PDF cannot" in line
    assert line.endswith("Nothing was taken.")
    path.write_bytes(pdf_of(["Ring twice."], ["Keys: J.S.", "PATROLS", "Gate A"]))
    done = types("instructions", "RIV", path)
    assert done.exit_code == 0, done.output
    [version] = kept(desk)
    file = desk(lambda desk: desk.unit.instructions.file_of(version), NOW)
    assert "Keys: J.S." in read_pdf(file)
    assert "is the same" in types("instructions", "RIV", path).stdout


def test_words_that_are_no_name_can_be_said_to_be_none(types, company, folder):
    path = folder / "riv.pdf"
    path.write_bytes(pdf_of(["Meet at Amara Okafor House, by the fountain."]))
    assert "“Amara Okafor" in refused(types("instructions", "RIV", path))
    said = ("--not-a-name", "Amara Okafor House")
    assert types("instructions", "RIV", path, *said).exit_code == 0


def test_wrong_usage_is_one_sentence_that_says_what_to_do(types, company, riv, folder):
    line = refused(types("instructions", "NOWHERE", riv))
    assert line.startswith("There is no site 'NOWHERE'; the sites are RIV.")
    line = refused(types("instructions", "RIV", folder / "none.md"))
    assert "no such file" in line
    line = refused(types("instructions", "RIV", riv, "--by", "X9"))
    assert line == "Nobody here has the staff number 'X9'; --by takes one."
    line = refused(types("instructions", "RIV", riv, "--review-by", "2020-01-01"))
    assert line.startswith("2020-01-01 is no day to come")
    for wrong in (("--review-by", "soon"), ("--changed", "a\\nb\\nc\\nd")):
        assert types("instructions", "RIV", riv, *wrong).exit_code == 2


def test_check_names_sites_without_any_and_those_to_be_looked_over(
    types, company, riv, desk
):
    assert "instructions: RIV have none" in types("check").stdout
    types("instructions", "RIV", riv)
    assert "ok    instructions: every site has some" in types("check").stdout

    def overdue(desk):
        version = desk.unit.instructions.in_force("RIV")
        desk.unit.instructions.review(version, NOW.date(), None)

    desk(overdue, NOW)
    assert "instructions: RIV (2026-01-10) are to be" in types("check").stdout
