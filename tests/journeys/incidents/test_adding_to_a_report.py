"""Words typed soon after a report: one tap adds them to it."""

from datetime import timedelta

DAY = timedelta(days=1)


async def report(night, number):
    return await night.asks(lambda desk: desk.unit.incidents.get(number).text)


async def entries(night):
    def held(desk):
        found = desk.unit.occurrences.between(desk.now - DAY, desk.now + DAY)
        return [(entry.text, str(entry.added_to)) for entry in found]

    return await night.asks(held)


async def test_what_is_typed_after_an_incident_is_added_with_one_tap(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident car park barrier broken off")
    await manager.is_told("car park barrier broken off")
    await night.passes(minutes=9)
    await officer.says("a white van drove into it")
    told = await officer.is_told("OB-1 is in the occurrence book of RIV")
    assert ["Add to INC-1"] in told.buttons
    await manager.hears_nothing("white van")
    await officer.presses("Add to INC-1")
    await officer.is_told("Passed on with INC-1.")
    more = await manager.is_told("More from A.O. E1001 on INC-1:")
    assert "a white van drove into it" in more.text
    assert await report(night, 1) == (
        "car park barrier broken off\na white van drove into it"
    )
    assert await entries(night) == [("a white van drove into it", "INC-1")]


async def test_a_second_tap_adds_nothing(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident barrier broken off")
    await officer.says("a white van drove into it")
    await officer.presses("Add to INC-1")
    await manager.catches_up()
    await officer.presses("Add to INC-1")
    await officer.is_told("It is with INC-1 already.")
    await manager.hears_nothing()
    assert (await report(night, 1)).count("white van") == 1


async def test_after_ten_minutes_it_is_an_entry_and_no_more(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/incident barrier broken off")
    await night.passes(minutes=11)
    await officer.says("north gate checked")
    told = await officer.is_told("OB-1 is in the occurrence book")
    assert not told.buttons


async def test_what_is_typed_after_a_breach_goes_to_those_who_were_told_of_it(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.books_on("RIV")
    await officer.says("/breach the visitor book is gone")
    await officer.says("it lay on the desk at noon")
    await officer.presses("Add to BR-1")
    await dpo.is_told("it lay on the desk at noon")
    await night.duty_manager("D001").hears_nothing("desk")


async def test_off_shift_there_is_no_book_so_it_goes_to_the_report_at_once(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach the visitor book is gone")
    await officer.says("it lay on the desk at noon")
    await officer.is_told("Passed on with BR-1.")
    await dpo.is_told("it lay on the desk at noon")
    await night.passes(minutes=11)
    await officer.says("I am home now")
    await officer.is_told("Nothing was recorded: you are not booked on.")


async def test_its_photo_goes_with_it(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident barrier broken off")
    await officer.does(lambda phone: phone.sends_photo("the van that did it"))
    await officer.is_told("Your photo is held with OB-1.")
    await officer.presses("Add to INC-1")
    await officer.is_told("Your photo is held with INC-1.")
    await manager.is_told("sent a photo at 22:00, held with INC-1.")


async def test_nobody_adds_to_a_report_of_somebody_else(night):
    officer, other = night.officer("E1001"), night.officer("E1002")
    await officer.books_on("RIV")
    await officer.says("/incident barrier broken off")
    await officer.says("a white van drove into it")
    await other.says("/bookon MKT")
    await other.says("lift 2 is out of order")
    told = await other.is_told("OB-2")  # in Polish
    assert not told.buttons
    await night.duty_manager("D001").catches_up()
    for data in ("add:INC-1:2", "add:INC-1:1", "add:INC-1", "add:XX:1", "add:BR-9:2"):
        await other.does(lambda p, data=data: p.presses_data(data, told.message_id))
    assert await report(night, 1) == "barrier broken off"
    await night.duty_manager("D001").hears_nothing()


async def test_a_closed_report_takes_no_more(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident barrier broken off")
    await officer.says("a white van drove into it")
    await manager.presses("I have this")
    await manager.presses("Dealt with")
    await officer.presses("Add to INC-1")
    await officer.is_told("This is closed already.")
    await officer.says("north gate checked")
    assert not (await officer.is_told("OB-2")).buttons


async def test_with_an_open_sos_words_go_to_it_as_ever(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident barrier broken off")
    await officer.says("/sos")
    await officer.says("he has a knife")
    await officer.is_told("Passed on with INC-2.")
    await manager.is_told("he has a knife")


async def test_words_added_before_the_report_was_read_are_kept_with_it(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    night.redaction.is_busy()
    await officer.says("/incident barrier broken off")
    await officer.says("a white van drove into it")
    night.redaction.is_free()
    await night.settles()
    await officer.presses("Add to INC-1")
    assert await report(night, 1) == ("barrier broken off\na white van drove into it")
