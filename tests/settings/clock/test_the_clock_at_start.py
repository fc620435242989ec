"""A start on a machine whose clock is behind what was written says so."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.process.running import look_at_the_clock
from bot.process.wiring import open_house
from bot.settings import Settings
from tests.storage.builders import MovableClock


@pytest.fixture
def clock():
    return MovableClock()


@pytest.fixture
def house(tmp_path, clock):
    """Something was written at the start of the night."""
    database = f"sqlite:///{tmp_path}/checkcall.db"
    opened = open_house(Settings.model_construct(database_url=database), clock)
    opened.doorway.enter(lambda desk: desk.note("checkcall", "began", "-"))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(hours=-1), [3600]),
        (timedelta(), []),
        (timedelta(milliseconds=-500), []),
        (timedelta(hours=1), []),
    ],
)
def test_a_clock_that_is_behind_the_journal_is_named_with_how_much(
    house, clock, passed, said
):
    clock.now += passed
    with capture_logs() as lines:
        look_at_the_clock(house)
    assert [line["seconds"] for line in lines] == said
