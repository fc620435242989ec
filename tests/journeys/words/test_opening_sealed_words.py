"""Words that cannot be checked for names are opened with a reason, and that is told."""

import pytest

SAID = "Gareth Pemberton broke a window"


@pytest.fixture
async def manager(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    night.redaction.breaks()
    await officer.says(f"/incident {SAID}")
    await manager.is_told("INCIDENT at RIV Riverside Court.")
    await night.passes(seconds=40)
    await manager.is_told("INC-1: What A.O. E1001 wrote at 22:00 cannot be checked")
    return manager


async def test_a_manager_opens_them_with_a_reason_and_the_dpo_hears_of_it(
    night, manager
):
    await manager.presses("Open the words")
    await manager.is_told("Why do you need them now?")
    await manager.presses("Somebody may be in danger")
    shown = await manager.is_told("Not checked for names")
    assert SAID in shown.text
    told = await night.dpo("P001").is_told("opened what A.O. E1001 wrote")
    assert "(INC-1). Reason: Somebody may be in danger." in told.text
    assert "Pemberton" not in told.text
    entries = await night.asks(
        lambda desk: [
            (one.actor, one.deed, one.about, one.after)
            for one in desk.unit.journal.entries()
            if one.deed == "sealed words opened"
        ]
    )
    assert entries == [("D001", "sealed words opened", "INC-1", "danger")]


async def test_nothing_of_them_is_kept_in_clear_when_they_are_opened(night, manager):
    from tests.journeys.shelves import kept_anywhere

    await manager.presses("Open the words")
    await manager.presses("The writer does not answer")
    await manager.is_told("Not checked for names")
    assert not await kept_anywhere(night, "Pemberton")


async def test_an_officer_who_forges_the_button_is_refused(night, manager):
    button = manager.phone.find("INC-1: What A.O. E1001").message_id
    other = night.officer("E1002")
    key = await night.asks(lambda desk: desk.unit.sealed_words.unread()[0].key)
    await other.does(lambda p: p.says("/help"))
    shown = other.phone.visible[-1].message_id
    await other.does(lambda p: p.presses_data(f"unseal:{key}:danger", shown))
    assert not [m for m in other.phone.inbox if "window" in m.text]
    assert button


async def test_words_that_were_read_meanwhile_are_gone(night, manager):
    night.redaction.is_mended()
    await night.passes(seconds=15)
    await manager.is_told("“G.P. broke a window”")
    await manager.does(
        lambda p: p.presses(
            "Open the words", p.find("INC-1: What A.O. E1001").message_id
        )
    )
    await manager.is_told("These words are not sealed any more")


async def test_what_was_not_read_for_a_day_is_told_and_stays_sealed(night, manager):
    await night.sleeps(hours=25)
    await night.passes(minutes=1)
    assert await night.asks(lambda desk: desk.unit.sealed_words.count()) == 1
    entries = await night.asks(
        lambda desk: [one.deed for one in desk.unit.journal.entries()]
    )
    assert entries.count("words unread for a day") == 1
    night.redaction.is_mended()
    await night.passes(seconds=15)
    await manager.is_told("“G.P. broke a window”")
    assert await night.asks(lambda desk: desk.unit.sealed_words.count()) == 0
