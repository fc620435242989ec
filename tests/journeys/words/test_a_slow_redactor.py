"""Words that take long to read are withheld; what is urgent does not wait for them."""

import asyncio

import pytest

from tests.journeys.shelves import kept_anywhere

RECEIVED = "Received. It is being read; this takes longer than usual."


@pytest.fixture
async def officer(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    return officer


async def test_a_slow_message_is_received_at_once_and_answered_when_read(
    night, officer
):
    night.redaction.is_busy()
    sent = await officer.says("Gareth Pemberton is at the gate")
    await officer.is_told(RECEIVED)
    await officer.hears_nothing()
    night.redaction.is_free()
    told = await officer.is_told("OB-1 is in the occurrence book of RIV")
    assert "“G.P. is at the gate”" in told.text
    assert next(m for m in officer.phone.messages if m.message_id == sent).deleted
    assert await night.asks(lambda desk: desk.unit.sealed_words.count()) == 0


async def test_what_is_withheld_is_sealed_and_telegram_may_forget_it(night, officer):
    night.redaction.is_busy()
    await officer.says("Gareth Pemberton is at the gate")
    await officer.is_told(RECEIVED)
    assert night.standin.pending == []
    assert not await kept_anywhere(night, "Pemberton")


async def test_a_process_that_dies_meanwhile_loses_nothing(night, officer):
    night.redaction.is_busy()
    await officer.says("/incident Gareth Pemberton is hurt")
    await officer.is_told("Incident recorded as INC-1.")
    night.starts_again()
    night.redaction.is_free()
    await officer.is_told("Passed on with INC-1.")
    text = await night.asks(lambda desk: desk.unit.incidents.get(1).text)
    assert text == "G.P. is hurt"
    found = await night.asks(lambda desk: desk.unit.incidents.find(2))
    assert found is None


async def test_by_webhook_telegram_is_answered_when_the_words_are_sealed(
    night, officer
):
    night.redaction.is_busy()
    officer.phone.says("Gareth Pemberton is at the gate")
    [update] = night.standin.pending
    await asyncio.gather(night.intake.take(update), night.intake.take(update))
    assert await night.asks(lambda desk: desk.unit.sealed_words.count()) == 1
    night.redaction.is_free()
    await officer.is_told("OB-1 is in the occurrence book")
    await officer.hears_nothing()


async def test_others_are_served_while_one_message_is_slow(night, officer):
    night.redaction.is_busy()
    await officer.says("Gareth Pemberton is at the gate")
    other = night.officer("E1002")
    await other.says("/bookon MKT")
    await other.is_told("MKT Market Hall, 22:00.")
    await officer.says("/ok")
    await officer.is_told("Check call recorded 22:00.")
    await officer.says("/sos")
    await night.duty_manager("D001").is_told("SOS from A.O. E1001")


async def test_an_sos_goes_out_at_once_and_its_words_follow(night, officer):
    manager = night.duty_manager("D001")
    night.redaction.is_busy()
    await officer.says("/sos Gareth Pemberton has a knife")
    await officer.is_told("SOS INC-1 is going out now.")
    await manager.is_told("SOS from A.O. E1001")
    await manager.hears_nothing()
    night.redaction.is_free()
    more = await manager.is_told("More from A.O. E1001 on INC-1:")
    assert "“G.P. has a knife”" in more.text
