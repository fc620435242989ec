"""Nobody relieves: it is heard, once for one gap, and nobody is locked in."""

import pytest

from tests.journeys.before_shift.test_finding_cover import newcomer
from tests.journeys.handover.sites import (
    loads,
    never_alone,
    reaches,
    shift,
    taps_and_reads,
)

EVENING = shift("E1001", "12 20:00", "12 22:00")
NIGHT = shift("E1002", "12 22:00", "13 06:00")


@pytest.fixture
async def gate(night):
    """Amara is on until ten; Piotr should come then. Femi has the night off."""
    await never_alone(night)
    night.femi = await newcomer(night)
    await loads(night, EVENING, NIGHT)
    await reaches(night, "12 19:58")
    await night.officer("E1001").books_on("RIV")
    for at in ("12 20:55", "12 21:55"):
        await reaches(night, at)
        await night.officer("E1001").says("/ok")
    for person in ("E1001", "E1002", "D001", "D002", "X001"):
        await night.person(person).catches_up()
    return night


async def test_ten_minutes_after_the_end_it_is_one_alarm_for_one_gap(gate):
    night, amara, ruth = gate, gate.officer("E1001"), gate.duty_manager("D001")
    await reaches(night, "12 22:00")
    await amara.is_told("The site is yours until somebody has taken over")
    await reaches(night, "12 22:11")
    told = await ruth.is_told("NOT RELIEVED at RIV Riverside Court.")
    assert "A.O. E1001 waits for relief since 22:00" in told.text
    assert "P.Z. E1002 should have come at 22:00: not booked on" in told.text
    assert "Free now, the rested first: F.B. N001" in told.text
    await ruth.hears_nothing()
    await ruth.presses("I have this")
    assert ruth.buttons[:4] == [
        "Who could go instead of P.Z. E1002?",
        "Let them go: site closed tonight",
        "Let them go: I relieve them myself",
        "Let them go: other reason",
    ]
    await reaches(night, "12 22:40")
    piotr = night.officer("E1002")
    await piotr.says("/bookon RIV")
    await ruth.hears_nothing("NO SHOW")
    assert ruth.sees("P.Z. E1002 is booked on there since 22:40")
    await piotr.presses("Przejmuję")
    await amara.is_told("Booked off from RIV Riverside Court, 22:40: P.Z. E1002")
    await ruth.is_told("RELIEVED at RIV Riverside Court, 22:40: A.O. E1001 is free")
    await ruth.presses("Relieved")
    await reaches(night, "12 23:30")
    await night.duty_manager("D002").hears_nothing()


async def test_relief_on_the_way_that_never_comes_is_an_alarm_again(gate):
    night, ruth = gate, gate.duty_manager("D001")
    await reaches(night, "12 22:11")
    await ruth.presses("I have this")
    await ruth.presses("Relief is on the way")
    await ruth.catches_up()
    await reaches(night, "12 22:20")
    await ruth.hears_nothing()
    await reaches(night, "12 22:22")
    await ruth.is_told("NOT RELIEVED at RIV Riverside Court.")
    await ruth.presses("I have this")
    await ruth.presses("Let them go: site closed tonight")
    await night.officer("E1001").is_told("It is closed tonight: lock up before you go.")
    await ruth.is_told("RELIEVED at RIV Riverside Court, 22:22")
    await ruth.is_told("You answer for RIV Riverside Court now.")


async def test_who_cannot_stay_is_heard_at_once_and_may_go(gate):
    night, amara, ruth = gate, gate.officer("E1001"), gate.duty_manager("D001")
    await reaches(night, "12 22:02")
    await taps_and_reads(amara, "Book off", "You asked to go at 22:02.")
    await amara.presses("I cannot stay")
    told = await amara.is_told("R.A. D001 has been told now that you cannot stay.")
    assert "Nobody asks why." in told.text
    told = await ruth.is_told("NOT RELIEVED at RIV Riverside Court.")
    assert "A.O. E1001 said at 22:02 that they cannot stay." in told.text
    await ruth.presses("I have this")
    await amara.presses("I must go now")
    await amara.is_told("Booked off from RIV Riverside Court, 22:02: left uncovered.")
    told = await night.director("X001").is_told("SITE UNCOVERED: RIV Riverside Court.")
    assert "A.O. E1001 had to go at 22:02" in told.text
    await ruth.is_told("SITE UNCOVERED: RIV Riverside Court. A.O. E1001 left at 22:02")
    assert amara.keys[0] == "Book on"
    await night.director("X001").presses("I have this")
    await gate.femi.books_on("RIV")
    await night.director("X001").is_told("COVERED AGAIN: RIV Riverside Court, 22:02")


async def test_who_cannot_stay_until_the_end_is_heard_before_it(gate):
    amara, ruth = gate.officer("E1001"), gate.duty_manager("D001")
    told = await taps_and_reads(amara, "Book off", "You asked to go at 21:55.")
    assert "Your shift is planned until 22:00." in told.text
    await amara.presses("I cannot stay")
    told = await ruth.is_told("NOT RELIEVED at RIV Riverside Court.")
    assert "A.O. E1001 said at 21:55 that they cannot stay. HO-1." in told.text
    assert "waits for relief" not in told.text
    assert "Planned next: P.Z. E1002, 22:00." in told.text
    await amara.presses("I cannot stay")
    await ruth.hears_nothing()


async def test_an_outgoing_phone_that_is_dead_keeps_nobody(gate):
    """Amara's phone is off: Piotr takes over alone; or a manager does, in words."""
    night, ruth, piotr = gate, gate.duty_manager("D001"), gate.officer("E1002")
    await reaches(night, "12 22:01")
    await piotr.says("/bookon RIV")
    await piotr.presses("Przejmuję")
    await piotr.is_told("Masz teraz RIV Riverside Court od A.O. E1001")
    await reaches(night, "12 22:59")
    await ruth.hears_nothing()


async def test_a_manager_lets_somebody_go_in_their_own_words(gate):
    night, amara, ruth = gate, gate.officer("E1001"), gate.duty_manager("D001")
    await reaches(night, "12 22:03")
    await amara.catches_up()
    await ruth.says("/handover")
    await ruth.is_told("RIV Riverside Court: A.O. E1001 waits for relief since 22:00")
    await ruth.presses("Let them go: other reason")
    await ruth.is_told("Why can they go")
    await ruth.says("Owen Hargreave has the keys")
    told = await amara.is_told("R.A. D001 has taken the site over.")
    assert "O.H. has the keys" in told.text
    await ruth.is_told("You answer for RIV Riverside Court now.")
    await reaches(night, "12 22:30")
    await night.duty_manager("D002").hears_nothing("NOT RELIEVED")
