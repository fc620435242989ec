"""Each person reads the product in a language of their own choice."""

from pathlib import Path

import pytest

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load

COMPANY = Path(__file__).parents[1] / "company.toml"


async def test_an_officer_chooses_a_language_by_its_own_name(night):
    officer = night.officer("E1001")
    await officer.says("/language")
    asked = await officer.is_told("Your language is English. Which do you want?")
    assert [b for row in asked.buttons for b in row] == [
        *("English", "Cymraeg", "Polski", "Português", "Română", "اردو")
    ]
    await officer.presses("Polski")
    await officer.is_told("Polski")
    assert "🆘 SOS" in officer.keys
    assert "Book on" not in officer.keys
    await officer.says("/help")
    await officer.is_told("/language – ")


@pytest.mark.parametrize(
    "typed", ["/language pl", "/language Polski", "/LANGUAGE polish."]
)
async def test_it_is_typed_as_one_knows_it(night, typed):
    officer = night.officer("E1001")
    await officer.says(typed)
    await officer.is_told("Polski")
    person = await night.asks(lambda desk: desk.unit.people.get("E1001"))
    assert person.language == "pl"


async def test_what_is_no_language_gets_the_list_and_is_not_said_again(night):
    officer = night.officer("E1001")
    await officer.says("/language Gareth Pemberton")
    told = await officer.is_told("That is none of the languages that we speak here.")
    assert "Pemberton" not in told.text
    assert ["Română"] in told.buttons


async def test_the_next_company_file_does_not_undo_the_choice(night):
    await night.officer("E1001").says("/language ro")
    what = read_file(COMPANY)
    changes = await night.asks(lambda desk: load(desk, what))
    assert changes.lines == []
    person = await night.asks(lambda desk: desk.unit.people.get("E1001"))
    assert person.language == "ro"


async def test_before_the_rules_are_accepted_they_come_in_the_language_chosen(night):
    await night.asks(
        lambda desk: desk.unit.people.accept_policy("E1002", "old", desk.now)
    )
    officer = night.officer("E1002")
    await officer.says("/language pl")
    await officer.is_told("Polski")
    rules = await officer.is_told("E1002")
    assert not rules.text.startswith("Welcome")


async def test_the_choice_is_in_the_journal(night):
    await night.officer("E1001").says("/language pl")
    entries = await night.asks(lambda desk: list(desk.unit.journal.entries()))
    entry = next(e for e in entries if e.deed == "language")
    assert (entry.actor, entry.before, entry.after) == ("E1001", "en", "pl")
