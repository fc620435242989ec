"""Somebody else comes on call while an alarm is open: it has somebody who is awake."""

from tests.journeys.on_call.test_on_call import (
    duty,
    loads,
    misses_a_call,
    reaches,
)

EVENING = duty("D001", "01-10 18:00", "01-10 23:30")
NIGHT = duty("D002", "01-10 23:30", "01-11 22:00")
ON_CALL, DIRECTOR = "on-call:duty-manager", "director"


async def test_who_comes_on_call_hears_of_what_nobody_has(night, rings, ruth, callum):
    await rings(ON_CALL, DIRECTOR)
    await loads(night, EVENING, NIGHT)
    await misses_a_call(night)
    await ruth.is_told("MISSED CHECK CALL")
    await callum.hears_nothing("MISSED")
    await reaches(night, "01-10 23:30")
    told = await callum.is_told("MISSED CHECK CALL")
    assert told.text.endswith("You are on call now, and this is open: nobody has it.")
    await night.director("X001").hears_nothing("MISSED")
    await reaches(night, "01-10 23:45")
    await night.director("X001").is_told("MISSED CHECK CALL")
    await callum.presses("I have this")
    await ruth.is_told("C.F. D002 has this")


async def test_who_goes_off_call_keeps_what_they_hold_until_it_is_taken_over(
    night, rings, ruth, callum
):
    await rings(ON_CALL, DIRECTOR)
    await loads(night, EVENING, NIGHT)
    await misses_a_call(night)
    await ruth.is_told("MISSED CHECK CALL")
    await ruth.presses("I have this")
    await reaches(night, "01-10 23:30")
    told = await callum.is_told("MISSED CHECK CALL")
    assert told.text.endswith("R.A. D001 has it until you take it over.")
    await ruth.hears_nothing("has this")
    await reaches(night, "01-10 23:50")
    await ruth.is_told("still")
    await callum.presses("I have this")
    await ruth.is_told("C.F. D002 has this")


async def test_a_rung_that_comes_after_the_handover_rings_who_is_on_call_then(
    night, rings, ruth, callum
):
    await rings(DIRECTOR, ON_CALL)
    await loads(night, EVENING, NIGHT)
    await misses_a_call(night)
    await night.director("X001").is_told("MISSED CHECK CALL")
    await reaches(night, "01-10 23:31")
    await callum.hears_nothing("MISSED")
    await reaches(night, "01-10 23:46")
    await callum.is_told("MISSED CHECK CALL")
    await ruth.hears_nothing("MISSED")


async def test_who_takes_a_duty_over_in_the_middle_of_it_hears_what_is_open(
    night, rings, ruth, callum
):
    await rings(ON_CALL, DIRECTOR)
    await loads(night, duty("D001", "01-10 18:00", "01-11 22:00"))
    await misses_a_call(night)
    await ruth.is_told("MISSED CHECK CALL")
    await callum.says("/oncall")
    await callum.presses("I take over from R.A. D001 now")
    told = await callum.is_told("MISSED CHECK CALL")
    assert told.text.endswith("You are on call now, and this is open: nobody has it.")


async def test_what_was_closed_before_the_handover_is_nobodys_news(
    night, rings, ruth, callum
):
    await rings(ON_CALL, DIRECTOR)
    await loads(night, EVENING, NIGHT)
    await misses_a_call(night)
    await ruth.presses("I have this")
    await ruth.presses("Officer is safe")
    await reaches(night, "01-10 23:31")
    await callum.hears_nothing("MISSED")
