"""What stands behind a manager's command, as it is typed at three in the morning."""

import pytest

from tests.journeys.rights.test_rights import asks_for_a_copy


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("24/12 27/12 2026", "00:00 on Thu 24 Dec to 00:00 on Mon 28 Dec"),
        ("“24/12” – 27/12.", "00:00 on Thu 24 Dec to 00:00 on Mon 28 Dec"),
        ("22:00\u201106:00", "22:00 to 06:00 on Sun 11 Jan"),
        ("31/12/9999", "Nothing was changed. Send it as /away FROM TO"),
        ("31/02 03/03", "Nothing was changed. Send it as /away FROM TO"),
    ],
)
async def test_days_and_times_of_being_away(night, words, answer):
    manager = night.duty_manager("D001")
    await manager.says(f"/away {words}")
    await manager.is_told(answer)


@pytest.mark.parametrize(
    "words", ["RIV.", "riverside court", "“riv” yesterday", "RIV\u00a0yesterday."]
)
async def test_the_book_of_a_site(night, words):
    manager = night.duty_manager("D001")
    await manager.says(f"/book {words}")
    await manager.is_told("RIV Riverside Court")
    await manager.hears_nothing()


@pytest.mark.parametrize("words", ["RIV.", "“riv”", "Riverside Court", "r i v"])
async def test_a_site_to_book_on_at(night, words):
    officer = night.officer("E1001")
    await officer.says(f"/bookon {words}")
    await officer.is_told("Booked on")


async def test_nobody_is_booked_on_by_words_around_a_site(night):
    officer = night.officer("E1001")
    await officer.says("/bookon RIV in ten minutes")
    await officer.is_told("There is no such site.")


@pytest.mark.parametrize(
    "words", ["phone of E1001", "A.O. E1001", "e 1001.", "“E1001”"]
)
async def test_the_number_of_whose_phone_is_lost(night, words):
    manager = night.duty_manager("D001")
    await manager.says(f"/lost {words}")
    await manager.is_told("ACCESS ENDED: the phone of A.O. E1001")


async def test_two_numbers_end_nobodys_access(night):
    manager = night.duty_manager("D001")
    await manager.says("/lost E1001 or E1002")
    await manager.is_told("Nobody has that staff number, so nothing was done.")
    await manager.hears_nothing()


@pytest.mark.parametrize("words", ["RR–1", "rr 1.", "1", "“RR-1”"])
async def test_the_reference_of_a_request(night, words):
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.catches_up()
    await dpo.says(f"/rights {words}")
    await dpo.is_told("RR-1: a full copy, asked by A.O. E1001.")


@pytest.mark.parametrize("command", ["rights", "complaints"])
async def test_new_with_a_full_stop(night, command):
    dpo = night.dpo("P001")
    await dpo.says(f"/{command} New.")
    await dpo.hears_nothing("There is no such")
    assert dpo.buttons


@pytest.mark.parametrize("words", ["BR-1.", "br–1", "BR_1"])
async def test_the_reference_of_a_breach(night, words):
    await night.officer("E1001").says("/breach sent the rota to a stranger")
    dpo = night.dpo("P001")
    await dpo.catches_up()
    await dpo.says(f"/breaches {words}")
    shown = await dpo.is_told("BR-1")
    assert "Found" not in shown.text
    await dpo.hears_nothing("No breach")


@pytest.mark.parametrize("words", ["INC 1", "inc–1.", "“INC-1”"])
async def test_the_reference_of_a_record(night, words):
    await night.officer("E1001").says("/incident gate will not close")
    dpo = night.dpo("P001")
    await dpo.says(f"/retention {words}")
    await dpo.is_told("INC-1")
    await dpo.hears_nothing("There is no such record")


async def test_a_site_that_is_named_is_the_one_that_is_told_what_to_do(night):
    await night.officer("E1001").books_on("RIV")
    manager = night.duty_manager("D001")
    await manager.says("/evacuate MKT")
    told = await manager.is_told("Nobody is booked on at MKT")
    assert told.buttons == [["RIV Riverside Court"]]
    await manager.says("/evacuate Harbour Mill")
    told = await manager.is_told("EVACUATE: where?")
    assert told.buttons == [["RIV Riverside Court"]]
    await night.officer("E1002").says("/bookon MKT")
    await manager.says("/evacuate riverside court.")
    await manager.is_told("EVACUATE at RIV?")


async def test_who_is_on_site_may_say_why_and_moves_no_other_site(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/evacuate fire in the kitchen")
    await officer.is_told("EVACUATE at RIV?")
    await night.officer("E1002").says("/bookon MKT")
    await officer.says("/evacuate MKT")
    await officer.is_told("Only these roles may do that")


async def test_instructions_of_a_site_that_is_none_are_not_those_of_another(night):
    manager = night.duty_manager("D001")
    await manager.books_on("RIV")
    await manager.says("/instructions Harbour Mill")
    await manager.hears_nothing("RIV Riverside Court has no")
    await manager.says("/instructions market hall")
    await manager.is_told("MKT Market Hall")


async def test_a_correction_that_is_none_says_so(night):
    manager = night.duty_manager("D001")
    await manager.says("/timesheet E1001 22:00 06:00")
    told = await manager.is_told("That is no shift with its two times, so nothing")
    assert "/timesheet SH-12 22:00 06:00" in told.text
