"""Each picture has a scenario that comes to it, and is shown somewhere."""

import re
from pathlib import Path

import pytest

from bot.rehearse.stories import every_script
from rehearsal.scenarios.script import Act
from tests.screenshots.table import DOCS, OWN, PICTURES

SCRIPTS = every_script(OWN)
PAGES = [DOCS.parent / "README.md", *sorted(Path(DOCS).rglob("*.md"))]


SHOWN = sorted(
    {
        name
        for page in PAGES
        for name in re.findall(r"([\w-]+\.png)\)", page.read_text())
    }
)


@pytest.mark.parametrize("name", SHOWN)
def test_whatever_is_shown_has_a_row_by_which_it_is_taken_again(name):
    assert name in [picture.file for picture in PICTURES]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.file)
def test_a_picture_is_played_taken_and_shown(picture):
    steps = SCRIPTS[picture.scenario].steps
    lines = [step.words for step in steps if step.act is Act.NARRATOR]
    assert any(line.startswith(picture.until) for line in [*lines, ""])
    assert (DOCS / picture.file).is_file()
    assert any(f"{picture.file})" in page.read_text() for page in PAGES)
