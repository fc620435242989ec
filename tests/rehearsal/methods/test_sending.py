"""The bot writes to somebody: what arrives, and what Telegram refuses."""

from datetime import UTC, datetime

import httpx
import pytest
from telegram import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken

from tests.rehearsal.conftest import PLAIN, a_bot


def one_button(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("OK", callback_data=data)]])


async def test_a_message_appears_on_the_phone(bot, amara):
    sent = await bot.send_message(
        amara.user_id,
        "Check call",
        reply_markup=one_button("ok"),
        disable_notification=True,
        protect_content=True,
    )
    [seen] = amara.messages
    assert (seen.message_id, seen.text) == (sent.message_id, "Check call")
    assert seen.buttons == [["OK"]]
    assert seen.from_bot
    assert seen.silent
    assert seen.protected
    assert sent.has_protected_content


async def test_html_is_shown_as_words_with_marks(bot, amara):
    sent = await bot.send_message(
        amara.user_id, "  <b>MISSED</b> &lt;RIV&gt; <a href='/x'>x</a> ", "HTML"
    )
    assert amara.last.text == "MISSED <RIV> x"
    assert sent.parse_entities() != {}
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [
        ("bold", 0, 6),
        ("text_link", 13, 1),
    ]


@pytest.mark.parametrize(
    "wrong", ["a < b", "<b>open", "<x>y</x>", "</b>", "<b><i></b>"]
)
async def test_html_that_cannot_be_parsed_is_refused(bot, amara, wrong):
    with pytest.raises(BadRequest, match="an't parse entities"):
        await bot.send_message(amara.user_id, wrong, "HTML")
    assert amara.messages == []


async def test_4096_letters_pass_and_one_more_does_not(bot, amara):
    await bot.send_message(amara.user_id, f"<b>{'x' * 4096}</b>", "HTML")
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(amara.user_id, "x" * 4097)
    assert len(amara.messages) == 1


async def test_an_empty_text_is_refused(bot, amara):
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(amara.user_id, "")
    with pytest.raises(BadRequest, match="Text must be non-empty"):
        await bot.send_message(amara.user_id, "<b> </b>", "HTML")


async def test_64_bytes_of_button_data_pass_and_one_more_does_not(bot, amara):
    await bot.send_message(amara.user_id, "x", reply_markup=one_button("é" * 32))
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(
            amara.user_id, "x", reply_markup=one_button("é" * 32 + "x")
        )


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": [[{"text": "x"}]]}', "Text buttons are unallowed"),
        ('{"inline_keyboard": [[{"callback_data": "x"}]]}', 'find field "text"'),
        ('{"inline_keyboard": [[{"text": "x", "callback_data": ""}]]}', "BUTTON_DATA"),
        ('{"inline_keyboard": [[{"text": "x", "url": "ftp://x"}]]}', "URL protocol"),
        ('{"keyboard": [[{"text": " "}]]}', "text must be non-empty"),
    ],
)
async def test_a_malformed_keyboard_is_refused(standin, url, amara, markup, reason):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        answer = await http.post(
            f"/bot{standin.token}/sendMessage",
            data={"chat_id": 1001, "text": "x", "reply_markup": markup},
        )
    assert answer.status_code == 400
    assert reason in answer.json()["description"]


async def test_the_reply_keyboard_stays_until_it_is_removed(bot, amara):
    keys = ReplyKeyboardMarkup([["Book on"], ["SOS", "Help"]])
    await bot.send_message(amara.user_id, "Welcome", reply_markup=keys)
    await bot.send_message(amara.user_id, "More", reply_markup=ForceReply())
    assert amara.keyboard == [["Book on"], ["SOS", "Help"]]
    await bot.send_message(amara.user_id, "Bye", reply_markup=ReplyKeyboardRemove())
    assert amara.keyboard == []


async def test_a_contact_is_asked_for_in_private_only(standin, bot):
    group = standin.group(-5, "Control room")
    keys = ReplyKeyboardMarkup([[KeyboardButton("My number", request_contact=True)]])
    with pytest.raises(BadRequest, match="in private chats only"):
        await bot.send_message(group.chat_id, "Who are you?", reply_markup=keys)


