"""Weather in the room: it is turned on, recovered from, and told of."""

import httpx
import pytest

from rehearsal.chats.chat import Signal
from rehearsal.weather import told
from tests.axe import faults_of
from tests.journeys.browser import CHROMIUM, MISSING
from tests.rehearsal.conftest import PLAIN
from tests.rehearsal.room.conftest import LONGEST_S, running_apart

LONGEST_MS = 60_000


@pytest.fixture
async def http(standin, url):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as client:
        yield client


async def test_beside_a_bot_of_somebody_elses_there_is_only_telegrams_weather(http):
    flood = await http.post("/rehearsal/weather/FLOOD", json={"on": True})
    assert [each["name"] for each in flood.json()["kinds"]] == ["TELEGRAM", "FLOOD"]
    killed = await http.post("/rehearsal/weather/BOT", json={"on": True})
    assert killed.status_code == 409
    assert "not in this room" in killed.json()["mistake"]
    assert (await http.post("/rehearsal/weather/FROGS", json={})).status_code == 404
    forged = await http.post("/rehearsal/weather/FLOOD", data={"on": "x"})
    assert forged.status_code == 415


async def test_a_phone_without_data_shows_and_sends_nothing_until_it_has_some(
    bot, amara, http
):
    async def has(signal):
        path = f"/rehearsal/signal/{amara.user_id}"
        return await http.post(path, json={"signal": signal})

    await bot.send_message(amara.user_id, "before")
    assert (await has("without data")).status_code == 200
    await bot.send_message(amara.user_id, "during")
    assert [message.text for message in amara.visible] == ["before"]
    with pytest.raises(PermissionError, match="no data"):
        amara.says("help")
    assert (await has("off")).status_code == 200
    with pytest.raises(PermissionError, match="off"):
        amara.says("help")
    assert (await has("wet")).status_code == 400
    await has("on")
    assert [message.text for message in amara.visible] == ["before", "during"]


async def test_texts_and_calls_reach_a_phone_that_is_off_only_when_it_is_on(
    standin, amara
):
    network = standin.network
    network.receives(amara.person.number, "before")
    amara.has_signal(Signal.OFF)
    network.receives(amara.person.number, "during")
    network.rings(amara.person.number, "x", "http://127.0.0.1:9/voice")
    assert network.call_of(amara.person) is None
    assert "during" not in [text.words for text in network.texts_of(amara.person)]
    amara.has_signal(Signal.FULL)
    assert [text.words for text in network.texts_of(amara.person)][-1] == "during"


async def test_what_waited_is_counted_until_all_of_it_is_taken(standin, bot, amara):
    standin.outage(True)
    assert told(standin).startswith("Telegram is down")
    amara.says("one")
    amara.says("two")
    standin.outage(False)
    assert "2 things that people sent waited; still to be taken: 2." in told(standin)
    assert "nothing was lost" not in told(standin)
    last = (await bot.get_updates(timeout=0))[-1]
    await bot.get_updates(offset=last.update_id + 1, timeout=0)
    assert "all was taken; nothing was lost" in told(standin)


@pytest.mark.skipif(CHROMIUM is None, reason=MISSING)
async def test_somebody_kills_the_bot_in_a_browser_and_watches_it_recover(
    nursery, browser
):
    async with running_apart(nursery) as here:
        await here.everybody_joins()
        await here.officer_books_on()
        page = await browser.new_page(viewport={"width": 390, "height": 844})
        page.set_default_timeout(LONGEST_MS)
        await page.goto(here.url)
        await page.get_by_text("Weather: fair").click()
        await page.get_by_role("button", name="Bot killed").click()
        await page.get_by_text("The bot was killed").wait_for()
        assert await faults_of(page) == []
        width = await page.evaluate("document.documentElement.scrollWidth")
        assert width == 390
        here.officer.says("/ok")
        await page.get_by_role("button", name="Bot killed").click()
        await here.officer.shows("recorded", LONGEST_S)
        await page.get_by_text("all was taken; nothing was lost").wait_for()
