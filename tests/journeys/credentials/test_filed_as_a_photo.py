"""A certificate is filed as a photo, and taken or refused by a manager."""

from datetime import date

import pytest

from bot.domain.credentials.certificate import Certificate, Kind
from tests.journeys.credentials.test_fit_to_deploy import needs
from tests.journeys.people.test_leavers import leaves

LICENCE = Certificate(kind=Kind.SIA, of="guarding", expires=date(2027, 3, 31))


@pytest.fixture
async def filed(night):
    """Amara, who is not on shift, has filed a photo of hers."""
    officer = night.officer("E1001")
    await officer.says("/certificate")
    await officer.is_told("Send one photo or file of your certificate")
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("Your certificate is filed as CT-1.")
    return night


def shown_to(person):
    kinds = ("photo", "document")
    return [m for m in person.phone.visible if m.from_bot and m.kind in kinds]


async def kept(night):
    """Photos, and what is on record of Amara."""
    return await night.asks(
        lambda desk: (
            desk.unit.photos.find(1) is not None,
            desk.unit.credentials.of("E1001"),
        )
    )


async def opens(manager):
    told = await manager.is_told("CERTIFICATE CT-1: A.O. E1001 filed a photo")
    await manager.presses("Open certificate")
    await manager.is_told("CT-1: until when is it good?")
    return told


