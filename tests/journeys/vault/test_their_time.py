"""The people at an incident have a time of their own, and may be kept for longer."""

from datetime import timedelta

from tests.journeys.retention.test_retention import a_night, goes_to, years_later
from tests.journeys.vault.pages import WITNESS, link_for, report, writes_down
from tests.journeys.web.test_web_register import at_a_browser


async def written(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await report(officer)
    await writes_down(night, await link_for(officer), **WITNESS)
    await manager.is_told("INCIDENT")
    await manager.presses("I have this")
    await manager.presses("Dealt with")


async def people(night):
    return await night.asks(lambda desk: desk.unit.vault.of(1))


async def test_they_go_three_years_after_the_incident_was_closed_and_it_stays(night):
    await written(night)
    over = years_later(night, 3)
    await goes_to(night, over - timedelta(seconds=1))
    assert len(await people(night)) == 1
    done = await goes_to(night, over)
    assert done.report.quarantined == ["VA-1"]
    assert await people(night) == []
    assert await night.asks(lambda desk: desk.unit.vault.incidents()) == []
    assert await night.asks(lambda desk: desk.unit.incidents.find(1)) is not None
    done = await a_night(night, days=30)
    [number] = done.report.certificates[:1]
    found = await night.asks(lambda desk: desk.unit.certificates.find(number))
    assert (found.kind, found.refs, found.count) == ("vault", ("VA-1",), 1)


async def test_a_hold_brings_them_back_and_they_can_be_read(night):
    await written(night)
    await goes_to(night, years_later(night, 3))
    assert await people(night) == []
    dpo = night.dpo("P001")
    await dpo.says("/retention VA-1")
    await dpo.is_told("people at an incident")
    await dpo.presses("Keep")
    await dpo.presses("Police or court")
    await night.settles()
    browser = await at_a_browser(night)
    await browser.opens("/register/vault/1")
    page = await browser.sends("open", reason="the court asks")
    assert WITNESS["name"] in page.text
