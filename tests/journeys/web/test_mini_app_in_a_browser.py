"""Pages that are opened inside Telegram, in a real Chromium and over https: as an app
opens them, and as Telegram's page in a browser does, in a frame."""

from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from rehearsal.phones import mini_app
from tests.journeys.browser import CHROMIUM, MISSING, at_their_names
from tests.journeys.visitor import web_of

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)

HOUSE, TELEGRAM = "https://bot.example.com", "https://web.telegram.org"
ELSEWHERE = "https://elsewhere.example"
SANDBOX = "allow-scripts allow-same-origin allow-popups allow-forms allow-modals"
"""Of the frame, as Telegram's page has it."""


@pytest.fixture
def more_settings():
    return {"public_url": HOUSE}


@pytest.fixture
async def way(night, tmp_path):
    """To our server, and to others, at their public names."""
    others = Starlette(routes=[Route("/", frame)])
    sites = {HOUSE: web_of(night), TELEGRAM: others, ELSEWHERE: others}
    async with at_their_names(tmp_path, sites) as told:
        yield told


@pytest.fixture
async def phone(way, browser):
    context = await browser.new_context(**way)
    context.set_default_timeout(60_000)
    return context


async def frame(request):
    """A page somewhere else with ours in a frame: where to stands behind its #."""
    where = "decodeURIComponent(location.hash.slice(1))"
    put = f"document.querySelector('iframe').src = {where}"
    return HTMLResponse(
        f"<!doctype html><iframe sandbox='{SANDBOX}'></iframe><script>{put}</script>"
    )


async def launch_of(night, staff_id="D001"):
    manager = night.person(staff_id)
    await manager.says("/board")
    await manager.is_told("RIV Riverside Court")
    return mini_app.opens(manager.phone, "Open the board here")


async def framed(context, at, address):
    page = await context.new_page()
    await page.goto(f"{at}/#{quote(address, safe='')}")
    return page.frame_locator("iframe")


async def test_on_a_phone_the_board_is_there_with_one_tap(night, phone):
    page = await phone.new_page()
    problems = []
    page.on("pageerror", lambda why: problems.append(str(why)))
    await page.goto(await launch_of(night))
    await page.get_by_role("heading", name="Alarms").wait_for()
    await page.locator("#live").wait_for()
    assert page.url == f"{HOUSE}/board"
    [cookie] = await phone.cookies()
    assert (cookie["sameSite"], cookie["secure"], cookie["httpOnly"]) == (
        *("Strict", True, True),
    )
    await page.reload()
    await page.locator("#live").wait_for()
    assert problems == []


async def test_what_signed_in_stays_in_no_history_and_works_no_second_time(
    night, phone, way
):
    page, address = await phone.new_page(), await launch_of(night)
    await page.goto(address)
    await page.get_by_role("heading", name="Alarms").wait_for()
    await page.go_back()
    assert "tgWebAppData" not in page.url
    thief = await phone.browser.new_context(**way)
    page = await thief.new_page()
    await page.goto(address)
    await page.get_by_text("This did not sign you in").wait_for()
    assert await thief.cookies() == []


async def test_in_telegrams_page_it_opens_a_window_of_its_own(night, phone):
    inside = await framed(phone, TELEGRAM, await launch_of(night))
    await inside.get_by_text("If nothing happens, press the button.").wait_for()
    async with phone.expect_page() as opened:
        await inside.get_by_role("button", name="Sign in").click()
    board = await opened.value
    await board.locator("#live").wait_for()
    assert board.url == f"{HOUSE}/board"
    assert await board.evaluate("window.top === window")


async def test_elsewhere_it_is_not_shown_in_a_frame(night, phone):
    async with phone.expect_event(
        "console", lambda line: "frame-ancestors" in line.text
    ):
        inside = await framed(phone, ELSEWHERE, await launch_of(night))
    assert await inside.get_by_role("button").count() == 0


async def test_opened_by_hand_it_says_how_to_come_in(night, phone):
    page = await phone.new_page()
    await page.goto(f"{HOUSE}/board/telegram")
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_text("This did not sign you in").wait_for()
    await page.get_by_text("Send /board to the bot in Telegram").wait_for()
