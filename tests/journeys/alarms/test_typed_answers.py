"""Whoever is woken by an alarm types before they look for the button."""

import pytest

PRESS = "Words do not answer an alarm, and nothing was recorded. Press the button."


@pytest.mark.parametrize(
    "words", ["on it", "I have this", "ok", "/ok", "yes", "mam to", "Ring him, D002"]
)
async def test_words_take_nothing_up_and_the_button_comes_again(night, words):
    woken, other = night.duty_manager("D001"), night.duty_manager("D002")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await woken.is_told("MISSED CHECK CALL")
    await woken.says(words)
    told = await woken.is_told(PRESS)
    assert "MISSED CHECK CALL at RIV Riverside Court." in told.text
    assert woken.buttons == ["I have this"]
    await night.passes(minutes=2)
    await other.is_told("MISSED CHECK CALL")
    await woken.presses("I have this")
    await other.is_told("R.A. D001 has this")


async def test_who_has_it_and_types_how_it_went_is_shown_how_to_end_it(night):
    owner = night.duty_manager("D001")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await owner.presses("I have this")
    await owner.catches_up()
    await owner.says("spoke to her, she is fine")
    await owner.is_told(PRESS)
    assert owner.buttons[0] == "Officer is safe"
    await owner.presses("Officer is safe")
    await owner.says("thanks")
    await owner.is_told("Nothing was recorded: you are not booked on.")


async def test_whom_no_alarm_waits_for_is_answered_as_ever(night):
    owner, other = night.duty_manager("D002"), night.duty_manager("D001")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=77)
    await owner.presses("I have this")
    await other.catches_up()
    await other.says("good luck")
    await other.is_told("Nothing was recorded: you are not booked on.")


async def test_a_manager_who_is_booked_on_has_an_entry_and_the_button(night):
    woken = night.duty_manager("D001")
    await woken.books_on("MKT")
    await night.officer("E1001").says("/incident gate will not close")
    await woken.is_told("INCIDENT")
    await woken.says("front doors locked")
    told = await woken.is_told("That is in the book. Words do not answer an alarm")
    assert told.buttons == [["I have this"]]
    woken.sees("OB-1")


async def test_the_question_why_says_of_which_alarm_and_its_answer_is_answered(night):
    owner = night.duty_manager("D001")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await owner.presses("I have this")
    await owner.presses("Other reason")
    asked = await owner.is_told("Why do you close it?")
    assert asked.text.startswith("MISSED CHECK CALL at RIV Riverside Court.\n")
    await owner.says("spoke to Gareth Pemberton, she is fine")
    await owner.is_told("Closed by R.A. D001: “spoke to G.P., she is fine”.")


async def test_words_long_after_the_question_end_no_alarm(night):
    owner = night.duty_manager("D001")
    await night.officer("E1001").says("/incident gate will not close")
    await owner.presses("I have this")
    await owner.presses("Other reason")
    await owner.catches_up()
    await night.passes(minutes=11)
    await owner.says("on my way to the other site")
    await owner.is_told("Nothing was recorded")
    await owner.hears_nothing("Closed")
    await owner.presses("Other reason")
    await owner.says("gate mended")
    await owner.is_told("Closed by R.A. D001: “gate mended”.")
