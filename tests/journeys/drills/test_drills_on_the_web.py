"""Drills at a browser: beside the breaches, never among them, and marked throughout."""

from tests.journeys.drills.happening import drill, presses, sets
from tests.journeys.visitor import Visitor, link_for

LIST, RECORD = "/register/drills", "/register/drills/1"


async def at_a_browser(night, staff_id):
    visitor = Visitor(night)
    await visitor.signs_in(await link_for(night.person(staff_id)))
    return visitor


async def test_a_drill_is_acted_on_and_looked_back_on_at_its_own_page(night):
    await sets(night, "S001")
    visitor = await at_a_browser(night, "P001")
    assert "DR-1" not in visitor.page.text
    page = await visitor.opens(LIST)
    assert "DR-1 a lost phone 10 Jan 2026, 22:00 never not yet" in page.text
    page = await visitor.opens(RECORD)
    assert "DRILL: DR-1 DRILL: NOT ACKNOWLEDGED" in page.text
    assert "DRILL: How it went" in page.text
    await night.passes(minutes=6)
    await visitor.sends("acknowledge")
    await visitor.sends("facts", kind="lost_device", place="MKT", system="phone")
    await visitor.sends("assess", data=["contact"], likely="possible", people="12")
    assert "DRILL: Acknowledged after 6 min, N.R. P001" in visitor.page.text
    assert "/register/drills/1/pack.pdf" in visitor.page.links
    pack = await visitor.asks("GET", f"{RECORD}/pack.docx")
    assert "DRILL-DR-1.docx" in pack.headers["content-disposition"]
    await visitor.opens(RECORD)
    page = await visitor.sends("close", reason="contained")
    assert "DRILL: Missing at the end 4 of 11" in page.text
    assert "The drill ended: it was closed" in page.text
    assert (await drill(night)).ending == "closed"
    for real in ("/register/breaches/1", "/register/breaches/-1"):
        await visitor.opens(real)
        assert visitor.answer.status_code == 404


async def test_the_hour_stands_on_no_page_before_it_has_come(night):
    night.house.doorway.chance = lambda: 5 / 168
    await sets(night, "S001", when="Some hour this week")
    visitor = await at_a_browser(night, "S001")
    page = await visitor.opens(RECORD)
    assert "Nobody is told the hour" in page.text
    assert "03:00" not in page.text
    await visitor.sends("over")
    assert "DRILL: It never began." in visitor.page.text
    await night.passes(hours=8)
    await night.dpo("P001").hears_nothing("DR-1")


async def test_it_stands_beside_the_last_one(night):
    await sets(night, "S001")
    await night.dpo("P001").presses("DRILL: Acknowledge")
    await presses(night.dpo("P001"), "DRILL: Contained")
    await night.passes(days=3)
    await sets(night, "S001", story="A rota in a public group")
    await night.passes(minutes=25)
    await night.siro("S001").presses("DRILL: Drill over")
    visitor = await at_a_browser(night, "P001")
    page = await visitor.opens("/register/drills/2")
    assert "DR-2 DR-1" in page.text
    assert "DRILL: Acknowledged never after 0 min, N.R. P001" in page.text
