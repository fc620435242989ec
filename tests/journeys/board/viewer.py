"""Somebody in front of a live page, in a real Chromium."""

from pathlib import Path

from tests.journeys.visitor import HERE, board_link_for

AUDIT = (Path(__file__).parents[1] / "accessible.js").read_text()
NARROW, PHONE, ZOOMED, WIDE, WALL = (
    *((320, 568), (390, 844), (640, 400)),
    *((1280, 900), (1920, 1080)),
)
ROOT = "document.documentElement"
TOO_WIDE = f"{ROOT}.scrollWidth > {ROOT}.clientWidth"


class Viewer:
    """Somebody at a browser, with their phone beside them."""

    def __init__(self, night, browser, url):
        self.night, self.browser, self.url = night, browser, url
        self.page = None

    async def signs_in(self, staff_id, *, scripts=True):
        context = await self.browser.new_context(
            viewport={"width": 1280, "height": 900}, java_script_enabled=scripts
        )
        context.set_default_timeout(60_000)
        self.page = await context.new_page()
        link = await board_link_for(self.night.person(staff_id))
        await self.page.goto(link.replace(HERE, self.url))
        await self.page.get_by_role("button", name="Sign in").click()
        await self.page.get_by_role("heading", name="Alarms").wait_for()
        self.problems = []
        self.page.on("pageerror", lambda why: self.problems.append(str(why)))
        self.page.on(
            "console",
            lambda said: said.type == "error" and self.problems.append(said.text),
        )
        return self

    async def is_live(self):
        await self.page.locator("#live").wait_for()

    async def reads(self, words):
        await self.page.get_by_text(words).first.wait_for()

    async def presses(self, label):
        await self.page.get_by_role("button", name=label).first.click()

    async def faults(self):
        """What keeps somebody from using it, on whatever screen; colours by day and by
        night, which are the same at each width."""
        found = []
        for width, height in (NARROW, PHONE, ZOOMED, WIDE, WALL):
            await self.page.set_viewport_size({"width": width, "height": height})
            for scheme in ("light", "dark") if width == PHONE[0] else ("dark",):
                await self.page.emulate_media(color_scheme=scheme)
                seen = await self.page.evaluate(AUDIT)
                found += [f"{each}, at {width} px, {scheme}" for each in seen]
            if await self.page.evaluate(TOO_WIDE):
                found.append(f"scrolls sideways, at {width} px")
        return found
