"""A phone is lost: in one step it is nobody's, and who loses it still has a voice."""

from bot.desk.people import reception

LOST = "PHONE LOST? P.Z. E1002 says at 22:00 that the phone of A.O. E1001 is lost"


async def linked(night, staff_id):
    return await night.asks(lambda desk: desk.unit.people.get(staff_id).chat_id)


async def invited(night, staff_id):
    return await night.asks(lambda desk: reception.invite(desk, staff_id))


async def test_a_manager_ends_a_phones_access_in_one_step(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    link = await invited(night, "E1001")
    await manager.says("/lost e1001")
    await manager.is_told("Data breach recorded as BR-1.")
    told = await manager.is_told("ACCESS ENDED: the phone of A.O. E1001, by R.A. D001.")
    assert "A.O. E1001 is booked on at RIV Riverside Court" in told.text
    assert "BR-1 is open as a data breach." in told.text
    await night.duty_manager("D002").is_told("ACCESS ENDED: the phone of A.O. E1001")
    told = await night.dpo("P001").is_told("DATA BREACH BR-1.")
    assert "The phone of A.O. E1001 is said to be lost or stolen." in told.text
    await night.dpo("P001").is_told(
        "The lost phone of A.O. E1001 has no access any more."
    )
    await night.passes(minutes=1)
    await officer.catches_up()
    assert not [each for each in officer.phone.visible if "Booked on" in each.text]
    await officer.says("/ok")
    await officer.is_told("This line is private. If you work here")
    await officer.says(f"/start {link}")
    await officer.is_told("This link does not work any more")
    assert await linked(night, "E1001") is None


async def test_an_officer_says_it_through_a_colleague_and_a_manager_says_yes(night):
    colleague, manager = night.officer("E1002"), night.duty_manager("D001")
    await colleague.says("/lost E1001")
    await colleague.is_told("R.A. D001")
    await night.dpo("P001").is_told("DATA BREACH BR-1.")
    await manager.is_told(LOST)
    await night.officer("E1001").says("/ok")
    assert await linked(night, "E1001") is not None
    await manager.presses("Yes, end its access now")
    await manager.is_told("ACCESS ENDED: the phone of A.O. E1001, by R.A. D001.")
    assert await linked(night, "E1001") is None
    await manager.presses("Yes, end its access now")
    await manager.is_told("No phone is linked to A.O. E1001")


async def test_a_hostile_word_ends_nothing_and_is_written_down(night):
    colleague, manager = night.officer("E1002"), night.duty_manager("D001")
    await colleague.says("/lost E1001")
    await manager.is_told(LOST)
    await manager.presses("No, leave it linked")
    await manager.is_told("is not lost: it stays linked")
    assert await linked(night, "E1001") is not None

    def written(desk):
        row = desk.unit.journal.last("E1002", "phone said to be lost", "E1001")
        return row is not None and desk.unit.journal.last(
            "D001", "phone left linked", "E1001"
        )

    assert await night.asks(written)


async def test_a_word_about_an_older_phone_says_nothing_of_the_new_one(night):
    manager, newcomer = night.duty_manager("D001"), night.person("N001")
    await night.officer("E1002").says("/lost E1001")
    await manager.is_told(LOST)
    await night.passes(minutes=10)
    await newcomer.says(f"/start {await invited(night, 'E1001')}")
    await manager.presses("Yes, end its access now")
    assert await linked(night, "E1001") == newcomer.phone.chat_id


async def test_an_sos_from_a_phone_reported_lost_still_rings(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await night.duty_manager("D002").says("/lost E1001")
    await manager.catches_up()
    await officer.says("/sos")
    told = await manager.is_told("SOS from A.O. E1001, on a phone reported lost, at")
    assert "Ring the officer now" in told.text
    sent = await officer.is_told("SOS")
    assert "lost" not in sent.text
    await officer.says("he has a knife")
    await manager.is_told("he has a knife")
    assert await linked(night, "E1001") is None


async def test_a_phone_that_is_found_is_invited_anew(night):
    officer = night.officer("E1001")
    await night.duty_manager("D001").says("/lost E1001")
    await officer.says(f"/start {await invited(night, 'E1001')}")
    await officer.is_told("You are set up")
    await officer.books_on("RIV")


async def test_an_alarm_on_a_managers_lost_phone_rings_for_the_next(night):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.duty_manager("D002").hears_nothing()
    await night.director("X001").says("/lost D001")
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_what_is_typed_wrong_says_what_to_type(night):
    officer = night.officer("E1002")
    await officer.says("/lost")
    await officer.is_told("Czyj telefon zaginął? Wyślij /lost i numer")
    await officer.says("/lost my phone")
    await officer.is_told("Nikt nie ma takiego numeru służbowego")
    await officer.says("/lost E1002")
    await officer.is_told("To twój własny numer")
