"""Photos that the bot sends on by their id."""

import pytest
from telegram.error import BadRequest


async def test_a_photo_is_sent_on_by_its_id(bot, amara):
    amara.sends_photo("the gate")
    [update] = await bot.get_updates()
    file_id = update.message.photo[-1].file_id
    sent = await bot.send_photo(
        amara.user_id, file_id, "from the gate", protect_content=True
    )
    assert sent.photo[-1].file_id == file_id
    assert amara.last.kind == "photo"
    assert amara.last.text == "from the gate"
    assert amara.last.protected


async def test_what_is_no_photo_is_not_sent_as_one(bot, amara):
    amara.sends_document("rota.pdf")
    [update] = await bot.get_updates()
    with pytest.raises(BadRequest, match="use file of type document as photo"):
        await bot.send_photo(amara.user_id, update.message.document.file_id)
    with pytest.raises(BadRequest, match="nvalid file_id"):
        await bot.send_photo(amara.user_id, "nonsense")


@pytest.mark.parametrize("kind", ["video_note", "audio", "video", "animation", "dice"])
async def test_rarer_kinds_of_message_reach_the_bot(bot, amara, kind):
    amara.sends_odd(kind)
    [update] = await bot.get_updates()
    assert getattr(update.message, kind)
