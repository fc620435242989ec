"""The board in a real Chromium: live, by two who look; and without scripts."""

from dataclasses import replace

from bot.desk.company.loading import load
from bot.domain.loads import Load
from tests.journeys.board.acting import goes_missing
from tests.journeys.board.viewer import WALL, Viewer
from tests.journeys.browser import serving
from tests.journeys.visitor import web_of


async def test_two_see_an_alarm_as_it_is_raised_and_who_takes_it_up(night, sits_down):
    one, other = await sits_down("D001"), await sits_down("D002")
    await one.is_live()
    await other.is_live()
    await goes_missing(night)
    for viewer in (one, other):
        await viewer.reads("NOBODY HAS IT")
        await viewer.page.wait_for_function("document.title === '(1) Board'")
        said = await viewer.page.locator("#said").text_content()
        assert said.split() == ["MISSED", "CHECK", "CALL", "RIV"]
    await one.presses("I have this")
    await one.reads("Done. Whoever was told hears it.")
    for viewer in (one, other):
        await viewer.reads("R.A. D001 has it")
    await night.settles()
    night.duty_manager("D001").sees("You have this.")
    assert (one.problems, other.problems) == ([], [])


LATER = "Date.now = (was => () => was() + 60_000)(Date.now)"
"""A minute, by the page's own clock."""
FRAMED = "getComputedStyle(document.querySelector('.tiles')).borderTopStyle"


async def test_only_a_board_that_is_not_live_is_framed_as_one(night, sits_down):
    viewer = await sits_down("D001")
    await viewer.is_live()
    assert await viewer.page.evaluate(FRAMED) == "none"
    await viewer.page.context.set_offline(True)
    await viewer.page.evaluate(LATER)
    await viewer.reads("NOT LIVE since 22:00")
    assert await viewer.page.evaluate(FRAMED) == "dashed"


async def test_what_was_done_is_said_once(night, sits_down):
    """A page that is loaded again presses nothing again, and says nothing again."""
    await goes_missing(night)
    viewer = await sits_down("D001")
    await viewer.is_live()
    await viewer.presses("I have this")
    await viewer.reads("Done. Whoever was told hears it.")
    assert viewer.page.url.endswith("/board")
    await viewer.page.reload()
    await viewer.is_live()
    assert await viewer.page.get_by_text("Whoever was told hears it").count() == 0
    await viewer.reads("R.A. D001 has it")


async def test_what_somebody_unfolded_stays_so_while_the_board_changes(
    night, sits_down
):
    viewer = await sits_down("D001")
    await goes_missing(night)
    await viewer.reads("NOBODY HAS IT")
    fold = viewer.page.locator("#alarm-1 summary")
    await fold.click()
    await viewer.page.locator("#alarm-1 .endings button").first.focus()
    await night.passes(minutes=2)
    await viewer.reads("Rung 2 of 3")
    focused = "document.activeElement.value"
    assert await viewer.page.evaluate(focused) == "close:1:safe"
    await viewer.page.keyboard.press("Enter")
    await viewer.reads("Done. Whoever was told hears it.")
    await viewer.page.get_by_text("NOBODY HAS IT").wait_for(state="detached")


async def test_after_sleep_the_board_says_so_and_is_right_again(night, sits_down):
    """The page's own clock is moved on, as by a laptop that was shut."""
    viewer = await sits_down("D001")
    await viewer.is_live()
    await viewer.page.context.set_offline(True)
    await viewer.page.evaluate(
        "const asleep = Date.now() + 3600_000; Date.now = () => asleep;"
    )
    await viewer.reads("NOT LIVE since 22:00")
    await goes_missing(night)
    await viewer.page.context.set_offline(False)
    await viewer.page.reload()
    await viewer.reads("NOBODY HAS IT")
    await viewer.is_live()


async def test_when_the_server_comes_back_the_page_finds_it_by_itself(
    night, browser, hears_soon
):
    async with serving(web_of(night)) as url:
        viewer = await Viewer(night, browser, url).signs_in("D001")
        await viewer.is_live()
        port = int(url.rpartition(":")[2])
        await viewer.page.evaluate("window.stayed = true")
    await viewer.page.evaluate(LATER)
    await viewer.reads("NOT LIVE since 22:00")
    await goes_missing(night)
    async with serving(web_of(night), port):
        await viewer.page.evaluate(LATER)
        await viewer.reads("NOBODY HAS IT")
        await viewer.is_live()
        assert await viewer.page.evaluate("window.stayed")


