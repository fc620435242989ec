"""All photos of an album go with the first words among them, in whatever order."""

import pytest

ONE, OTHER = "13579", "24680"


async def photos(night):
    def held(desk):
        rows = desk.unit.session.connection().exec_driver_sql(
            "SELECT about FROM photo ORDER BY id"
        )
        return [row[0] for row in rows]

    return await night.asks(held)


async def send(officer, *captions, album=ONE):
    for words in captions:
        await officer.does(
            lambda phone, words=words: phone.sends_photo(words, album=album)
        )


@pytest.mark.parametrize("place", [0, 1, 2])
async def test_an_album_goes_with_the_incident_that_one_of_its_captions_is(
    night, place
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    captions = ["", "", ""]
    captions[place] = "/incident windscreen smashed"
    await send(officer, *captions)
    assert await photos(night) == ["INC-1"] * 3
    for _ in range(3):
        await manager.is_told("held with INC-1")


async def test_another_album_does_not_go_with_it(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await send(officer, "/incident windscreen smashed", "")
    await send(officer, "", "", album=OTHER)
    assert await photos(night) == ["INC-1", "INC-1", "SH-1", "SH-1"]


async def test_an_album_goes_with_the_entry_that_its_caption_is(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await send(officer, "", "the gate is broken", "")
    assert await photos(night) == ["OB-1"] * 3


async def test_an_album_sent_off_shift_waits_for_the_report_among_it(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await send(officer, "", "/breach papers at the bus stop", "")
    await officer.is_told("You are not booked on.")
    assert await photos(night) == ["BR-1"] * 3
    for _ in range(3):
        await dpo.is_told("held with BR-1")
    await night.duty_manager("D001").hears_nothing("photo")


async def test_an_album_off_shift_with_no_words_is_not_kept(night):
    officer = night.officer("E1001")
    await send(officer, "", "")
    await officer.is_told("You are not booked on.")
    await officer.is_told("You are not booked on.")
    assert await photos(night) == []


async def test_a_report_with_a_slow_redactor_draws_its_album_when_it_is_read(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    night.redaction.is_busy()
    await send(officer, "/incident windscreen smashed", "", "")
    night.redaction.is_free()
    await night.settles()
    assert await photos(night) == ["INC-1"] * 3


async def test_an_album_is_forgotten_after_a_day(night):
    from scheduler.calendar_jobs import tidy

    officer = night.officer("E1001")
    await send(officer, "", "")
    await night.passes(hours=25)
    await night.asks(tidy)

    def left(desk):
        found = desk.unit.session.connection()
        return found.exec_driver_sql("SELECT count(*) FROM album").scalar()

    assert await night.asks(left) == 0
