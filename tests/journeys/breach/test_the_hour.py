"""The hour from discovery: somebody who can act hears it, whoever sleeps or is away."""

from datetime import timedelta

FIVE_HOURS = timedelta(hours=5)


async def status_of(night, number=1):
    one = await night.asks(lambda desk: desk.unit.breaches.get(number))
    return one.status, one.acknowledged_by


async def test_the_dpo_sleeps_at_three_and_it_was_found_fifty_minutes_ago(night):
    night.clock.now += FIVE_HOURS
    officer = night.officer("E1001")
    await officer.says("/breach visitor book gone from the desk")
    await officer.presses("Another time")
    await officer.says("02:10")
    await officer.is_told("BR-1: found at 02:10.")
    await night.dpo("P001").is_told("BR-1 was found at 02:10: the hour ends 03:10.")
    await night.passes(minutes=5)
    for staff_id in ("P002", "S001", "X001"):
        await night.person(staff_id).is_told("DATA BREACH BR-1.")


async def test_a_dpo_who_is_away_is_passed_over_and_reads_a_copy(night):
    away, other = night.dpo("P001"), night.dpo("P002")
    await away.says("/away 2026-01-10 2026-01-12")
    await away.is_told("You are away")
    await night.officer("E1001").says("/breach papers left in the van")
    await other.is_told("DATA BREACH BR-1.")
    copy = await away.is_told("COPY: BR-1, a data breach.")
    assert "papers left in the van" in copy.text
    assert copy.buttons == []
    await other.presses("Acknowledge")
    await night.passes(hours=1)
    await night.siro("S001").hears_nothing()


async def test_the_dpos_deputy_comes_before_the_dpo_of_another_division(night):
    await night.asks(lambda desk: desk.unit.people._change("P001", deputy="D002"))
    await night.officer("E1001").says("/breach papers left in the van")
    await night.passes(minutes=20)
    await night.duty_manager("D002").is_told("DATA BREACH BR-1.")
    await night.dpo("P002").hears_nothing()
    await night.duty_manager("D002").presses("Acknowledge")
    assert await status_of(night) == ("acknowledged", "D002")


async def test_two_breaches_at_once_have_an_hour_each(night):
    first, second, dpo = night.officer("E1001"), night.officer("E1002"), "P001"
    await first.says("/breach phone left in a taxi")
    await second.says("/breach papers left in the van")
    await night.dpo(dpo).presses("Acknowledge")
    await night.passes(minutes=20)
    await night.dpo(dpo).is_told("DATA BREACH BR-2.")
    assert await status_of(night, 1) == ("acknowledged", "P001")
    assert await status_of(night, 2) == ("reported", None)


async def test_after_the_hour_dpo_deputy_and_siro_hear_together(night):
    officer = night.officer("E1001")
    await officer.says("/breach phone left in a taxi")
    await officer.presses("Found an hour ago or more")
    for staff_id in ("P001", "P002", "S001"):
        await night.person(staff_id).is_told("DATA BREACH BR-1.")
    await night.director("X001").hears_nothing()
    shown = night.siro("S001").sees("DATA BREACH").text
    assert "The hour from finding it ended 22:00: act now." in shown


async def test_a_report_after_the_hour_is_late_and_the_reason_is_asked(night):
    officer, siro = night.officer("E1001"), night.siro("S001")
    await officer.says("/breach phone left in a taxi")
    await officer.presses("Another time")
    await officer.says("19:30")
    told = await siro.is_told("DATA BREACH BR-1.")
    assert "The hour from finding it ended 20:30: act now." in told.text
    await officer.presses("Phone or device lost")
    await officer.presses("Not known")
    await officer.presses("Not known")
    await officer.presses("Not known")
    await officer.presses("Not known")
    await officer.is_told("what held the report up. Nobody is blamed.")
    await officer.presses("No signal or battery")
    shown = siro.sees("DATA BREACH BR-1.").text
    assert "Reported after the hour: No signal or battery." in shown


