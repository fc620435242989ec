"""The page for names, and the vault in the register, in a real Chromium."""

import pytest

from tests.journeys.browser import CHROMIUM, MISSING, serving
from tests.journeys.vault.pages import WITNESS, link_for, report
from tests.journeys.visitor import HERE, web_of
from tests.journeys.web.test_register_in_a_browser import Dpo

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


async def test_an_officer_writes_two_people_down_and_the_dpo_reads_them(night, browser):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await report(officer)
    link = await link_for(officer)
    async with serving(web_of(night)) as url:
        guard = Dpo(night, browser, url)
        await guard.sits_down()
        page = guard.page
        await page.goto(link.replace(HERE, url))
        assert await guard.faults() == []
        await page.get_by_role("button", name="Save this person").click()
        await guard.reads("Choose who they are: witness, suspect, injured or caller.")
        await page.get_by_label("Witness").check()
        await page.get_by_label("Name", exact=True).fill(WITNESS["name"])
        await page.get_by_label("Telephone").fill(WITNESS["phone"])
        await page.get_by_role("button", name="Save this person").click()
        await guard.reads("Saved. People recorded at INC-1: 1.")
        assert await guard.faults() == []
        await page.get_by_label("Suspect").check()
        await page.get_by_label("what they looked like").fill("tall, a red coat")
        await page.get_by_role("button", name="Save this person").click()
        await guard.reads("Saved. People recorded at INC-1: 2.")
        await page.go_back()
        assert await page.get_by_text("red coat").count() == 0
        assert WITNESS["phone"] not in await page.content()

        dpo = Dpo(night, browser, url)
        await dpo.sits_down()
        await dpo.signs_in()
        await dpo.page.get_by_role("link", name="People at incidents").click()
        assert await dpo.faults() == []
        await dpo.page.get_by_role("link", name="INC-1").click()
        assert await dpo.faults() == []
        await dpo.page.get_by_label("Why do you need to read them?").fill("police rang")
        await dpo.sends("open")
        await dpo.reads(WITNESS["name"])
        assert await dpo.faults() == []
        await dpo.page.get_by_role("link", name="Close the vault").click()
        await dpo.reads("Who has read them")
        assert WITNESS["name"] not in await dpo.page.content()
        with pytest.raises(Exception, match="ERR_CACHE_MISS"):  # it kept nothing
            await dpo.page.go_back()
