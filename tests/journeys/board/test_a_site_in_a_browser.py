"""A site's page in a real Chromium: live, acted on, and without scripts."""

from tests.journeys.before_shift.rosters import loads, shift
from tests.journeys.board.acting import goes_missing
from tests.journeys.instructions.loads import loads as instructs


async def opens(viewer, code="RIV"):
    """By the link in the site's card, or among those where nobody is on."""
    await viewer.page.locator(f"a[href='/board/site/{code}']").click()
    await viewer.page.get_by_role("heading", name="The last weeks").wait_for()


async def test_the_page_follows_the_night_and_a_note_loses_its_names(night, sits_down):
    viewer = await sits_down("D001")
    await opens(viewer)
    await viewer.is_live()
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await viewer.reads("on since 22:00")
    await amara.says("gate found open")
    await viewer.reads("A.O. E1001: “gate found open”")
    await night.passes(minutes=55)
    await amara.says("/ok")
    drawn = viewer.page.locator("#timeline-drawn .mark.on_time")
    await drawn.wait_for()
    await viewer.page.get_by_role("link", name="Write in the book").click()
    await viewer.page.get_by_label("What happened?").fill(
        "Amara Okafor rang: lift stuck"
    )
    await viewer.is_live()
    await night.passes(minutes=80)
    await viewer.page.locator("#tile-alarms.alarm").wait_for()
    await viewer.presses("Keep it")
    await viewer.reads("In the book as OB-2: “A.O. rang: lift stuck”")
    assert "Okafor" not in await viewer.page.content()
    await viewer.reads("NOBODY HAS IT")
    assert viewer.problems == []


async def test_a_number_is_gone_after_a_minute_and_leaves_nothing(
    night, sits_down, hears_soon
):
    await goes_missing(night)
    viewer = await sits_down("D001")
    await viewer.is_live()
    await viewer.presses("Ring A.O. E1001")
    link = viewer.page.get_by_role("link", name="+447700900101")
    await link.wait_for()
    assert await link.get_attribute("href") == "tel:+447700900101"
    await viewer.is_live()
    await night.passes(seconds=61)
    await viewer.reads("The number is gone again.")
    assert "+447700900101" not in await viewer.page.content()
    assert viewer.page.url.endswith("/board")
    assert viewer.problems == []


async def test_without_scripts_who_is_slower_than_the_officer_hears_it(
    night, sits_down
):
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    viewer = await sits_down("D001", scripts=False)
    await opens(viewer)
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await viewer.page.locator("#on-1 summary").click()
    await viewer.presses("Book A.O. E1001 off")
    await viewer.reads("They were booked off at 22:00 already.")
    await amara.says("/bookon RIV")
    await opens_anew(viewer)
    await viewer.page.locator("#on-2 summary").click()
    await viewer.presses("Book A.O. E1001 off")
    await viewer.reads("Done. Whoever was told hears it.")
    await amara.is_told("Booked off from RIV by your duty manager.")
    await viewer.presses("Ring RIV")
    await viewer.page.get_by_role("link", name="+442079460111").wait_for()


async def opens_anew(viewer):
    await viewer.page.goto(viewer.page.url.partition("/board")[0] + "/board")
    await opens(viewer)


async def test_the_page_can_be_used_by_anybody(night, sits_down):
    await instructs(night)
    await loads(night, shift("E1002", "11 06:00", "11 14:00"))
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("gate found open")
    await night.passes(minutes=55)
    await amara.says("/ok")
    await night.passes(minutes=80)
    viewer = await sits_down("D001")
    await opens(viewer)
    await viewer.is_live()
    await viewer.presses("Ring RIV")
    await viewer.page.locator("#number a").wait_for()
    for fold in await viewer.page.locator("main summary").all():
        await fold.click()
    assert await viewer.faults() == []
    await viewer.page.get_by_role("link", name="Write in the book").click()
    await viewer.page.get_by_label("What happened?").fill(" ")
    await viewer.presses("Keep it")
    await viewer.reads("This cannot be empty.")
    assert await viewer.faults() == []