async def test_where_no_stream_comes_through_the_page_is_loaded_now_and_then(
    night, sits_down
):
    """As behind a proxy that holds answers back; and it is not said to be live."""
    viewer = await sits_down("D001")
    await viewer.page.route("**/board/live*", lambda asked: asked.abort())
    await viewer.page.clock.install()
    await viewer.page.reload()
    await viewer.page.clock.fast_forward(20_000)
    await viewer.reads("NOT LIVE since 22:00")
    await goes_missing(night)
    async with viewer.page.expect_navigation():
        await viewer.page.clock.fast_forward(20_000)
    await viewer.reads("NOBODY HAS IT")


async def test_whoever_loses_the_right_sees_it_no_longer(night, sits_down, hears_soon):
    viewer = await sits_down("D002")
    await viewer.is_live()
    await night.asks(lambda desk: desk.unit.people.set_active("D002", False))
    await viewer.reads("You are not signed in")


async def test_without_scripts_it_is_read_and_acted_on(night, sits_down):
    await goes_missing(night)
    viewer = await sits_down("D001", scripts=False)
    await viewer.reads("Without scripts this page is loaded anew every 20 seconds.")
    left = viewer.page.locator("#alarm-1 time.left").last
    assert await left.text_content() == "1:59"
    await viewer.presses("I have this")
    await viewer.reads("R.A. D001 has it")
    await viewer.page.locator("#alarm-1 summary").click()
    await viewer.presses("Officer is safe")
    await viewer.reads("Done. Whoever was told hears it.")
    assert await viewer.page.get_by_text("MISSED CHECK CALL").count() == 0


async def test_the_script_counts_as_the_server_does(night, sits_down, hears_soon):
    await night.officer("E1001").books_on("RIV")
    viewer = await sits_down("D001")
    await viewer.is_live()
    left = viewer.page.locator("#site-RIV time.left")
    await left.filter(has_text="59:5").wait_for()
    await night.passes(minutes=70)
    await left.filter(has_text="+10:0").wait_for()


LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Depot"


async def test_a_site_of_whatever_name_leaves_the_board_as_wide_as_it_is(
    night, sits_down
):
    def names(desk):
        for code, name in (("RIV", LONG), ("MKT", "دریا کنارے کی عمارت 12")):
            site = replace(desk.unit.sites.find(code), name=name)
            load(desk, Load(sites=(site,)))

    await night.asks(names)
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1002").says("/bookon MKT")
    viewer = await sits_down("D001")
    await viewer.is_live()
    await viewer.reads(LONG)
    assert await viewer.faults() == []


BESIDE = (
    "new Set([...document.querySelectorAll('.card')].map((c) => c.offsetLeft)).size"
)


async def test_many_alarms_stand_beside_one_another_on_a_wall(night, sits_down):
    viewer = await sits_down("D001")
    await viewer.is_live()
    await viewer.page.set_viewport_size({"width": WALL[0], "height": WALL[1]})
    for number, words in enumerate(("fire", "theft", "flood", "gas leak"), start=1):
        assert await viewer.page.evaluate(BESIDE) <= 1
        await night.officer("E1001").says(f"/incident {words} at the gate")
        await viewer.page.locator(f"#alarm-{number}").wait_for()
    await viewer.page.wait_for_function(f"{BESIDE} > 1")


FILLED = "id => getComputedStyle(document.getElementById(id)).backgroundColor"


async def test_whoever_sets_all_colours_sees_at_once_what_nobody_has(night, sits_down):
    await goes_missing(night)
    viewer = await sits_down("D001")
    await viewer.page.emulate_media(forced_colors="active")
    alarms, duty = [
        await viewer.page.evaluate(FILLED, tile)
        for tile in ("tile-alarms", "tile-duty")
    ]
    assert alarms != duty


async def test_the_board_can_be_used_by_anybody(night, sits_down):
    await night.officer("E1002").says("/bookon MKT")
    await goes_missing(night)
    await night.officer("E1001").says("/sos")
    await night.officer("E1001").says("/incident glass door broken")
    viewer = await sits_down("X001")
    await viewer.is_live()
    assert await viewer.faults() == []
    for fold in await viewer.page.locator("#alarms summary").all():
        await fold.click()
    assert await viewer.faults() == []
    assert viewer.problems == []
