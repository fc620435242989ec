"""The register in a real Chromium, scripts switched off, as a DPO uses it."""

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from tests.journeys.browser import CHROMIUM, MISSING, UNFOLD, serving
from tests.journeys.visitor import HERE, link_for, web_of

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)

AUDIT = (Path(__file__).parents[1] / "accessible.js").read_text()
PHONE, NARROW, ZOOMED, WIDE = (390, 844), (320, 568), (640, 400), (1280, 900)
"""320 px is a wide screen at 400%, 640 px at 200%. Source: WCAG 2.2, 1.4.10."""
ROOT = "document.documentElement"
TOO_WIDE = f"{ROOT}.scrollWidth > {ROOT}.clientWidth"


class Dpo:
    """At a browser, with their phone beside them."""

    def __init__(self, night, browser, url):
        self.night, self.browser, self.url = night, browser, url
        self.page = None

    async def sits_down(self, size=PHONE):
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, java_script_enabled=False
        )
        context.set_default_timeout(60_000)
        self.page = await context.new_page()

    async def link(self):
        return (await link_for(self.night.dpo("P001"))).replace(HERE, self.url)

    async def signs_in(self):
        await self.page.goto(await self.link())
        await self.page.get_by_role("button", name="Sign in").click()
        await self.page.get_by_role("heading", name="Data breaches").wait_for()

    async def opens(self, path):
        await self.page.goto(f"{self.url}{path}")

    async def unfolds(self, label):
        await self.page.locator("summary", has_text=label).click()

    async def unfolds_all(self):
        await self.page.locator("details").first.wait_for()
        await self.page.evaluate(UNFOLD)

    async def sends(self, deed):
        await self.page.locator(f"form[action$='/{deed}'] button").click()

    async def reads(self, words):
        await self.page.get_by_text(words).first.wait_for()

    async def faults(self):
        """What keeps somebody from using the page, on whatever screen; colours by day
        and by night, which are the same at each width."""
        await self.page.wait_for_load_state("load")  # with its stylesheet
        found = []
        for width, height in (NARROW, ZOOMED, WIDE):
            await self.page.set_viewport_size({"width": width, "height": height})
            for scheme in ("light", "dark") if width == NARROW[0] else ("dark",):
                await self.page.emulate_media(color_scheme=scheme)
                seen = await self.page.evaluate(AUDIT)
                found += [f"{each}, at {width} px, {scheme}" for each in seen]
            if await self.page.evaluate(TOO_WIDE):
                found.append(f"scrolls sideways, at {width} px")
        return found


@pytest.fixture
async def dpo(night, browser):
    """One breach is reported, and nobody has it."""
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    async with serving(web_of(night)) as url:
        yield Dpo(night, browser, url)


async def test_a_breach_from_the_link_in_the_chat_to_the_hold(night, dpo):
    await dpo.sits_down()
    await dpo.signs_in()
    page = dpo.page
    await page.get_by_role("link", name="BR-1").click()
    await page.get_by_role("button", name="Acknowledge").click()
    await dpo.reads("N.R. P001 has it.")

    await dpo.unfolds("Assess the facts")
    await page.get_by_label("Names, contact details").check()
    await page.get_by_label("How many people?").fill("~40")
    await page.get_by_label("Worry or distress").check()
    await page.get_by_label("Got back unread").check()
    await page.get_by_label("Harm unlikely").check()
    await dpo.sends("assess")
    await dpo.reads("Proposed: no (Names, contact details; Worry or distress")

    risk = page.get_by_role("group", name="Is a risk to people likely?")
    await risk.get_by_label("Yes").check()
    high = page.get_by_role("group", name="Is a high risk likely?")
    await high.get_by_label("No").check()
    await dpo.sends("decide")
    await dpo.reads("You decide otherwise than proposed: say why.")
    await page.get_by_label("Risk: why otherwise").first.fill(
        "Gareth Pemberton hides from a violent ex-partner"
    )
    await dpo.sends("decide")
    await dpo.reads("Names and private details are not kept")
    await dpo.reads("Tell the regulator: Yes, because “G.P. hides from a violent")
    await night.siro("S001").is_told("BR-1 assessed by N.R. P001.")

    await dpo.unfolds("Record that the regulator was told")
    await page.get_by_label("The reference that the regulator").fill("IC-123456")
    await dpo.sends("regulator")
    await dpo.reads("Regulator told Sat 10 Jan 22:00, reference “IC-123456”")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Notification pack to read").click()
    assert (await download.value).suggested_filename == "BR-1.pdf"
    await dpo.unfolds("Record that people were told")
    await page.get_by_label("Letter").check()
    await page.get_by_label("How many were told?").fill("~40")
    await dpo.sends("people")
    await dpo.reads("Letter, how many: about 40")

    await dpo.unfolds("Write up")
    await page.get_by_label("Root cause").fill("It lay open on the desk")
    await dpo.sends("write")
    await dpo.reads("Not written yet: Facts, Effects, Remedy, Lessons.")
    await dpo.unfolds("Add a corrective action")
    await page.get_by_label("What is to be done?").fill("Chain the book")
    await dpo.sends("action")
    await page.get_by_role("link", name="ACT-1").click()
    await page.get_by_role("button", name="It is done").click()
    await dpo.reads("done, to be checked")
    await dpo.opens("/register/breaches/1")

    await dpo.unfolds("Put it on hold")
    await page.get_by_label("Regulator asks").check()
    await dpo.sends("hold")
    await dpo.reads("On hold since 10 Jan 2026 by N.R. P001: Regulator asks.")

    await page.get_by_role("link", name="Rights requests").click()
    await dpo.unfolds("Log a request that came from outside")
    await page.get_by_label("a client").check()
    await page.get_by_role("radio").first.check()
    await dpo.sends("log")
    await page.get_by_role("link", name="RR-1").click()
    await dpo.reads("Identity: NOT CHECKED.")
    await page.get_by_role("button", name="Sign out").click()
    await dpo.reads("You are signed out")


