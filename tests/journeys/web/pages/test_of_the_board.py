"""The board, and the way to it."""

import pytest

from rehearsal.phones import mini_app
from tests.journeys.addresses import falls_silent
from tests.journeys.browser import CHROMIUM, MISSING
from tests.journeys.visitor import board_link_for

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=MISSING),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


async def test_the_board_and_the_way_in(night, walk):
    await night.officer("E1002").says("/bookon MKT")
    await falls_silent(night)
    await night.officer("E1001").says("/sos")
    director = night.director("X001")
    await walk.opens("/board")
    await walk.opens("/board/nowhere")
    await walk.opens("/board/telegram")
    await walk.presses("Sign in")
    link = await board_link_for(director)
    await walk.opens(link)
    await walk.page.get_by_role("button", name="Sign in").click()
    await walk.page.locator("#live").wait_for()
    await walk.looks()
    await walk.presses("I have this")
    await walk.presses("Sign out")
    await walk.opens(link)
    await walk.presses("Sign in")
    await walk.page.goto(mini_app.opens(director.phone, "Open the board here"))
    await walk.page.locator("#live").wait_for()
    assert walk.found == []