async def test_a_dpo_who_reports_their_own_breach_does_not_own_it(night):
    own, other = night.dpo("P001"), night.dpo("P002")
    await own.says("/breach sent a file to the wrong address")
    await own.is_told("Data breach recorded as BR-1.")
    await other.is_told("DATA BREACH BR-1.")
    await own.hears_nothing("DATA BREACH BR-1")
    shown = own.sees("Data breach recorded")
    await own.does(lambda p: p.presses_data("take:1", shown.message_id))
    told = await own.is_told("It comes from your own office")
    assert "J.W. P002, I.T. S001, O.H. X001" in told.text
    assert await status_of(night) == ("reported", None)


async def reported_in_the_dpos_office(night):
    """By an officer, who was asked for it after the DPO had acknowledged it."""
    officer = night.officer("E1001")
    await officer.says("/breach papers lay open in the office")
    await night.dpo("P001").presses("Acknowledge")
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.presses("Not known")
    await officer.presses("Not known")
    await officer.presses("The Data Protection Officers' own office")


async def test_a_breach_in_the_dpos_office_goes_to_the_siro(night):
    dpo, siro = night.dpo("P001"), night.siro("S001")
    await reported_in_the_dpos_office(night)
    await siro.is_told("DATA BREACH BR-1.")
    await dpo.is_told("BR-1 comes from your own office, so somebody else takes it on.")
    assert await status_of(night) == ("reported", None)
    await night.dpo("P002").hears_nothing()
    await siro.presses("Acknowledge")
    assert await status_of(night) == ("acknowledged", "S001")


async def test_nobody_takes_it_and_the_office_it_comes_from_is_not_rung_either(night):
    await reported_in_the_dpos_office(night)
    for staff_id in ("P001", "P002"):
        await night.dpo(staff_id).catches_up()
    await night.passes(hours=3)
    await night.siro("S001").is_told("DATA BREACH BR-1")
    for staff_id in ("P001", "P002"):
        await night.dpo(staff_id).hears_nothing("DATA BREACH")


async def test_where_only_that_office_can_be_told_it_is(night):
    await reported_in_the_dpos_office(night)
    for staff_id in ("S001", "X001"):
        await night.person(staff_id).says("/away 2026-01-09 2026-01-12")
    await night.dpo("P001").catches_up()
    await night.passes(hours=3)
    await night.dpo("P001").is_told("DATA BREACH BR-1")


async def test_whose_work_it_is_about_brings_in_their_dpo(night):
    officer = night.officer("E1001")
    await officer.says("/breach papers left in the van")
    await night.dpo("P002").hears_nothing()
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.presses("Not known")
    await officer.presses("Not known")
    await officer.presses("events")
    await night.dpo("P002").is_told("DATA BREACH BR-1.")


async def test_an_owner_who_does_nothing_is_asked_and_then_relieved(night):
    dpo = night.dpo("P001")
    await night.officer("E1001").says("/breach papers left in the van")
    await dpo.presses("Acknowledge")
    await dpo.catches_up()
    for _ in range(3):
        await night.passes(hours=2)
        await dpo.is_told("Still with you? Press “Acknowledge”, or end it.")
    await night.passes(hours=2)
    await dpo.is_told("You did not answer, so the next person is told")
    await night.dpo("P002").is_told("DATA BREACH BR-1.")
    assert await status_of(night) == ("reported", None)
    await dpo.says("/breaches")
    await dpo.is_told("NOBODY HAS IT NOW")


async def test_an_owner_who_says_so_keeps_it(night):
    dpo = night.dpo("P001")
    await night.officer("E1001").says("/breach papers left in the van")
    await dpo.presses("Acknowledge")
    await night.passes(hours=2)
    await dpo.presses("Acknowledge")
    await night.passes(hours=1, minutes=59)
    assert await status_of(night) == ("acknowledged", "P001")
