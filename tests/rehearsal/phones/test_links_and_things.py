"""What people scan, share live, take back and send: as the bot is told of it."""

import pytest

from rehearsal.phones.links import payload_of

BOT = "checkcall_rehearsal_bot"


@pytest.mark.parametrize(
    "link",
    [
        f"https://t.me/{BOT}?start=cp_1_x",
        f"http://t.me/{BOT.upper()}?start=cp_1_x",
        f" https://telegram.me/{BOT}?start=cp_1_x ",
        f"tg://resolve?domain={BOT}&start=cp_1_x",
    ],
)
async def test_a_link_to_the_chat_is_start_with_what_it_says(bot, amara, link):
    amara.scans(link)
    [update] = await bot.get_updates()
    assert update.message.text == "/start cp_1_x"


@pytest.mark.parametrize(
    "link",
    [
        *("", "P1", "https://t.me/", "https://t.me/another_bot?start=x"),
        *(f"https://t.me/{BOT}", f"https://t.me/{BOT}?start=a%20b"),
        *(f"https://evil.example/{BOT}?start=x", f"javascript://t.me/{BOT}?start=x"),
        f"tg://join?domain={BOT}&start=x",
    ],
)
def test_any_other_link_is_refused(link):
    with pytest.raises(ValueError, match=r"no link|says nothing"):
        payload_of(link, BOT)


async def test_a_live_location_moves_and_ends(bot, amara):
    message_id = amara.sends_location(51.5, -0.1, live=True)
    amara.moves(message_id, 51.501, -0.1)
    amara.moves(message_id, 51.501, -0.1, live=False)
    sent, moved, ended = await bot.get_updates()
    assert sent.message.location.live_period
    assert moved.edited_message.location.latitude == 51.501
    assert ended.edited_message.location.live_period is None


async def test_nobody_tells_the_bot_that_a_person_deleted_a_message(bot, amara):
    message_id = amara.says("a name")
    await bot.get_updates(offset=(await bot.get_updates())[-1].update_id + 1)
    amara.deletes(message_id)
    assert await bot.get_updates() == ()
    assert amara.visible == []
    with pytest.raises(LookupError):
        amara.deletes(message_id)
