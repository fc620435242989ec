"""Mini Apps are opened as Telegram's apps open them, signed as Telegram signs."""

import hashlib
import hmac
import json
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from telegram.error import BadRequest

from rehearsal.phones import mini_app
from tests.rehearsal.conftest import PLAIN

PAGE = "https://bot.example.com/board/telegram?from=chat"


async def offer(bot, chat_id, url=PAGE):
    button = InlineKeyboardButton("Open here", web_app=WebAppInfo(url))
    return await bot.send_message(
        chat_id, "Well?", reply_markup=InlineKeyboardMarkup([[button]])
    )


def launch(address):
    return dict(parse_qsl(urlsplit(address).fragment, strict_parsing=True))


async def test_the_address_says_who_opened_it_behind_the_hash(bot, amara, clock):
    await offer(bot, amara.user_id)
    address = mini_app.opens(amara, "Open here")
    assert address.startswith(f"{PAGE}#tgWebAppData=")
    told = launch(address)
    assert set(told) == {
        *("tgWebAppData", "tgWebAppVersion", "tgWebAppPlatform"),
        "tgWebAppThemeParams",
    }
    said = dict(parse_qsl(told["tgWebAppData"], strict_parsing=True))
    assert json.loads(said["user"])["id"] == amara.user_id
    assert int(said["auth_date"]) == int(clock.now.timestamp())


async def test_all_fields_but_the_hash_are_signed_with_the_bots_token(
    bot, amara, standin
):
    await offer(bot, amara.user_id)
    said = dict(parse_qsl(launch(mini_app.opens(amara, "Open"))["tgWebAppData"]))
    proof = said.pop("hash")
    assert "signature" in said
    text = "\n".join(f"{name}={said[name]}" for name in sorted(said))
    key = hmac.digest(b"WebAppData", standin.token.encode(), hashlib.sha256)
    assert hmac.new(key, text.encode(), hashlib.sha256).hexdigest() == proof


async def test_no_two_launches_are_alike(bot, amara):
    await offer(bot, amara.user_id)
    assert mini_app.opens(amara, "Open") != mini_app.opens(amara, "Open")


async def test_a_page_without_https_is_no_mini_app(bot, amara):
    with pytest.raises(BadRequest, match=r"(?i)only https links are allowed"):
        await offer(bot, amara.user_id, "http://127.0.0.1:8080/board/telegram")


async def test_another_button_opens_none(bot, amara):
    button = InlineKeyboardButton("OK", callback_data="ok")
    await bot.send_message(
        amara.user_id, "Well?", reply_markup=InlineKeyboardMarkup([[button]])
    )
    with pytest.raises(LookupError, match="opens no Mini App"):
        mini_app.opens(amara, "OK")


async def test_on_the_page_the_button_leads_there(bot, amara, url):
    sent = await offer(bot, amara.user_id)
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        [phone] = (await http.get("/rehearsal/phones")).json()
        [[button]] = phone["messages"][-1]["buttons"]
        assert button["opens"]
        answer = await http.post(
            f"/rehearsal/phones/{amara.user_id}/open",
            json={"label": button["label"], "message_id": sent.message_id},
        )
    assert answer.json()["result"].startswith(f"{PAGE}#tgWebAppData=")
