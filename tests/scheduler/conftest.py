"""The same night as the journeys have."""

from tests.journeys.conftest import (
    database_url,
    enrolled_database,
    enrolled_file,
    more_settings,
    night,
    redactor,
)

__all__ = [
    "database_url",
    "enrolled_database",
    "enrolled_file",
    "more_settings",
    "night",
    "redactor",
]
