"""Chatter that comes to its turn too late is let go; an alarm never is."""

from sqlalchemy import select
from sqlmodel import col

from rehearsal.faults import flood
from storage.messages.tables import AttemptRow


async def let_go(night):
    """Why, of each message that was."""

    def read(desk):
        stale = select(col(AttemptRow.detail)).where(col(AttemptRow.outcome) == "stale")
        return list(desk.unit.session.scalars(stale.order_by(col(AttemptRow.id))))

    return await night.asks(read)


async def an_officer_whose_prompt_waits(night, seconds):
    """Booked on at 22:00, to be asked at 22:50; Telegram makes the prompt wait."""
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=49)
    night.standin.faults.next(chat_id=1001, fault=flood(seconds))
    await night.passes(minutes=2)
    return officer


async def test_who_has_answered_is_not_asked_any_more(night):
    officer = await an_officer_whose_prompt_waits(night, 600)
    await officer.says("/ok")
    await officer.is_told("Check call recorded 22:51.")
    await night.passes(minutes=30)
    await officer.hears_nothing()
    assert await let_go(night) == ["the call is answered", "nothing to change"]


async def test_who_has_booked_off_is_not_asked_any_more(night):
    officer = await an_officer_whose_prompt_waits(night, 600)
    await officer.says("/bookoff")
    await officer.is_told("Booked off")
    await night.passes(minutes=30)
    await officer.hears_nothing()
    assert "the call is stood_down" in await let_go(night)


async def test_the_reminder_takes_the_place_of_a_prompt_that_waited_for_as_long(night):
    officer = await an_officer_whose_prompt_waits(night, 16 * 60)
    await night.passes(minutes=16)
    await officer.is_told("was due 23:00. Press the button now.")
    await officer.hears_nothing()
    assert await let_go(night) == ["asked again"]


async def test_a_reminder_is_let_go_once_people_are_sent_to_look(night):
    officer = await an_officer_whose_prompt_waits(night, 26 * 60)
    await night.passes(minutes=26)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await officer.hears_nothing()
    assert await let_go(night) == ["the call is missed", "the call is missed"]


async def test_a_prompt_that_is_only_late_is_asked(night):
    officer = await an_officer_whose_prompt_waits(night, 600)
    await night.passes(minutes=10)
    await officer.is_told("Check call due 23:00")
    assert await let_go(night) == []


async def test_a_board_of_an_hour_ago_misleads_and_is_not_sent(night):
    manager = night.duty_manager("D001")
    night.standin.faults.next(chat_id=2001, fault=flood(3700))
    await manager.says("/board")
    await night.passes(minutes=65)
    await manager.hears_nothing()
    assert await let_go(night) == ["older than 1:00:00"]


async def test_an_acknowledgement_is_sent_however_late(night):
    officer = night.officer("E1001")
    night.standin.faults.next(chat_id=1001, fault=flood(3700))
    await officer.says("/bookon RIV")
    await night.passes(minutes=65)
    await officer.is_told("Booked on at RIV")


async def test_an_alarm_is_sent_however_late(night):
    night.standin.faults.next(chat_id=2001, fault=flood(86_400))
    await night.officer("E1001").says("/sos")
    await night.sleeps(hours=24, minutes=1)
    await night.duty_manager("D001").is_told("SOS")
    assert await let_go(night) == []
