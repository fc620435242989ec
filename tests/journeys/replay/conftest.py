"""A night at the desk."""

import pytest

from tests.journeys.replay.quick import QuickNight


@pytest.fixture
def night():
    told = QuickNight()
    yield told
    told.close()
