"""The same night as the journeys have."""

import pytest

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
    """What is sent goes over real lines, by real threads."""
    return False
