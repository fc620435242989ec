"""Somebody who is watched calls for help, and whoever looks on sees nothing of it."""

import contextlib
import io
import re
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from bot.company_file.company_file import read_file
from bot.desk import exporting
from bot.desk.company.loading import load
from bot.domain.exports import Kind
from bot.texts.words.spoken import own_word
from tests.journeys.conftest import HERE

DO_NOT_RING = "DO NOT RING THE HANDSET. DURESS: A.O. E1001 at RIV Riverside Court."
EVERYBODY = ("D001", "D002", "X001")
ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
async def officer(night):
    """On shift, with a word of their own."""
    officer = night.officer("E1001")
    await officer.says("/duress")
    await officer.presses("Choose a word")
    await officer.is_told("Type the word or number now")
    await officer.says("Magpie")
    await officer.is_told("Set. Type it alone or within any message")
    await officer.books_on("RIV")
    await officer.catches_up()
    return officer


async def help_is_called(night, *, by=DO_NOT_RING):
    for who in EVERYBODY:
        told = await night.person(who).is_told(by)
        assert "Ring 999 for the site now" in told.text
        assert "Cannot reach them" not in str(told.buttons)
        assert "Site phone" not in told.text


async def test_a_word_is_a_check_call_to_the_eye_and_rings_everybody(night, officer):
    """And from then on nothing reaches that phone about it, until it is over."""
    await night.passes(minutes=55)
    await officer.is_told("Check call due")
    await officer.says("magpie.")
    await officer.is_told("Check call recorded 22:55. Next one: 00:00.")
    await help_is_called(night)
    director = night.director("X001")
    await director.presses("I have this")
    await night.duty_manager("D001").is_told("O.H. X001 has this")
    await officer.does(lambda phone: phone.sends_location(51.5, -0.12))
    await officer.is_told("Places on the map are not read here.")
    await director.is_told("A.O. E1001 was here at 22:55: https://maps.google.com")
    await officer.says("two men at the loading bay")
    await officer.is_told("OB-1 is in the occurrence book")
    await director.is_told("two men at the loading bay")
    await director.presses("With the police")
    await night.duty_manager("D001").is_told("Closed by O.H. X001: With the police.")
    await officer.hears_nothing()
    kept = await night.asks(lambda desk: desk.unit.incidents.get(1))
    assert (kept.status, kept.place) == ("closed", None)


def ordinary(message) -> tuple[str, object]:
    return re.sub(r"\d+", "#", message.text), message.buttons


async def both(officer, say) -> None:
    """What answers any other word, and what answers the word, are one and the same."""
    answers = []
    for word in ("porridge", "magpie"):
        before = len(officer.phone.inbox)
        await say(word)
        await officer.catches_up()
        answers.append([ordinary(each) for each in officer.phone.inbox[before:]])
    assert answers[0] == answers[1] != []


async def test_wherever_it_is_typed_the_answer_is_the_ordinary_one(night, officer):
    await both(officer, lambda word: officer.says(f"{word} by the east gate"))
    await both(officer, officer.says)
    await both(officer, lambda word: officer.says(f"/ok {word}"))
    await both(officer, lambda word: officer.says(f"ok {word}"))
    await both(officer, lambda word: officer.says(f"/{word}"))
    sent = await officer.says("bins are out")
    await officer.catches_up()
    await both(officer, lambda w: officer.does(lambda p: p.edits(sent, f"bins {w}")))

    async def in_a_form(word):
        await officer.says("/incident")
        await officer.says(f"broken glass, {word}")

    await both(officer, in_a_form)
    await officer.says("/bookoff")
    await both(officer, officer.says)
    assert night.director("X001").sees("DURESS: A.O. E1001 at RIV")


async def test_while_names_cannot_be_checked_it_is_heard_at_once(night, officer):
    night.redaction.is_busy()
    await officer.says("magpie at the dock")
    await officer.is_told("Received. It is being read")
    await help_is_called(night)
    night.redaction.is_free()
    await officer.is_told("OB-1 is in the occurrence book")
    await night.director("X001").is_told("at the dock")


async def test_after_the_rules_have_changed_it_is_heard(night, officer, tmp_path):
    toml = (HERE / "company.toml").read_text().replace("2026.1", "2026.2")
    changed = tmp_path / "company.toml"
    changed.write_text(toml)
    await night.asks(lambda desk: load(desk, read_file(changed)))
    await both(officer, officer.says)
    await help_is_called(night)


async def test_on_a_phone_that_was_lost_it_is_heard(night, officer):
    await night.duty_manager("D001").says("/lost E1001")

    async def a_stranger_says(word):
        await night.passes(minutes=2)
        await officer.says(word)

    await both(officer, a_stranger_says)
    by = "DURESS: A.O. E1001, on a phone reported lost, at RIV"
    await night.director("X001").is_told(by)


