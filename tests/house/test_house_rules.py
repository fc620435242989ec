"""The rules that every file, list and page of this house keeps."""

import ast
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
ROOMS = ("bot", "handlers", "scheduler", "nlp", "storage", "rehearsal")
LOCKS = ("run.txt", "dev.txt", "faces.txt", "faces-measured.txt")
MOST_LINES = 250
MOST_FILES = 15
"""In one folder: more of them are looked for in vain."""

SHELVES = (*ROOMS, "bench", "tests")

CLOCKS = {"bot/clock.py", "rehearsal/clock.py"}
"""The bot's clock, and the stand-in's own, which knows nothing of the bot."""

READS_THE_TIME = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime"),
}
MAKES_REDACTED_TEXT = {
    "nlp/redactor.py",
    "storage/database/types.py",
    "bot/domain/names/redacted_text.py",
}

NOT_INSTALLED = (
    "nlp/training/messages/",
    "nlp/training/incidents/",
    "nlp/evaluate/floors.toml",
    "nlp/evaluate/incident_floors.toml",
    "nlp/evaluate/hostile_hand.txt",
    "nlp/evaluate/ordinary_hand.txt",
    "nlp/evaluate/fair_hands.txt",
    "nlp/evaluate/later_hand.txt",
    "storage/migrations/script.py.mako",
)
"""What only those read who change the product: the model's makers, and Alembic."""

REGISTRIES = [
    ".".join(host)
    for host in (
        ("files", "pythonhosted", "org"),
        ("pythonhosted", "org"),
        ("pypi", "org"),
        ("pypi", "python", "org"),
    )
]


def sources() -> list[Path]:
    return [
        path
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if "versions" not in path.parts
    ]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def calls(path: Path) -> list[tuple[str, int]]:
    """Each call in a file, such as ``datetime.now``, and its line."""
    return [
        (called(node.func), node.lineno)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
    ]


def called(function: ast.expr) -> str:
    """The last two words of what is called."""
    match function:
        case ast.Attribute(value=ast.Name(id=of) | ast.Attribute(attr=of), attr=name):
            return f"{of}.{name}"
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def test_no_file_is_too_long_to_read_in_one_sitting():
    lines = {named(path): len(path.read_text().splitlines()) for path in sources()}
    assert {name: n for name, n in lines.items() if n > MOST_LINES} == {}


def test_no_folder_is_too_full_to_find_a_file_in():
    files = Counter(
        named(path.parent)
        for shelf in SHELVES
        for path in (ROOT / shelf).rglob("*.py")
        if path.name != "__init__.py" and "versions" not in path.parts
    )
    assert {name: n for name, n in files.items() if n > MOST_FILES} == {}


def test_only_the_clocks_read_the_time():
    found = [
        f"{named(path)}:{line} {call}"
        for path in sources()
        if named(path) not in CLOCKS
        for call, line in calls(path)
        if call in READS_THE_TIME
    ]
    assert found == []


def test_only_the_redactor_makes_redacted_text():
    found = [
        f"{named(path)}:{line}"
        for path in sources()
        if named(path) not in MAKES_REDACTED_TEXT
        for call, line in calls(path)
        if call.split(".")[-1] == "RedactedText"
    ]
    assert found == []


def test_the_domain_needs_nothing_but_the_standard_library():
    allowed = sys.stdlib_module_names | {"bot"}
    found = [
        f"{named(path)} imports {module}"
        for path in sorted((ROOT / "bot/domain").rglob("*.py"))
        for module in imported(path)
        if module.split(".")[0] not in allowed
        or (module.startswith("bot") and not module.startswith("bot.domain"))
    ]
    assert found == []


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=module, level=0):
                yield module or ""


def test_what_the_code_reads_is_installed_with_it():
    """A list or a page that moved, and is looked for where it was, would be missing
    only where the product was installed from a wheel."""
    installed = {glob: files_of(*glob) for glob in package_data()}
    assert [glob for glob, files in installed.items() if not files] == []
    lying_there = {
        named(path)
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.is_file() and not path.suffix.startswith(".py")
    }
    missed = lying_there.difference(*installed.values())
    assert {name for name in missed if not name.startswith(NOT_INSTALLED)} == set()


def package_data() -> Iterator[tuple[str, str]]:
    for package, globs in PROJECT["tool"]["setuptools"]["package-data"].items():
        yield from ((package, glob) for glob in globs)


def files_of(package: str, glob: str) -> set[str]:
    return set(map(named, (ROOT / package.replace(".", "/")).glob(glob)))


def test_every_folder_says_that_it_is_a_package():
    """Without ``__init__.py`` the walls are not looked for in the right place, and the
    folder is not installed."""
    folders = {path.parent for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    assert [named(f) for f in folders if not (f / "__init__.py").exists()] == []


def normal(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def locked(lock: str) -> dict[str, list[str]]:
    """Each package of a lock with its exact versions."""
    found: dict[str, list[str]] = {}
    text = (ROOT / "requirements" / lock).read_text()
    for name, version in re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.M):
        found.setdefault(name, []).append(version)
    return found


def test_everything_the_product_needs_is_locked():
    needed = {normal(r) for r in PROJECT["project"]["dependencies"]}
    assert needed <= set(locked("run.txt"))


def test_everything_the_tests_need_is_locked():
    extra = {normal(r) for r in PROJECT["project"]["optional-dependencies"]["dev"]}
    assert extra <= set(locked("dev.txt"))


def test_the_tests_run_with_the_versions_that_the_product_runs_with():
    assert locked("run.txt").items() <= locked("dev.txt").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock):
    text = (ROOT / "requirements" / lock).read_text()
    for entry in re.split(r"\n(?=[a-z0-9.-]+==)", text)[1:]:
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry_and_no_place_of_one_machine(lock):
    text = (ROOT / "requirements" / lock).read_text()
    named_there = [h for h in (*REGISTRIES, "://", "file:", "/home/") if h in text]
    assert named_there == []


def test_no_page_or_setup_file_names_a_registry():
    files = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*.toml")]
    files += [ROOT / "Makefile", ROOT / ".ci/run"]
    found = [
        f"{named(f)}: {h}" for f in files for h in REGISTRIES if h in f.read_text()
    ]
    assert found == []


SPELLED = re.compile(r"\bICO\b|Information Commission")
"""The regulator's name: a company may have another one in its file."""

MAY_SPELL_IT = re.compile(r"ICO|Information")
"""Files without a word of it are not read string by string."""

SPELLS_IT = {"bot/domain/regulator.py", "bot/domain/retention/periods.py"}
"""Its default; and the policy, as it is quoted for the source of each period."""


def test_nothing_that_anybody_reads_spells_the_regulator():
    found = [
        f"{named(path)}:{node.lineno}"
        for path in sources()
        if named(path) not in SPELLS_IT and MAY_SPELL_IT.search(path.read_text())
        for node in spoken(path)
        if SPELLED.search(node.value)
    ]
    assert found == []


def spoken(path: Path) -> Iterator[ast.Constant]:
    """Every string in a file that is no docstring."""
    everything = list(ast.walk(ast.parse(path.read_text())))
    silent = {
        id(node.value)
        for node in everything
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in everything:
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in silent:
            yield node


def test_every_direct_dependency_has_a_reason_in_the_records():
    extra = PROJECT["project"]["optional-dependencies"]["dev"]
    record = next(ROOT.glob("docs/adr/*dependenc*.md")).read_text()
    needed = [normal(r) for r in (*PROJECT["project"]["dependencies"], *extra)]
    assert [name for name in needed if f"`{name}`" not in record] == []
