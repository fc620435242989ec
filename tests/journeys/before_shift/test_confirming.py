"""The evening before: officers say whether they will be there, and silence is heard."""

from tests.journeys.before_shift.rosters import loads, reaches, shift

MONDAY = shift("E1001", "12 22:00", "13 06:00")


async def test_the_evening_before_an_officer_says_with_one_tap_that_they_come(night):
    amara = night.officer("E1001")
    await loads(night, MONDAY)
    await reaches(night, "11 17:59")
    await amara.hears_nothing()
    await reaches(night, "11 18:00")
    told = await amara.is_told("YOUR SHIFT: RIV Riverside Court, Mon 12 Jan 22:00 to")
    assert told.text.endswith("Tue 13 Jan 06:00. Will you be there?")
    await amara.presses("I'll be there")
    await amara.is_told("Confirmed: RIV Riverside Court, Mon 12 Jan 22:00")
    assert amara.sees("You will be there: RIV").buttons == []
    await reaches(night, "12 21:50")
    await amara.hears_nothing()
    await night.duty_manager("D001").hears_nothing()


async def test_who_says_nothing_is_asked_again_and_then_told_of_in_one_message(night):
    """Ten officers whose phones are off are one message, not ten."""
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await loads(
        night,
        MONDAY,
        shift("E1002", "12 06:00", "12 18:00", "MKT"),
        shift("N001", "12 22:00", "13 06:00", "MKT"),
    )
    await reaches(night, "11 19:59")
    await amara.is_told("Will you be there?")
    await reaches(night, "11 20:00")
    await amara.is_told("You have not answered yet.")
    await night.officer("E1002").is_told("Jeszcze nie ma odpowiedzi.")
    await reaches(night, "11 20:59")
    await ruth.hears_nothing()
    await reaches(night, "11 21:00")
    told = await ruth.is_told("NOT CONFIRMED.")
    assert told.text.split("\n")[1:] == [
        "• P.Z. E1002: MKT Market Hall, Mon 12 Jan 06:00 to 18:00",
        "• A.O. E1001: RIV Riverside Court, Mon 12 Jan 22:00 to Tue 13 Jan 06:00",
        "• F.B. N001, no phone linked: MKT Market Hall, Mon 12 Jan 22:00 to "
        "Tue 13 Jan 06:00",
    ]
    await ruth.hears_nothing()
    await amara.presses("I'll be there")
    await ruth.is_told("A.O. E1001 has confirmed now: RIV")


async def test_the_same_roster_or_the_same_press_again_changes_nothing(night):
    amara = night.officer("E1001")
    await loads(night, MONDAY)
    await reaches(night, "11 18:00")
    asked = await amara.is_told("Will you be there?")
    await loads(night, MONDAY)
    await amara.presses("I'll be there")
    await amara.is_told("Confirmed:")
    await amara.does(
        lambda phone: phone.presses_data("confirm:1:yes", asked.message_id)
    )
    await amara.is_told("Confirmed:")
    await loads(night, MONDAY)
    await reaches(night, "12 21:00")
    await amara.hears_nothing()
    await night.duty_manager("D001").hears_nothing()


async def test_a_shift_that_is_moved_is_asked_about_anew(night):
    """What was said of the old times is not said of the new ones, by an old button
    neither."""
    amara = night.officer("E1001")
    await loads(night, MONDAY)
    await reaches(night, "11 18:00")
    old = await amara.is_told("Will you be there?")
    await amara.presses("I'll be there")
    await loads(night, shift("E1001", "12 20:00", "13 06:00"))
    await amara.is_told("YOUR ROSTER HAS CHANGED.")
    await amara.is_told("YOUR SHIFT: RIV Riverside Court, Mon 12 Jan 20:00")
    await amara.does(lambda phone: phone.presses_data("confirm:1:yes", old.message_id))
    await amara.is_told("Will you be there?")
    await reaches(night, "11 22:00")
    await night.duty_manager("D001").is_told("A.O. E1001: RIV Riverside Court")


async def test_who_confirms_and_then_cannot_is_heard(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await loads(night, MONDAY)
    await reaches(night, "11 18:00")
    await amara.presses("I'll be there")
    await reaches(night, "12 16:00")
    await amara.says("/shifts")
    told = await amara.is_told("Your shifts in the next seven days:")
    assert "06:00 – confirmed" in told.text
    await amara.presses("I cannot: Mon 12 Jan 22:00")
    told = await amara.is_told("Noted: you cannot be there")
    assert "Told: R.A. D001, C.F. D002." in told.text
    await ruth.is_told("UNCOVERED: RIV Riverside Court, Mon 12 Jan 22:00")
    await amara.presses("I'll be there after all")
    await amara.is_told("Confirmed:")
    await ruth.is_told("A.O. E1001 will be there after all.")


async def test_shifts_that_follow_each_other_are_asked_about_once(night):
    amara = night.officer("E1001")
    await loads(night, MONDAY, shift("E1001", "13 06:00", "13 10:00"))
    await reaches(night, "12 18:00")
    await amara.is_told("Mon 12 Jan 22:00")
    await amara.presses("I cannot")
    await amara.is_told("Noted: you cannot")
    assert "I cannot: Tue 13 Jan 06:00" in amara.buttons


async def test_an_officer_asked_late_is_told_of_before_the_start(night):
    ruth = night.duty_manager("D001")
    await loads(night, shift("E1001", "11 02:00", "11 10:00"))
    await night.officer("E1001").is_told("Will you be there?")
    await reaches(night, "10 23:59")
    await ruth.hears_nothing()
    await reaches(night, "11 00:00")
    await ruth.is_told("NOT CONFIRMED.")
