"""The page of a link in an alarm's e-mail, in a real Chromium without scripts."""

from pathlib import Path

import pytest

from tests.journeys.addresses import MAIL, falls_silent, gives, has_no_phone
from tests.journeys.alarms.test_taken_up_by_email import HOME, LINK
from tests.journeys.browser import CHROMIUM, MISSING, serving
from tests.journeys.visitor import web_of

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)

AUDIT = (Path(__file__).parents[1] / "accessible.js").read_text()
ROOT = "document.documentElement"
TOO_WIDE = f"{ROOT}.scrollWidth > {ROOT}.clientWidth"


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url, "public_url": HOME}


async def test_one_button_under_a_thumb_or_a_mouse(night, post_office, browser):
    await gives(night, "D001", email=MAIL)
    await has_no_phone(night, "D001")
    await falls_silent(night)
    link = LINK.search(post_office.texts()[0])[1]
    async with serving(web_of(night)) as url:
        context = await browser.new_context(java_script_enabled=False)
        page = await context.new_page()
        for seen in ("Nobody has this yet.", "You have this."):
            await page.goto(link.replace(HOME, url))
            await page.get_by_text(seen).first.wait_for()
            await page.wait_for_load_state("load")
            for width in (320, 390, 1280):
                await page.set_viewport_size({"width": width, "height": 844})
                for scheme in ("light", "dark"):
                    await page.emulate_media(color_scheme=scheme)
                    assert await page.evaluate(AUDIT) == []
                assert not await page.evaluate(TOO_WIDE)
            if seen.startswith("Nobody"):
                await page.get_by_role("button", name="I have this").click()
                await page.get_by_role("heading", name="You have this.").wait_for()
