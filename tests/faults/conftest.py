"""One warm parent, and one enrolled company on each database, for all tests here."""

import pytest

from tests.faults.house import Nursery
from tests.faults.town import Town


@pytest.fixture(scope="session")
def nursery():
    started = Nursery()
    yield started
    started.closes()


@pytest.fixture(scope="session")
def sqlite_town(nursery, tmp_path_factory):
    return Town(nursery, tmp_path_factory.mktemp("sqlite"), None)


@pytest.fixture(scope="session")
def postgres_town(nursery, tmp_path_factory, server):
    return Town(nursery, tmp_path_factory.mktemp("postgres"), server)
