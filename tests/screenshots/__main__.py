"""``python -m tests.screenshots [WORD]``: scenarios are played in the rehearsal room,
step by step, and what somebody sees is written to docs.

It needs Chromium and, for what stands on the keys, a font with emoji."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager

from bot.process.running import Product
from bot.rehearse.room import TOKEN, beside, opened, room_for
from bot.rehearse.stories import every_script
from bot.rehearse.timekeeper import Timekeeper
from rehearsal.room import Anew
from rehearsal.scenarios.script import Act, Script
from rehearsal.server import serving
from rehearsal.standin import Standin
from tests.journeys.browser import CHROMIUM, MISSING, chromium
from tests.screenshots.table import DOCS, OWN, PICTURES, WAY_TO, Page, Picture

LONGEST_S = 120.0
SETTLED_MS = 1500
"""Until what buzzed stands still."""


class Scene:
    """One scenario, step by step, and whoever takes pictures of it."""

    def __init__(self, standin: Standin, script: Script, url: str, browser) -> None:
        self.standin, self.script, self.url = standin, script, url
        self.browser = browser
        self.room = standin.room

    async def plays_until(self, words: str) -> None:
        """Up to the narrator's line that begins with these words, or to the end."""
        last = self.place(words)
        while self.room.story.step < last and not self.room.story.outcome:
            await self._steps()
        if self.room.story.failed:
            sys.exit(f"{self.script.name}: {self.room.story.outcome}")

    async def is_taken(self, picture: Picture) -> None:
        context = await self.browser.new_context(
            viewport={"width": picture.width, "height": picture.height},
            color_scheme=picture.scheme,
            reduced_motion="reduce",
        )
        page = await context.new_page()
        await page.goto(self.url)
        if picture.page is Page.ROOM:
            await page.locator(".phone").first.wait_for()
        else:
            await self._opens(page, *WAY_TO[picture.page])
        await page.wait_for_timeout(SETTLED_MS)
        await page.screenshot(path=DOCS / picture.file)
        await context.close()
        print(picture.file)

    async def _opens(self, page, screen: str, path: str) -> None:
        """By the link from the chat; without a path they have not signed in yet."""
        link = await self.room.company.opens(screen)
        await page.goto(link)
        if path:
            await page.get_by_role("button", name="Sign in").click()
            await page.get_by_role("heading").first.wait_for()
            await page.goto(link.partition(f"/{screen}/")[0] + path)
        await page.get_by_role("heading").first.wait_for()

    async def _steps(self) -> None:
        """Somebody presses “Next step”."""
        before = self.room.story.step
        with self.standin.change():
            self.room.may_step = True
        story = self.room.story
        await self.standin.until(
            lambda: story.step > before or story.outcome, LONGEST_S
        )

    def place(self, words: str) -> int:
        if not words:
            return len(self.script.steps) + 1
        for place, step in enumerate(self.script.steps, start=1):
            if step.act is Act.NARRATOR and step.words.startswith(words):
                return place
        sys.exit(f"{self.script.name}: the narrator never says “{words}”")


@asynccontextmanager
async def scene(scripts: dict[str, Script], name: str, browser) -> AsyncIterator[Scene]:
    """The room as it is opened for that scenario, the product running in it."""
    script = scripts[name]
    room = room_for(scripts, script, Anew(scenario=name, by_steps=True))
    standin = Standin(token=TOKEN, limits=True, clock=room.clock)
    standin.room = room
    async with serving(standin) as url:
        with opened(standin, room, url) as house:
            plays = beside(Timekeeper(house, standin, room), script)
            product = asyncio.create_task(Product(house, beside=plays).run())
            await standin.until(lambda: room.story.step > 0, LONGEST_S)
            try:
                yield Scene(standin, script, url, browser)
            finally:
                with standin.change():
                    room.anew = Anew()
                await product


async def take(pictures: Sequence[Picture]) -> None:
    """Each scenario is played once, and stops where a picture is taken."""
    scripts = every_script(OWN)
    async with chromium() as browser:
        for name in dict.fromkeys(each.scenario for each in pictures):
            of_it = [each for each in pictures if each.scenario == name]
            async with scene(scripts, name, browser) as here:
                for picture in in_order(here, of_it):
                    await here.plays_until(picture.until)
                    await here.is_taken(picture)


def in_order(here: Scene, pictures: Iterable[Picture]) -> list[Picture]:
    """As the scenario comes to them."""
    return sorted(pictures, key=lambda each: here.place(each.until))


def main() -> None:
    if CHROMIUM is None:
        sys.exit(MISSING)
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    asyncio.run(take([each for each in PICTURES if word in each.file]))


if __name__ == "__main__":
    main()
