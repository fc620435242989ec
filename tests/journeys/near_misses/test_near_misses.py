"""Nobody came to harm, and somebody might have: told, made safe, counted."""

from datetime import UTC, datetime, timedelta

from bot.desk import exporting
from bot.domain.exports import Kind
from scheduler.calendar_jobs import Housekeeping

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


async def exported(night):
    kind = Kind.NEAR_MISS_REPORTS
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ALL_TIME))
    return table.rows


async def test_a_near_miss_is_told_to_the_duty_manager_who_has_it_made_safe(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/nearmiss slipped on oil by gate 2, caught the rail")
    await officer.is_told("Near miss recorded as NM-1.")
    told = await manager.is_told("NEAR MISS at RIV Riverside Court.")
    assert "NM-1 from A.O. E1001, 22:00." in told.text
    assert "“slipped on oil by gate 2, caught the rail”" in told.text
    assert "Not known whether it is safe now: ask." in told.text
    assert "Then report it to the HSE by 20 Jan 2026." in told.text
    await officer.presses("Still dangerous")
    await officer.is_told("Keep people away. Danger to life: ring 999.")
    assert "STILL DANGEROUS" in manager.phone.visible[-1].text
    await manager.presses("I have this")
    await officer.is_told("R.A. D001 has NM-1.")
    await manager.presses("Made safe")
    [row] = await exported(night)
    assert row["ref"] == "NM-1"
    assert row["danger"] == "still_there"
    assert (row["status"], row["reason"]) == ("closed", "made_safe")
    assert row["taken_up_by"] == "R.A. D001"


async def test_off_shift_it_is_one_key_and_one_message(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.taps("Book off")
    await officer.taps("Report a near miss")
    await officer.is_told("What nearly happened? Type it in one message")
    await officer.says("the barrier came down a hand behind me")
    await officer.is_told("Near miss recorded as NM-1.")
    await officer.presses("Made safe")
    await officer.is_told("Noted for NM-1: made safe.")
    [alarm] = night.duty_manager("D001").phone.visible
    assert "A.O. E1001 has made it safe." in alarm.text


async def test_on_shift_it_is_one_tap_from_the_incident_that_it_nearly_was(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.taps("Report an incident")
    await officer.presses("Nobody hurt: a near miss")
    await officer.is_told("What nearly happened?")
    await officer.presses("Somebody is hurt")
    await officer.is_told("What happened? Type it in one message.")
    await officer.says("a tile fell on the path, a visitor is cut")
    await officer.is_told("Incident recorded as INC-1.")
    assert await exported(night) == []


async def test_a_name_in_it_becomes_initials_and_the_message_leaves(night):
    officer = night.officer("E1001")
    sent = await officer.says("/near miss Gareth Pemberton nearly fell down the shaft")
    await officer.is_told("Near miss recorded as NM-1.")
    told = await night.duty_manager("D001").is_told("NEAR MISS")
    assert "G.P. nearly fell down the shaft" in told.text
    assert all(m.message_id != sent for m in officer.phone.visible)


async def test_a_word_of_the_command_one_letter_off_loses_nothing(night):
    await night.officer("E1001").says("/nearmis the gate swung at me")
    told = await night.duty_manager("D001").is_told("NEAR MISS")
    assert "“the gate swung at me”" in told.text


async def test_when_the_name_check_is_slow_it_waits_sealed_and_then_is_told(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    night.redaction.is_busy()
    await officer.says("/nearmiss Gareth Pemberton tripped over the hose, unhurt")
    await officer.is_told("Received. It is being read")
    night.starts_again()
    night.redaction.is_free()
    await officer.is_told("Near miss recorded as NM-1.")
    told = await manager.is_told("NEAR MISS")
    assert "G.P. tripped over the hose" in told.text
    assert len(await exported(night)) == 1


async def test_a_photo_sent_with_it_is_held_with_it(night):
    officer = night.officer("E1001")
    await officer.says("/nearmiss")
    await officer.does(lambda phone: phone.sends_photo("oil on the stairs, level 3"))
    await officer.is_told("Your photo is held with NM-1.")


async def test_nobody_takes_it_up_and_it_climbs_its_own_ladder(night):
    await night.officer("E1001").says("/nearmiss the roof door slammed in the wind")
    await night.duty_manager("D001").is_told("NEAR MISS")
    await night.duty_manager("D002").hears_nothing()
    await night.passes(minutes=30)
    await night.duty_manager("D002").is_told("NEAR MISS")
    await night.passes(minutes=30)
    await night.director("X001").is_told("NEAR MISS")


async def test_the_eleventh_of_an_hour_is_added_to_the_tenth_and_rings_nobody(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    for number in range(11):
        await officer.says(f"/nearmiss the hose lay across aisle {number}")
        await night.passes(seconds=2)
    await officer.is_told("this one was added to NM-10")
    await manager.is_told("More from A.O. E1001 on NM-10:")
    assert len(await exported(night)) == 10


async def test_whoever_asks_what_is_held_about_them_sees_it(night):
    officer = night.officer("E1001")
    await officer.says("/nearmiss the ladder stood on a drain cover")
    parts = await night.asks(lambda desk: desk.unit.about_person("E1001"))
    [row] = next(held.rows for part, held in parts.items() if part == "near_misses")
    assert row[0] == "NM-1"


async def test_it_is_kept_as_long_as_an_incident_and_then_gone(night):
    await night.officer("E1001").says("/nearmiss a crate slid off the lorry")
    manager = night.duty_manager("D001")
    await manager.presses("I have this")
    await manager.presses("Made safe")
    over = night.now.replace(year=night.now.year + 10)
    await night.sleeps(seconds=(over - night.now - timedelta(days=1)).total_seconds())
    await Housekeeping(night.house.doorway).dispose()
    assert len(await exported(night)) == 1
    await night.sleeps(days=1)
    await Housekeeping(night.house.doorway).dispose()
    assert await exported(night) == []


async def test_somebody_elses_near_miss_is_nobodys_to_answer_for(night):
    await night.officer("E1001").says("/nearmiss the lift stopped between floors")
    other = night.officer("E1002")
    await other.says("/help")
    shown = other.phone.visible[-1].message_id
    await other.does(lambda phone: phone.presses_data("nm:1:made_safe", shown))
    [row] = await exported(night)
    assert row["danger"] is None
