"""Nothing is left of any transaction of this room: all its tests share a database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database.sealing import Sealer
from storage.unit_of_work import Store
from tests.storage.builders import KEY
from tests.storage.conftest import KINDS, opened


@pytest.fixture(scope="module", params=KINDS)
def store(request: pytest.FixtureRequest, schema_file: Path) -> Iterator[Store]:
    """One officer, one manager and one site; nothing has happened yet."""
    if request.param == "sqlite":
        url = f"sqlite:///{schema_file}"
    else:
        server = request.getfixturevalue("server")
        url = server.url(request.getfixturevalue("schema_database"))
    with opened(url) as engine:
        yield Store(engine, Sealer([KEY]))
