"""Each picture has a scenario that comes to it, and is shown somewhere."""

from pathlib import Path

import pytest

from bot.rehearse.stories import every_script
from rehearsal.scenarios.script import Act
from tests.screenshots.table import DOCS, OWN, PICTURES

SCRIPTS = every_script(OWN)
PAGES = [DOCS.parent / "README.md", *sorted(Path(DOCS).rglob("*.md"))]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.file)
def test_a_picture_is_played_taken_and_shown(picture):
    steps = SCRIPTS[picture.scenario].steps
    lines = [step.words for step in steps if step.act is Act.NARRATOR]
    assert any(line.startswith(picture.until) for line in [*lines, ""])
    assert (DOCS / picture.file).is_file()
    assert any(f"{picture.file})" in page.read_text() for page in PAGES)
