"""The pages say what is there, and every link in them leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCED = re.compile(r"^ *```.*?^ *```", re.M | re.S)
HEADING = re.compile(r"^#+ (.*)$", re.M)


def page(name: str) -> str:
    return (ROOT / "docs" / f"{name}.md").read_text()


def anchors(path: Path) -> set[str]:
    """The headings of a page, as a link names them (GitHub's way)."""
    headings = HEADING.findall(FENCED.sub("", path.read_text()))
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


def leads_nowhere(path: Path, link: str) -> bool:
    file, _, anchor = link.partition("#")
    target = (path.parent / file).resolve() if file else path
    if not target.exists():
        return True
    return bool(anchor) and anchor not in anchors(target)


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_link_of_a_page_leads_nowhere(path):
    links = LINK.findall(FENCED.sub("", path.read_text()))
    within = [link for link in links if not re.match("[a-z]+:", link)]
    assert [link for link in within if leads_nowhere(path, link)] == []


def test_every_page_can_be_found_from_the_readme():
    found = {ROOT / "README.md"}
    new = found
    while new:
        linked = {
            (path.parent / link.partition("#")[0]).resolve()
            for path in new
            for link in LINK.findall(path.read_text())
            if link.partition("#")[0].endswith(".md")
        }
        new = linked - found
        found = found | new
    assert [path for path in PAGES if path not in found] == []


def test_every_setting_is_documented():
    from bot.settings import Settings, variable

    settings = [variable(name) for name in Settings.model_fields]
    assert [name for name in settings if f"`{name}`" not in page("settings")] == []


def test_every_command_is_documented():
    from bot.__main__ import app

    commands = list(commands_of(app))
    assert commands
    assert [
        name for name in commands if f"`checkcall {name}" not in page("commands")
    ] == []


def commands_of(app) -> Iterator[str]:
    import typer

    def walk(command, name: str) -> Iterator[str]:
        below = getattr(command, "commands", {})
        for word, sub in below.items():
            yield from walk(sub, f"{name} {word}".strip())
        if not below:
            yield name

    yield from walk(typer.main.get_command(app), "")


def test_every_period_of_retention_is_documented():
    from bot.domain.retention.periods import RULES, SETTABLE

    def kept(kind) -> str:
        period = RULES[kind].period
        if period.years:
            return f"{period.years} year{'s' if period.years > 1 else ''}"
        return f"{period.days} days"

    rows = [
        f"| `{kind}` | {kept(kind)} | {RULES[kind].counts_from} |" for kind in SETTABLE
    ]
    assert [row for row in rows if row not in page("records")] == []


def test_every_chat_command_of_the_menu_is_documented():
    for command in ("start", "help", "me", "sos", "bookon", "ok", "bookoff"):
        assert f"`/{command}" in page("in-the-chat")


def test_every_decision_is_in_the_index():
    index = (ROOT / "docs/adr/README.md").read_text()
    records = sorted(path.name for path in ROOT.glob("docs/adr/[0-9]*.md"))
    assert records
    assert [name for name in records if f"({name})" not in index] == []
    numbers = [int(name[:4]) for name in records]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_figure_of_the_metrics_is_on_a_page():
    files = [*ROOT.glob("bot/process/**/*.py")]
    named = {
        name
        for file in files
        for name in re.findall(r'"(checkcall_[a-z_]+)"', file.read_text())
    }
    assert "checkcall_outbox_waiting" in named
    pages = "".join(page.read_text() for page in ROOT.glob("docs/*.md"))
    assert [name for name in sorted(named) if f"`{name}`" not in pages] == []
