"""What ``/cover`` calls things: alarms and rungs are in the reader's own words."""


async def asks_for_cover(night, rings, ruth):
    await night.director("X001").says("/away 21:00 09:00")
    await rings("on-call:duty-manager", "on-call:director")
    await ruth.says("/cover")


async def test_a_rung_without_anybody_is_said_in_words(night, rings, ruth):
    await asks_for_cover(night, rings, ruth)
    told = await ruth.is_told("Who would be told now:")
    missed = "MISSED CHECK CALL: R.A. D001, C.F. D002 → director on call ⚠️"
    assert missed in told.text


async def test_and_in_the_readers_language(night, rings, ruth):
    await ruth.says("/language")
    await ruth.presses("Polski")
    await asks_for_cover(night, rings, ruth)
    told = await ruth.is_told("Kto dostałby teraz powiadomienie:")
    assert "BRAK MELDUNKU: " in told.text
    assert "dyrektor na dyżurze ⚠️" in told.text
