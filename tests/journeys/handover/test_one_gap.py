"""One gap is one alarm, also when the clocks change, and whoever comes when."""

from datetime import UTC, datetime

from bot.domain.loads import RosterLine
from tests.journeys.before_shift.test_finding_cover import newcomer
from tests.journeys.handover.sites import loads, never_alone, reaches, shift


async def test_a_relief_who_is_late_already_rings_once_when_somebody_waits_for_them(
    night,
):
    """Piotr should come half an hour before Amara goes."""
    await never_alone(night)
    await loads(
        night,
        shift("E1001", "12 21:00", "12 21:30"),
        shift("E1002", "12 21:00", "13 06:00"),
    )
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await reaches(night, "12 20:58")
    await amara.books_on("RIV")
    await ruth.catches_up()
    await reaches(night, "12 21:11")
    await ruth.is_told("NO SHOW at RIV Riverside Court.")
    await ruth.presses("I have this")
    await reaches(night, "12 21:41")
    told = await ruth.is_told("A.O. E1001 waits for relief since 21:30")
    assert told.text.startswith("SH-2. ")
    await ruth.hears_nothing("NOT RELIEVED")
    await ruth.presses("Relief is on the way")
    await ruth.catches_up()
    await reaches(night, "12 21:52")
    told = await ruth.is_told("NOT RELIEVED at RIV Riverside Court.")
    assert "P.Z. E1002 should have come at 21:00" in told.text


async def test_without_a_roster_whoever_comes_works_beside_and_later_relieves(night):
    """Nobody is planned: Femi comes while Amara works, and an hour later she goes."""
    await never_alone(night)
    amara, femi = night.officer("E1001"), await newcomer(night)
    await amara.books_on("RIV")
    await night.passes(minutes=20)
    await femi.books_on("RIV")
    await amara.hears_nothing("HAND OVER")
    await amara.taps("Book off")
    await amara.is_told("HAND OVER RIV Riverside Court to F.B. N001")
    await femi.presses("I take over")
    await amara.is_told("F.B. N001 has taken over")
    await femi.taps("Book off")
    told = await femi.is_told("The site is yours until somebody has taken over")
    assert "Nobody is planned there next." in told.text
    await night.passes(minutes=5)
    await amara.books_on("RIV")
    await amara.presses("I take over")
    await femi.is_told("A.O. E1001 has taken over")


async def test_the_relief_who_goes_again_leaves_it_with_whoever_was_there(night):
    await never_alone(night)
    amara, femi = night.officer("E1001"), await newcomer(night)
    await amara.books_on("RIV")
    await night.passes(minutes=20)
    await femi.books_on("RIV")
    await amara.taps("Book off")
    await amara.is_told("HAND OVER")
    await femi.taps("Book off")
    await femi.is_told("Booked off from RIV")
    await amara.says("/handover")
    told = await amara.is_told("The site is yours until")
    assert "You asked to go at 22:20." in told.text
    await femi.presses("I take over")
    await femi.is_told("Book on at that site first")
    await night.duty_manager("D001").says("/handover")
    await night.duty_manager("D001").is_told("A.O. E1001 waits for relief since 22:20")


async def test_in_the_night_of_two_half_past_ones_it_is_the_second_that_counts(night):
    """Amara is on until 01:30 GMT, an hour after 01:30 BST; nobody comes."""
    await never_alone(night)
    night.clock.now = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
    end = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    line = RosterLine(officer="E1001", site="RIV", start_at=night.now, end_at=end)
    await loads(night, line)
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    await night.passes(minutes=55)
    await amara.says("/ok")
    await amara.catches_up()
    await ruth.catches_up()
    await night.passes(minutes=30)
    await amara.taps("Book off")
    told = await amara.is_told("You asked to go at 01:55 BST.")
    assert "Your shift is planned until 01:30 GMT." in told.text
    await amara.says("/ok")
    await night.passes(minutes=44)
    await ruth.hears_nothing("NOT RELIEVED")
    await night.passes(minutes=2)
    told = await ruth.is_told("NOT RELIEVED at RIV Riverside Court.")
    assert "A.O. E1001 waits for relief since 01:30 GMT" in told.text
