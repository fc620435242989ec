"""What goes wrong on the way to Telegram, as a test scripts it."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from rehearsal.faults import drop_after, drop_before, flood, hang, status

from .conftest import PLAIN


async def test_a_flood_is_answered_with_the_wait_and_then_passes(standin, bot, amara):
    standin.faults.next(method="sendMessage", fault=flood(7))
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(amara.user_id, "x")
    assert refused.value.retry_after == timedelta(seconds=7)
    assert amara.messages == []
    await bot.send_message(amara.user_id, "x")
    assert len(amara.messages) == 1


async def test_a_connection_dropped_before_leaves_nothing_done(standin, bot, amara):
    standin.faults.next(method="sendMessage", fault=drop_before())
    with pytest.raises(NetworkError, match="disconnected"):
        await bot.send_message(amara.user_id, "x")
    assert amara.messages == []


async def test_a_connection_dropped_after_leaves_the_message_delivered(
    standin, bot, amara
):
    standin.faults.next(method="sendMessage", fault=drop_after())
    with pytest.raises(NetworkError, match="disconnected"):
        await bot.send_message(amara.user_id, "x")
    assert [message.text for message in amara.messages] == ["x"]


async def test_a_late_answer_is_to_a_message_that_was_delivered(standin, bot, amara):
    standin.faults.next(method="sendMessage", fault=hang(60))
    with pytest.raises(TimedOut):
        await bot.send_message(amara.user_id, "x", read_timeout=0.1)
    assert [message.text for message in amara.messages] == ["x"]


async def test_a_short_hang_is_only_slow(standin, bot, amara):
    standin.faults.next(method="sendMessage", fault=hang(0.01, accepted=False))
    await bot.send_message(amara.user_id, "x")
    assert len(amara.messages) == 1


async def test_any_status_can_be_scripted(standin, bot, amara):
    standin.faults.next(fault=status(502, "Bad Gateway"), times=2)
    standin.faults.next(fault=status(403, "Forbidden: scripted"))
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(amara.user_id, "x")
    with pytest.raises(Forbidden, match="scripted"):
        await bot.get_me()
    await bot.send_message(amara.user_id, "x")


async def test_a_fault_strikes_only_the_chat_and_method_it_is_for(
    standin, bot, amara, bryn
):
    standin.faults.next(method="sendMessage", chat_id=bryn.user_id, fault=flood(1))
    await bot.get_me()
    await bot.send_message(amara.user_id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(bryn.user_id, "x")


async def test_planned_faults_can_be_called_off(standin, bot, amara):
    standin.faults.next(fault=flood(1), times=99)
    standin.faults.clear()
    await bot.send_message(amara.user_id, "x")


async def test_in_an_outage_every_call_fails_and_the_poll_breaks_off(
    standin, bot, amara
):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await standin.until(lambda: standin.polling)
    standin.outage(True)
    with pytest.raises(NetworkError):
        await poll
    with pytest.raises(NetworkError):
        await bot.send_message(amara.user_id, "x")
    amara.says("kept for later")
    standin.outage(False)
    [update] = await bot.get_updates()
    assert update.message.text == "kept for later"


async def test_an_outage_can_look_like_a_bad_gateway(standin, bot):
    standin.outage(True, status=502)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.get_me()


async def test_a_body_that_is_no_json_is_refused(standin, url):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        answer = await http.post(
            f"/bot{standin.token}/getMe",
            content=b"{",
            headers={"Content-Type": "application/json"},
        )
    assert answer.status_code == 400


async def test_a_scripted_fault_is_noted_among_the_calls(standin, bot, amara):
    standin.faults.next(fault=status(400, "Bad Request: scripted"))
    with pytest.raises(BadRequest, match="Scripted"):
        await bot.send_message(amara.user_id, "x")
    assert standin.calls[-1].result.description == "Bad Request: scripted"
