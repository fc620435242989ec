"""Rosters that come late, come again, and are loaded while officers are on duty."""

from datetime import timedelta

import pytest

from bot.desk.company.loading import Doubtful, load
from bot.domain.loads import Load, RosterLine


def line(night, officer, site, start, end, row=2):
    """Hours from now, which is 22:00 where the night has not moved."""
    return RosterLine(
        officer=officer,
        site=site,
        start_at=night.now + timedelta(hours=start),
        end_at=night.now + timedelta(hours=end),
        row=row,
    )


async def loads(night, *lines, anyway=False):
    what = Load(roster=lines)
    return await night.asks(lambda desk: load(desk, what, anyway=anyway))


async def answers_every_hour(night, officer, hours):
    """Each check call, as it is asked for."""
    for _ in range(hours):
        await night.passes(minutes=55)
        await officer.says("/ok")
        await night.passes(minutes=5)


async def test_a_shift_that_is_over_when_it_is_loaded_raises_no_alarm(night):
    done = await loads(night, line(night, "E1001", "RIV", -72, -64))
    assert done.lines[0].endswith("(over already: it raises no alarm)")
    await night.passes(hours=2)
    await night.duty_manager("D001").hears_nothing()


async def test_an_officer_whose_shift_is_loaded_late_has_ten_minutes_from_then(night):
    done = await loads(night, line(night, "E1001", "RIV", -2, 6))
    assert "begun already: a no-show is raised at 2026-01-10 22:10" in done.lines[0]
    await night.passes(minutes=9)
    manager = night.duty_manager("D001")
    await manager.hears_nothing()
    await night.passes(minutes=1)
    told = await manager.is_told("NO SHOW at RIV Riverside Court.")
    assert "should have started 20:00 and" in told.text


async def test_a_no_show_says_its_day_when_it_is_not_todays(night):
    await loads(night, line(night, "E1001", "RIV", 1.9, 8))
    await night.passes(hours=2.2)
    told = await night.duty_manager("D001").is_told("NO SHOW")
    assert "should have started Sat 10 Jan 23:54 and has not booked on" in told.text


async def test_a_corrected_roster_is_what_stands_and_its_officers_hear_of_it(night):
    first, second = night.officer("E1001"), night.officer("E1002")
    given = [
        line(night, "E1001", "RIV", 1, 9),
        line(night, "E1002", "MKT", 1, 9, row=3),
    ]
    await loads(night, *given)
    await first.hears_nothing("ROSTER")
    done = await loads(night, line(night, "E1001", "MKT", 1, 11))
    assert done.lines == [
        "changed: shift E1001 RIV 2026-01-10 23:00 to 2026-01-11 07:00 "
        "-> MKT 2026-01-10 23:00 to 2026-01-11 09:00",
        "cancelled: shift E1002 MKT 2026-01-10 23:00 to 2026-01-11 07:00",
    ]
    told = await first.is_told("YOUR ROSTER HAS CHANGED.")
    assert (
        "• Changed: RIV Riverside Court, Sat 10 Jan 23:00 to Sun 11 Jan 07:00 is now "
        "MKT Market Hall, Sat 10 Jan 23:00 to Sun 11 Jan 09:00." in told.text
    )
    told = await second.is_told("TWÓJ GRAFIK SIĘ ZMIENIŁ.")
    assert "• Odwołana: MKT Market Hall, od sob 10 sty 23:00 do" in told.text
    await night.passes(minutes=55)
    await first.books_on("MKT")
    await night.passes(minutes=20)
    await night.duty_manager("D001").hears_nothing()


async def test_the_same_roster_twice_changes_nothing_and_tells_nobody(night):
    given = [
        line(night, "E1001", "RIV", 1, 5),
        line(night, "E1001", "RIV", 5, 9, row=3),
        line(night, "E1002", "MKT", -1, 6, row=4),
    ]
    await loads(night, *given)
    assert (await loads(night, *given)).lines == []
    await night.passes(minutes=55)
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").hears_nothing("ROSTER")
    assert (await loads(night, *given)).lines == []


async def test_a_shift_that_somebody_else_takes_over_is_heard_of_by_both(night):
    await loads(night, line(night, "E1001", "RIV", 1, 9))
    done = await loads(night, line(night, "E1002", "RIV", 1, 9))
    assert len(done.lines) == 1
    assert done.lines[0].endswith("07:00, from E1001 to E1002")
    told = await night.officer("E1001").is_told("• Cancelled: RIV")
    assert "E1002" not in told.text
    await night.officer("E1002").is_told(
        "• Nowa zmiana: RIV Riverside Court, od sob 10"
    )


