"""A database of an older version, made once for the stories of a file, and copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url

from tests.storage.conftest import KINDS, opened


@pytest.fixture(scope="module", params=KINDS)
def original(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where one is without a table: a fixture of the file fills it, and hangs up."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('original')}/original.db"
        return
    server = request.getfixturevalue("server")
    with server.database() as name:
        yield server.url(name)


@pytest.fixture
def copied(
    request: pytest.FixtureRequest, original: str, tmp_path: Path
) -> Iterator[Engine]:
    """One of one's own, as that was left."""
    made = make_url(original).database
    assert made is not None
    if original.startswith("sqlite"):
        path = shutil.copy(made, tmp_path / "copied.db")
        with opened(f"sqlite:///{path}") as engine:
            yield engine
        return
    server = request.getfixturevalue("server")
    with server.database(made) as name, opened(server.url(name)) as engine:
        yield engine
