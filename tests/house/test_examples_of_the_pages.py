"""What a page shows of a company file can be copied from it, and loads."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from bot.company_file.company_file import read_company

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^ *```toml\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
COMPANY = """\
[company]
name = "Alder Guarding"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"
"""
"""Where a page shows a part alone."""
OF_A_SITE = "[sites."
"""A block that begins so goes on with the site that stands above it."""


def examples():
    for page in sorted(DOCS.glob("*.md")):
        for number, found in enumerate(BLOCK.findall(page.read_text()), 1):
            text = dedent(re.sub(r"^#.*\n", "", found, flags=re.MULTILINE))
            if not text.startswith(OF_A_SITE):
                yield pytest.param(text, id=f"{page.stem}-{number}")


@pytest.mark.parametrize("text", [*examples()])
def test_an_example_loads_as_it_stands(tmp_path, text):
    path = tmp_path / "company.toml"
    path.write_text(text if "[company]" in text else COMPANY + text)
    assert read_company(path) is not None
