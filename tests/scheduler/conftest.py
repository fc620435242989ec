"""The same night as the journeys have."""

from tests.journeys.conftest import (
    clock,
    database_url,
    enrolled_database,
    enrolled_file,
    more_settings,
    night,
    redactor,
)

__all__ = [
    "clock",
    "database_url",
    "enrolled_database",
    "enrolled_file",
    "more_settings",
    "night",
    "redactor",
]
