"""The same night as the journeys have."""

from tests.journeys.conftest import enrolled, more_settings, night, redactor

__all__ = ["enrolled", "more_settings", "night", "redactor"]
