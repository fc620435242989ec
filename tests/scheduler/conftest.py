"""The same night as the journeys have."""

from tests.journeys.conftest import enrolled, night, redactor

__all__ = ["enrolled", "night", "redactor"]
