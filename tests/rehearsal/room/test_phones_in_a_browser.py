"""The room in a real Chromium: with a pointer, with keys alone, wide and narrow, dark
and light, and usable by whoever needs more contrast or a reader."""

import pytest

from tests.axe import faults_by_night_and_day, faults_of
from tests.journeys.browser import CHROMIUM, MISSING

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)

LONGEST_MS = 60_000
PHONE, WIDE, WALL = (390, 844), (1280, 900), (1920, 1080)
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"


class Visitor:
    """Somebody at the page."""

    def __init__(self, page):
        self.page = page
        self.problems = []
        page.set_default_timeout(LONGEST_MS)
        page.on("pageerror", lambda why: self.problems.append(str(why)))
        page.on(
            "console",
            lambda said: said.type == "error" and self.problems.append(said.text),
        )

    def phone(self, initials):
        return self.page.get_by_role("region", name=f"Phone of {initials}")

    async def attaches(self, initials, what):
        phone = self.phone(initials)
        await phone.get_by_label("Send something else").click()
        await phone.get_by_role("button", name=what, exact=True).click()

    async def does_with_own(self, initials, words, what):
        """To a message of their own."""
        message = self.phone(initials).locator(".mine", has_text=words).last
        await message.locator("summary").click()
        await message.get_by_role("button", name=what).click()

    async def audits(self):
        """On each screen; dark and light, which are the same on each."""
        found = []
        for width, height in (PHONE, WIDE, WALL):
            await self.page.set_viewport_size({"width": width, "height": height})
            audit = faults_by_night_and_day if width == PHONE[0] else faults_of
            seen = await audit(self.page)
            found += [f"{each} at {width} px" for each in seen]
            if await self.page.evaluate(TOO_WIDE):
                found.append(f"scrolls sideways at {width} px")
        return found


async def test_everything_that_a_phone_can_do_on_the_page(here, browser):
    visitor = Visitor(await browser.new_page())
    page = visitor.page
    await page.goto(here.url)
    await visitor.phone("A.O.").wait_for()
    assert await visitor.audits() == []
    await page.get_by_role("button", name="Everybody joins").click()
    for phone in here.standin.phones:
        await phone.shows("You are set up", LONGEST_MS / 1000)
    await here.officer_books_on()
    await _by_pointer(visitor, here)
    await _by_keys(visitor, here)
    await _by_telephone(visitor, here)
    await _people(visitor)
    assert await visitor.audits() == []
    await _beside(visitor)
    assert visitor.problems == []


async def _by_pointer(visitor, here):
    officer = visitor.phone("A.O.")
    await visitor.attaches("A.O.", "Photo")
    await officer.get_by_alt_text("Photo").wait_for()
    await here.duty_manager.shows("sent a photo")
    await visitor.attaches("A.O.", "Live location")
    await officer.locator(".mine", has_text="Live location").wait_for()
    before = await officer.locator(".where").last.text_content()
    await visitor.does_with_own("A.O.", "Live location", "Walk on")
    await officer.get_by_text("edited").last.wait_for()
    assert await officer.locator(".where").last.text_content() != before
    await visitor.does_with_own("A.O.", "Live location", "Stop sharing")
    await officer.locator(".mine", has_text="Location").last.wait_for()

    await visitor.attaches("A.O.", "Contact…")
    await visitor.page.get_by_label("First name").fill("Sam")
    await visitor.page.get_by_label("Number").fill("+44 7700 900999")
    await visitor.page.get_by_role("button", name="Send").last.click()
    await officer.get_by_text("Contact cards are not kept").wait_for()

    await visitor.attaches("A.O.", "Forward a message…")
    await visitor.page.get_by_label("Their words").fill("Gate code is on the board")
    await visitor.page.get_by_role("button", name="Send").last.click()
    await officer.get_by_text("Forwarded from Somebody else").wait_for()

    await visitor.attaches("A.O.", "Scan a code or tag…")
    signs = visitor.page.get_by_label("What hangs on the wall")
    await signs.select_option(label="Riverside Court: Roof door")
    await visitor.page.get_by_role("button", name="Scan", exact=True).click()
    await officer.get_by_text("Roof door").last.wait_for()
    assert await visitor.audits() == []


