"""An officer cannot come: a person chooses whom to ask, and one has the shift."""

import pytest

from bot.desk.people import reception
from tests.journeys.before_shift.rosters import loads, reaches, shift
from tests.journeys.people.test_leavers import leaves

TONIGHT = shift("E1001", "12 22:00", "13 06:00")


@pytest.fixture
async def four_o_clock(night):
    """Monday afternoon; Amara said yesterday that she will be there, and Piotr works
    tomorrow afternoon."""
    await loads(night, TONIGHT, shift("E1002", "13 15:00", "13 23:00", "MKT"))
    await reaches(night, "11 18:00")
    await night.officer("E1001").presses("I'll be there")
    await reaches(night, "12 16:00")
    for person in ("E1001", "E1002", "D001", "D002", "X001"):
        await night.person(person).catches_up()
    return night


async def test_sick_at_four_for_ten_is_covered_with_three_taps(four_o_clock):
    night = four_o_clock
    amara, piotr = night.officer("E1001"), night.officer("E1002")
    ruth = night.duty_manager("D001")
    await amara.says("Im really sick, sorry")
    told = await amara.is_told("Noted: you cannot be there, RIV Riverside Court")
    assert "sick" not in told.text
    told = await ruth.is_told("UNCOVERED: RIV Riverside Court, Mon 12 Jan 22:00 to")
    assert "A.O. E1001 said Mon 12 Jan 16:00 that they cannot. SH-1." in told.text
    assert (
        "• P.Z. E1002: rest over a week before, 9 h after; 16 h that week, 0 h on "
        "average; ⚠️ short of rest" in told.text
    )
    assert "It blocks nothing: you decide." in told.text
    assert "sick" not in told.text
    await ruth.presses("Ask P.Z. E1002")
    await ruth.is_told("Asked: P.Z. E1002, RIV Riverside Court")
    await piotr.is_told("MOŻESZ PRACOWAĆ")
    await piotr.presses("Biorę")
    await piotr.is_told("Masz tę zmianę: RIV Riverside Court")
    await amara.is_told("You are released: RIV Riverside Court")
    told = await ruth.is_told("SHIFT FILLED: RIV Riverside Court")
    assert "P.Z. E1002 has it instead of A.O. E1001." in told.text
    await amara.says("/shifts")
    await amara.is_told("You are not down for any shift")
    await reaches(night, "12 21:55")
    await piotr.says("/bookon RIV")
    await piotr.is_told("Zmiana rozpoczęta: RIV")
    await reaches(night, "12 22:30")
    await ruth.hears_nothing("RIV")
    assert "sick" not in await everything_kept(night)


async def everything_kept(night):
    """Every row there is, as the database has it."""

    def read(desk):
        connection = desk.unit.session.connection()
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        )
        names = [name for (name,) in tables.fetchall()]
        return " ".join(
            str(connection.exec_driver_sql(f'SELECT * FROM "{name}"').fetchall())
            for name in names
        )

    if "sqlite" not in night.house.settings.database_url:
        return ""
    return await night.asks(read)


async def test_the_roster_loaded_again_gives_the_shift_back_to_nobody(four_o_clock):
    night = four_o_clock
    await night.officer("E1001").says("chora")
    await night.duty_manager("D001").presses("Ask P.Z. E1002")
    await night.officer("E1002").presses("Biorę")
    assert (await loads(night, TONIGHT)).lines == []
    agreed = shift("E1002", "12 22:00", "13 06:00")
    assert (await loads(night, agreed)).lines == []
    done = await loads(night, TONIGHT)
    assert done.lines == [
        "changed: shift RIV 2026-01-12 22:00 to 2026-01-13 06:00, from E1002 to E1001"
    ]


async def test_two_take_it_and_exactly_one_has_it(four_o_clock):
    night = four_o_clock
    femi, piotr = await newcomer(night), night.officer("E1002")
    ruth = night.duty_manager("D001")
    await night.officer("E1001").says("bolnavă")
    await ruth.presses("Ask P.Z. E1002")
    await ruth.presses("Ask F.B. N001")
    await night.settles()
    femi.phone.presses("I take it")
    piotr.phone.presses("Biorę")
    await femi.is_told("It is yours: RIV")
    await piotr.is_told("Ktoś inny był pierwszy")
    told = await ruth.is_told("SHIFT FILLED:")
    assert "F.B. N001 has it" in told.text
    await ruth.hears_nothing("FILLED")


async def newcomer(night):
    """Somebody whose phone is linked today."""
    femi = night.officer("N001")
    token = await night.asks(lambda desk: reception.invite(desk, "N001"))
    await femi.does(lambda phone: phone.starts(token))
    await femi.presses("I accept")
    await femi.catches_up()
    return femi


async def test_with_nobody_free_it_is_said_again_to_more_people_and_stays_open(
    four_o_clock,
):
    night = four_o_clock
    for staff_id in ("E1002", "N001"):
        await leaves(night, staff_id, on=night.now.date())
    ruth, owen = night.duty_manager("D001"), night.director("X001")
    await night.officer("E1001").says("can't come tonight")
    told = await ruth.is_told("UNCOVERED: RIV")
    assert "Nobody on the books is free then." in told.text
    await owen.hears_nothing()
    await reaches(night, "12 17:30")
    await ruth.is_told("STILL UNCOVERED: RIV")
    await owen.is_told("STILL UNCOVERED: RIV")
    await ruth.says("/board")
    told = await ruth.is_told("MKT Market Hall")
    assert "⚠️ UNCOVERED RIV Riverside Court, Mon 12 Jan 22:00" in told.text
    await reaches(night, "12 22:10")
    told = await ruth.is_told("NO SHOW at RIV")
    assert "They said Mon 12 Jan 16:00 that they cannot" in told.text
    for asked_twice in ("13 00:10", "13 02:10", "13 04:10", "13 06:00"):
        await ruth.presses("I have this")
        await reaches(night, asked_twice)
    await ruth.is_told("NOBODY CAME: RIV")


