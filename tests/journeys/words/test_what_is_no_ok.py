"""What looks like an answer and is none; and a plain yes, however it is typed."""

import pytest


@pytest.fixture
async def officer(night):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=55)
    await night.officer("E1001").is_told("Check call due 23:00")
    return night.officer("E1001")


@pytest.mark.parametrize(
    "words", ["okokok", "2300 all ok", "sorry, ok", "all ok, no visitors"]
)
async def test_a_plain_yes_counts(night, officer, words):
    await officer.says(words)
    await officer.is_told("Check call recorded 22:55")


@pytest.mark.parametrize(
    "words", ["ok but he is still outside", "ok?", "patrol done, all ok"]
)
async def test_what_is_taken_back_answers_nothing_and_says_so(night, officer, words):
    await officer.says(words)
    await officer.is_told("OB-1 is in the occurrence book")
    asked = await officer.is_told("those words were not taken for an OK")
    assert asked.buttons[0] == ["✅ I am OK"]
    await officer.hears_nothing("Check call recorded")
    await officer.presses("✅ I am OK")
    await officer.is_told("Check call recorded 22:55")


@pytest.mark.parametrize("words", ["I was ok until", "is everything ok"])
async def test_what_only_sounds_like_it_answers_nothing(night, officer, words):
    await officer.says(words)
    await officer.hears_nothing("Check call recorded")
    await night.passes(minutes=20)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")


async def test_where_no_call_waits_nobody_is_asked_for_an_answer(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("ok but gate 3 is still broken")
    await officer.is_told("OB-1 is in the occurrence book")
    await officer.hears_nothing("not taken for an OK")


@pytest.mark.parametrize("words", ["no", "nie"])
async def test_a_no_to_a_check_call_asks_whether_help_is_needed(night, officer, words):
    await officer.says(words)
    await officer.is_told("Do you need help now?")
    await night.passes(seconds=61)
    await night.duty_manager("D001").is_told("WELFARE: A.O. E1001 may need help")


async def test_in_polish_a_lone_no_to_a_check_call_is_an_entry(night):
    officer = night.officer("E1002")
    await officer.says("/bookon RIV")
    await night.passes(minutes=55)
    await officer.says("no")
    await officer.hears_nothing("Czy potrzebujesz teraz pomocy?")


async def test_yes_im_fine_to_whether_help_is_needed_is_no_sos(night, officer):
    await officer.says("a lady asked for help with her bags")
    await officer.is_told("Do you need help now?")
    await officer.says("yes im fine")
    await officer.is_told("Check call recorded")
    await night.duty_manager("D001").hears_nothing("SOS")


async def test_a_sentence_of_two_that_begins_with_ok_is_heard_to_its_end(
    night, officer
):
    await officer.says("ok there is someone in the building with me")
    await officer.is_told("Do you need help now?")
    await officer.hears_nothing("Check call recorded")


async def test_a_sticker_says_what_its_sign_says(night, officer):
    await officer.does(lambda phone: phone.sends_sticker("😀"))
    await officer.is_told("That cannot be used here")
    await officer.does(lambda phone: phone.sends_sticker("👍"))
    await officer.is_told("Check call recorded 22:55")
    await officer.does(lambda phone: phone.sends_sticker("🆘"))
    await night.duty_manager("D001").is_told("SOS from A.O. E1001 at RIV")


async def test_a_sticker_of_a_thumb_down_asks(night, officer):
    await officer.does(lambda phone: phone.sends_sticker("👎"))
    await officer.is_told("Do you need help now?")
