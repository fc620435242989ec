"""What strangers, officers and clients open; and that axe finds what is wrong."""

import pytest

from tests.journeys.addresses import MAIL, gives, has_no_phone
from tests.journeys.alarms.test_taken_up_by_email import link_in
from tests.journeys.browser import CHROMIUM, MISSING
from tests.journeys.vault.pages import link_for as vault_link_for
from tests.journeys.vault.pages import report

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=MISSING),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


async def test_what_strangers_officers_and_clients_open(night, post_office, walk):
    await gives(night, "D001", email=MAIL)
    await has_no_phone(night, "D001")
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await report(officer)
    vault = await vault_link_for(officer)
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


async def test_axe_finds_what_is_wrong(night, walk):
    await walk.page.set_content(FAULTY)
    await walk.looks()
    faults = " ".join(walk.found)
    for fault in ("html-has-lang", "image-alt", "label", "color-contrast"):
        assert fault in faults
