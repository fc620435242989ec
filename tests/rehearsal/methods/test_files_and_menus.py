"""Files that the bot sends and fetches, and the menus that it sets."""

import httpx
import pytest
from telegram import BotCommand, BotCommandScopeChat
from telegram.error import BadRequest

from rehearsal.chats import files
from tests.rehearsal.conftest import PLAIN


async def test_a_document_arrives_with_name_size_and_caption(bot, amara):
    sent = await bot.send_document(
        amara.user_id,
        b"a,b\r\n1,2\r\n",
        "<b>March</b>",
        filename="café.csv",
        parse_mode="HTML",
    )
    assert sent.document.file_name == "café.csv"
    assert sent.document.file_size == 10
    assert amara.last.file_name == "café.csv"
    assert amara.last.text == "March"
    again = await bot.send_document(amara.user_id, sent.document.file_id)
    assert again.document.file_unique_id == sent.document.file_unique_id
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b\r\n1,2\r\n"


async def test_what_is_no_document_is_refused(standin, url, bot, amara):
    with pytest.raises(BadRequest, match="aption is too long"):
        await bot.send_document(amara.user_id, b"x", "x" * 1025)
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(amara.user_id, b"")
    with pytest.raises(BadRequest, match="nvalid file_id"):
        await bot.send_document(amara.user_id, "nonsense")
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        answer = await http.post(
            f"/bot{standin.token}/sendDocument", data={"chat_id": 1001}
        )
    assert "there is no document in the request" in answer.text
    assert amara.messages == []


async def test_a_file_too_big_to_fetch_is_refused(bot, amara, monkeypatch):
    monkeypatch.setattr("rehearsal.methods.chats.LARGEST_DOWNLOAD", 3)
    amara.sends_document("film.mp4", content=b"1234")
    [update] = await bot.get_updates()
    with pytest.raises(BadRequest, match="File is too big"):
        await update.message.document.get_file()
    assert files.LARGEST_DOWNLOAD == 20 * 1024 * 1024


async def test_a_file_is_fetched_with_the_right_token_only(standin, url, amara):
    amara.sends_photo()
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        path = "photos/file_1.jpg"
        assert (await http.get(f"/file/bot{standin.token}/{path}")).status_code == 200
        assert (await http.get(f"/file/bot1:WRONG/{path}")).status_code == 401
        assert (await http.get(f"/file/bot{standin.token}/x")).status_code == 404


async def test_each_chat_and_language_has_its_own_menu(bot, amara):
    await bot.set_my_commands([BotCommand("help", "What I can do")])
    scope = BotCommandScopeChat(amara.user_id)
    await bot.set_my_commands([("ok", "Tout va bien")], scope, "fr")
    assert (await bot.get_my_commands())[0].command == "help"
    assert (await bot.get_my_commands(scope, "fr"))[0].command == "ok"
    assert await bot.get_my_commands(scope) == ()
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_a_menu_that_telegram_would_not_take_is_refused(bot):
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([("Book-On", "x")])
    with pytest.raises(BadRequest, match="Bot_command_description_invalid"):
        await bot.set_my_commands([("ok", " ")])
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.set_my_commands([("ok", "x")], BotCommandScopeChat(4711))
    with pytest.raises(BadRequest, match="language code"):
        await bot.set_my_commands([("ok", "x")], language_code="english")


async def test_an_unknown_chat_action_is_refused(bot, amara):
    with pytest.raises(BadRequest, match="Wrong parameter action"):
        await bot.send_chat_action(amara.user_id, "dancing")