async def test_a_reply_needs_something_to_reply_to(bot, amara):
    question = amara.says("when?")
    sent = await bot.send_message(
        amara.user_id, "now", reply_parameters=ReplyParameters(question)
    )
    assert sent.reply_to_message.text == "when?"
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(
            amara.user_id, "now", reply_parameters=ReplyParameters(999)
        )
    await bot.send_message(
        amara.user_id,
        "now",
        reply_parameters=ReplyParameters(999, allow_sending_without_reply=True),
    )
    assert amara.last.reply_to is None


async def test_a_stranger_is_not_found(bot):
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(4711, "hello")


async def test_who_never_pressed_start_cannot_be_written_to(standin, bot):
    dilys = standin.phone(1004, "Dilys")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(dilys.user_id, "hello")
    dilys.starts("token")
    await bot.send_message(dilys.user_id, "Welcome")
    assert [message.text for message in dilys.visible] == ["/start token", "Welcome"]


async def test_who_blocked_the_bot_hears_nothing_until_unblocking(standin, bot, amara):
    standin.block(amara.user_id)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(amara.user_id, "hello")
    standin.unblock(amara.user_id)
    await bot.send_message(amara.user_id, "hello")
    changes = [update.my_chat_member for update in await bot.get_updates()]
    assert [c.new_chat_member.status for c in changes] == ["kicked", "member"]


async def test_who_deleted_the_account_is_gone(standin, bot, amara):
    standin.deactivate(amara.user_id)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(amara.user_id, "hello")


async def test_the_chat_must_be_named(standin, url):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        answer = await http.get(f"/bot{standin.token}/sendMessage?text=x")
        spelt = await http.post(
            f"/bot{standin.token}/SENDMESSAGE", json={"chat_id": "abc", "text": "x"}
        )
    assert answer.json() == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: chat_id is empty",
    }
    assert spelt.json()["description"] == "Bad Request: chat not found"


async def test_a_wrong_token_opens_nothing(standin, url):
    impostor = a_bot("123456:WRONG", url)
    with pytest.raises(InvalidToken, match="rejected by the server"):
        await impostor.initialize()
    await impostor.shutdown()
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        unauthorized = await http.get("/bot123456:WRONG/getMe")
        assert (await http.get("/botnonsense/getMe")).status_code == 404
        unknown = await http.get(f"/bot{standin.token}/getRich")
    assert unauthorized.status_code == 401
    assert unauthorized.json()["description"] == "Unauthorized"
    assert unknown.status_code == 404
    assert unknown.json()["description"] == "Not Found"


async def test_the_calls_of_the_bot_are_noted_with_their_outcome(standin, bot, amara):
    await bot.send_message(amara.user_id, "hello")
    with pytest.raises(BadRequest):
        await bot.send_message(4711, "hello")
    said, refused = standin.calls_of("sendMessage")
    assert said.params["text"] == "hello"
    assert said.result["text"] == "hello"
    assert refused.result.description == "Bad Request: chat not found"


ELEVEN = datetime(2026, 1, 10, 23, tzinfo=UTC)


async def test_a_time_among_words_is_kept_as_it_was_sent(bot, amara):
    at = MessageEntity("date_time", 11, 5, unix_time=ELEVEN)
    sent = await bot.send_message(amara.user_id, "Check call 23:00", entities=[at])
    assert amara.last.text == "Check call 23:00"
    [kept] = sent.entities
    assert (kept.offset, kept.length, kept.unix_time) == (11, 5, ELEVEN)


@pytest.mark.parametrize(
    "wrong",
    [
        MessageEntity("moment", 0, 5),
        MessageEntity("date_time", 0, 5),
        MessageEntity("date_time", 0, 5, unix_time=ELEVEN, date_time_format="HH:MM"),
    ],
)
async def test_an_entity_that_is_none_is_refused_with_its_message(bot, amara, wrong):
    with pytest.raises(BadRequest, match=r"(?i)an't parse MessageEntity"):
        await bot.send_message(amara.user_id, "23:00", entities=[wrong])
    assert amara.messages == []


async def test_a_style_that_there_is_not_is_refused(bot, amara):
    button = InlineKeyboardButton("OK", callback_data="ok", style="green")
    with pytest.raises(BadRequest, match="invalid button style"):
        await bot.send_message(
            amara.user_id, "Well?", reply_markup=InlineKeyboardMarkup([[button]])
        )
