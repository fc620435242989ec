"""People press buttons and tap keys, and the bot answers them."""

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)
from telegram.constants import ZERO_DATE
from telegram.error import BadRequest

TOO_OLD = "Query is too old and response timeout expired or query id is invalid".lower()


async def ask(bot, phone, *labels):
    keys = [
        [InlineKeyboardButton(label, callback_data=f"d:{label}")] for label in labels
    ]
    return await bot.send_message(
        phone.user_id, "Well?", reply_markup=InlineKeyboardMarkup(keys)
    )


async def pressed(bot):
    [update] = await bot.get_updates()
    return update.callback_query


async def test_a_press_carries_the_data_and_the_message(bot, amara):
    sent = await ask(bot, amara, "I have this", "Not me")
    amara.presses("I have this")
    query = await pressed(bot)
    assert query.data == "d:I have this"
    assert query.from_user.id == amara.user_id
    assert query.message.message_id == sent.message_id
    assert query.message.reply_markup is not None


async def test_a_part_of_the_label_is_enough_but_the_exact_one_goes_first(bot, amara):
    await ask(bot, amara, "OK, but late", "OK")
    amara.presses("OK")
    assert (await pressed(bot)).data == "d:OK"


async def test_the_newest_button_of_that_label_is_pressed(bot, amara):
    old = await ask(bot, amara, "OK")
    new = await ask(bot, amara, "OK")
    amara.presses("OK")
    amara.presses("OK", message_id=old.message_id)
    queries = [update.callback_query for update in await bot.get_updates()]
    assert [q.message.message_id for q in queries] == [new.message_id, old.message_id]


async def test_a_button_that_is_not_there_is_missed_by_name(bot, amara):
    await ask(bot, amara, "OK", "Later")
    with pytest.raises(LookupError, match=r"no button 'SOS'.*'OK', 'Later'"):
        amara.presses("SOS")


async def test_an_answer_shows_on_the_phone_once(bot, amara):
    await ask(bot, amara, "OK")
    amara.presses("OK")
    query = await pressed(bot)
    await query.answer("Recorded", show_alert=True)
    assert amara.alerts == ["Recorded"]
    assert amara.alerts_shown[0].in_a_box
    with pytest.raises(BadRequest) as refused:
        await query.answer("Recorded")
    assert refused.value.message.lower() == TOO_OLD


async def test_an_answer_that_comes_late_or_to_nothing_is_refused(bot, amara, clock):
    await ask(bot, amara, "OK")
    amara.presses("OK")
    query = await pressed(bot)
    clock.passes(seconds=16)
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer()
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query("4711")


async def test_an_answer_has_200_letters_at_most(bot, amara):
    await ask(bot, amara, "OK")
    amara.presses("OK")
    query = await pressed(bot)
    with pytest.raises(BadRequest, match="Message_too_long"):
        await query.answer("x" * 201)
    await query.answer("x" * 200)


async def test_a_forger_may_press_what_is_not_there(bot, amara):
    amara.presses_data("d:forged", 999)
    query = await pressed(bot)
    assert query.data == "d:forged"
    assert query.message.date == ZERO_DATE


async def test_a_key_sends_its_words(bot, amara):
    keys = ReplyKeyboardMarkup([["Book on"], ["SOS"]], one_time_keyboard=True)
    await bot.send_message(amara.user_id, "Welcome", reply_markup=keys)
    with pytest.raises(LookupError, match="'Book on', 'SOS'"):
        amara.taps("Book off")
    amara.taps("SOS")
    assert (await bot.get_updates())[0].message.text == "SOS"
    assert amara.keyboard == []


async def test_keys_can_ask_for_ones_own_number_and_place(bot, amara):
    keys = [
        [KeyboardButton("My number", request_contact=True)],
        [KeyboardButton("My place", request_location=True)],
    ]
    await bot.send_message(
        amara.user_id, "Who, where?", reply_markup=ReplyKeyboardMarkup(keys)
    )
    amara.taps("My number")
    amara.taps("My place")
    number, place = [update.message for update in await bot.get_updates()]
    assert number.contact.user_id == number.from_user.id == amara.user_id
    assert place.location.latitude == pytest.approx(51.5074)
