"""What was said counts before it was read, and finds its place when it was."""

from datetime import timedelta

import pytest

from tests.journeys.shelves import kept_anywhere
from tests.journeys.words.test_a_slow_redactor import RECEIVED, officer

__all__ = ("officer",)

NOT_YET = "[the words follow when they have been checked for names]"


async def test_words_of_a_shift_that_ended_meanwhile_are_in_its_book(night, officer):
    night.redaction.is_busy()
    await officer.says("gate 2 found open")
    await officer.says("/bookoff")
    await officer.is_told("Booked off")
    night.redaction.is_free()
    await officer.is_told("OB-1 is in the occurrence book of RIV")


async def test_words_of_an_sos_that_was_closed_meanwhile_reach_those_told(
    night, officer
):
    manager = night.duty_manager("D001")
    night.redaction.is_busy()
    await officer.says("/sos man with a knife")
    await manager.is_told("SOS from A.O. E1001")
    await manager.presses("I have this")
    await manager.presses("Officer is safe")
    night.redaction.is_free()
    await manager.is_told("“man with a knife”")


async def test_words_that_would_not_be_kept_are_not_sealed(night):
    off_shift = night.duty_manager("D001")
    night.redaction.is_busy()
    await off_shift.says("Gareth Pemberton waves")
    await off_shift.is_told("Nothing was recorded: you are not booked on.")
    assert await night.asks(lambda desk: desk.unit.sealed_words.count()) == 0


async def test_a_form_that_was_opened_meanwhile_waits_for_its_own_words(night, officer):
    night.redaction.is_busy()
    await officer.says("the gate is open")
    await officer.says("/incident")
    await officer.is_told("What happened?")
    night.redaction.is_free()
    await officer.is_told("OB-1 is in the occurrence book")
    await officer.says("man fell on the stairs")
    await officer.is_told("Incident recorded as INC-1.")


async def test_the_words_of_an_sos_follow_before_the_rules_are_accepted(night, officer):
    await night.asks(
        lambda desk: desk.unit.people.accept_policy("E1001", "0", night.now)
    )
    night.redaction.is_busy()
    await officer.says("/sos man with a knife")
    await officer.is_told(RECEIVED)
    night.redaction.is_free()
    await night.duty_manager("D001").is_told("“man with a knife”")


async def test_a_check_call_with_words_counts_at_once(night, officer):
    night.redaction.is_busy()
    await officer.says("/ok all quiet, Gareth Pemberton is with me")
    await officer.is_told("Check call recorded 22:00.")
    await officer.is_told(RECEIVED)
    night.redaction.is_free()
    await officer.is_told("OB-1 is in the occurrence book")


@pytest.mark.parametrize("typed", [True, False])
async def test_an_incident_is_raised_at_once_and_its_words_follow(
    night, officer, typed
):
    manager = night.duty_manager("D001")
    night.redaction.is_busy()
    if typed:
        await officer.says("/incident")
        await officer.says("Gareth Pemberton fell")
    else:
        await officer.says("/incident Gareth Pemberton fell")
    await officer.is_told("Incident recorded as INC-1.")
    await officer.is_told(RECEIVED)
    told = await manager.is_told("INCIDENT at RIV Riverside Court.")
    assert "[the words follow when they have been checked for names]" in told.text
    await manager.presses("I have this")
    night.redaction.is_free()
    await manager.is_told("More from A.O. E1001 on INC-1:\n“G.P. fell”")
    told = await officer.is_told("Passed on with INC-1.")
    assert "“G.P. fell”" in told.text


async def test_a_breach_reaches_the_dpo_before_its_words_are_read(night, officer):
    dpo = night.dpo("P001")
    night.redaction.is_busy()
    await officer.says("/breach sent the rota to Gareth Pemberton")
    await dpo.is_told("DATA BREACH BR-1.")
    night.redaction.is_free()
    await dpo.is_told("“sent the rota to G.P.”")
    await dpo.says("/breaches")
    await dpo.is_told("“sent the rota to G.P.”")


async def test_a_reason_that_is_slow_closes_the_alarm_when_it_is_read(night, officer):
    manager = night.duty_manager("D001")
    await officer.says("/incident shouting outside")
    await manager.presses("I have this")
    await manager.presses("Other reason")
    night.redaction.is_busy()
    await manager.says("spoke to Gareth Pemberton")
    await manager.is_told(RECEIVED)
    night.redaction.is_free()
    await night.duty_manager("D002").hears_nothing()
    await night.settles()
    assert await night.asks(lambda desk: desk.unit.alarms.words(1)) == "spoke to G.P."


async def test_an_officers_words_are_read_when_the_name_check_works_again(
    night, officer
):
    night.redaction.breaks()
    sent = await officer.says("Gareth Pemberton left")
    await officer.is_told(RECEIVED)
    await night.passes(minutes=1)
    await night.sleeps(minutes=19)
    night.redaction.is_mended()
    await night.passes(seconds=10)
    told = await officer.is_told("OB-1 is in the occurrence book of RIV")
    assert "“G.P. left”" in told.text
    assert next(m for m in officer.phone.messages if m.message_id == sent).deleted
    entry = await night.asks(
        lambda desk: desk.unit.occurrences.by_message("E1001", sent)
    )
    assert night.now - entry.written_at > timedelta(minutes=20)


async def test_a_report_goes_through_when_the_name_check_is_broken(night, officer):
    manager = night.duty_manager("D001")
    night.redaction.breaks()
    await officer.says("/incident Gareth Pemberton fell")
    await officer.is_told("Incident recorded as INC-1.")
    told = await manager.is_told("INCIDENT at RIV Riverside Court.")
    assert NOT_YET in told.text
    await night.passes(seconds=40)
    told = await manager.is_told("INC-1: What A.O. E1001 wrote at 22:00 cannot be")
    assert "Ring A.O. E1001." in told.text
    assert not await kept_anywhere(night, "Pemberton")
    night.redaction.is_mended()
    await night.passes(seconds=10)
    await manager.is_told("More from A.O. E1001 on INC-1:\n“G.P. fell”")


async def test_a_stranger_is_answered_without_the_redactor(night):
    night.redaction.is_busy()
    stranger = night.person("N001")
    await stranger.says("hello, is Gareth there?")
    await stranger.is_told("This line is private.")
    assert night.redaction.asked == []
