"""A second client, which knows nothing of ours: aiogram is served as Telegram would."""

import asyncio
from io import BytesIO

import pytest
from aiohttp import web

from rehearsal.chats.attachments import JPEG
from rehearsal.faults import flood
from tests.rehearsal.conftest import AT_ONCE_S


@pytest.fixture
def client():
    from tests.rehearsal.foreign import client

    return client


@pytest.fixture
async def stranger(client, standin, url):
    bot = client.a_stranger(standin.token, url)
    yield bot
    await bot.session.close()


async def test_it_polls_and_its_handlers_answer(client, standin, stranger, amara):
    met: list[str] = []
    dispatcher = client.Dispatcher()
    dispatcher.include_router(client.answers_start(met))
    polling = asyncio.create_task(
        dispatcher.start_polling(stranger, handle_signals=False)
    )
    amara.starts("abc")
    assert (await amara.shows("Hello, Amara")).text == "Hello, Amara"
    amara.sends_photo("the gate")
    await amara.shows("Seen")
    amara.presses("I have this")
    await amara.shows("Somebody has this")
    await standin.until(lambda: amara.alerts)
    assert amara.alerts == ["You have it"]
    assert met == ["/start abc", f"{len(JPEG)} bytes", "take 1"]
    await standin.until(lambda: not standin.pending)
    async with asyncio.timeout(AT_ONCE_S * 3):
        await dispatcher.stop_polling()
        await polling


async def test_it_knows_who_it_is(standin, stranger):
    me = await stranger.get_me()
    assert (me.id, me.username, me.is_bot) == (123456, standin.bot.username, True)


async def test_what_it_sends_changes_and_takes_back_is_seen_so(client, stranger, amara):
    keys = client.types.ReplyKeyboardMarkup(
        keyboard=[[client.types.KeyboardButton(text="OK")]]
    )
    await stranger.send_message(amara.user_id, "Ready", reply_markup=keys)
    assert amara.keyboard == [["OK"]]
    sent = await stranger.send_message(
        amara.user_id,
        "<i>One</i>",
        reply_markup=client.PRESS,
        disable_notification=True,
    )
    assert amara.last.silent
    assert amara.last.buttons == [["I have this"]]
    await stranger.edit_message_text("Two", chat_id=sent.chat.id, message_id=2)
    assert (amara.last.text, amara.last.edited) == ("Two", True)
    assert await stranger.delete_message(sent.chat.id, sent.message_id)
    assert amara.last.text == "Ready"


async def test_files_go_up_and_come_down_again(client, stranger, amara):
    book = client.types.BufferedInputFile(b"a,b\n1,2\n", "book.csv")
    sent = await stranger.send_document(amara.user_id, book, caption="The book")
    assert (amara.last.file_name, amara.last.text) == ("book.csv", "The book")
    assert amara.opens(amara.last) == b"a,b\n1,2\n"
    again = await stranger.download(sent.document, BytesIO())
    assert again.read() == b"a,b\n1,2\n"
    shown = await stranger.send_photo(
        amara.user_id, client.types.BufferedInputFile(JPEG, "x.jpg")
    )
    assert (await stranger.download(shown.photo[-1], BytesIO())).read() == JPEG
    await stranger.send_photo(amara.user_id, shown.photo[-1].file_id)
    assert amara.last.kind == "photo"


async def test_its_menus_are_kept_apart_by_whom_they_are_for(client, stranger, amara):
    everybody = [client.types.BotCommand(command="ok", description="All is well")]
    hers = [*everybody, client.types.BotCommand(command="sos", description="Help")]
    only_hers = client.types.BotCommandScopeChat(chat_id=amara.user_id)
    assert await stranger.set_my_commands(everybody)
    assert await stranger.set_my_commands(hers, scope=only_hers)
    for scope, menu in ((None, everybody), (only_hers, hers)):
        known = await stranger.get_my_commands(scope=scope)
        assert [each.command for each in known] == [each.command for each in menu]


async def test_it_is_told_no_as_telegram_tells_it(
    client, standin, url, stranger, amara, bryn
):
    with pytest.raises(client.exceptions.TelegramBadRequest, match="chat not found"):
        await stranger.send_message(1, "x")
    bryn.blocks_bot()
    with pytest.raises(
        client.exceptions.TelegramForbiddenError, match="blocked by the user"
    ):
        await stranger.send_message(bryn.user_id, "x")
    standin.faults.next(method="sendMessage", fault=flood(7))
    with pytest.raises(client.exceptions.TelegramRetryAfter) as wait:
        await stranger.send_message(amara.user_id, "x")
    assert wait.value.retry_after == 7
    with pytest.raises(client.exceptions.TelegramNotFound):
        await stranger.send_dice(amara.user_id)
    other = client.a_stranger("123456:OTHER", url)
    with pytest.raises(client.exceptions.TelegramUnauthorizedError):
        await other.get_me()
    await other.session.close()
    standin.outage(True)
    with pytest.raises(client.exceptions.TelegramNetworkError):
        await stranger.get_me()


async def test_two_that_poll_at_once_are_told_of_each_other(client, standin, stranger):
    first = asyncio.create_task(stranger.get_updates(timeout=30))
    await standin.until(lambda: standin.polling)
    await stranger.get_updates(timeout=0)
    with pytest.raises(
        client.exceptions.TelegramConflictError, match="terminated by other getUpdates"
    ):
        await first
    await stranger.set_webhook("https://example.org/telegram")
    with pytest.raises(
        client.exceptions.TelegramConflictError, match="webhook is active"
    ):
        await stranger.get_updates()


async def test_its_webhook_takes_what_brings_the_secret(
    client, standin, stranger, amara
):
    met: list[str] = []
    dispatcher = client.Dispatcher()
    dispatcher.include_router(client.answers_start(met))
    app = web.Application()
    handler = client.SimpleRequestHandler(dispatcher, stranger, secret_token="s3cret")
    handler.register(app, path="/telegram")
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    address = f"http://127.0.0.1:{port}/telegram"
    try:
        await stranger.set_webhook(address, secret_token="wrong")
        amara.starts("abc")
        await standin.until(lambda: standin.webhook.failure)
        assert "401" in (await stranger.get_webhook_info()).last_error_message
        assert met == []
        await stranger.set_webhook(address, secret_token="s3cret")
        await amara.shows("Hello, Amara")
        assert met == ["/start abc"]
    finally:
        await stranger.delete_webhook()
        await runner.cleanup()
