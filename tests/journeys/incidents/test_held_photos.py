"""Photos of a report are a number to all but its reviewers, until it is released."""

from tests.journeys.incidents.test_photos import photos_on


async def reports_with_photo(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/incident")
    await officer.does(lambda phone: phone.sends_photo("the window is broken"))
    await officer.is_told("Your photo is held with INC-1.")
    return officer


async def opens(person):
    await person.does(lambda p: p.says("/me"))
    message = person.phone.visible[-1].message_id
    await person.does(lambda p: p.presses_data("photo:1", message))


async def test_before_it_is_released_whoever_reviews_it_sees_them_and_nobody_else(
    night,
):
    await reports_with_photo(night)
    manager, dpo = night.duty_manager("D002"), night.dpo("P001")
    await opens(dpo)
    await dpo.is_told("Only these roles may do that: duty-manager, director.")
    assert not photos_on(dpo)
    await manager.says("/reports")
    await manager.is_told("Reports of incidents:")
    await manager.presses("INC-1")
    card = await manager.is_told("INC-1 from A.O. E1001")
    assert "Photos: 1. Until this report is released, they are seen" in card.text
    await manager.presses("Photo 1")
    assert len(photos_on(manager)) == 1


async def test_the_book_counts_them_and_shows_them_once_it_is_released(night):
    officer, manager = await reports_with_photo(night), night.duty_manager("D001")
    await manager.says("/book RIV")
    book = await manager.is_told("OCCURRENCE BOOK")
    assert "(photos held until the report is released: 1)" in book.text
    assert "Photo 1" not in str(book.buttons)
    await completes_and_releases(officer, manager)
    await manager.says("/book RIV")
    book = await manager.is_told("OCCURRENCE BOOK")
    assert "(photos: 1)" in book.text
    await manager.presses("Photo 1")
    assert len(photos_on(manager)) == 1
    await opens(night.dpo("P001"))
    assert len(photos_on(night.dpo("P001"))) == 1


async def test_a_photo_that_comes_after_the_release_is_held_again(night):
    officer, manager = await reports_with_photo(night), night.duty_manager("D001")
    await completes_and_releases(officer, manager)
    await night.passes(minutes=5)
    await night.asks(adds_photo)
    await manager.says("/book RIV")
    book = await manager.is_told("OCCURRENCE BOOK")
    assert "(photos: 1) (photos held until the report is released: 1)" in book.text


def adds_photo(desk):
    report = desk.unit.incidents.get(1)
    desk.unit.photos.add("later", report.ref, report.officer, desk.now)


async def completes_and_releases(officer, manager):
    await officer.does(lambda p: p.says("/reports"))
    await officer.is_told("Reports of incidents:")
    message = officer.phone.visible[-1].message_id
    await officer.does(lambda p: p.presses_data("rep:1:done", message))
    await officer.is_told("INC-1 is complete.")
    await manager.is_told("INC-1 from A.O. E1001 is complete.")
    await manager.presses("Look at it")
    await manager.presses("Release it")
    await manager.is_told("INC-1 is released as it is.")
