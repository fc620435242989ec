"""A word that takes something back, where nothing is being asked for."""

import pytest


@pytest.mark.parametrize("words", ["cancel", "Stop", "never mind", "anuluj", "رہنے دو"])
async def test_nothing_is_open_is_said_and_no_entry_is_made(night, words):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says(words)
    told = await officer.is_told("Nothing is open, so there is nothing to cancel.")
    assert "Type SOS" in told.text
    assert "OB-" not in told.text


@pytest.mark.parametrize("words", ["stop him", "stop hitting me", "cancel the gate"])
async def test_what_says_more_is_no_cancel(night, words):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.catches_up()
    await officer.says(words)
    await officer.hears_nothing("Nothing is open")


async def test_who_is_asked_whether_help_is_needed_cancels_nothing(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("he has a knife")
    await officer.catches_up()
    await officer.says("stop")
    await officer.hears_nothing("Nothing is open")
