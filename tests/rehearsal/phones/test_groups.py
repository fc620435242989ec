"""The bot in groups and channels, and groups that grow."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, ChatMigrated, Forbidden


async def test_what_is_said_in_a_group_reaches_the_bot(standin, bot, amara):
    group = standin.group(-5, "Control room")
    group.says(amara, "/ok@checkcall_rehearsal_bot all well")
    [update] = await bot.get_updates()
    message = update.message
    assert (message.chat.type, message.chat.title) == ("group", "Control room")
    assert message.from_user.id == amara.user_id
    assert list(message.parse_entities().values()) == ["/ok@checkcall_rehearsal_bot"]


async def test_a_button_in_a_group_is_pressed_by_a_member(standin, bot, amara, bryn):
    group = standin.group(-1001234567890, "Control room")
    button = InlineKeyboardButton("I have this", callback_data="take")
    await bot.send_message(
        group.chat_id, "SOS", reply_markup=InlineKeyboardMarkup([[button]])
    )
    group.presses(bryn, "I have this")
    [update] = await bot.get_updates()
    assert update.callback_query.from_user.id == bryn.user_id
    assert update.callback_query.message.chat.type == "supergroup"


async def test_a_group_that_is_upgraded_tells_its_new_number(standin, bot, amara):
    group = standin.group(-5, "Control room")
    after = group.upgrades()
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.chat_id, "SOS")
    assert moved.value.new_chat_id == after.chat_id
    await bot.send_message(after.chat_id, "SOS")
    assert [message.text for message in after.visible] == ["SOS"]
    leaving, arriving = [update.message for update in await bot.get_updates()]
    assert leaving.migrate_to_chat_id == after.chat_id
    assert arriving.migrate_from_chat_id == group.chat_id
    assert arriving.chat.type == "supergroup"
    with pytest.raises(ValueError, match="no basic group"):
        after.upgrades()


async def test_a_bot_that_was_thrown_out_cannot_write(standin, bot, amara):
    group = standin.group(-5, "Control room")
    group.removes_bot(amara)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.chat_id, "hello?")
    group.adds_bot(amara)
    await bot.send_message(group.chat_id, "hello")
    changes = [update.my_chat_member for update in await bot.get_updates()]
    assert [c.new_chat_member.status for c in changes] == ["kicked", "member"]


async def test_a_bot_that_left_cannot_write(standin, bot, amara):
    group = standin.group(-5, "Control room")
    await bot.leave_chat(group.chat_id)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(group.chat_id, "hello?")
    with pytest.raises(BadRequest):
        await bot.leave_chat(amara.user_id)


async def test_a_chat_can_be_looked_up(standin, bot, amara):
    standin.group(-5, "Control room")
    assert (await bot.get_chat(-5)).title == "Control room"
    assert (await bot.get_chat(amara.user_id)).first_name == "Amara"
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(4711)


async def test_a_channel_has_posts_instead_of_messages(standin, bot, amara):
    channel = standin.channel(-1009876543210, "Notices")
    message_id = channel.says(amara, "rota is out")
    channel.edits(message_id, "rota is out again")
    post, edited = await bot.get_updates()
    assert post.channel_post.text == "rota is out"
    assert post.channel_post.from_user is None
    assert edited.edited_channel_post.text == "rota is out again"
