"""Nothing is left of any transaction of this room: all its tests share a database."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database.sealing import Sealer
from storage.store import Store
from tests.storage.builders import KEY
from tests.storage.conftest import KINDS, opened


@pytest.fixture(scope="module", params=KINDS)
def url(
    request: pytest.FixtureRequest,
    schema_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """A copy: the numbers that rows were given stay given, whatever is undone."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("shared") / "checkcall.db"
        yield f"sqlite:///{shutil.copy(schema_file, path)}"
        return
    server = request.getfixturevalue("server")
    with server.database(request.getfixturevalue("schema_database")) as name:
        yield server.url(name)


@pytest.fixture(scope="module")
def store(url: str) -> Iterator[Store]:
    """One officer, one manager and one site; nothing has happened yet."""
    with opened(url) as engine:
        yield Store(engine, Sealer([KEY]))