async def _by_keys(visitor, here):
    """Typed, edited, taken back; and a menu that is left with Escape."""
    officer, keys = visitor.phone("A.O."), visitor.page.keyboard
    await visitor.page.get_by_role("button", name="E1001").focus()
    await keys.press("Enter")
    await keys.type("All doors locked")
    await keys.press("Enter")
    said = officer.locator(".mine", has_text="All doors locked")
    await said.wait_for()
    await said.locator("summary").focus()
    await keys.press("Enter")
    await keys.press("Tab")
    await keys.press("Tab")
    await keys.press("Enter")
    await officer.get_by_text("Edit: All doors locked").wait_for()
    await keys.type(" twice")
    await keys.press("Enter")
    await officer.locator(".mine", has_text="twice").wait_for()
    assert here.officer.find("twice") is None, "the bot said it"

    await visitor.does_with_own("A.O.", "twice", "Delete")
    await officer.get_by_text("Message deleted").last.wait_for()

    menu = officer.get_by_label("Send something else")
    await menu.focus()
    await keys.press("Enter")
    await officer.get_by_role("button", name="Sticker").wait_for()
    await keys.press("Escape")
    await officer.get_by_role("button", name="Sticker").wait_for(state="hidden")
    held = "document.activeElement.getAttribute('aria-label')"
    assert await visitor.page.evaluate(held) == "Send something else"


async def _by_telephone(visitor, here):
    """It rings, a key is pressed, and a text message is sent and answered."""
    manager, officer = visitor.phone("R.A."), visitor.phone("A.O.")
    here.officer.says("/sos man at the gate")
    await manager.get_by_role("button", name="Answer").wait_for()
    assert await visitor.audits() == []
    await manager.get_by_role("button", name="Answer").click()
    await manager.locator(".said", has_text="Press 1").wait_for()
    await manager.get_by_role("button", name="1", exact=True).click()
    await officer.get_by_text("D001 has").last.wait_for()
    await manager.get_by_role("button", name="Close").click()
    await manager.locator(".call").wait_for(state="hidden")

    await officer.get_by_role("button", name="Texts").click()
    text = officer.get_by_label("Text message to Checkcall")
    await text.fill("ok")
    await text.press("Enter")
    await officer.locator(".texts li:not(.mine)").first.wait_for()
    assert await visitor.audits() == []
    await officer.get_by_role("button", name="Telegram").click()


async def _people(visitor):
    """A director joins, the second duty manager leaves, and is put away."""
    page = visitor.page
    await page.get_by_role("button", name="Add a phone").click()
    await page.get_by_label("Role").select_option("Director")
    assert await faults_of(page) == []
    await page.get_by_role("button", name="Add", exact=True).click()
    await visitor.phone("O.H.").get_by_role("button", name="Start").click()
    await visitor.phone("O.H.").get_by_role("button", name="I accept").click()
    leaver = visitor.phone("C.F.")
    await leaver.get_by_label("More about C.F.").click()
    await leaver.get_by_role("button", name="Leaves the company…").click()
    await page.get_by_role("button", name="Leaves", exact=True).click()
    await leaver.get_by_text("You have left").last.wait_for()
    await leaver.get_by_label("More about C.F.").click()
    await leaver.get_by_role("button", name="Put the phone away").click()
    await leaver.wait_for(state="detached")


async def _beside(visitor):
    """The board opens in a window of its own, and somebody signs in there."""
    async with visitor.page.context.expect_page() as opened:
        await visitor.page.get_by_role("button", name="The board").click()
    board = await opened.value
    await board.get_by_role("button", name="Sign in").click()
    await board.get_by_role("heading", name="Alarms").wait_for()
