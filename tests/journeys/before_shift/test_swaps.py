"""A swap needs the yes of whoever takes it, and the duty manager's."""

import pytest

from tests.journeys.before_shift.rosters import at, loads, reaches, shift
from tests.journeys.before_shift.test_finding_cover import newcomer

TUESDAY = shift("E1001", "13 22:00", "14 06:00")


@pytest.fixture
async def monday(night):
    """Amara has Tuesday's night, and would rather not."""
    night.femi = await newcomer(night)
    await loads(night, TUESDAY)
    await reaches(night, "12 12:00")
    for person in ("E1001", "E1002", "N001", "D001", "D002"):
        await night.person(person).catches_up()
    return night


async def asks(night, whom):
    amara = night.officer("E1001")
    await amara.says("/swap")
    await amara.is_told("Which shift do you want to swap?")
    await amara.presses("Swap: Tue 13 Jan 22:00")
    told = await amara.is_told("SWAP RIV Riverside Court, Tue 13 Jan 22:00 to")
    assert "It stays yours until" in told.text
    assert amara.buttons == ["P.Z. E1002", "F.B. N001", "Anyone who is free"]
    await amara.presses(whom)
    await amara.is_told("Asked: ")
    return amara


async def test_with_both_yeses_one_is_released_and_the_other_is_planned(monday):
    night, femi, ruth = monday, monday.femi, monday.duty_manager("D001")
    amara = await asks(night, "F.B. N001")
    await femi.is_told("A.O. E1001 asks: can you take over RIV Riverside Court")
    await femi.presses("Yes, I take it")
    await femi.is_told("Your duty manager decides; until then it is not yours.")
    told = await amara.is_told("F.B. N001 would take RIV Riverside Court")
    assert "Now asked: R.A. D001, C.F. D002. It is still yours." in told.text
    told = await ruth.is_told("SWAP? RIV Riverside Court, Tue 13 Jan 22:00 to")
    assert "A.O. E1001 asks, and F.B. N001 says yes." in told.text
    assert "• F.B. N001: rest over a week before, over a week after; 8 h" in told.text
    await femi.says("/shifts")
    await femi.is_told("You are not down for any shift")
    await ruth.presses("Agree to the swap")
    await femi.is_told("It is yours: RIV Riverside Court, Tue 13 Jan 22:00")
    await amara.is_told("You are released: RIV Riverside Court, Tue 13 Jan 22:00")
    await ruth.is_told("SHIFT FILLED:")
    await night.duty_manager("D002").presses("Agree to the swap")
    await night.duty_manager("D002").is_told("That swap is over already")
    await night.femi.says("/shifts")
    told = await femi.is_told("Your shifts in the next seven days:")
    assert "Tue 13 Jan 22:00" in told.text
    assert (await loads(night, TUESDAY)).lines == []
    kept = await night.asks(versions)
    assert kept[-2:] == [("E1001", "cancelled", "N001"), ("N001", "planned", "N001")]


def versions(desk):
    found = desk.unit.roster.between(at("01 00:00"), at("31 00:00"))
    return [(each.officer, each.change, each.by) for each in found]


async def test_refused_by_whoever_was_asked_it_stays_where_it_was(monday):
    night, piotr = monday, monday.officer("E1002")
    amara = await asks(night, "P.Z. E1002")
    await piotr.is_told("A.O. E1001 pyta")
    await piotr.presses("Nie")
    told = await amara.is_told("P.Z. E1002 said no: RIV Riverside Court")
    assert "It stays yours." in told.text
    await night.duty_manager("D001").hears_nothing()


async def test_refused_by_the_duty_manager_both_hear_it(monday):
    night, femi, ruth = monday, monday.femi, monday.duty_manager("D001")
    amara = await asks(night, "Anyone who is free")
    await femi.presses("Yes, I take it")
    await night.officer("E1002").is_told("Bez zamiany")
    await ruth.presses("Refuse it")
    await amara.is_told("R.A. D001 refused the swap: RIV Riverside Court")
    await femi.is_told("No swap: RIV Riverside Court")
    await ruth.is_told("Refused: A.O. E1001 keeps RIV Riverside Court")
    await femi.catches_up()
    await femi.presses("No")
    await femi.is_told("That swap is over already")


async def test_unanswered_it_lapses_at_the_start_and_nobody_is_without_a_shift(monday):
    night, femi = monday, monday.femi
    amara = await asks(night, "F.B. N001")
    await reaches(night, "13 22:01")
    await amara.is_told("No swap: RIV Riverside Court, Tue 13 Jan 22:00")
    await femi.is_told("No swap: RIV Riverside Court")
    await femi.presses("Yes, I take it")
    await femi.is_told("That swap is over already")
    await reaches(night, "13 22:11")
    told = await night.duty_manager("D001").is_told("NO SHOW at RIV")
    assert "A.O. E1001" in told.text


async def test_taken_back_or_moved_it_is_over(monday):
    night, femi = monday, monday.femi
    amara = await asks(night, "F.B. N001")
    await amara.presses("I keep it after all")
    await amara.is_told("No swap: RIV Riverside Court")
    await femi.is_told("No swap: RIV Riverside Court")
    await asks(night, "F.B. N001")
    await femi.presses("Yes, I take it")
    await loads(night, shift("E1001", "13 20:00", "14 04:00"))
    await night.duty_manager("D001").presses("Agree to the swap")
    await night.duty_manager("D001").is_told("That swap is over already")
    await amara.says("/shifts")
    told = await amara.is_told("Your shifts in the next seven days:")
    assert "Tue 13 Jan 20:00" in told.text


async def test_a_duty_manager_agrees_to_no_swap_of_their_own(night):
    ruth, callum = night.duty_manager("D001"), night.duty_manager("D002")
    await loads(night, shift("D001", "13 22:00", "14 06:00"))
    await reaches(night, "12 12:00")
    await ruth.catches_up()
    await ruth.says("/swap")
    await ruth.presses("Swap: Tue 13 Jan 22:00")
    await ruth.presses("A.O. E1001")
    await night.officer("E1001").presses("Yes, I take it")
    await ruth.is_told("Now asked: C.F. D002. It is still yours.")
    await ruth.hears_nothing("SWAP?")
    asked = await callum.is_told("SWAP? RIV Riverside Court")
    [agree] = next(row for row in asked.data if row[0].endswith("agree"))
    newest = ruth.phone.last.message_id
    await ruth.does(lambda phone: phone.presses_data(agree, newest))
    await ruth.is_told("You did it yourself, so somebody else checks it.")
    await callum.presses("Agree to the swap")
    await ruth.is_told("You are released: RIV Riverside Court")
