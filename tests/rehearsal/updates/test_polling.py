"""The bot fetches updates: what is confirmed is gone, what is not comes again."""

import asyncio

import pytest
from telegram.error import Conflict

from tests.rehearsal.conftest import AT_ONCE_S, a_bot

REACTIONS = {
    "chat": {"id": -5, "type": "group", "title": "Control room"},
    "message_id": 4,
    "date": 0,
    "reactions": [],
}
OTHER = "terminated by other getUpdates request"


async def test_an_update_comes_again_until_it_is_confirmed(standin, bot, amara):
    amara.says("one")
    [first] = await bot.get_updates()
    [again] = await bot.get_updates()
    assert again.update_id == first.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()
    assert standin.pending == []
    assert standin.confirmed_offset == first.update_id + 1


async def test_an_offset_forgets_all_updates_below_it(bot, amara):
    for text in ("one", "two", "three"):
        amara.says(text)
    updates = await bot.get_updates()
    left = await bot.get_updates(offset=updates[2].update_id)
    assert [update.message.text for update in left] == ["three"]
    assert len(await bot.get_updates(offset=updates[0].update_id)) == 1


async def test_a_negative_offset_counts_from_the_end_and_forgets_the_rest(bot, amara):
    for text in ("one", "two", "three"):
        amara.says(text)
    assert [u.message.text for u in await bot.get_updates(offset=-1)] == ["three"]
    assert [u.message.text for u in await bot.get_updates()] == ["three"]


async def test_no_more_updates_come_than_the_limit(bot, amara):
    for number in range(120):
        amara.says(str(number))
    assert len(await bot.get_updates(limit=2)) == 2
    assert len(await bot.get_updates(limit=1000)) == 100


async def test_a_long_poll_hangs_and_wakes_when_somebody_writes(standin, bot, amara):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await standin.until(lambda: standin.polling)
    assert not poll.done()
    amara.says("hello")
    async with asyncio.timeout(AT_ONCE_S):
        [update] = await poll
    assert update.message.text == "hello"
    assert not standin.polling


async def test_a_long_poll_ends_empty_when_its_time_is_over(bot):
    async with asyncio.timeout(AT_ONCE_S):
        assert await bot.get_updates(timeout=1) == ()


async def test_a_second_poller_ends_the_first_with_a_conflict(standin, url, bot, amara):
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await standin.until(lambda: standin.polling)
    async with a_bot(standin.token, url) as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match=OTHER):
            await first
        amara.says("for the second")
        assert [u.message.text for u in await second] == ["for the second"]


async def test_setting_a_webhook_ends_the_poll_and_forbids_another(standin, bot):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await standin.until(lambda: standin.polling)
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="while webhook is active; use deleteWebhook"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_allowed_kinds_are_remembered_until_told_otherwise(bot, amara):
    await bot.get_updates(allowed_updates=["callback_query"])
    amara.says("not wanted")
    assert await bot.get_updates() == ()
    await bot.get_updates(allowed_updates=[])
    amara.says("wanted")
    assert len(await bot.get_updates()) == 1


async def test_an_update_that_nobody_fetches_for_a_day_is_lost(bot, amara, clock):
    amara.says("is anybody there")
    clock.passes(hours=23, minutes=59)
    assert len(await bot.get_updates()) == 1
    clock.passes(minutes=1)
    assert await bot.get_updates() == ()


async def test_an_update_can_be_delivered_again_although_confirmed(standin, bot, amara):
    amara.says("once")
    [first] = await bot.get_updates()
    await bot.get_updates(offset=first.update_id + 1)
    standin.repeat(first.update_id)
    [again] = await bot.get_updates(offset=first.update_id + 1)
    assert again.update_id == first.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()


async def test_any_raw_update_can_be_slipped_in(standin, bot):
    update_id = standin.post_update({"message_reaction_count": REACTIONS})
    numbered = standin.post_update({"update_id": update_id + 5})
    updates = await bot.get_updates()
    assert [update.update_id for update in updates] == [update_id, numbered]
    assert updates[0].message_reaction_count.message_id == 4


async def test_a_poller_that_hangs_up_leaves_nothing_behind(standin, bot, amara):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await standin.until(lambda: standin.polling)
    poll.cancel()
    await standin.until(lambda: not standin.polling)
    amara.says("later")
    assert len(await bot.get_updates()) == 1