async def test_a_no_rings_nobody_and_can_be_taken_back(four_o_clock):
    night = four_o_clock
    piotr, ruth = night.officer("E1002"), night.duty_manager("D001")
    await night.officer("E1001").says("/shifts")
    await night.officer("E1001").presses("I cannot: Mon 12 Jan 22:00")
    await ruth.presses("Ask P.Z. E1002")
    asked = await piotr.is_told("MOŻESZ PRACOWAĆ")
    await piotr.presses("Nie")
    told = await ruth.is_told("P.Z. E1002 said no")
    assert told.silent
    await piotr.does(lambda phone: phone.presses_data("offer:1:yes", asked.message_id))
    await piotr.is_told("Masz tę zmianę")


async def test_a_shift_moved_while_somebody_is_asked_is_nobodys_by_an_old_button(
    four_o_clock,
):
    night = four_o_clock
    piotr, ruth = night.officer("E1002"), night.duty_manager("D001")
    await night.officer("E1001").says("sick")
    await ruth.presses("Ask P.Z. E1002")
    await loads(night, shift("E1001", "12 23:00", "13 07:00"))
    await piotr.is_told("Ta zmiana została przesunięta")
    await ruth.is_told("UNCOVERED: RIV Riverside Court, Mon 12 Jan 23:00")
    await piotr.presses("Biorę")
    await piotr.is_told("Ta zmiana została przesunięta")
    await ruth.presses("Ask P.Z. E1002")
    await piotr.is_told("MOŻESZ PRACOWAĆ: RIV Riverside Court, od pon 12 sty 23:00")
    await piotr.presses("Biorę")
    await piotr.is_told("Masz tę zmianę")


async def test_a_manager_covers_it_in_another_way_and_answers_for_it(four_o_clock):
    night = four_o_clock
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.says("ill")
    await ruth.presses("Covered in another way")
    told = await ruth.is_told("SHIFT FILLED: RIV Riverside Court")
    assert "R.A. D001 says: in another way than by the roster." in told.text
    await amara.is_told("You are released: RIV")
    assert (await loads(night, TONIGHT)).lines == []
    await reaches(night, "12 22:30")
    await ruth.hears_nothing("RIV")


async def test_who_said_that_they_cannot_and_comes_after_all_is_just_there(
    four_o_clock,
):
    night = four_o_clock
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.says("nie dam rady")
    await ruth.presses("Ask P.Z. E1002")
    await reaches(night, "12 21:55")
    await amara.books_on("RIV")
    await ruth.is_told("A.O. E1001 will be there after all.")
    await night.officer("E1002").is_told("Już niepotrzebne")


async def test_unwell_among_other_words_is_asked_about_and_silence_is_heard(
    four_o_clock,
):
    night = four_o_clock
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.says("my daughter is ill and the doctor comes at eight, I will see")
    told = await amara.is_told("Is that about your shift, RIV")
    assert "daughter" not in told.text
    await amara.says("still not feeling good, but will try, dont know yet")
    await amara.is_told("Is that about your shift, RIV")
    await reaches(night, "12 18:00")
    await amara.is_told("You have not answered yet.")
    await amara.hears_nothing("You have not answered yet.")
    await reaches(night, "12 19:00")
    told = await ruth.is_told("NOT CONFIRMED.")
    assert told.text.count("A.O. E1001") == 1


async def test_said_and_taken_back_again_and_again_it_is_for_the_telephone(
    four_o_clock,
):
    night = four_o_clock
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    for _ in range(10):
        await amara.says("i cant come")
        await amara.presses("I'll be there after all")
        await night.passes(minutes=1)
    await ruth.catches_up()
    await amara.catches_up()
    await amara.says("i cant come")
    await amara.is_told("Ring the control room now: 020 7946 0000.")
    await ruth.hears_nothing()
    await night.passes(hours=1)
    await amara.says("i cant come")
    await ruth.is_told("UNCOVERED: RIV")


async def test_a_manager_looks_ahead_for_somebody_who_says_nothing(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await loads(night, TONIGHT)
    await reaches(night, "11 21:00")
    await ruth.is_told("NOT CONFIRMED.")
    await ruth.presses("Who could go instead of A.O. E1001?")
    told = await ruth.is_told("WHO COULD GO: RIV Riverside Court")
    assert "SH-1 is A.O. E1001's, who has it until somebody takes it." in told.text
    await ruth.presses("A.O. E1001 will be there")
    await ruth.is_told("A.O. E1001 will be there after all.")
    await amara.is_told("Your duty manager notes that you will be there")


async def test_without_a_shift_in_sight_the_officer_is_told_whom_to_ring(night):
    await night.officer("E1001").says("I'm sick, can't come in today")
    told = await night.officer("E1001").is_told("so nobody was told. Ring the control")
    assert "020 7946 0000" in told.text


async def test_who_is_only_late_reads_that_nobody_knows_and_says_that_they_come(
    four_o_clock,
):
    night = four_o_clock
    amara = night.officer("E1001")
    await amara.says("bus broke down, running 20 mins late")
    await amara.is_told("Nobody has been told anything. Press a button.")
    await amara.presses("I'll be there")
    await amara.is_told("Press “Book on” when you are there.")
