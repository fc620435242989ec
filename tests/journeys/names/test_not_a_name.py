"""The officer learns what was changed, and says so when a word is no name."""

from datetime import timedelta

import pytest

from bot.process.reading.redaction import what_the_company_says
from tests.journeys.night import TEN_PM
from tests.journeys.shelves import kept_anywhere

ALL_TIME = (TEN_PM, TEN_PM + timedelta(days=1))


@pytest.fixture
def relearns(night, redactor):
    """The redactor hears of the company's words, as it does every minute."""
    known = night.house.doorway.enter(what_the_company_says)

    async def again():
        redactor.learn(await night.asks(what_the_company_says))

    yield again
    redactor.learn(known)


@pytest.fixture
async def asked(night):
    """An officer has said that a word is no name."""
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("locked up with Quillon Vantongeren at 22:00")
    await officer.presses("Not a name")
    await officer.is_told("Which word is no name? Type that word only.")
    sent = await officer.says("Vantongeren")
    await officer.is_told("Thank you. A manager decides, and you hear of it here.")
    assert next(m for m in officer.phone.messages if m.message_id == sent).deleted
    return officer


async def test_the_copy_says_what_was_changed_and_why(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("Gareth Pemberton met Una Farrell at the gate")
    told = await officer.is_told(
        "Names and private details are not kept: G.P., U.F. in their place."
    )
    assert (
        "Your message was deleted. Kept as:\n“G.P. met U.F. at the gate”" in told.text
    )
    assert told.buttons == [["Not a name"]]


async def test_a_word_is_shown_in_a_box_to_the_manager_and_kept_sealed(night, asked):
    manager = night.duty_manager("D001")
    told = await manager.is_told("A.O. E1001 asked at 22:00: this word is no name.")
    assert told.buttons == [["Show the word"], ["It is no name"], ["It is a name"]]
    await manager.presses("Show the word")
    assert await manager.phone.until(lambda phone: phone.alerts) == ["Vantongeren"]
    for staff_id in ("D001", "D002", "E1001"):
        texts = [m.text for m in night.person(staff_id).phone.inbox]
        assert not any("Vantongeren" in text for text in texts)
    assert not await kept_anywhere(night, "ongeren")


async def test_a_word_that_a_manager_confirms_stays_from_then_on(
    night, asked, relearns
):
    await night.duty_manager("D001").presses("It is no name")
    told = await asked.is_told("The word that you typed at 22:00 is no name")
    assert "from now on it stays" in told.text
    night.duty_manager("D002").sees("R.A. D001 decided: it is no name.")
    await relearns()
    await asked.says("the Vantongeren is locked")
    told = await asked.is_told("OB-2")
    assert "Not a name" not in [label for row in told.buttons for label in row]
    book = await night.asks(
        lambda desk: [one.text for one in desk.unit.occurrences.between(*ALL_TIME)]
    )
    assert book[-1] == "the Vantongeren is locked"


async def test_a_word_that_is_a_name_is_erased_and_the_officer_hears(night, asked):
    await night.duty_manager("D002").presses("It is a name")
    await asked.is_told("The word that you typed at 22:00 counts as a name")
    assert await night.asks(lambda desk: desk.unit.ordinary.word(1)) == ""
    assert await night.asks(lambda desk: desk.unit.ordinary.all()) == []
    first = night.duty_manager("D001")
    first.sees("C.F. D002 decided: it is a name. It was erased.")


async def test_nothing_is_learnt_before_a_manager_has_ruled(night, asked):
    known = await night.asks(what_the_company_says)
    assert "Vantongeren" not in known.places


async def test_a_word_is_ruled_on_once(night, asked):
    manager = night.duty_manager("D001")
    told = await manager.is_told("this word is no name")
    await manager.presses("It is no name")
    await manager.does(lambda p: p.presses_data("rule:1:a_name", told.message_id))
    await manager.is_told("This button is out of date.")
    await manager.does(lambda p: p.presses_data("word:1", told.message_id))
    await manager.is_told("This button is out of date.")


async def test_an_officer_may_neither_see_nor_rule_on_a_word(night, asked):
    shown = asked.phone.last.message_id
    await asked.does(lambda p: p.presses_data("word:1", shown))
    await asked.is_told("Only these roles may do that")
    await asked.does(lambda p: p.presses_data("rule:1:ordinary", shown))
    await asked.is_told("Only these roles may do that")
    assert not asked.phone.alerts


async def test_a_whole_message_is_not_taken_for_a_word(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("Gareth Pemberton left")
    await officer.presses("Not a name")
    await officer.says("the gate on the towpath is open again")
    await officer.is_told("That is more than one word, so nothing was recorded.")
    await officer.says("the gate on the towpath is open again")
    await officer.is_told("OB-2")


async def test_name_slips_are_counted_for_the_dpo_without_a_word_of_them(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/incident Gareth Pemberton fell")
    await officer.books_on("RIV")
    await officer.says("Una Farrell left")
    await officer.presses("Not a name")
    await officer.presses("Cancel")
    await officer.does(lambda p: p.sends_contact("Una", "Farrell", "1"))
    await dpo.says("/breaches")
    told = await dpo.is_told("No open data breaches.")
    assert "messages with a name 3, presses of “Not a name” 1." in told.text
    day = night.now.date()
    counts = await night.asks(
        lambda desk: [
            (one.site, one.kind, one.count)
            for one in desk.unit.name_slips.between(day, day)
        ]
    )
    assert counts == [
        ("", "incident", 1),
        ("RIV", "contact", 1),
        ("RIV", "not-a-name", 1),
        ("RIV", "words", 1),
    ]
