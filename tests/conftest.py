"""A PostgreSQL server for the tests that ask for one: one for each process of them."""

from collections.abc import Iterator

import pytest

from tests.storage.server import Server, serving


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with serving() as started:
        yield started
