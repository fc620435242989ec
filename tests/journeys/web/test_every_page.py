"""Every page of the web is looked through by axe, by night and by day: nothing keeps
anybody from reading it or acting on it, whatever they see, hear or press with."""

import pytest

from rehearsal.phones import mini_app
from tests.axe import faults_by_night_and_day
from tests.journeys.addresses import MAIL, falls_silent, gives, has_no_phone
from tests.journeys.alarms.test_taken_up_by_email import HOME, link_in
from tests.journeys.browser import CHROMIUM, MISSING, UNFOLD, at_their_names
from tests.journeys.vault.pages import link_for as vault_link_for
from tests.journeys.vault.pages import report
from tests.journeys.visitor import board_link_for, link_for, web_of

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=MISSING),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


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

    async def looks(self):
        """At the page as it stands, all of it unfolded."""
        await self.page.wait_for_load_state("load")
        await self.page.evaluate(UNFOLD)
        title = await self.page.title()
        self.seen.append(title)
        faults = await faults_by_night_and_day(self.page)
        self.found += [f"{title}: {fault}" for fault in faults]


@pytest.fixture
async def walks(night, tmp_path):
    async with at_their_names(tmp_path, {HOME: web_of(night)}) as browser:

        async def begins():
            context = await browser.new_context(
                ignore_https_errors=True, viewport={"width": 1280, "height": 900}
            )
            context.set_default_timeout(20_000)
            return Walk(await context.new_page())

        yield begins


async def test_the_board_and_the_way_in(night, walks):
    await night.officer("E1002").says("/bookon MKT")
    await night.officer("E1001").says("/sos")
    await falls_silent(night)
    director = night.director("X001")
    walk = await walks()
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


async def test_the_register_and_its_forms(night, walks):
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    await night.officer("E1001").books_on("RIV")
    await report(night.officer("E1001"))
    walk = await walks()
    await walk.opens(await link_for(night.dpo("P001")))
    await walk.presses("Sign in")
    await walk.presses("BR-1", "link")
    await walk.presses("Acknowledge")
    await walk.page.get_by_label("How many people?").fill("quite a few")
    await walk.page.locator("form[action$='/assess'] button").click()
    await walk.looks()
    await walk.opens("/register/breaches/1")
    await walk.page.get_by_label("What is to be done?").fill("Chain the book")
    await walk.page.locator("form[action$='/action'] button").click()
    await walk.looks()
    for path in (
        *("?state=closed", "/breaches/99", "/actions", "/actions/1", "/reviews"),
        *("/requests", "/complaints", "/drills", "/vault", "/vault/1"),
    ):
        await walk.opens(f"/register{path}")
    assert walk.found == []


async def test_what_strangers_officers_and_clients_open(night, post_office, walks):
    await gives(night, "D001", email=MAIL)
    await has_no_phone(night, "D001")
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await report(officer)
    vault = await vault_link_for(officer)
    walk = await walks()
    await walk.opens("/complain")
    await walk.presses("Send the complaint")
    await walk.page.get_by_label("What is wrong?").fill("A camera looks into my garden")
    await walk.presses("Send the complaint")
    await walk.opens(vault)
    await walk.page.locator("form button").last.click()
    await walk.looks()
    await walk.opens("/tag?e=x&c=y")
    await walk.opens("/alarm/nonsense")
    await night.passes(minutes=75)
    await walk.opens(link_in(post_office.texts()[-1]))
    await walk.presses("I have this")
    assert walk.found == []


FAULTY = """<!doctype html><title>x</title><h1>One</h1><img src="x.png">
<input name="bare"><p style="color: #999; background: #fff">faint</p>"""


async def test_axe_finds_what_is_wrong(night, walks):
    walk = await walks()
    await walk.page.set_content(FAULTY)
    await walk.looks()
    faults = " ".join(walk.found)
    for fault in ("html-has-lang", "image-alt", "label", "color-contrast"):
        assert fault in faults
