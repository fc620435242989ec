"""What is typed while a form waits, and is not its answer."""

import pytest


@pytest.fixture
async def officer(night):
    await night.officer("E1001").books_on("RIV")
    return night.officer("E1001")


@pytest.mark.parametrize(
    "words", ["cancel", "/cancel", "sorry wrong button", "رہنے دو"]
)
async def test_a_report_that_was_not_meant_is_dropped_and_rings_nobody(
    night, officer, words
):
    await officer.taps("Report an incident")
    await officer.says(words)
    await officer.is_told("Cancelled. Nothing was recorded.")
    await night.duty_manager("D001").hears_nothing("INCIDENT")
    await officer.says("gate 3 locked")
    await officer.is_told("OB-1 is in the occurrence book")


@pytest.mark.parametrize("words", ["wrong person let in at gate 2", "stop the lift"])
async def test_words_that_only_begin_so_are_the_report(night, officer, words):
    await officer.taps("Report an incident")
    await officer.says(words)
    told = await night.duty_manager("D001").is_told("INCIDENT at RIV")
    assert words in told.text


async def test_a_reason_that_says_mistake_is_the_reason(night, officer):
    await officer.taps("🆘 SOS")
    manager = night.duty_manager("D001")
    await manager.presses("I have this")
    await manager.presses("Other reason")
    await manager.says("pressed by mistake")
    closed = await night.asks(lambda desk: desk.unit.alarms.get(1))
    assert closed.status == "closed"


async def test_an_sos_in_the_middle_of_a_form_is_an_sos(night, officer):
    await officer.taps("Report an incident")
    await officer.says("SOS")
    await night.duty_manager("D001").is_told("SOS from A.O. E1001 at RIV")


async def test_danger_in_the_middle_of_another_form_is_asked_about(night, officer):
    await officer.says("/nearmiss")
    await officer.is_told("What nearly happened?")
    await officer.says("they have come back and he has a knife")
    await officer.is_told("Do you need help now?")
    await night.passes(seconds=61)
    await night.duty_manager("D001").is_told("WELFARE: A.O. E1001 may need help")


@pytest.mark.parametrize("words", ["I dont feel well", "źle się czuję"])
async def test_who_falls_ill_on_shift_is_asked(night, officer, words):
    await officer.says(words)
    await officer.is_told("Do you need help now?")
    await night.passes(seconds=61)
    await night.duty_manager("D001").is_told("WELFARE: A.O. E1001 may need help")


@pytest.mark.parametrize("words", ["help", "he has got a knife"])
async def test_not_even_the_question_for_a_word_swallows_a_call(night, officer, words):
    await officer.says("locked up with Quillon Vantongeren at 22:00")
    await officer.presses("Not a name")
    await officer.is_told("Which word is no name? Type that word only.")
    await officer.says(words)
    await officer.is_told("Do you need help now?")
