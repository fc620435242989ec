"""What people send from their phones, as the bot receives it."""

import pytest
from telegram.ext import filters


async def one(bot):
    [update] = await bot.get_updates()
    return update


async def test_a_command_is_marked_as_one(bot, amara):
    amara.says("🚨 /sos help me")
    message = (await one(bot)).message
    [entity] = message.entities
    assert (entity.type, message.parse_entity(entity)) == ("bot_command", "/sos")


async def test_a_deep_link_starts_the_bot_with_its_payload(standin, bot):
    chidi = standin.phone(1003, "Chidi", start_payload="invitation")
    assert not chidi.started
    chidi.starts()
    update = await one(bot)
    assert update.message.text == "/start invitation"
    assert filters.COMMAND.check_update(update)
    assert chidi.started


async def test_messages_are_numbered_chat_by_chat(bot, amara, bryn, clock):
    assert [amara.says("a"), bryn.says("b"), amara.says("c")] == [1, 1, 2]
    messages = [update.message for update in await bot.get_updates()]
    assert [m.date for m in messages] == [clock.now] * 3
    assert [m.chat.type for m in messages] == ["private"] * 3


async def test_an_edit_is_an_update_of_its_own(bot, amara, clock):
    message_id = amara.says("at gate 1")
    clock.passes(minutes=1)
    amara.edits(message_id, "at gate 2")
    _, edited = await bot.get_updates()
    assert edited.edited_message.message_id == message_id
    assert edited.edited_message.text == "at gate 2"
    assert edited.edited_message.edit_date == clock.now
    with pytest.raises(LookupError):
        amara.edits(999, "nothing")


async def test_a_reply_carries_what_it_answers(bot, amara):
    sent = await bot.send_message(amara.user_id, "Where are you?")
    amara.says("at the gate", reply_to=sent.message_id)
    message = (await one(bot)).message
    assert message.reply_to_message.text == "Where are you?"


async def test_a_photo_can_be_fetched(bot, amara):
    amara.sends_photo("the broken lock /help", content=b"\xff\xd8\r\n--\x00")
    message = (await one(bot)).message
    assert message.caption == "the broken lock /help"
    assert message.caption_entities[0].type == "bot_command"
    file = await message.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == b"\xff\xd8\r\n--\x00"


async def test_every_other_kind_of_message_arrives_whole(bot, amara):
    amara.sends_document("rota.pdf", "for March", media_type="application/pdf")
    amara.sends_voice()
    amara.sends_sticker()
    amara.sends_contact("Bryn", "X", "+447700900001", user_id=1002)
    amara.sends_contact("No", "Account", "+447700900002")
    amara.sends_location(51.5, -0.1)
    document, voice, sticker, contact, nobody, place = [
        update.message for update in await bot.get_updates()
    ]
    assert document.document.file_name == "rota.pdf"
    assert document.caption == "for March"
    assert voice.voice.mime_type == "audio/ogg"
    assert sticker.sticker.emoji == "👍"
    assert contact.contact.user_id == 1002
    assert nobody.contact.user_id is None
    assert place.location.longitude == pytest.approx(-0.1)
    kinds = [message.kind for message in amara.messages]
    assert kinds[:3] == ["document", "voice", "sticker"]


async def test_what_was_forwarded_says_so(bot, amara):
    amara.forwards("heard it from somebody")
    amara.sends_photo(forwarded=True)
    amara.says("seen myself")
    messages = [update.message for update in await bot.get_updates()]
    assert [m.forward_origin is not None for m in messages] == [True, True, False]


async def test_who_blocked_the_bot_must_unblock_it_to_write(amara):
    amara.blocks_bot()
    with pytest.raises(PermissionError, match="unblock"):
        amara.says("hello?")
    amara.starts()
    assert [message.text for message in amara.visible] == ["/start"]


async def test_a_wait_that_is_in_vain_tells_what_was_there_instead(bot, amara):
    await bot.send_message(amara.user_id, "Booked on at RIV")
    assert (await amara.shows("Booked on")).text == "Booked on at RIV"
    with pytest.raises(TimeoutError, match="Booked on at RIV"):
        await amara.shows("Booked off", timeout=0.01)


async def test_typing_is_seen_until_the_message_comes(bot, amara):
    await bot.send_chat_action(amara.user_id, "typing")
    assert amara.bot_is_doing == "typing"
    await bot.send_message(amara.user_id, "there")
    assert amara.bot_is_doing == ""
