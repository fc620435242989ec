"""Names in captions, forwards, files, cards, forms and edits: none of them stays."""

from tests.journeys.shelves import kept_anywhere


def is_gone(officer, sent):
    return next(m for m in officer.phone.messages if m.message_id == sent).deleted


async def test_a_name_in_the_caption_of_a_photo_becomes_initials(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.does(lambda p: p.sends_photo("gate left open by Una Farrell"))
    told = await officer.is_told("OB-1 is in the occurrence book of RIV")
    assert "“gate left open by U.F.”" in told.text
    assert is_gone(officer, sent)
    await officer.is_told("Your photo is held with OB-1. Nobody sees it until")
    assert not await kept_anywhere(night, "Farrell")


async def test_a_caption_without_a_name_leaves_the_photo_in_the_chat(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.does(lambda phone: phone.sends_photo("the gate is broken"))
    await officer.is_told("Your photo is held with OB-1.")
    assert not is_gone(officer, sent)


async def test_an_edited_caption_is_a_new_version_with_initials(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.does(lambda phone: phone.sends_photo("the gate is broken"))
    await officer.does(lambda p: p.edits(sent, "gate broken by mr Gareth Pemberton"))
    told = await officer.is_told("OB-2 corrects OB-1; both are kept.")
    assert "mr G.P." in told.text
    assert is_gone(officer, sent)


async def test_an_edit_that_brings_a_name_in_becomes_initials(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.says("somebody left by gate 2")
    await officer.does(lambda p: p.edits(sent, "Gareth Pemberton left by gate 2"))
    told = await officer.is_told("OB-2 corrects OB-1")
    assert "“G.P. left by gate 2”" in told.text
    assert is_gone(officer, sent)


async def test_who_wrote_a_forwarded_message_is_never_kept(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.does(
        lambda p: p.forwards("lift 2 is out of order", "Quentin Abercrombie")
    )
    told = await officer.is_told("OB-1")
    assert "A forwarded message shows who wrote it first" in told.text
    assert "“lift 2 is out of order”" in told.text
    assert is_gone(officer, sent)
    assert not await kept_anywhere(night, "Abercrombie")


async def test_a_forwarded_picture_is_refused_and_may_be_a_breach(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.does(
        lambda p: p.sends_photo("rota of Una Farrell", forwarded=True)
    )
    told = await officer.is_told("Forwarded pictures and screenshots are not allowed")
    assert told.buttons == [["Report a data breach"]]
    assert is_gone(officer, sent)
    await night.duty_manager("D001").hears_nothing()
    await officer.presses("Report a data breach")
    await officer.is_told("What happened to the data?")


async def test_a_file_is_refused_with_its_name_and_gone_from_the_chat(night):
    officer = night.officer("E1001")
    sent = await officer.does(
        lambda p: p.sends_document("Una Farrell rota.pdf", "for Una Farrell")
    )
    await officer.is_told("Files and videos are not kept, and yours was deleted")
    assert is_gone(officer, sent)
    assert not await kept_anywhere(night, "Farrell")


async def test_a_forwarded_file_is_refused_with_the_reason(night):
    officer = night.officer("E1001")
    await officer.does(lambda p: p.sends_document("screen.png", forwarded=True))
    await officer.is_told("Forwarded pictures and screenshots are not allowed")


async def test_a_contact_card_is_gone_with_its_name_and_number(night):
    officer = night.officer("E1001")
    sent = await officer.does(
        lambda p: p.sends_contact("Una", "Farrell", "+447700900123")
    )
    await officer.is_told("Type the initials; give the number by phone.")
    assert is_gone(officer, sent)
    assert not await kept_anywhere(night, "Farrell")
    assert not await kept_anywhere(night, "900123")


async def test_where_somebody_lives_is_not_kept(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.says(
        "the lad lives at 14 Cranbourne rd m14 5rq, took him home"
    )
    told = await officer.is_told("OB-1 is in the occurrence book of RIV")
    assert "[address], [postcode] in their place" in told.text
    assert "“the lad lives at [address] [postcode], took him home”" in told.text
    assert is_gone(officer, sent)
    assert not await kept_anywhere(night, "Cranbourne")


async def test_an_officer_who_calls_for_help_is_found(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/sos im at 40 alma road, two of them have a knife")
    await manager.is_told("im at 40 alma road, two of them have a knife")


async def test_an_sos_that_is_an_address_and_nothing_else_can_be_opened(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/sos 40 alma road")
    told = await manager.is_told("[address]")
    assert "Part of the words were taken out here." in told.text
    await manager.presses("I have this")
    await manager.catches_up()
    await manager.presses("Read the original")
    await manager.presses("Somebody may be hurt")
    await manager.is_told("40 alma road")


async def test_the_answer_to_a_form_is_kept_with_initials(night):
    officer = night.officer("E1001")
    await officer.says("/incident")
    sent = await officer.says("Gareth Pemberton fell on the stairs")
    told = await officer.is_told("Incident recorded as INC-1.")
    assert "“G.P. fell on the stairs”" in told.text
    assert is_gone(officer, sent)


async def test_a_photo_whose_caption_answers_the_form_is_held_with_the_report(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident")
    await officer.does(lambda phone: phone.sends_photo("window smashed at reception"))
    await officer.is_told("Your photo is held with INC-1.")
    await manager.is_told("window smashed at reception")
    waits = await manager.is_told("A.O. E1001 sent a photo at 22:00, held with INC-1.")
    assert waits.buttons == [["Open photo"]]
