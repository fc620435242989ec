"""The clock on the page, in a real browser, and its endpoints without one."""

import httpx
import pytest

from tests.journeys.browser import CHROMIUM, MISSING
from tests.rehearsal.conftest import PLAIN

LONGEST_MS = 60_000


@pytest.fixture
async def http(here):
    async with httpx.AsyncClient(base_url=here.url, **PLAIN) as client:
        yield client


async def test_a_time_that_is_none_is_explained_and_one_that_is_over_opens_anew(
    here, http
):
    answer = await http.post("/rehearsal/clock/to", json={"at": "soon"})
    assert answer.status_code == 400
    assert "such as" in answer.json()["mistake"]
    forged = await http.post("/rehearsal/clock/next", data={"at": "x"})
    assert forged.status_code == 415
    assert here.room.push is None
    await http.post("/rehearsal/clock/to", json={"at": "2026-03-28T21:00"})
    assert f"{here.room.anew.at:%d %b %H:%M}" == "28 Mar 21:00"


async def test_the_stand_in_alone_has_no_clock_to_push(standin, url):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as client:
        answer = await client.post("/rehearsal/clock/next", json={})
        assert answer.status_code == 404


@pytest.mark.skipif(CHROMIUM is None, reason=MISSING)
async def test_somebody_pushes_the_clock_in_a_browser(here, browser):
    await here.everybody_joins()
    await here.officer_books_on()
    page = await browser.new_page(viewport={"width": 390, "height": 800})
    page.set_default_timeout(LONGEST_MS)
    await page.goto(here.url)
    await page.get_by_text("28 Nov 2026").wait_for()
    await page.get_by_role("button", name="To the next thing").click()
    officer = page.get_by_role("region", name="Phone of A.O.")
    await officer.get_by_text("Check call due").first.wait_for()
    await page.get_by_role("button", name="Another time…").click()
    await page.get_by_label("Day and time").fill("2026-11-28T22:08")
    await page.get_by_role("button", name="Go there").click()
    manager = page.get_by_role("region", name="Phone of R.A.")
    await manager.get_by_text("MISSED CHECK CALL").first.wait_for()
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width == 390