async def test_who_is_booked_on_is_not_cancelled_by_a_row_left_out(night):
    officer = night.officer("E1001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 8),
        line(night, "E1002", "RIV", 0, 8, row=3),
    )
    await officer.books_on("RIV")
    done = await loads(night, line(night, "E1002", "RIV", 0, 8))
    assert done.lines == []
    assert "E1001 RIV" in done.notes[0]
    assert "stands as it was, for it has begun" in done.notes[0]
    await night.passes(minutes=55)
    await officer.is_told("Check call due 23:00 at RIV.")


async def test_a_later_end_is_taken_for_who_is_booked_on(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(night, line(night, "E1001", "RIV", 0, 2))
    await officer.books_on("RIV")
    await loads(night, line(night, "E1001", "RIV", 0, 4))
    await officer.is_told(
        "is now RIV Riverside Court, Sat 10 Jan 22:00 to Sun 11 Jan 02"
    )
    await answers_every_hour(night, officer, 4)
    await night.passes(minutes=20)
    await officer.says("/ok")
    await manager.hears_nothing()
    await night.passes(minutes=10)
    await manager.is_told("MISSED BOOK-OFF at RIV")


async def test_a_no_show_that_the_roster_takes_away_is_closed_by_a_person(night):
    manager = night.duty_manager("D001")
    await loads(night, line(night, "E1001", "RIV", 0, 8))
    await night.passes(minutes=11)
    await manager.is_told("NO SHOW at RIV")
    correction = line(night, "E1002", "RIV", -11 / 60, 8 - 11 / 60)
    done = await loads(night, correction)
    assert "stays open until it is closed" in done.notes[0]
    await night.officer("E1001").is_told("• Cancelled: RIV")
    told = await manager.is_told("the roster no longer has this shift of A.O. E1001")
    assert "Zielinski" not in told.text
    await manager.presses("I have this")
    await manager.presses("Relief is on the way")
    await manager.is_told("Closed by")
    assert (await loads(night, correction)).lines == []


async def test_a_part_of_the_roster_does_not_cancel_the_rest_of_the_night(night):
    hours = [(0, 4), (4, 8), (8, 12), (12, 16)]
    whole = [
        line(night, "E1001", "RIV", start + 1, end + 1, row=n)
        for n, (start, end) in enumerate(hours, 2)
    ]
    await loads(night, *whole, line(night, "E1002", "RIV", 1, 17, row=6))
    part = line(night, "E1002", "RIV", 1, 17)
    with pytest.raises(Doubtful, match="4 of the 5 shifts that stand in its time"):
        await loads(night, part)
    await night.officer("E1001").hears_nothing("ROSTER")
    done = await loads(night, part, anyway=True)
    assert sum(each.startswith("cancelled: ") for each in done.lines) == 4


async def test_a_roster_of_one_site_leaves_the_other_sites_alone(night):
    await loads(
        night,
        line(night, "E1001", "RIV", 1, 9),
        line(night, "E1002", "MKT", 1, 9, row=3),
    )
    assert (await loads(night, line(night, "E1001", "RIV", 1, 9))).lines == []
    await night.passes(minutes=70)
    await night.duty_manager("D001").is_told("NO SHOW at RIV")
    await night.duty_manager("D001").is_told("NO SHOW at MKT")


async def test_shifts_back_to_back_at_one_site_run_through(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 2),
        line(night, "E1001", "RIV", 2, 4, row=3),
    )
    await officer.books_on("RIV")
    await answers_every_hour(night, officer, 2)
    await night.passes(minutes=10)
    await officer.is_told(
        "Your next shift at RIV has begun: you stay booked on until 02"
    )
    await night.passes(minutes=45)
    await officer.is_told("Check call due 01:00 at RIV.")
    await officer.says("/ok")
    await night.passes(minutes=60)
    await officer.says("/ok")
    await manager.hears_nothing()
    await night.passes(minutes=40)
    await manager.is_told("MISSED BOOK-OFF at RIV")


async def test_silence_is_heard_through_two_shifts_as_through_one(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 2),
        line(night, "E1001", "RIV", 2, 9, row=3),
    )
    await officer.books_on("RIV")
    await answers_every_hour(night, officer, 1)
    await night.passes(minutes=75)
    told = await manager.is_told("MISSED CHECK CALL at RIV")
    assert "was due 00:00" in told.text
    await manager.presses("I have this")
    await officer.says("/ok")
    await manager.is_told("Contact regained")
    await manager.presses("Officer is safe")
    await night.passes(minutes=60)
    await manager.is_told("MISSED CHECK CALL at RIV")


