"""What managers are told is missed is what was measured."""

import re
from pathlib import Path

from bot.domain.incidents.covered import MISSED, TRIED

PAGE = Path(__file__).parents[2] / "docs/faces.md"


def test_the_figures_that_managers_read_are_those_of_the_page():
    [measured] = re.findall(r"\| all \| .*\| (\d+) of (\d+) ", PAGE.read_text())
    assert (int(measured[0]), int(measured[1])) == (MISSED, TRIED)
