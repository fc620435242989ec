"""Booking on and off, and rostered shifts that do not start or end."""

from datetime import timedelta

import pytest

from bot.desk.shifts import booking
from bot.domain.loads import RosterLine


async def rostered(night, officer="E1001", site="RIV", start=30, hours=8):
    start_at = night.now + timedelta(minutes=start)
    line = RosterLine(
        officer=officer,
        site=site,
        start_at=start_at,
        end_at=start_at + timedelta(hours=hours),
    )
    await night.asks(lambda desk: booking.roster(desk, line))


async def test_the_site_is_picked_from_buttons(night):
    officer = night.officer("E1001")
    await officer.says("Book on")
    await officer.is_told("Where are you?")
    await officer.presses("RIV · Riverside Court")
    await officer.is_told("Booked on at RIV Riverside Court")


async def test_a_site_of_its_own_rhythm_keeps_it(night):
    officer = night.officer("E1001")
    await officer.says("/bookon MKT")
    told = await officer.is_told("Booked on at MKT")
    assert "Next check call: 22:30." in told.text


async def test_booking_on_twice_says_where_and_since_when(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/bookon MKT")
    await officer.is_told("You have been booked on at RIV since 22:00.")


async def test_a_mistyped_site_says_what_to_do(night):
    await night.officer("E1001").says("/bookon RVI")
    await night.officer("E1001").is_told("There is no such site. Press “Book on”")


@pytest.mark.parametrize("typed", ["/bookon riverside court", "/bookon riv."])
async def test_a_site_is_known_by_its_name_too(night, typed):
    await night.officer("E1001").says(typed)
    await night.officer("E1001").is_told("Booked on at RIV")


async def test_booking_off_ends_the_prompts(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=52)
    await officer.taps("Book off")
    await officer.is_told("Booked off from RIV, 22:52.")
    assert officer.sees("No longer needed").buttons == []
    assert "Book on" in officer.keys
    await officer.catches_up()
    await night.passes(hours=3)
    await officer.hears_nothing()
    await night.duty_manager("D001").hears_nothing()


async def test_booking_off_asks_about_a_half_finished_report(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.taps("Report an incident")
    await officer.taps("Book off")
    await officer.is_told("You started a report and have not typed it yet.")
    await officer.presses("Book off without it")
    await officer.is_told("Booked off from RIV")


async def test_a_no_show_is_heard_and_the_late_arrival_too(night):
    await rostered(night)
    await night.passes(minutes=40)
    manager = night.duty_manager("D001")
    told = await manager.is_told("NO SHOW at RIV Riverside Court.")
    assert "A.O. E1001 should have started 22:30" in told.text
    await night.passes(minutes=1)
    await night.officer("E1001").says("/bookon RIV")
    await manager.is_told("Contact regained: A.O. E1001 answered 22:41.")
    await manager.presses("Officer has arrived")
    await night.passes(minutes=10)
    await night.duty_manager("D002").hears_nothing()


async def test_an_officer_who_arrives_in_time_takes_the_rostered_shift(night):
    await rostered(night)
    await night.passes(minutes=25)
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=20)
    await night.duty_manager("D001").hears_nothing()


async def test_a_missed_book_off_is_heard_and_the_manager_can_send_them_home(night):
    await rostered(night, start=0, hours=1)
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await night.passes(minutes=55)
    await officer.says("/ok")
    await night.passes(minutes=35)
    told = await manager.is_told("MISSED BOOK-OFF at RIV")
    assert "should have booked off 23:00" in told.text
    await manager.presses("I have this")
    await manager.presses("Safe, gone home")
    await officer.is_told("Booked off from RIV by your duty manager.")
    await night.passes(hours=2)
    await manager.hears_nothing("MISSED CHECK CALL")


async def test_a_night_shift_over_the_clock_change_is_called_every_elapsed_hour(night):
    from datetime import UTC, datetime

    night.clock.now = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)  # 00:30 BST
    officer = night.officer("E1001")
    await officer.says("/bookon RIV")
    await officer.is_told("Next check call: 01:30 BST.")
    await night.passes(minutes=50)
    await officer.is_told("Check call due 01:30 BST at RIV.")
    await officer.says("/ok")
    await officer.is_told("Next one: 01:30 GMT.")
