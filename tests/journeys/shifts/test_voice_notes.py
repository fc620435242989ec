"""A voice note is a sign of life, and never an OK."""

import pytest


@pytest.mark.parametrize("kind", ["video_note", "audio"])
async def test_nothing_that_is_spoken_is_played_or_written_down(night, kind):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.does(lambda phone: phone.sends_odd(kind))
    told = await officer.is_told("Voice notes are not played here. Type it, or ring")
    assert "020 7946 0000" in told.text
    assert "a check call still needs its button" in told.text


async def test_a_voice_note_does_not_answer_a_check_call(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=55)
    await officer.is_told("Check call due 23:00")
    await officer.does(lambda phone: phone.sends_voice())
    await night.passes(minutes=20)
    manager = night.duty_manager("D001")
    await manager.is_told("MISSED CHECK CALL at RIV Riverside Court.")
    calls = await night.asks(lambda desk: desk.unit.check_calls.last_contact(1))
    assert calls.status == "heard"
    assert calls.answered_at is None


async def test_the_board_shows_that_an_officer_was_heard(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await night.passes(minutes=5)
    await officer.does(lambda phone: phone.sends_voice())
    await manager.says("/board")
    await manager.is_told(
        "A.O. E1001 on since 22:00, next call 23:00, voice note 22:05"
    )
    await night.passes(minutes=5)
    await officer.says("/ok")
    await manager.says("/board")
    board = await manager.is_told("A.O. E1001 on since 22:00")
    assert "voice note" not in board.text


async def test_those_who_look_for_an_officer_hear_of_the_voice_note(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await night.passes(minutes=75)
    await manager.is_told("MISSED CHECK CALL")
    await officer.does(lambda phone: phone.sends_voice())
    await manager.is_told("A.O. E1001 sent a voice note at 23:15. It is not an OK")
    await manager.hears_nothing("Contact regained")


async def test_a_voice_note_off_shift_is_only_answered(night):
    officer = night.officer("E1001")
    await officer.does(lambda phone: phone.sends_voice())
    await officer.is_told("Voice notes are not played here. Type it, or ring the")
