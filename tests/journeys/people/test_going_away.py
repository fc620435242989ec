"""Whoever goes away hears what they leave behind."""

from tests.journeys.on_call.test_on_call import TOMORROW, TONIGHT, loads, reaches


async def test_an_alarm_that_they_have_stays_theirs_and_that_is_said(night):
    manager = night.duty_manager("D001")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await manager.presses("I have this")
    await manager.says("/away until Monday")
    told = await manager.is_told("You are away from")
    assert "You still have CC-1: end it, or ask somebody above you" in told.text
    await manager.presses("Officer is safe")
    await manager.says("/away until Monday")
    assert "You still have" not in (await manager.is_told("You are away from")).text


async def test_a_duty_on_call_is_named_and_can_be_given_away_there(night):
    await loads(night, TONIGHT, TOMORROW)
    ruth = night.duty_manager("D001")
    await ruth.catches_up()
    await ruth.says("/away 11/01")
    told = await ruth.is_told("You are away from")
    assert "You are on call as duty manager from Sun 11 Jan 18:00" in told.text
    await ruth.presses("I cannot: Sun 11 Jan 18:00")
    await night.duty_manager("D002").is_told("cannot be on call as duty manager")


async def test_the_last_of_a_role_hears_that_nobody_else_is_there(night):
    first, second = night.duty_manager("D001"), night.duty_manager("D002")
    await first.says("/away 15/01")
    assert "Nobody else" not in (await first.is_told("You are away from")).text
    await second.says("/away 14/01 16/01")
    told = await second.is_told("You are away from")
    assert "Nobody else who is a duty manager can be told then" in told.text
    await second.says("/away 17/01")
    assert "Nobody else" not in (await second.is_told("You are away from")).text


async def test_who_is_away_and_takes_a_duty_over_hears_that_no_alarm_reaches_them(
    night,
):
    await loads(night, TONIGHT, TOMORROW)
    ruth, callum = night.duty_manager("D001"), night.duty_manager("D002")
    await ruth.catches_up()
    await ruth.says("/oncall")
    await ruth.presses("I cannot: Sun 11 Jan 18:00")
    await callum.is_told("cannot be on call")
    await callum.says("/away until Tuesday")
    await reaches(night, "01-11 18:30")
    shown = night.person("D002").phone.find("cannot be on call")
    await callum.does(lambda phone: phone.presses("I take it", shown.message_id))
    told = await callum.is_told("You have it: on call as duty manager")
    assert "You are marked away until Tue 13 Jan 00:00" in told.text
    assert "Send /away off." in told.text


async def test_whose_duty_is_over_hears_of_the_alarm_that_they_still_have(night):
    await loads(night, TONIGHT, TOMORROW)
    ruth = night.duty_manager("D001")
    await reaches(night, "01-12 05:00")
    await night.officer("E1001").says("/incident gate will not close")
    await ruth.presses("I have this")
    await reaches(night, "01-12 06:00")
    over = await ruth.is_told("You are not on call any more as duty manager.")
    assert "You still have INC-1: end it" in over.text
