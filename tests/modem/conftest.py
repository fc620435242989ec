"""A modem of the tests' own, and one that keeps it."""

import pytest

from scheduler.modem import keeper, port
from tests.modem.kept import Kept
from tests.modem.pretend import pretend_modem


@pytest.fixture(autouse=True)
def is_soon_ready(monkeypatch):
    """A modem that is a program is silent for good as soon as it is, and needs no time
    to start again: a tenth of what real ones are given."""
    monkeypatch.setattr(port, "LOOK_UP_S", port.LOOK_UP_S / 10)
    monkeypatch.setattr(keeper, "SHORTEST_PAUSE_S", keeper.SHORTEST_PAUSE_S / 10)


@pytest.fixture
def modem(tmp_path):
    with pretend_modem(tmp_path) as plugged_in:
        yield plugged_in


@pytest.fixture
async def kept(modem):
    async with Kept(modem).runs() as keeping:
        await keeping.until(lambda: keeping.keeper.trouble is None)
        yield keeping
