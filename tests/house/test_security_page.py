"""The page on attackers names tests that are there, and says nothing of wishes."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/security.md").read_text()
ATTACKERS = (
    "A stranger",
    "An officer",
    "A former officer",
    "A curious manager",
    "The thief of the disk",
    "Another account on the machine",
    "The network",
    "The author of files",
    "The proxy in front",
    "A reader of logs",
)


def test_each_attacker_has_a_part():
    assert tuple(re.findall(r"^## (.*)$", PAGE, re.M)) == ATTACKERS


def test_every_test_that_is_named_is_there():
    named = set(re.findall(r"`(tests/[^`]*)`", PAGE))
    assert named
    assert sorted(name for name in named if not (ROOT / name).is_file()) == []


def test_nothing_is_said_to_be_stopped_without_a_test():
    rows = re.findall(r"^\| (?!wants|does|---)(.*) \|$", PAGE, re.M)
    assert [row for row in rows if not row.endswith(".py`")] == []
    assert len(rows) > 2 * len(ATTACKERS)


def test_nobody_is_believed_about_where_they_come_from_but_the_companys_own_proxy():
    """A proxy passes on whatever address a client gives itself. In which header it
    writes what it saw, the company says: no code knows one."""
    sources = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")]
    named = [
        path.name for path in sources if "forwarded-for" in path.read_text().lower()
    ]
    assert named == ["settings.py"], "an example of what may be set"
    assert "proxy_headers=False" in (ROOT / "bot/process/web_server.py").read_text()
