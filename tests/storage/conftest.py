"""Every test of this room is told twice: to a SQLite file, and to PostgreSQL."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.database.engine import open_engine
from storage.database.migrate import migrate
from storage.database.sealing import Sealer
from storage.store import Store
from tests.engines import patient, warm
from tests.once import once
from tests.storage.builders import KEY, staffed
from tests.storage.server import Server

KINDS = ("sqlite", "postgresql")


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    engine = patient(open_engine(url))
    try:
        yield engine
    finally:
        engine.dispose()


@pytest.fixture(scope="session")
def schema_file(common: Path) -> Path:
    """A migrated and staffed SQLite file, to be copied."""
    return once(common, "staffed", _migrated_and_staffed) / "checkcall.db"


def _migrated_and_staffed(folder: Path) -> None:
    with opened(f"sqlite:///{folder}/checkcall.db") as engine:
        migrate(engine)
        staffed(Store(engine, Sealer([KEY])))


@pytest.fixture(scope="session")
def schema_database(server: Server) -> Iterator[str]:
    """A migrated and staffed PostgreSQL database, to be copied."""
    with server.database(server.migrated) as name:
        with opened(server.url(name)) as engine:
            staffed(Store(engine, Sealer([KEY])))
        yield name


@pytest.fixture(params=KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without a table."""
    with _without_a_table(request, tmp_path) as engine:
        yield engine


@pytest.fixture(scope="module", params=KINDS)
def empty_at_first(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """The same, for all the stories of a file: a fixture of theirs fills it."""
    with _without_a_table(request, tmp_path_factory.mktemp("first")) as engine:
        yield engine


@contextmanager
def _without_a_table(request: pytest.FixtureRequest, folder: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        with opened(f"sqlite:///{folder / 'empty.db'}") as engine:
            yield engine
        return
    server: Server = request.getfixturevalue("server")
    with server.database() as name, opened(server.url(name)) as engine:
        yield engine


@pytest.fixture
def database_file(schema_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(schema_file, tmp_path / "checkcall.db"))


@pytest.fixture
def sqlite_store(database_file: Path) -> Iterator[Store]:
    with opened(f"sqlite:///{database_file}") as engine:
        yield Store(warm(engine, KEY), Sealer([KEY]))


@pytest.fixture
def postgres_store(server: Server, schema_database: str) -> Iterator[Store]:
    with server.database(schema_database) as name, opened(server.url(name)) as engine:
        yield Store(warm(engine, KEY), Sealer([KEY]))


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest) -> Store:
    """One officer, one manager and one site; nothing has happened yet."""
    short = {"sqlite": "sqlite_store", "postgresql": "postgres_store"}
    return request.getfixturevalue(short[request.param])
