"""A modem of the tests' own, and one that keeps it."""

import pytest

from tests.modem.kept import Kept
from tests.modem.pretend import pretend_modem
from tests.modem.soon import is_soon_ready


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    is_soon_ready(monkeypatch)


@pytest.fixture
def modem(tmp_path):
    with pretend_modem(tmp_path) as plugged_in:
        yield plugged_in


@pytest.fixture
async def kept(modem):
    async with Kept(modem).runs() as keeping:
        await keeping.until(lambda: keeping.keeper.trouble is None)
        yield keeping