async def test_in_an_escalation_it_ends_nothing_and_nobody_rings(night, officer):
    manager = night.duty_manager("D001")
    await night.passes(minutes=75)
    await manager.is_told("MISSED CHECK CALL at RIV")
    await officer.catches_up()
    await officer.says("magpie")
    await officer.is_told("Check call recorded 23:15.")
    await manager.is_told(DO_NOT_RING)
    forced = await manager.is_told("A.O. E1001 answered 23:15. It may be forced")
    assert forced.text.startswith("DO NOT RING THE HANDSET: duress, INC-1.")
    assert not [m for m in manager.phone.inbox if "Contact regained" in m.text]
    first = manager.sees("DO NOT RING THE HANDSET: duress, INC-1. MISSED CHECK CALL")
    assert "Ring the officer" not in first.text


async def test_nobody_takes_it_up_and_everybody_is_told_again(night, officer):
    await officer.says("magpie")
    await help_is_called(night)
    await night.passes(minutes=1)
    await help_is_called(night)
    await officer.says("magpie")
    await officer.is_told("OB-2")
    await officer.hears_nothing()


async def test_one_of_two_buttons_calls_and_both_look_alike(night):
    officer = night.officer("E1001")
    await officer.says("/duress")
    await officer.presses("Two buttons under check calls")
    await officer.presses("✅ All quiet")
    await officer.is_told("Set. From the next check call on there are two buttons.")
    await officer.books_on("RIV")
    await night.passes(minutes=55)
    prompt = await officer.is_told("Check call due")
    assert prompt.buttons == [["✅ I am OK"], ["✅ All quiet"]]
    await officer.presses("✅ I am OK")
    await officer.is_told("Check call recorded")
    await night.director("X001").hears_nothing()
    await night.passes(minutes=60)
    await officer.is_told("Check call due")
    await officer.presses("✅ All quiet")
    await officer.is_told("Check call recorded")
    await officer.is_told("OK 23:55")
    await help_is_called(night)
    await officer.hears_nothing()


async def test_a_word_of_the_shift_is_refused_and_none_ends_in_the_book(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("the heron is back")
    await officer.says("/duress ok")
    await officer.is_told("It is too short: at least four letters or digits.")
    for word in ("patrols", "riverside", "heron"):
        await officer.says(word)
        await officer.is_told("You would type that word on any shift")
    await officer.says("help")
    await officer.is_told("SOS INC-1 is going out now")
    book = await night.asks(
        lambda desk: desk.unit.occurrences.written_by("E1001", night.now)
    )
    assert [str(entry) for entry in book] == ["the heron is back"]


async def test_who_forgot_that_a_word_was_asked_for_loses_no_entry(night, officer):
    await officer.says("/duress")
    await officer.presses("Choose a word")
    await night.passes(minutes=6)
    await officer.says("all quiet by the river")
    await officer.is_told("Check call recorded")


async def test_it_is_shown_nowhere_that_the_caller_may_be_standing(night, officer):
    await officer.says("magpie")
    await officer.catches_up()
    await officer.says("/me")
    held = await officer.is_told("Held about you:")
    assert (
        "You have chosen how to call for help in secret; how is not told." in held.text
    )
    table = await officer.is_told("Every row of it")
    rows = officer.phone.opens(table).decode("utf-8-sig")
    assert "own word for help set" in rows
    assert "INC-1" not in rows
    table = await night.asks(lambda d: exporting.export(d, Kind.INCIDENTS, *ALL_TIME))
    assert list(table.rows) == []
    journal = await night.asks(lambda d: exporting.export(d, Kind.JOURNAL, *ALL_TIME))
    assert [row for row in journal.rows if row["deed"] == "duress"]


async def test_the_word_is_written_down_nowhere(night, officer, capfd):
    """Not as it stands and not unsealed: in no table, no message owed, and no log."""
    await officer.says("magpie by the wall")
    await officer.says("Magpie")
    assert "Magpie" not in [m.text for m in officer.phone.visible if "duress" in m.text]
    engine = night.house.store.engine
    found = []

    def walk(desk):
        for table in SQLModel.metadata.sorted_tables:
            for row in desk.unit.session.execute(table.select()):
                found.extend(str(cell) for cell in row)

    await night.asks(walk)
    with engine.connect() as connection:
        for table in SQLModel.metadata.sorted_tables:
            raw = connection.execute(text(f'SELECT * FROM "{table.name}"'))
            found.extend(str(cell) for row in raw for cell in row)
    with contextlib.redirect_stdout(io.StringIO()):
        logged = "".join(capfd.readouterr())
    found.append(logged)
    assert [each for each in found if "magpie" in own_word.spelt(each)] == []


async def test_a_late_check_call_with_the_word_is_asked_nothing(night, officer):
    await night.passes(minutes=65)
    await officer.is_told("Press the button now.")
    await officer.says("magpie")
    await officer.is_told("Check call recorded")
    await help_is_called(night)
    await officer.hears_nothing("What got in the way?")
