"""One enrolled company on each database, for all tests here; and the same night as the
journeys have."""

import pytest

from tests.faults.rig.town import Town
from tests.journeys.conftest import (
    clock,
    database_url,
    enrolled_database,
    enrolled_file,
    house,
    more_settings,
    night,
    redactor,
    standin,
    telegram,
    telegram_by_port,
)

__all__ = [
    "clock",
    "database_url",
    "enrolled_database",
    "enrolled_file",
    "house",
    "more_settings",
    "night",
    "redactor",
    "standin",
    "telegram",
    "telegram_by_port",
]


@pytest.fixture
def is_quick():
    """What goes wrong does so on real lines and threads."""
    return False


@pytest.fixture(scope="session")
def sqlite_town(nursery, tmp_path_factory):
    return Town(nursery, tmp_path_factory.mktemp("sqlite"), None)


@pytest.fixture(scope="session")
def postgres_town(nursery, tmp_path_factory, server):
    return Town(nursery, tmp_path_factory.mktemp("postgres"), server)