async def test_a_licence_is_filed_from_me_and_taken(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await needs(night, "RIV", "sia:guarding")
    await officer.says("/me")
    await officer.is_told("Held about you:")
    await officer.presses("File a certificate")
    await officer.is_told("Send one photo or file of your certificate")
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("Your certificate is filed as CT-1.")
    assert not shown_to(manager)
    assert (await opens(manager)).silent
    [photo] = shown_to(manager)
    assert photo.text.startswith("Certificate CT-1, from A.O. E1001.")
    assert photo.protected
    await manager.says("31/03/2027")
    which = await manager.is_told("CT-1, good until 31 Mar 2027. What is it that A.O.")
    assert "E1001 holds?" in which.text
    await manager.presses("SIA licence")
    await manager.is_told("SIA licence: which one?")
    await manager.presses("guarding")
    await manager.is_told("SIA licence (guarding) of A.O. E1001, until 31 Mar 2027.")
    await night.duty_manager("D002").is_told("CT-1 is taken by R.A. D001")
    told = await officer.is_told("Your certificate CT-1 is taken: SIA licence")
    assert "(guarding), until 31 Mar 2027. The photo is deleted." in told.text
    assert await kept(night) == (False, [LICENCE])
    await officer.books_on("RIV")


async def test_a_blurred_one_is_refused_and_sent_again(filed):
    officer, manager = filed.officer("E1001"), filed.duty_manager("D001")
    await opens(manager)
    await manager.says("cannot read a thing")
    await manager.is_told("That is no day on which a certificate ends")
    await manager.presses("Refuse it")
    await manager.is_told("Why is CT-1 refused?")
    await manager.presses("It is blurred")
    await manager.is_told("CT-1 of A.O. E1001 is refused by R.A. D001: It is blurred.")
    await officer.is_told("Your certificate CT-1 is refused: It is blurred.")
    assert await kept(filed) == (False, [])
    await officer.presses("File a certificate")
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("Your certificate is filed as CT-2.")
    await manager.is_told("CERTIFICATE CT-2")
    await manager.presses("Open certificate")
    await manager.presses("Refuse it")
    await manager.presses("Another reason")
    await manager.says("this is the card of Nadia Rahman")
    told = await officer.is_told("Your certificate CT-2 is refused: this is the card")
    assert "Rahman" not in told.text


async def test_the_photo_of_a_broken_window_goes_with_the_shift_after_all(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/certificate")
    await officer.does(lambda phone: phone.sends_photo("window broken at gate 2"))
    await officer.is_told("Your certificate is filed as CT-1.")
    await officer.is_told("OB-1")
    await officer.presses("It is no certificate")
    await officer.is_told("Your photo is held with SH-1.")
    await manager.is_told("CERTIFICATE CT-1")
    await manager.presses("Open certificate")
    await manager.is_told("This is closed already.")
    assert not shown_to(manager)


async def test_what_is_sent_in_danger_or_with_a_report_is_no_certificate(night):
    officer = night.officer("E1001")
    await officer.says("/certificate")
    await officer.does(lambda p: p.sends_photo("/incident glass broken at gate 2"))
    await officer.is_told("Your photo is held with INC-1.")
    await officer.says("/sos")
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("Your photo is held with INC-2.")


async def test_words_that_come_meanwhile_go_into_the_book(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/certificate")
    await officer.says("gate 2 found open")
    await officer.is_told("OB-1")
    await night.passes(minutes=31)
    await officer.does(lambda phone: phone.sends_photo())
    await officer.is_told("Your photo is held with SH-1.")


async def test_off_shift_a_photo_of_something_else_is_deleted(filed):
    officer = filed.officer("E1001")
    await officer.presses("It is no certificate")
    await officer.is_told("CT-1 is deleted: it was no certificate")
    assert await kept(filed) == (False, [])


async def test_two_managers_open_it_at_once_and_the_first_to_decide_does(filed):
    one, other = filed.duty_manager("D001"), filed.duty_manager("D002")
    await opens(one)
    await opens(other)
    for manager in (one, other):
        await manager.says("31.3.27")
        await manager.is_told("CT-1, good until 31 Mar 2027.")
        await manager.presses("SIA licence")
    await one.presses("guarding")
    await other.presses("CCTV")
    await other.is_told("CT-1 is taken by R.A. D001: SIA licence (guarding)")
    await other.is_told("This is closed already.")
    assert await kept(filed) == (False, [LICENCE])


async def test_who_types_the_day_of_one_that_is_over_hears_so(filed):
    one, other = filed.duty_manager("D001"), filed.duty_manager("D002")
    await opens(other)
    await opens(one)
    await one.presses("Refuse it")
    await one.presses("It has ended")
    await other.says("31 March 2027")
    await other.is_told("This is closed already.")


async def test_a_day_that_has_passed_is_said_and_typed_again(filed):
    manager = filed.duty_manager("D001")
    await opens(manager)
    await manager.says("31/03/2025")
    await manager.is_told("A certificate that ended on 31 Mar 2025")
    await manager.presses("Type the day")
    await manager.presses("No day on it")
    await manager.is_told("CT-1, good without an end.")
    assert "SIA licence" not in manager.buttons
    await manager.presses("right to work")
    await filed.officer("E1001").is_told("is taken: right to work, without an end.")
    assert await kept(filed) == (False, [Certificate(kind=Kind.RIGHT_TO_WORK)])


async def test_a_course_and_an_induction_are_picked_from_those_that_are_known(filed):
    manager = filed.duty_manager("D001")
    await needs(filed, "RIV", "induction", "training:conflict-management")
    await opens(manager)
    await manager.says("1 June 2027")
    await manager.presses("site induction")
    assert manager.buttons[0] == "RIV"
    await manager.presses("Another day")
    await manager.says("2 June 2027")
    await manager.presses("training")
    await manager.presses("conflict-management")
    training = Certificate(
        kind=Kind.TRAINING, of="conflict-management", expires=date(2027, 6, 2)
    )
    assert await kept(filed) == (False, [training])


async def test_a_certificate_that_nobody_looks_at_is_said_again(filed):
    manager = filed.duty_manager("D001")
    await manager.is_told("CERTIFICATE CT-1")
    await filed.sleeps(days=13)
    await manager.hears_nothing("CERTIFICATE")
    await filed.sleeps(days=1)
    told = await manager.is_told("CERTIFICATE CT-1: A.O. E1001 filed a photo")
    assert not told.silent
    await leaves(filed, "E1001", on=filed.now.date())
    await filed.sleeps(days=14)
    await manager.hears_nothing("CERTIFICATE")
    assert await kept(filed) == (False, [])


async def test_a_file_is_a_certificate_where_one_is_awaited_and_nothing_else(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")

    async def sends():
        await officer.does(
            lambda p: p.sends_document("first_aid.pdf", media_type="application/pdf")
        )

    await officer.says("/certificate")
    await sends()
    await officer.is_told("Your certificate is filed as CT-1.")
    await opens(manager)
    [file] = shown_to(manager)
    assert file.kind == "document"
    await sends()
    await officer.is_told("Files and videos are not kept")


async def test_nobody_takes_their_own_and_no_officer_anybodys(night):
    manager, other = night.duty_manager("D001"), night.duty_manager("D002")
    await manager.says("/certificate")
    await manager.does(lambda phone: phone.sends_photo())
    filed = await manager.is_told("Your certificate is filed as CT-1.")
    await manager.hears_nothing("CERTIFICATE")
    await manager.does(lambda p: p.presses_data("cert:1:open", filed.message_id))
    await manager.is_told("You did it yourself, so somebody else checks it.")
    officer = night.officer("E1001")
    await officer.says("/help")
    shown = await officer.is_told("What you can do now:")
    for data in ("cert:1:open", "cert:1:20270331.sia.guarding"):
        await officer.does(lambda p, d=data: p.presses_data(d, shown.message_id))
        await officer.is_told("Only these roles may do that")
    await officer.does(lambda p: p.presses_data("nocert:1", shown.message_id))
    await officer.is_told("This button is out of date.")
    await other.does(lambda p: p.presses_data("photo:1", p.visible[-1].message_id))
    await other.is_told("This button is out of date.")
    assert not shown_to(manager)
    assert not shown_to(other)


async def test_an_album_of_both_sides_is_filed_side_by_side(night):
    officer = night.officer("E1001")
    await officer.says("/certificate")
    for _ in range(2):
        await officer.does(lambda phone: phone.sends_photo(album="both"))
    await officer.is_told("Your certificate is filed as CT-1.")
    await officer.is_told("Your certificate is filed as CT-2.")
