"""The page in the browser: a person acts as each phone and sees what it shows."""

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.requests import Request
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from rehearsal.page import control
from tests.rehearsal.conftest import PLAIN


@pytest.fixture
async def http(url: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=url, **PLAIN) as client:
        yield client


async def act(http: httpx.AsyncClient, path: str, **given: object) -> httpx.Response:
    return await http.post(f"/rehearsal/{path}", json=given)


async def test_the_page_loads_only_its_own_parts(http):
    page = await http.get("/")
    assert page.status_code == 200
    assert "Checkcall rehearsal room" in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert "://" not in page.text
    for part in ("page.css", "page.js"):
        assert f"/rehearsal/{part}" in page.text
        assert (await http.get(f"/rehearsal/{part}")).status_code == 200


async def test_a_phone_can_be_added_and_started(standin, bot, http):
    added = await act(
        http, "phones", first_name="Amara", role="Officer", start_payload="tok"
    )
    phone = added.json()
    assert (added.status_code, phone["name"], phone["role"]) == (
        201,
        "Amara",
        "Officer",
    )
    assert not phone["started"]
    await act(http, f"phones/{phone['id']}/start")
    [update] = await bot.get_updates()
    assert update.message.text == "/start tok"
    [seen] = (await http.get("/rehearsal/phones")).json()
    assert seen["started"]
    assert seen["messages"][0]["text"] == "/start tok"


async def test_everything_a_person_does_reaches_the_bot(bot, amara, http):
    keys = ReplyKeyboardMarkup([["SOS"]])
    await bot.send_message(1001, "Welcome", reply_markup=keys)
    button = InlineKeyboardMarkup([[InlineKeyboardButton("OK", callback_data="ok:1")]])
    sent = await bot.send_message(1001, "Check call", reply_markup=button)
    said = await act(http, "phones/1001/say", text="hello")
    for path, given in (
        ("press", {"message_id": sent.message_id, "data": "ok:1"}),
        ("press", {"label": "OK"}),
        ("tap", {"label": "SOS"}),
        ("edit", {"message_id": said.json()["result"], "text": "hello again"}),
        ("photo", {"caption": "gate"}),
        ("voice", {}),
        ("location", {}),
        ("forward", {"text": "hearsay"}),
        ("block", {}),
        ("unblock", {}),
    ):
        answer = await act(http, f"phones/1001/{path}", **given)
        assert answer.status_code == 200, answer.text
    kinds = [set(u.to_dict()) - {"update_id"} for u in await bot.get_updates()]
    assert [kind.pop() for kind in kinds] == [
        "message",
        "callback_query",
        "callback_query",
        "message",
        "edited_message",
        *["message"] * 4,
        *["my_chat_member"] * 2,
    ]


@pytest.mark.parametrize(
    ("path", "given", "status"),
    [
        ("phones/9/say", {"text": "x"}, 404),
        ("phones/1001/dance", {}, 404),
        ("phones/1001/say", {}, 400),
        ("phones/1001/edit", {"message_id": "x", "text": "y"}, 400),
        ("phones/1001/press", {"label": "gone"}, 409),
    ],
)
async def test_what_cannot_be_done_is_explained(amara, http, path, given, status):
    answer = await act(http, path, **given)
    assert answer.status_code == status
    assert answer.json()["mistake"]


async def test_a_foreign_page_cannot_speak_for_a_person(amara, http):
    for path in ("phones/1001/say", "phones/1001/start", "phones", "weather/TELEGRAM"):
        answer = await http.post(f"/rehearsal/{path}", data={"text": "forged"})
        assert answer.status_code == 415
    broken = await http.post(
        "/rehearsal/phones/1001/start",
        content=b"{",
        headers={"Content-Type": "application/json"},
    )
    assert broken.status_code == 400
    assert amara.messages == []


async def test_the_stream_tells_of_each_change(standin, bot, amara, http):
    async with http.stream("GET", "/rehearsal/events") as stream:
        events = _events(stream)
        assert await anext(events) == ("phone", 1001, 0)
        assert await anext(events) == ("weather", [])
        amara.says("hello")
        assert await anext(events) == ("phone", 1001, 1)
        await act(http, "weather/TELEGRAM", on=True)
        assert await anext(events) == ("weather", ["TELEGRAM"])
        await events.aclose()
    assert standin.is_down


async def test_a_page_that_is_slow_to_take_a_change_hears_of_the_next(
    standin, amara, monkeypatch
):
    """Slower than the stream is ever silent, as on a busy machine."""
    monkeypatch.setattr(control, "STILL_HERE_EVERY", 0.01)
    heard = asyncio.Queue()

    async def slow(message):
        if b"event: phone" in message.get("body", b""):
            await asyncio.sleep(0.05)
            heard.put_nowait(message["body"])

    async def stays():
        await asyncio.Event().wait()

    scope = {"type": "http", "method": "GET", "headers": [], "path_params": {}}
    stream = await control.Control(standin).events(Request(scope))
    page = asyncio.create_task(stream(scope, stays, slow))
    async with asyncio.timeout(60):
        await heard.get()
        amara.says("is anybody there")
        assert b"is anybody there" in await heard.get()
    page.cancel()


async def test_a_deleted_message_takes_its_words_from_the_page(bot, amara, http):
    message_id = amara.says("a name")
    await bot.delete_message(1001, message_id)
    [seen] = (await http.get("/rehearsal/phones")).json()
    assert seen["messages"][0]["deleted"]
    assert "a name" not in json.dumps(seen)


async def test_a_document_can_be_saved_from_the_page(bot, amara, http):
    await bot.send_document(1001, b"a,b", filename="book.csv")
    [seen] = (await http.get("/rehearsal/phones")).json()
    file = seen["messages"][0]["file"]
    answer = await http.get(file["href"])
    assert (file["name"], answer.content) == ("book.csv", b"a,b")
    assert answer.headers["content-disposition"] == "attachment"


async def _events(stream):
    kind = ""
    async for line in stream.aiter_lines():
        if line.startswith("event: "):
            kind = line.removeprefix("event: ")
        if line.startswith("data: "):
            told = json.loads(line.removeprefix("data: "))
            if kind == "weather":
                yield kind, [each["name"] for each in told["kinds"] if each["on"]]
            elif kind == "phone":
                yield kind, told["id"], len(told["messages"])


@pytest.mark.parametrize(
    ("says", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({}, 200),
    ],
)
async def test_a_page_from_elsewhere_drives_no_room_even_with_json(
    amara, http, says, status
):
    answer = await http.post("/rehearsal/phones/1001/start", json={}, headers=says)
    assert answer.status_code == status


async def test_our_own_page_does(amara, http):
    here = f"http://{http.base_url.netloc.decode()}"
    answer = await http.post(
        "/rehearsal/phones/1001/start", json={}, headers={"Origin": here}
    )
    assert answer.status_code == 200
