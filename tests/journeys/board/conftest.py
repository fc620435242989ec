"""One Chromium for all stories of the board."""

import pytest

from tests.journeys.board.viewer import Viewer
from tests.journeys.browser import CHROMIUM, MISSING, joined, running, serving
from tests.journeys.visitor import web_of


@pytest.fixture(scope="session")
def chrome():
    if CHROMIUM is None:
        pytest.skip(MISSING)
    with running() as address:
        yield address


@pytest.fixture
async def sits_down(night, chrome):
    """Gives a browser to whoever wants one."""
    async with serving(web_of(night)) as url, joined(chrome) as browser:

        async def sits(staff_id, **how):
            return await Viewer(night, browser, url).signs_in(staff_id, **how)

        yield sits
