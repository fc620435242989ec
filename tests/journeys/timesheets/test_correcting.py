"""A manager corrects what was booked: the phone was flat, somebody forgot."""

import pytest

from tests.journeys.before_shift.rosters import loads, reaches, shift


@pytest.fixture
async def morning(night):
    """Amara booked on seven minutes late, for the signal, and off at six."""
    await loads(night, shift("E1001", "11 04:00", "11 06:00"))
    await reaches(night, "11 04:07")
    await night.officer("E1001").books_on("RIV")
    await reaches(night, "11 05:05")
    await night.officer("E1001").says("/ok")
    await reaches(night, "11 06:01")
    await night.officer("E1001").says("/bookoff")
    await night.officer("E1001").is_told("Booked off")
    await reaches(night, "11 06:30")
    return night


async def test_the_planned_times_are_two_taps_and_whose_hours_they_are_hears_it(
    morning,
):
    amara, ruth = morning.officer("E1001"), morning.duty_manager("D001")
    await ruth.says("/timesheet")
    shown = await ruth.is_told("SH-1 A.O. E1001, RIV Riverside Court")
    assert "Sun 11 Jan 04:07 to 06:01, 1.90 h" in shown.text
    await ruth.says("/timesheet sh1")
    await ruth.is_told("SH-1 A.O. E1001")
    await ruth.presses("It was as planned: 04:00 to 06:00")
    await ruth.is_told("Correct it to Sun 11 Jan 04:00 to 06:00, 2.00 h? Tap why")
    await amara.hears_nothing("hours")
    await ruth.presses("Phone, battery or signal")
    await ruth.is_told("Timesheet corrected: SH-1 A.O. E1001")
    told = await amara.is_told("Your hours for SH-1 at RIV Riverside Court")
    assert "by R.A. D001: Sun 11 Jan 04:00 to 06:00, 2.00 h" in told.text
    await ruth.presses("Phone, battery or signal")
    await ruth.is_told("It says so already")
    parts = await morning.asks(lambda desk: desk.unit.about_person("E1001"))
    [row] = next(held.rows for part, held in parts.items() if part == "corrections")
    assert (row[0], row[3], row[4]) == ("SH-1", "phone", "D001")


async def test_times_are_typed_in_one_line_and_what_cannot_be_is_said(morning):
    ruth = morning.duty_manager("D001")
    await ruth.says("/timesheet SH-1 4am-6.30am no break")
    await ruth.is_told("Correct it to Sun 11 Jan 04:00 to 06:30, 2.50 h, break 0 min?")
    for typed, answer in (
        ("SH-1 04:00 07:00", "Those times have not passed yet."),
        ("SH-1 04:00 06:00 break 180", "The break is longer than the shift."),
        ("SH-99 04:00 06:00", "There is no shift SH-99."),
        ("four till six", "To correct a timesheet, send the shift"),
    ):
        await ruth.says(f"/timesheet {typed}")
        await ruth.is_told(answer)


async def test_an_officer_corrects_nothing_and_a_made_up_button_neither(morning):
    amara, ruth = morning.officer("E1001"), morning.duty_manager("D001")
    await amara.says("/timesheet SH-1 03:00 06:00")
    await amara.is_told("Only these roles may do that")
    await ruth.says("/timesheet SH-1")
    shown = await ruth.is_told("SH-1 A.O. E1001")
    for choice in ("1.2.3", "a.b..phone", "9999999999.1..phone"):
        data = f"hours:1:{choice}"
        await ruth.does(lambda phone, d=data: phone.presses_data(d, shown.message_id))
    await ruth.hears_nothing("corrected")


async def test_who_was_there_and_never_booked_on_is_paid_all_the_same(night):
    """A no-show whose phone was flat all night."""
    ruth = night.duty_manager("D001")
    await loads(night, shift("E1001", "11 04:00", "11 04:30"))
    await reaches(night, "11 04:11")
    await ruth.is_told("NO SHOW at RIV")
    await ruth.presses("I have this")
    await ruth.presses("Officer has arrived")
    await reaches(night, "11 05:00")
    await ruth.says("/timesheet SH-1 04:00 04:30")
    await ruth.is_told("never booked on")
    await ruth.presses("Forgot to book on")
    await ruth.is_told("Timesheet corrected: SH-1")
