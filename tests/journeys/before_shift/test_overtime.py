"""After the end of a shift: still on site, overtime agreed, or simply gone home."""

import pytest

from tests.journeys.before_shift.rosters import loads, reaches, shift


@pytest.fixture
async def ten_past_six(night):
    """Amara's night at Riverside ends; Piotr should have relieved her, and Ruth looks
    for him."""
    night.officer("E1001")
    await loads(
        night,
        shift("E1001", "11 04:00", "11 06:00"),
        shift("E1002", "11 06:00", "11 14:00"),
    )
    await reaches(night, "11 03:55")
    await night.officer("E1001").books_on("RIV")
    for at in ("11 04:55", "11 05:55"):
        await reaches(night, at)
        await night.officer("E1001").says("/ok")
    await reaches(night, "11 06:12")
    await night.duty_manager("D001").presses("I have this")
    for person in ("E1001", "D001", "D002", "X001"):
        await night.person(person).catches_up()
    return night


async def test_at_six_with_the_relief_late_overtime_is_one_tap(ten_past_six):
    night = ten_past_six
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await reaches(night, "11 06:15")
    await amara.is_told("Your shift at RIV Riverside Court ended 06:00")
    await amara.presses("I am still here")
    told = await amara.is_told("Asked for overtime: R.A. D001, C.F. D002.")
    assert "Check calls go on." in told.text
    told = await ruth.is_told("OVERTIME? A.O. E1001 is still on site at RIV")
    assert "The relief has not come: P.Z. E1002." in told.text
    await ruth.presses("Agree until 08:00")
    await amara.is_told("Overtime agreed until 08:00 at RIV Riverside Court, by R.A.")
    await ruth.is_told("Overtime agreed: A.O. E1001 at RIV")
    await night.duty_manager("D002").presses("Agree until 07:00")
    await night.duty_manager("D002").is_told("R.A. D001 has agreed it already")
    await ruth.says("/board")
    assert "overtime until 08:00" in (await ruth.is_told("Riverside Court")).text
    await reaches(night, "11 06:50")
    await amara.is_told("Check call due 06:55 at RIV.")
    await amara.says("/ok")
    await reaches(night, "11 07:58")
    await amara.says("/ok")
    await ruth.hears_nothing("MISSED")
    await reaches(night, "11 08:15")
    await amara.is_told("Your shift at RIV Riverside Court ended 08:00")
    await reaches(night, "11 08:30")
    await ruth.is_told("MISSED BOOK-OFF at RIV")


async def test_who_simply_went_home_ends_it_with_one_tap(ten_past_six):
    night = ten_past_six
    amara = night.officer("E1001")
    await reaches(night, "11 06:20")
    await amara.presses("I have gone home")
    await amara.is_told("Booked off from RIV, 06:20.")
    await reaches(night, "11 07:15")
    await night.duty_manager("D001").hears_nothing("MISSED")


async def test_who_stays_and_is_agreed_to_by_nobody_is_an_alarm_all_the_same(
    ten_past_six,
):
    night = ten_past_six
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await reaches(night, "11 06:15")
    await amara.presses("I am still here")
    await reaches(night, "11 06:30")
    await ruth.is_told("MISSED BOOK-OFF at RIV")
    await ruth.presses("Agree until 08:00")
    await ruth.is_told("Contact regained: A.O. E1001")
    await ruth.presses("Officer is safe")
    await reaches(night, "11 07:00")
    await amara.is_told("Overtime agreed until 08:00")


async def test_only_a_manager_agrees_to_overtime(ten_past_six):
    night = ten_past_six
    amara = night.officer("E1001")
    await reaches(night, "11 06:15")
    asked = await amara.is_told("Your shift at RIV")
    await amara.does(lambda phone: phone.presses_data("stay:1:120", asked.message_id))
    await amara.is_told("Only these roles may do that")


async def test_who_comes_late_is_a_fact_on_the_board_and_rings_nobody(night):
    ruth = night.duty_manager("D001")
    await loads(night, shift("E1001", "11 06:00", "11 14:00"))
    await reaches(night, "11 06:07")
    await night.officer("E1001").books_on("RIV")
    await ruth.says("/board")
    await ruth.is_told("A.O. E1001 on since 06:07 (7 min late)")
    await reaches(night, "11 06:30")
    await ruth.hears_nothing()


async def test_nobody_agrees_to_their_own_overtime(night):
    """It would be paid, and put the alarm about their own silence off."""
    ruth = night.duty_manager("D001")
    await loads(night, shift("D001", "11 04:00", "11 06:00"))
    await reaches(night, "11 03:55")
    await ruth.books_on("RIV")
    await reaches(night, "11 05:57")
    await ruth.says("/ok")
    await reaches(night, "11 06:15")
    await ruth.presses("I am still here")
    await ruth.is_told("Asked for overtime: C.F. D002.")
    await ruth.hears_nothing("OVERTIME?")
    callum = night.duty_manager("D002")
    asked = await callum.is_told("OVERTIME? R.A. D001 is still on site at RIV")
    [data] = next(row for row in asked.data if row[0].startswith("stay:"))
    newest = ruth.phone.last.message_id
    await ruth.does(lambda phone: phone.presses_data(data, newest))
    await ruth.is_told("You did it yourself, so somebody else checks it.")
    await callum.presses("Agree until 08:00")
    await ruth.is_told("Overtime agreed until 08:00")