async def test_who_ends_the_first_of_two_shifts_has_to_book_on_to_the_second(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 1),
        line(night, "E1001", "RIV", 1, 9, row=3),
    )
    await officer.books_on("RIV")
    await night.passes(minutes=59)
    await officer.says("/bookoff")
    told = await officer.is_told("Booked off from RIV")
    assert "Your next shift: RIV Riverside Court, 23:00. Press “Book on”" in told.text
    await night.passes(minutes=10)
    await manager.hears_nothing()
    await night.passes(minutes=1)
    await manager.is_told("NO SHOW at RIV")


async def test_at_two_sites_the_officer_is_asked_to_end_the_first(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 2),
        line(night, "E1001", "MKT", 2, 4, row=3),
    )
    await officer.books_on("RIV")
    await answers_every_hour(night, officer, 2)
    await night.passes(minutes=10)
    told = await officer.is_told("Your shift at MKT Market Hall began 00:00")
    assert "still booked on at RIV. Press “Book off” now" in told.text
    await night.passes(minutes=9)
    await officer.says("/bookoff")
    told = await officer.is_told("Booked off from RIV")
    assert "Your next shift: MKT Market Hall, 00:00." in told.text
    await night.passes(minutes=8)
    await officer.books_on("MKT")
    await night.passes(minutes=20)
    await manager.hears_nothing()


async def test_who_stays_at_the_first_site_is_heard_of_and_asked_only_once(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 2),
        line(night, "E1001", "MKT", 2, 9, row=3),
    )
    await officer.books_on("RIV")
    await answers_every_hour(night, officer, 2)
    await night.passes(minutes=30)
    await manager.is_told("MISSED BOOK-OFF at RIV")
    await night.passes(minutes=25)
    await officer.says("/ok")
    await night.passes(minutes=30)
    await manager.hears_nothing("NO SHOW")
    await officer.is_told("Your shift at MKT Market Hall began")
    await officer.hears_nothing("Your shift at MKT")


async def test_who_leaves_the_first_site_and_does_not_come_to_the_second_is_missed(
    night,
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 1),
        line(night, "E1001", "MKT", 1, 9, row=3),
    )
    await officer.books_on("RIV")
    await night.passes(minutes=65)
    await officer.says("/bookoff")
    await night.passes(minutes=9)
    await manager.hears_nothing()
    await night.passes(minutes=1)
    await manager.is_told("NO SHOW at MKT")


async def test_who_is_silent_at_the_first_site_is_missed_at_the_second_too(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 1.5),
        line(night, "E1001", "MKT", 1.5, 9, row=3),
    )
    await officer.books_on("RIV")
    await night.passes(minutes=100)
    await manager.is_told("MISSED CHECK CALL at RIV")
    await manager.is_told("NO SHOW at MKT")


async def test_who_is_on_without_a_roster_is_missed_when_it_is_wanted_elsewhere(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await loads(night, line(night, "E1001", "MKT", 1, 9))
    await night.passes(minutes=55)
    await officer.says("/ok")
    await night.passes(minutes=15)
    await officer.is_told("Your shift at MKT Market Hall began 23:00")
    await night.passes(minutes=25)
    told = await manager.is_told("MISSED BOOK-OFF at RIV")
    assert "should have booked off 23:00" in told.text


async def test_who_booked_on_before_the_roster_came_is_on_its_shift(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    given = line(night, "E1001", "RIV", 0, 1)
    assert (
        (await loads(night, given)).lines[0].endswith("(begun already, and booked on)")
    )
    assert (await loads(night, given)).lines == []
    await night.passes(minutes=55)
    await officer.says("/ok")
    await manager.hears_nothing()
    await night.passes(minutes=40)
    await manager.is_told("MISSED BOOK-OFF at RIV")


async def test_an_officer_without_a_phone_is_named_to_who_loads(night):
    await loads(night, line(night, "N001", "RIV", 1, 9))
    done = await loads(night, line(night, "N001", "RIV", 1, 10))
    assert done.notes == ["note: not told, for no phone is linked: N001. Ring them"]


async def test_who_books_off_the_wrong_shift_is_told_and_can_come_back_to_it(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        line(night, "E1001", "RIV", 0, 1),
        line(night, "E1001", "RIV", 1, 3, row=3),
    )
    await officer.books_on("RIV")
    await answers_every_hour(night, officer, 1)
    await night.passes(minutes=15)
    await officer.says("/bookoff")
    told = await officer.is_told("Booked off from RIV")
    assert "This shift is planned until 01:00. Still on site? Press" in told.text
    await officer.books_on("RIV")
    await night.passes(minutes=55)
    await officer.says("/ok")
    await night.passes(minutes=60)
    await officer.says("/ok")
    await manager.hears_nothing()
    await night.passes(minutes=30)
    await manager.is_told("MISSED BOOK-OFF at RIV")
