"""An alarm's words are not lost to the redactor: sealed, opened with a reason, gone."""

from dataclasses import replace

import pytest

TYPED = "Krzysztof Nowak krwawi przy bramie B, wezwałem karetkę"
KEPT = "K.N. krwawi przy bramie B, wezwałem karetkę"
SECRET = "krwawi przy bramie B, wezwałem karetkę"
TAKEN_OUT = "Part of the words were taken out here."


@pytest.fixture
async def officer(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    return officer


@pytest.fixture
async def manager(night, officer):
    """Has taken up an incident in a language whose reading nobody has measured."""
    manager = night.duty_manager("D001")
    await officer.says(f"/incident {TYPED}")
    await manager.is_told("INCIDENT at RIV")
    await manager.presses("I have this")
    await manager.catches_up()
    return manager


async def sealed(night):
    return await night.asks(lambda desk: desk.unit.sealed_words.about("INC-1"))


async def test_the_officer_sees_what_was_kept_and_may_say_it_again(night, officer):
    await officer.says(f"/incident {TYPED}")
    told = await officer.is_told("Incident recorded as INC-1.")
    assert f"“{KEPT}”" in told.text
    assert "Your own words are kept sealed until the alarm is closed" in told.text
    await officer.presses("Say it again")
    await officer.is_told("Say it again in other words, without names.")
    await officer.says("a man is bleeding at gate B, ambulance called")
    await officer.is_told("Passed on with INC-1.")
    await night.duty_manager("D001").is_told("a man is bleeding at gate B")
    text = await night.asks(lambda desk: desk.unit.incidents.get(1).text)
    assert text == f"{KEPT}\na man is bleeding at gate B, ambulance called"


async def test_those_told_hear_that_words_were_taken_out(night, officer):
    await officer.says(f"/incident {TYPED}")
    told = await night.duty_manager("D001").is_told("INCIDENT at RIV")
    assert TAKEN_OUT in told.text
    assert told.buttons == [["I have this"], ["Read the original"]]


async def test_whoever_has_it_reads_the_original_with_a_reason(night, manager):
    dpo = night.dpo("P001")
    await manager.presses("Read the original")
    await manager.is_told("UK GDPR, Article 6(1)(d), vital interests")
    await manager.presses("Somebody may be hurt")
    await manager.is_told("INC-1: as A.O. E1001 typed it")
    await manager.is_told(TYPED)
    told = await dpo.is_told("opened the original words of INC-1")
    assert "Reason: Somebody may be hurt." in told.text
    entries = await night.asks(lambda desk: list(desk.unit.journal.entries()))
    opened = [(e.actor, e.after) for e in entries if e.deed == "original opened"]
    assert opened == [("D001", "danger")]


async def test_the_reason_may_be_typed(night, manager):
    await manager.presses("Read the original")
    await manager.presses("Another reason")
    await manager.is_told("Why do you need the original?")
    await manager.says("the ambulance asks what happened to Gareth Pemberton")
    await manager.is_told(TYPED)
    told = await night.dpo("P001").is_told("opened the original words of INC-1")
    assert "Reason: “the ambulance asks what happened to G.P.”" in told.text


async def test_nobody_else_reads_it(night, officer, manager):
    other = night.duty_manager("D002")
    number = (await night.asks(lambda desk: desk.unit.alarms.about("INC-1"))).id
    for phone in (other, officer):
        await phone.says("/help")
        await phone.is_told("/sos")
        newest = phone.phone.inbox[-1].message_id
        phone.phone.presses_data(f"orig:{number}:danger", newest)
        await phone.hears_nothing(SECRET)
    assert not (await night.asks(_opened))


async def test_who_was_told_and_has_not_taken_it_up_is_asked_to(night, officer):
    manager = night.duty_manager("D001")
    await officer.says(f"/incident {TYPED}")
    await manager.is_told("INCIDENT at RIV")
    await manager.presses("Read the original")
    told = await manager.is_told("Only whoever has INC-1 may read the original.")
    assert told.buttons == [["I have this"], ["Read the original"]]


async def test_words_of_an_sos_are_kept_too(night, officer):
    manager = night.duty_manager("D001")
    await officer.says(f"/sos {TYPED}")
    await manager.is_told("SOS from A.O. E1001")
    more = await manager.is_told("More from A.O. E1001")
    assert TAKEN_OUT in more.text
    await manager.presses("I have this")
    await manager.presses("Read the original")
    await manager.presses("Somebody may be hurt")
    await manager.is_told(TYPED)


async def test_of_a_breach_the_dpo_reads_it_and_no_manager(night, officer):
    dpo = night.dpo("P001")
    await officer.says("/breach Wysłałem listę do Krzysztofa Nowaka zamiast do biura")
    told = await dpo.is_told("DATA BREACH BR-1")
    assert TAKEN_OUT in told.text
    await dpo.presses("Read the original")
    await dpo.presses("To warn people")
    await dpo.is_told("do Krzysztofa Nowaka zamiast do biura")


async def test_english_that_lost_more_than_a_quarter_is_kept(night, officer):
    await officer.says("/incident john smith hit jane brown at gate")
    [one] = await sealed(night)
    assert one.why == "many_taken"


async def test_english_that_lost_little_is_not(night, officer):
    await officer.says("/incident a man hit john smith in the car park and ran off")
    assert await sealed(night) == []


async def test_nothing_taken_out_leaves_nothing_to_keep(night, officer):
    await officer.says("/incident Pożar w śmietniku przy bramie B, gaszę gaśnicą")
    assert await sealed(night) == []
    told = await night.duty_manager("D001").is_told("INCIDENT at RIV")
    assert "“Pożar w śmietniku przy bramie B, gaszę gaśnicą”" in told.text


async def test_an_entry_in_the_book_is_never_kept_as_typed(night, officer):
    await officer.says(TYPED)
    await officer.is_told("OB-1")
    assert await night.asks(lambda desk: desk.unit.sealed_words.about("OB-1")) == []


async def test_a_company_may_switch_it_off(night, officer):
    await night.asks(_switch_off)
    await officer.says(f"/incident {TYPED}")
    told = await officer.is_told("Incident recorded as INC-1.")
    assert "kept sealed" not in told.text
    assert await sealed(night) == []


async def test_words_before_an_sos_go_along_with_it(night, officer):
    await officer.says("pomocy, Krzysztof Nowak krwawi przy bramie")
    await officer.is_told("Do you need help now?")
    await officer.presses("🆘 SOS")
    alarm = await night.asks(
        lambda desk: next(a for a in desk.unit.alarms.all_open() if a.kind == "sos")
    )
    found = await night.asks(lambda desk: desk.unit.sealed_words.about(alarm.about))
    assert len(found) == 1


def _switch_off(desk):
    company = replace(desk.company, originals=False)
    desk.unit.companies.keep(company, desk.now)


def _opened(desk):
    return [e for e in desk.unit.journal.entries() if e.deed == "original opened"]
