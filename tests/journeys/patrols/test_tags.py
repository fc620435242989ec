"""Tags that sign each reading: a copy, a picture or an old link is refused."""

from contextlib import asynccontextmanager

import httpx
import pytest

from bot.domain.patrols.plan import TagKeys
from handlers.web.patrols.tags import tag_app
from tests.journeys.patrols.ntag import Ntag
from tests.journeys.patrols.round_at import NIGHT_ROUND, POINTS, goes_round, tokens
from tests.journeys.patrols.test_rounds import exported

KEYS = TagKeys(read="0" * 32, sign="a" * 32)
NUMBER = "04DE5F1EACC040"
WITH_TAG = POINTS.replace(
    'name = "Roof door"\n', f'name = "Roof door"\ntag = "{NUMBER}"\n'
)
KEYS_OF_SITE = f'[sites.tag_keys]\nread = "{KEYS.read}"\nsign = "{KEYS.sign}"\n'


@pytest.fixture
async def tag(night, tmp_path):
    await goes_round(night, tmp_path, NIGHT_ROUND + KEYS_OF_SITE, WITH_TAG)
    return Ntag(NUMBER, KEYS)


@asynccontextmanager
async def browser(night):
    app = tag_app(night.house.doorway, lambda: "checkcall_bot")
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://b") as line:
        yield line


async def opens(night, reading):
    """The browser of a phone that was held to the tag."""
    async with browser(night) as line:
        return await line.get("/tag", params=reading)


async def holds_to(night, tag):
    """The phone goes on to the chat by itself."""
    answer = await opens(night, tag.read())
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].removeprefix("https://t.me/checkcall_bot?start=")


async def state_of(night, point):
    return [
        (row["state"], row["proof"])
        for row in await exported(night)
        if row["point"] == point
    ]


async def test_a_tag_proves_that_somebody_was_there(night, tag):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    token = await holds_to(night, tag)
    await officer.says(f"/start {token}")
    await officer.is_told("✅ P2 Roof door recorded, 22:00.")
    await officer.says(f"/start {token}")
    await officer.is_told("Nothing was recorded: that took too long.")
    proof = "tag, signed anew at each reading"
    assert await state_of(night, "P2") == [("scanned", proof)]


async def test_a_copied_tag_is_refused_kept_and_told(night, tag):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    copied = tag.read()
    answer = await opens(night, copied)
    token = answer.headers["location"].rpartition("=")[2]
    await officer.says(f"/start {token}")
    await officer.is_told("P2 Roof door recorded")
    await night.passes(minutes=40)
    again = await opens(night, copied)
    assert again.status_code == 403
    assert "this reading of the tag has been used" in again.text
    told = await manager.is_told("COPIED TAG, RIV Riverside Court, P2 Roof door:")
    assert "The tag itself was last read at 22:00." in told.text
    assert ("copied", None) in await state_of(night, "P2")
    for _ in range(10):
        await opens(night, copied)
    assert len(await state_of(night, "P2")) == 6


async def test_a_page_that_is_loaded_twice_at_once_is_no_copy(night, tag):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    reading = tag.read()
    first, second = [await opens(night, reading) for _ in range(2)]
    assert first.headers["location"] == second.headers["location"]
    await night.duty_manager("D001").hears_nothing()


async def test_the_link_into_the_chat_is_over_after_two_minutes(night, tag):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    token = await holds_to(night, tag)
    await night.passes(minutes=3)
    await officer.says(f"/start {token}")
    await officer.is_told("Nothing was recorded: that took too long.")


async def test_what_no_tag_of_ours_has_said_is_refused_and_told_nobody(night, tag):
    reading = tag.read()
    wrong = [
        {},
        {"e": "zz", "c": ""},
        reading | {"c": "0" * 16},
        reading | {"e": "0" * 32},
        Ntag("04DE5F1EACC041", KEYS).read(),
        Ntag(NUMBER, TagKeys(read=KEYS.read, sign="b" * 32)).read(),
    ]
    for each in wrong:
        answer = await opens(night, each)
        assert answer.status_code == 400
        assert "this is no tag of ours" in answer.text
    await night.duty_manager("D001").hears_nothing()


async def test_where_there_is_a_tag_a_photographed_sign_is_an_attempt(
    night, tag, tmp_path
):
    """It was printed before the tag was put up."""
    await goes_round(night, tmp_path, NIGHT_ROUND, POINTS)
    printed = (await tokens(night))["P2"]
    await goes_round(night, tmp_path, NIGHT_ROUND + KEYS_OF_SITE, WITH_TAG)
    assert "P2" not in await tokens(night)
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says(f"/start {printed}")
    await officer.is_told("P2 Roof door is not recorded: it has a tag.")
    assert await state_of(night, "P2") == [("copied", None)]
