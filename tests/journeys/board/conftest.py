"""Whoever looks at the board in a browser."""

import pytest

from handlers.web.board import live, watch
from tests.journeys.board.viewer import Viewer
from tests.journeys.browser import leaves, serving
from tests.journeys.visitor import web_of


@pytest.fixture
def hears_soon(monkeypatch):
    """The stories' clock is moved by hand: a page hears of it in half a second, and not
    in five."""
    monkeypatch.setattr(watch, "READ_S", 0.5)
    monkeypatch.setattr(live, "BEAT_S", 0.5)


@pytest.fixture
async def sits_down(night, browser):
    """Gives a browser to whoever wants one."""
    async with serving(web_of(night)) as url:

        async def sits(staff_id, **how):
            return await Viewer(night, browser, url).signs_in(staff_id, **how)

        yield sits
        await leaves(browser)  # the server waits for whoever still looks
