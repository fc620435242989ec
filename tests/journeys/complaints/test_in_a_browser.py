"""The form for complaints, and their register, in a real Chromium without scripts."""

import pytest

from tests.journeys.browser import CHROMIUM, MISSING, serving
from tests.journeys.visitor import web_of
from tests.journeys.web.test_register_in_a_browser import Dpo

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


async def test_a_stranger_complains_and_the_dpo_answers_on_pages_for_anybody(
    night, browser
):
    async with serving(web_of(night)) as url:
        stranger = Dpo(night, browser, url)
        await stranger.sits_down()
        await stranger.opens("/complain")
        assert await stranger.faults() == []
        page = stranger.page
        await page.get_by_role("button", name="Send the complaint").click()
        await stranger.reads("Write what is wrong. A few words are enough.")
        assert await stranger.faults() == []
        await page.get_by_label("What is wrong?").fill(
            "A guard filmed my daughter Rosa Lindqvist at the gate"
        )
        await page.get_by_label("How can we reach you?").fill("rosa@lindqvist.example")
        await page.get_by_label("a relative or carer").check()
        await page.get_by_role("button", name="Send the complaint").click()
        await stranger.reads("Your complaint is recorded: CP-1")
        await stranger.reads("A guard filmed my daughter R.L. at the gate")
        assert await stranger.faults() == []
        await page.reload()
        await stranger.reads("Your complaint is recorded: CP-1")

        dpo = Dpo(night, browser, url)
        await dpo.sits_down()
        await dpo.signs_in()
        await dpo.page.get_by_role("link", name="Complaints").click()
        await dpo.unfolds_all()
        assert await dpo.faults() == []
        await dpo.page.get_by_role("link", name="CP-1").click()
        await dpo.reads("rosa@lindqvist.example")
        await dpo.unfolds_all()
        assert await dpo.faults() == []
        await dpo.page.get_by_label("by e-mail").first.check()
        await dpo.sends("acknowledge")
        await dpo.reads("Acknowledged 10 Jan 2026, by e-mail (N.R. P001).")
