"""The register, its forms, and those of the vault."""

import pytest

from tests.journeys.alarms.test_taken_up_by_email import HOME
from tests.journeys.browser import CHROMIUM, MISSING, UNFOLD
from tests.journeys.vault.pages import report
from tests.journeys.visitor import link_for

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=MISSING),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


async def test_the_register_and_its_forms(night, walk):
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    await night.officer("E1001").books_on("RIV")
    await report(night.officer("E1001"))
    await walk.opens(await link_for(night.dpo("P001")))
    await walk.presses("Sign in")
    await walk.presses("BR-1", "link")
    await walk.page.get_by_role("button", name="Acknowledge").click()
    await walk.page.get_by_text("N.R. P001 has it.").first.wait_for()
    await walk.unfolds()
    await walk.page.get_by_label("How many people?").fill("quite a few")
    await walk.page.locator("form[action$='/assess'] button").click()
    await walk.looks()
    await walk.page.goto(f"{HOME}/register/breaches/1")
    await walk.page.evaluate(UNFOLD)
    await walk.page.get_by_label("What is to be done?").fill("Chain the book")
    await walk.page.locator("form[action$='/action'] button").click()
    await walk.looks()
    for path in (
        *("?state=closed", "/breaches/99", "/actions", "/actions/1", "/reviews"),
        *("/requests", "/complaints", "/drills", "/vault", "/vault/1"),
    ):
        await walk.opens(f"/register{path}")
    assert walk.found == []
