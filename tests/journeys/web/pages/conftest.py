"""Whoever looks through pages by axe, by night and by day: nothing keeps anybody from
reading one or acting on it, whatever they see, hear or press with."""

import pytest

from tests.axe import faults_by_night_and_day, stands_by
from tests.journeys.alarms.test_taken_up_by_email import HOME
from tests.journeys.browser import UNFOLD, at_their_names
from tests.journeys.visitor import web_of


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url, "public_url": HOME}


class Walk:
    """Somebody with a browser, and what keeps people from using what they came by."""

    def __init__(self, page):
        self.page, self.seen, self.found = page, [], []

    async def opens(self, address):
        await self.page.goto(address if ":" in address else f"{HOME}{address}")
        await self.looks()

    async def presses(self, label, kind="button"):
        await self.page.get_by_role(kind, name=label).first.click()
        await self.looks()

    async def unfolds(self):
        await self.page.wait_for_load_state("load")
        await self.page.evaluate(UNFOLD)

    async def looks(self):
        """At the page as it stands, all of it unfolded."""
        await self.unfolds()
        title = await self.page.title()
        self.seen.append(title)
        faults = await faults_by_night_and_day(self.page)
        self.found += [f"{title}: {fault}" for fault in faults]


@pytest.fixture
async def walk(night, browser, tmp_path):
    async with at_their_names(tmp_path, {HOME: web_of(night)}) as way:
        context = await browser.new_context(
            **way, viewport={"width": 1280, "height": 900}
        )
        context.set_default_timeout(60_000)
        await stands_by(context)
        yield Walk(await context.new_page())
