"""The bot changes or takes back what was said, as far as Telegram lets it."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import BadRequest

NOT_MODIFIED = (
    "Message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


def buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=label)] for label in labels]
    )


async def test_an_edited_prompt_keeps_its_place_and_shows_the_new_words(bot, amara):
    sent = await bot.send_message(
        amara.user_id, "Check call", reply_markup=buttons("OK")
    )
    edited = await bot.edit_message_text("OK 02:14", amara.user_id, sent.message_id)
    [seen] = amara.visible
    assert (seen.text, seen.edited, seen.buttons) == ("OK 02:14", True, [])
    assert [version.text for version in amara.inbox] == ["Check call", "OK 02:14"]
    assert edited.edit_date is not None


async def test_an_edit_that_changes_nothing_is_refused(bot, amara):
    sent = await bot.send_message(amara.user_id, "x", reply_markup=buttons("OK"))
    with pytest.raises(BadRequest) as refused:
        await bot.edit_message_text(
            "x", amara.user_id, sent.message_id, reply_markup=buttons("OK")
        )
    assert refused.value.message == NOT_MODIFIED
    await bot.edit_message_reply_markup(
        amara.user_id, sent.message_id, reply_markup=buttons("OK", "Later")
    )
    assert amara.last.buttons == [["OK"], ["Later"]]
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(
            amara.user_id, sent.message_id, reply_markup=buttons("OK", "Later")
        )


async def test_what_is_not_there_cannot_be_edited(bot, amara):
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", amara.user_id, 999)
    sent = await bot.send_message(amara.user_id, "x")
    await bot.delete_message(amara.user_id, sent.message_id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("y", amara.user_id, sent.message_id)


async def test_what_a_person_wrote_cannot_be_edited(bot, amara):
    message_id = amara.says("mine")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("yours", amara.user_id, message_id)


async def test_a_message_that_brought_a_reply_keyboard_cannot_be_edited(bot, amara):
    sent = await bot.send_message(
        amara.user_id, "Welcome", reply_markup=ReplyKeyboardMarkup([["SOS"]])
    )
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("Hello", amara.user_id, sent.message_id)


async def test_a_document_has_no_text_to_edit(bot, amara):
    sent = await bot.send_document(amara.user_id, b"x", filename="book.csv")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("y", amara.user_id, sent.message_id)


async def test_an_edit_is_measured_like_a_message(bot, amara):
    sent = await bot.send_message(amara.user_id, "x")
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.edit_message_text("x" * 4097, amara.user_id, sent.message_id)
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.edit_message_text(
            "y", amara.user_id, sent.message_id, reply_markup=buttons("x" * 65)
        )


async def test_an_officers_message_with_a_name_in_it_can_be_deleted(bot, amara):
    message_id = amara.says("spoke to the tenant")
    await bot.delete_message(amara.user_id, message_id)
    assert amara.visible == []
    [gone] = amara.messages
    assert gone.deleted
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(amara.user_id, message_id)


async def test_after_48_hours_nothing_can_be_deleted(bot, amara, clock):
    message_id = amara.says("old")
    clock.passes(hours=47, minutes=59)
    younger = amara.says("younger")
    clock.passes(minutes=1)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(amara.user_id, message_id)
    await bot.delete_message(amara.user_id, younger)


async def test_in_a_group_a_persons_message_needs_the_right_to_delete(
    standin, bot, amara
):
    group = standin.group(-5, "Control room")
    message_id = group.says(amara, "hello")
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group.chat_id, message_id)
    group.lets_bot_delete()
    await bot.delete_message(group.chat_id, message_id)
    assert group.visible == []


async def test_many_are_deleted_at_once_and_the_missing_passed_over(bot, amara):
    first, second = amara.says("one"), amara.says("two")
    await bot.delete_messages(amara.user_id, [first, second, 999])
    assert amara.visible == []
    with pytest.raises(BadRequest, match="oo many message identifiers"):
        await bot.delete_messages(amara.user_id, list(range(1, 102)))
