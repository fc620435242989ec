"""Every outcome of a delivery, and what is done about it (design, section 5)."""

from datetime import timedelta

from bot.domain.refs import StaffId
from bot.texts.message import Message
from rehearsal.faults import drop_after, drop_before, flood, status


async def told(night, words="OB-"):
    return [m.text for m in night.officer("E1001").phone.inbox if words in m.text]


async def on_shift(night):
    await night.officer("E1001").books_on("RIV")


async def attempts(night):
    from sqlalchemy import text

    def read(desk):
        rows = desk.unit.session.execute(text("SELECT outcome FROM attempt"))
        return [outcome for (outcome,) in rows]

    return await night.asks(read)


async def test_a_flooded_chat_waits_and_nobody_else_does(night):
    await on_shift(night)
    night.standin.faults.next(method="sendMessage", chat_id=1001, fault=flood(30))
    await night.officer("E1001").says("gate one locked")
    await night.officer("E1002").says("/help")
    assert not await told(night)
    await night.officer("E1002").is_told("/bookon")
    await night.passes(seconds=31)
    assert len(await told(night)) == 1


async def test_an_answer_that_met_a_server_error_is_sent_again_and_says_so(night):
    await on_shift(night)
    await night.passes(minutes=1)
    night.standin.faults.next(method="sendMessage", fault=status(502, "Bad Gateway"))
    await night.officer("E1001").says("gate one locked")
    await night.passes(minutes=1)
    [answer] = await told(night)
    assert "(Repeat" in answer
    assert "unknown" in await attempts(night)


async def test_an_alarm_whose_answer_was_lost_is_sent_again_and_says_so(night):
    await on_shift(night)
    night.standin.faults.next(method="sendMessage", chat_id=2001, fault=drop_after())
    await night.passes(minutes=76)
    alarms = [
        m.text
        for m in night.duty_manager("D001").phone.inbox
        if m.text.startswith("MISSED CHECK CALL")
    ]
    assert len(alarms) == 2
    assert "(Repeat: this may have reached you before.)" in alarms[1]
    assert "CC-1" in alarms[0]
    assert "CC-1" in alarms[1]


async def test_a_prompt_whose_answer_was_lost_is_not_sent_twice(night):
    await on_shift(night)
    night.standin.faults.next(method="sendMessage", chat_id=1001, fault=drop_after())
    await night.passes(minutes=52)
    assert len(await told(night, "Check call due")) == 1


async def test_a_lost_connection_before_anything_was_done_loses_nothing(night):
    await on_shift(night)
    night.standin.faults.next(method="sendMessage", fault=drop_before())
    await night.officer("E1001").says("gate one locked")
    await night.passes(minutes=1)
    assert len(await told(night)) == 1


async def test_an_officer_who_blocked_the_bot_does_not_hold_up_the_rest(night):
    await on_shift(night)
    night.officer("E1001").phone.blocks_bot()
    await night.passes(minutes=76)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    assert "undeliverable" in await attempts(night)


async def test_an_alarm_is_tried_until_telegram_takes_it(night):
    await on_shift(night)
    await night.passes(minutes=70)
    night.standin.faults.next(chat_id=2001, times=5, fault=status(502, "Bad Gateway"))
    await night.passes(minutes=6)
    assert [m for m in night.duty_manager("D001").phone.inbox if "MISSED" in m.text]


async def test_words_are_erased_once_delivered_and_their_time_is_up(night):
    from sqlalchemy import text

    from scheduler.calendar_jobs import tidy

    await on_shift(night)
    await night.officer("E1001").says("gate one locked")
    await night.settles()
    night.clock.now += timedelta(days=1, minutes=1)
    await night.asks(tidy)
    kept = await night.asks(
        lambda desk: list(
            desk.unit.session.execute(
                text("SELECT text FROM outbox WHERE done_at IS NOT NULL")
            ).scalars()
        )
    )
    assert kept
    assert set(kept) == {None}


async def test_what_fills_a_message_can_be_said_again(night):
    await on_shift(night)
    night.standin.faults.next(method="sendMessage", chat_id=1001, fault=drop_after())
    full = Message("gate one locked." * 256)
    await night.asks(lambda desk: desk.owe(desk.person(StaffId("E1001")), full))
    await night.passes(minutes=1)
    first, again = await told(night, "gate one locked")
    assert first == full.text
    assert again.endswith("(Repeat: this may have reached you before.)")
