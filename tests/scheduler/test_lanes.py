"""Who goes first: each message is owed in the lane of what it is for."""

from sqlalchemy import select
from sqlmodel import col

from bot.desk.retention import decisions
from scheduler.calendar_jobs import Housekeeping
from storage.messages.message import Deed, Lane
from storage.messages.tables import OutboxRow


async def lanes(night, chat, words):
    """Of the messages to a chat that have these words, changes included."""

    def read(desk):
        found = desk.unit.session.scalars(
            select(OutboxRow)
            .where(col(OutboxRow.chat_id) == chat)
            .order_by(col(OutboxRow.id))
        )
        said = [row for row in found if words in (row.text or "")]
        return [(Lane(row.lane), Deed(row.deed)) for row in said]

    return await night.asks(read)


SEND, EDIT = Deed.SEND, Deed.EDIT


async def test_an_sos_and_all_that_is_said_of_it_goes_first(night):
    before = [len(await lanes(night, chat, "")) for chat in (1001, 2001)]
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").presses("I have this")
    for chat, earlier in zip((1001, 2001), before, strict=True):
        _, *said = (await lanes(night, chat, ""))[earlier - 1 :]
        assert {lane for lane, _ in said} == {Lane.URGENT}


async def test_a_breach_goes_first(night):
    await night.officer("E1001").says("/breach lost a notebook")
    assert (Lane.URGENT, SEND) in await lanes(night, 1001, "BR-")
    assert (Lane.URGENT, SEND) in await lanes(night, 4001, "DATA BREACH")


async def test_a_missed_call_goes_before_answers_and_those_before_prompts(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=76)
    assert await lanes(night, 1001, "Booked on") == [(Lane.REPLY, SEND)]
    assert await lanes(night, 1001, "Check call due") == [(Lane.PROMPT, SEND)]
    assert await lanes(night, 2001, "MISSED") == [(Lane.ESCALATION, SEND)]


async def test_a_settled_prompt_changes_after_the_answer_and_at_its_pace(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=51)
    await officer.presses("I am OK")
    assert await lanes(night, 1001, "OK 22:51") == [(Lane.REPLY, EDIT)]
    sent = [call.method for call in night.standin.calls if "essage" in call.method]
    assert sent[-2:] == ["sendMessage", "editMessageText"]


async def test_managers_hear_of_a_phone_out_of_reach_before_any_prompt(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    officer.phone.blocks_bot()
    await night.passes(minutes=51)
    assert await lanes(night, 2001, "E1001") == [(Lane.ESCALATION, SEND)]


async def test_the_weekly_list_goes_last(night):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("gate one locked")
    await night.officer("E1001").says("/bookoff")
    await night.sleeps(days=3 * 366)
    await Housekeeping(night.house.doorway).dispose()
    await night.asks(decisions.remind)
    await night.settles()
    digests = [lane for lane, _ in await lanes(night, 4001, "")]
    assert Lane.DIGEST in digests
