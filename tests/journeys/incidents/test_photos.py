"""A photo is held until a manager opens it."""

from datetime import timedelta

from telegram.error import NetworkError

from tests.journeys.night import TEN_PM

ALL_TIME = (TEN_PM - timedelta(days=1), TEN_PM + timedelta(days=1))


async def journal(night, deed):
    def entries(desk):
        return [
            (row.actor, row.about, row.at)
            for row in desk.unit.journal.between(*ALL_TIME)
            if row.deed == deed
        ]

    return await night.asks(entries)


def photos_on(person):
    return [m for m in person.phone.visible if m.from_bot and m.kind == "photo"]


async def test_a_photo_is_seen_by_nobody_until_a_manager_opens_it(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("Your photo is held with SH-1.")
    waits = await manager.is_told("A.O. E1001 sent a photo at 22:00, held with SH-1.")
    assert waits.silent
    assert not photos_on(manager)
    await night.passes(minutes=5)
    await manager.presses("Open photo")
    [shown] = photos_on(manager)
    assert (
        shown.text
        == "Photo with SH-1, from A.O. E1001. Delete it here when you are done."
    )
    assert shown.protected
    assert not photos_on(night.duty_manager("D002"))
    assert await journal(night, "photo opened") == [("D001", "SH-1", night.now)]


async def test_of_a_photo_nothing_is_kept_but_its_sealed_number(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.does(lambda phone: phone.sends_photo())
    [file_id] = officer.phone.exchange.files._by_id

    def stored(desk):
        rows = desk.unit.session.connection().exec_driver_sql("SELECT * FROM photo")
        return rows.mappings().one()

    row = await night.asks(stored)
    assert set(row) == {"id", "about", "officer", "sent_at", "sealed_file"}
    assert file_id.encode() not in row["sealed_file"]


async def test_an_officer_may_not_open_a_photo(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.does(lambda phone: phone.sends_photo())
    held = await officer.is_told("Your photo is held")
    await officer.does(lambda p: p.presses_data("photo:1", held.message_id))
    await officer.is_told("Only these roles may do that")
    assert not photos_on(officer)
    assert not await journal(night, "photo opened")


async def test_the_photo_of_a_breach_is_for_the_dpo_and_not_for_a_duty_manager(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach")
    await officer.does(lambda phone: phone.sends_photo("papers left at the bus stop"))
    await dpo.is_told("A.O. E1001 sent a photo at 22:00, held with BR-1.")
    manager = night.duty_manager("D001")
    await manager.says("/board")
    board = await manager.is_told("RIV")
    await manager.does(lambda p: p.presses_data("photo:1", board.message_id))
    await manager.is_told("Only these roles may do that: dpo, siro, director.")
    await dpo.presses("Open photo")
    assert len(photos_on(dpo)) == 1


async def test_a_photo_sent_after_an_sos_belongs_to_it(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("/sos")
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("Your photo is held with INC-1.")
    waits = await manager.is_told("sent a photo at 22:00, held with INC-1.")
    assert not waits.silent


async def test_a_photo_off_shift_is_not_kept_and_that_is_said(night):
    officer = night.officer("E1001")
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("You are not booked on.")
    await officer.does(lambda phone: phone.sends_photo("the gate"))
    await officer.is_told("Nothing was recorded: you are not booked on.")
    await night.duty_manager("D001").hears_nothing()


async def test_a_photo_that_telegram_did_not_take_can_be_opened_again(
    night, monkeypatch
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.does(lambda phone: phone.sends_photo())

    async def fails(*_, **__):
        raise NetworkError("Bad Gateway")

    with monkeypatch.context() as broken:
        broken.setattr(type(night.bot), "send_photo", fails)
        await manager.presses("Open photo")
    await manager.is_told("The photo could not be shown. Press “Open photo” again")
    await manager.presses("Open photo")
    assert len(photos_on(manager)) == 1


async def test_a_command_in_a_caption_is_obeyed_and_the_photo_goes_with_it(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.does(lambda p: p.sends_photo("/incident window broken on level 2"))
    await officer.is_told("Incident recorded as INC-1.")
    await officer.is_told("Your photo is held with INC-1.")
    await officer.does(lambda phone: phone.sends_photo("/sos"))
    await manager.is_told("SOS from A.O. E1001")
    await officer.is_told("Your photo is held with INC-2.")


async def test_whoever_was_told_has_gone_away_and_another_hears_of_the_photo(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident glass broken at gate 2")
    await manager.is_told("INCIDENT")
    await manager.presses("I have this")
    await manager.says("/away until tomorrow 08:00")
    await officer.does(lambda phone: phone.sends_photo("more of it by the door"))
    await officer.presses("Add to INC-1")
    other = night.duty_manager("D002")
    await other.is_told("A.O. E1001 sent a photo at 22:00, held with INC-1.")
