"""Data has gone astray, and whoever says so has not thought of the command."""

from datetime import timedelta

import pytest

from bot.desk.night import Round

SAID = (
    "hmm think I sent it to the wrong group, sorry",
    "LOST MY NOTEBOOK somewhere on the way in",
    "posted the visitors' list in the residents group",
    "wysłałam listę na złą grupę",
    "am pierdut carnetul pe drum",
    "acho que enviei a lista para o grupo errado",
    "wedi colli fy llyfr nodiadau",
    "meri notebook kho gayi",
)
OFFER = "Report a data breach"


async def breach(night, number=1):
    return await night.asks(lambda desk: desk.unit.breaches.find(number))


@pytest.mark.parametrize("words", SAID)
async def test_on_shift_it_is_an_entry_and_one_tap_makes_it_a_breach(night, words):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.books_on("RIV")
    await officer.says(words)
    told = await officer.is_told("OB-1 is in the occurrence book")
    assert "Was data lost, or sent to the wrong place?" in told.text
    await dpo.hears_nothing()
    typed_at = night.now
    await night.passes(minutes=4)
    await officer.presses(OFFER)
    await officer.is_told("Data breach recorded as BR-1.")
    heard = await dpo.is_told("DATA BREACH BR-1.")
    assert words in heard.text
    one = await breach(night)
    assert one.discovered_at == typed_at
    assert one.reported_at - typed_at == timedelta(minutes=4)
    await officer.does(lambda p: p.presses_data("add:breach:OB-1", told.message_id))
    await officer.is_told("It is with BR-1 already.")
    assert await breach(night, 2) is None


async def test_off_shift_the_words_wait_for_the_tap_and_go_with_it(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("left the folder with Gareth Pemberton's papers on the bus")
    told = await officer.is_told("Nothing was sent to anybody yet.")
    assert "Pemberton" not in told.text
    assert not [m for m in officer.phone.visible if "Pemberton" in m.text]
    await dpo.hears_nothing()
    await officer.presses(OFFER)
    await officer.is_told("Data breach recorded as BR-1.")
    heard = await dpo.is_told("DATA BREACH BR-1.")
    assert "left the folder with G.P.'s papers on the bus" in heard.text


async def test_whoever_taps_the_key_a_day_later_reports_something_else(night):
    officer = night.officer("E1001")
    await officer.says("I lost my notebook")
    await officer.is_told("Nothing was sent to anybody yet.")
    await night.passes(hours=20)
    await officer.says("/breach")
    await officer.is_told("What happened to the data?")
    await officer.says("a list of keys lay in the street")
    heard = await night.dpo("P001").is_told("DATA BREACH BR-1.")
    assert "list of keys" in heard.text
    assert "notebook" not in heard.text


async def test_words_that_no_tap_ever_came_for_do_not_stay(night):
    officer = night.officer("E1001")
    await officer.says("I lost my notebook")
    await officer.is_told("Nothing was sent to anybody yet.")
    await night.sleeps(hours=8)
    around = Round()
    while await night.asks(around.go_on):
        pass
    forms = await night.asks(lambda desk: desk.unit.forms.of("E1001"))
    assert forms is None


async def test_off_shift_more_about_their_breach_is_one_tap_away(night):
    """It was found again, hours later: nobody has to report it anew for that."""
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach I lost my notebook")
    await dpo.presses("Acknowledge")
    await night.passes(hours=3)
    await officer.says("sorry, it was under the seat")
    await officer.is_told("Nothing was recorded: you are not booked on.")
    await officer.presses("More about BR-1")
    await officer.is_told("It goes to everybody who was told of BR-1.")
    await officer.says("sorry, it was under the seat")
    await dpo.is_told("it was under the seat")
    assert "under the seat" in (await breach(night)).text


async def test_an_incident_may_be_a_breach_as_well(night):
    officer = night.officer("E1001")
    await officer.says("/incident van broken into, my work tablet stolen from it")
    await night.duty_manager("D001").is_told("INCIDENT")
    told = await officer.is_told("Was data lost, or sent to the wrong place?")
    await officer.does(lambda p: p.presses_data("add:breach:INC-1", told.message_id))
    heard = await night.dpo("P001").is_told("DATA BREACH BR-1.")
    assert "my work tablet stolen from it" in heard.text


@pytest.mark.parametrize(
    "words",
    [
        "found a lost phone at reception, handed in to the desk",
        "lady lost her phone on level 2",
        "all files locked away, key log checked",
        "list of contractors sent to the office",
    ],
)
async def test_found_property_and_paper_in_its_place_are_no_question(night, words):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says(words)
    told = await officer.is_told("OB-1 is in the occurrence book")
    assert "Was data lost" not in told.text


async def test_nobody_makes_a_breach_of_somebody_elses_words(night):
    officer, other = night.officer("E1001"), night.officer("E1002")
    await officer.books_on("RIV")
    await officer.says("I lost my notebook")
    await other.says("/help")
    shown = await other.is_told("/sos")
    await other.does(lambda p: p.presses_data("add:breach:OB-1", shown.message_id))
    assert await breach(night) is None
