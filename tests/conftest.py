"""How hard chance drives the tests; a PostgreSQL server for each process of tests that
asks for one, and one parent of processes that start soon for all of them; and the
stories that are told on one database only."""

import gc
import os
import shutil
import tempfile
from asyncio import Runner
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
import structlog
from hypothesis import HealthCheck, settings

from tests.both_databases import only_on_sqlite
from tests.journeys.browser import CHROMIUM, MISSING, joined, leaves, running
from tests.nursery.nursery import Nursery
from tests.spread import spread
from tests.storage.server import Server, serving

if TYPE_CHECKING:
    from playwright.async_api import Browser

gc.disable()  # until all is collected: ten thousand tests and what they import stay

MEMORY, ROOM = "/dev/shm", 4 * 1024**3
# Databases of tests live in memory where there is room: nobody waits for a disk that is
# busy with something else.
if os.path.isdir(MEMORY) and shutil.disk_usage(MEMORY).free > ROOM:
    tempfile.tempdir = MEMORY

# A busy machine is slow, and no rule is wrong for it.
settings.register_profile(
    "rules", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("rules")

# What is logged of a failure that a story wants is a few lines, and not a picture of
# every variable, which took longer than most stories.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        ),
    ]
)


@pytest.fixture(scope="session")
def server(common: Path) -> Iterator[Server]:
    with serving(common) as started:
        yield started


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all the processes of this run."""
    mine = tmp_path_factory.getbasetemp()
    return mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine


@pytest.fixture(scope="session")
def nursery(common: Path) -> Iterator[Nursery]:
    started = Nursery(common)
    yield started
    started.closes()


@pytest.fixture(scope="session")
def chrome() -> Iterator[str]:
    """The address of one Chromium, which takes longer to start than most stories."""
    if CHROMIUM is None:
        pytest.skip(MISSING)
    with running() as address:
        yield address


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def driven(chrome: str) -> AsyncIterator["Browser"]:
    """It, and the program that drives it, which takes as long to start as a story."""
    async with joined(chrome) as one:
        yield one


@pytest.fixture
async def browser(driven: "Browser") -> AsyncIterator["Browser"]:
    """It, with pages and cookies of one's own."""
    yield driven
    await leaves(driven)


@pytest.fixture
def _function_scoped_runner(
    request: pytest.FixtureRequest, _function_scoped_runner: Runner
) -> Runner:
    """pytest-asyncio's loop of a test. Whoever has the browser is in its driver's."""
    if "browser" in request.fixturenames:
        shared: Runner = request.getfixturevalue("_session_scoped_runner")
        return shared
    return _function_scoped_runner


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: while one waits, for a server that hangs or for a
    process that stands still, another uses its core."""
    return (os.cpu_count() or 1) + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--both-databases", action="store_true", help="tell every story on both"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Side by side, each process of tests reads another part of the files first, and
    finds the rest already compiled by the others: it takes as long to write the
    assertions of a file out as to import it and all that it needs."""
    ours = getattr(session.config, "workerinput", None)
    if ours is None:
        return
    first = int(ours["workerid"].removeprefix("gw"))
    for file in _files(session.config.args)[first :: ours["workercount"]]:
        # What is wrong with it is told when it is collected.
        with suppress(Exception, pytest.skip.Exception):
            _ = pytest.Module.from_parent(session, path=file).obj


def _files(asked: Sequence[str]) -> list[Path]:
    """In which there are tests that were asked for."""
    paths = [Path(each.partition("::")[0]).resolve() for each in asked]
    inside = (file for path in paths for file in path.rglob("test_*.py"))
    return sorted({*inside, *filter(Path.is_file, paths)})


def pytest_collection_finish() -> None:
    """All of that stays to the end: the collector does not look through it again and
    again, not even once, and looks as seldom as in the program. What a test leaves it
    does find."""
    gc.freeze()
    gc.set_threshold(50_000)
    gc.enable()


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    if not config.getoption("--both-databases"):
        left_out = set(only_on_sqlite(items))
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    if hasattr(config, "workerinput"):
        items[:] = spread(items, config.rootpath)