async def test_with_the_keyboard_alone(night, dpo):
    await dpo.sits_down((1200, 800))
    page, keys = dpo.page, dpo.page.keyboard
    await page.goto(await dpo.link())
    await until_focused(page, "Sign in")
    await keys.press("Enter")
    await dpo.reads("Data breaches")
    await until_focused(page, "BR-1")
    await keys.press("Enter")
    await dpo.reads("Nobody has it.")
    await until_focused(page, "Skip to the content")
    await keys.press("Enter")
    await until_focused(page, "Acknowledge")
    await keys.press("Enter")
    await dpo.reads("N.R. P001 has it.")
    await until_focused(page, "Correct the time of discovery")
    await keys.press("Enter")
    await until_focused(page, "found")
    await keys.type("teatime")
    await keys.press("Enter")
    await dpo.reads("There is a problem")
    await until_focused(
        page,
        "That is not a time that has passed. Nothing was changed. Type it such as "
        "22:15, yesterday 22:15, 27/11 22:15 or 20 minutes ago.",
    )
    await keys.press("Enter")
    assert await focused(page) == "found"
    await keys.press("Control+A")
    await keys.type("21:40")
    await keys.press("Enter")
    await dpo.reads("10 Jan 2026, 21:40")


async def until_focused(page, words):
    """Tab by tab, and every stop can be seen."""
    for _ in range(60):
        await page.keyboard.press("Tab")
        if (here := await focused(page)) == words:
            return
        assert await page.evaluate(SEEN), f"focus cannot be seen on {here!r}"
    raise AssertionError(f"{words!r} was not reached")


async def focused(page):
    return await page.evaluate(
        "(document.activeElement.name || document.activeElement.textContent).trim()"
    )


SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return document.activeElement.matches("body, main") || outlined
    || style.boxShadow !== "none";
}"""


async def test_every_page_can_be_used_by_anybody(night, dpo):
    await dpo.sits_down()
    await dpo.opens("/register")
    assert await dpo.faults() == []
    await dpo.page.goto(await dpo.link())
    assert await dpo.faults() == []
    await dpo.page.get_by_role("button").click()
    assert await dpo.faults() == []
    await dpo.page.get_by_role("link", name="BR-1").click()
    await dpo.unfolds_all()
    assert await dpo.faults() == []
    await dpo.page.get_by_label("How many people?").fill("quite a few")
    await dpo.sends("assess")
    await dpo.unfolds_all()
    assert await dpo.faults() == []
    await dpo.opens("/register/breaches/99")
    assert await dpo.faults() == []
    await dpo.opens("/register/breaches/1")
    await dpo.unfolds("Add a corrective action")
    await dpo.page.get_by_label("What is to be done?").fill("Chain the book")
    await dpo.sends("action")
    for path in ("/register/reviews", "/register/actions", "/register/actions/1"):
        await dpo.opens(path)
        assert await dpo.faults() == []
    await dpo.unfolds_all()
    assert await dpo.faults() == []
    await dpo.opens("/register/requests")
    await dpo.unfolds_all()
    assert await dpo.faults() == []
    await dpo.page.get_by_role("radio").first.check()
    await dpo.page.get_by_label("a client").check()
    await dpo.sends("log")
    assert await dpo.faults() == []
    await dpo.page.get_by_role("link", name="RR-1").click()
    await dpo.unfolds_all()
    assert await dpo.faults() == []


async def test_from_another_site_a_link_signs_in_and_a_form_does_nothing(night, dpo):
    """The cookie is strict: what another site starts comes without it."""
    link, record = await dpo.link(), f"{dpo.url}/register/breaches/1"

    async def telegram(_):
        form = f'<form method="post" action="{record}/acknowledge"><button>x</button>'
        links = f'<a href="{link}">in</a> <a href="{record}">record</a>'
        return HTMLResponse(f"<!doctype html>{links}{form}</form>")

    await dpo.sits_down()
    async with serving(Starlette(routes=[Route("/", telegram)])) as elsewhere:
        other = re.sub(r"127\.0\.0\.1", "localhost", elsewhere)
        await dpo.page.goto(other)
        await dpo.page.get_by_role("link", name="in").click()
        await dpo.page.get_by_role("button", name="Sign in").click()
        await dpo.reads("Data breaches")
        [cookie] = await dpo.page.context.cookies()
        assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
        await dpo.page.goto(other)
        await dpo.page.get_by_role("link", name="record").click()
        await dpo.reads("You are not signed in")
        await dpo.page.goto(other)
        await dpo.page.get_by_role("button").click()
        await dpo.reads("The form did not come from your own page")
        await dpo.opens("/register/breaches/1")
        await dpo.reads("Nobody has it.")


FAULTY = """<!doctype html><h1>One</h1><h1>Two</h1><main><h3>Skips</h3>
<a href="#nowhere">x</a><table><tr><th>x</table>
<input name="bare" style="box-sizing: border-box; height: 20px">
<p style="color: #999999; background: #ffffff; width: 3000px">faint</p></main>"""


async def test_the_audit_finds_what_is_wrong(dpo):
    await dpo.sits_down()
    await dpo.page.set_content(FAULTY)
    found = " ".join(await dpo.faults())
    for fault in (
        "no language",
        "no title",
        "not one h1",
        "landmarks",
        "no skip link",
        "skips a level",
        "leads nowhere",
        "not one label",
        "no scope",
        "only 20 px high",
        "contrast 2.85",
        "scrolls sideways",
    ):
        assert fault in found
