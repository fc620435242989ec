"""How often one person is answered, and where the rest of what they send goes."""

import pytest

from tests.journeys.incoming.test_floods import count, officer, overtakes, texts_of

__all__ = ("officer",)

PRIVATE = "This line is private."


@pytest.mark.parametrize("call", ["/SOS!", "🆘 SOS", "help", "/sos\u00a0now"])
async def test_whatever_calls_for_help_overtakes_ones_own_flood(night, officer, call):
    await overtakes(night, officer, call)


async def test_a_stranger_is_answered_once_and_then_at_most_once_a_minute(night):
    stranger = night.person("N001")
    for _ in range(20):
        stranger.phone.says("hello? " * 500)
    await stranger.is_told(PRIVATE)
    await stranger.hears_nothing()
    await night.passes(seconds=61)
    await stranger.says("hello again")
    await stranger.is_told(PRIVATE)
    assert night.redaction.asked == []


async def test_who_guesses_links_is_told_once_and_then_not_heard(night):
    guesser = night.person("N001")
    for guess in range(30):
        guesser.phone.says(f"/start guess{guess}")
    await night.settles()
    assert len(texts_of(guesser, "This link does not work")) == 5
    assert len(texts_of(guesser, "Too many links were tried.")) == 1


async def test_a_second_sos_joins_the_open_one_and_is_written_down(night, officer):
    for _ in range(3):
        await officer.says("/sos")
    assert await count(night, "alarm") == 1
    deeds = await night.asks(
        lambda desk: [one.deed for one in desk.unit.journal.entries()]
    )
    assert deeds.count("SOS again") == 2


@pytest.mark.parametrize(
    ("command", "table"), [("/breach", "breach"), ("/incident", "incident")]
)
async def test_the_eleventh_report_of_an_hour_is_added_to_the_tenth(
    night, officer, command, table
):
    for number in range(12):
        await officer.says(f"{command} the rota lay open, number {number}")
        await night.passes(seconds=5)
    assert await count(night, table) == 10
    told = await officer.is_told("You have made ten reports within an hour")
    assert "Ring the control room: 020 7946 0000." in told.text
    reports = night.house.store
    with reports.transaction() as unit:
        repository = unit.breaches if table == "breach" else unit.incidents
        assert repository.get(10).text.splitlines() == [
            f"the rota lay open, number {number}" for number in (9, 10, 11)
        ]
    await night.passes(hours=1)
    await officer.says(f"{command} a new hour")
    assert await count(night, table) == 11


async def test_what_is_held_about_one_is_sent_once_a_minute(night, officer):
    for _ in range(3):
        await officer.says("/me")
    assert len(texts_of(officer, "Ask again in a minute.")) == 2
    await night.passes(minutes=1)
    await officer.catches_up()
    await officer.says("/me")
    await officer.is_told("E1001")
