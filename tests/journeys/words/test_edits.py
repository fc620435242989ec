"""Edited messages: the same words are no news, and no command is obeyed twice."""

import pytest

from tests.journeys.names.test_names_everywhere import is_gone

NOT_READ = "Nothing was changed: what you edited is not read again."


async def name_slips(night):
    return await night.asks(lambda desk: desk.unit.name_slips.count())


async def test_a_reaction_to_an_entry_makes_no_new_version(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.says("north gate checked, all locked")
    await officer.catches_up()
    for _ in range(3):
        await officer.does(lambda p: p.edits(sent, "north gate checked, all locked"))
    await officer.hears_nothing()
    await officer.does(lambda p: p.edits(sent, "south gate checked, all locked"))
    await officer.is_told("OB-2 corrects OB-1; both are kept.")


async def test_a_reaction_after_an_edit_is_compared_with_the_last_words(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.says("gate 2 locked")
    await officer.does(lambda p: p.edits(sent, "gate 3 locked"))
    await officer.is_told("OB-2 corrects OB-1")
    await officer.does(lambda p: p.edits(sent, "gate 3 locked"))
    await officer.hears_nothing()
    await officer.does(lambda p: p.edits(sent, "gate 2 locked"))
    await officer.is_told("OB-3 corrects OB-2")


async def test_a_reaction_to_a_command_is_not_answered(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    for words in ("/incident broken window", "/bookon RIV", "/ok", "/help", "OK"):
        sent = await officer.says(words)
        await officer.catches_up()
        await manager.catches_up()
        await officer.does(lambda p, sent=sent, words=words: p.edits(sent, words))
        await officer.hears_nothing()
        await manager.hears_nothing()


async def test_a_reaction_to_a_refused_message_is_not_answered(night):
    officer = night.officer("E1001")
    sent = await officer.says("/bookon NOWHERE")
    await officer.is_told("There is no such site.")
    await officer.does(lambda p: p.edits(sent, "/bookon NOWHERE"))
    await officer.hears_nothing()


async def test_a_reaction_to_a_caption_is_not_answered(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.does(lambda p: p.sends_photo("the gate is broken"))
    await officer.catches_up()
    await officer.does(lambda p: p.edits(sent, "the gate is broken"))
    await officer.hears_nothing()


async def test_a_reaction_after_the_keys_were_changed_is_not_answered(night):
    from storage.database.sealing import Sealer

    old, new = Sealer(["old"]), Sealer(["new", "old"])
    assert new.is_digest(old.digest(b"gate"), b"gate")
    assert not Sealer(["new"]).is_digest(old.digest(b"gate"), b"gate")


async def test_a_name_edited_into_a_command_leaves_the_chat_and_is_counted(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    sent = await officer.says("/incident broken window")
    await manager.is_told("broken window")
    await manager.catches_up()
    words = "/incident broken window, seen by Delroy Mbeki"
    await officer.does(lambda p: p.edits(sent, words))
    told = await officer.is_told(NOT_READ)
    assert "Your message was deleted, as it shows a name, or may." in told.text
    assert "Mbeki" not in told.text
    assert is_gone(officer, sent)
    assert await name_slips(night) == 1
    await manager.hears_nothing()


async def test_words_edited_into_a_command_change_nothing_and_that_is_said(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    sent = await officer.says("window broken")
    await officer.does(lambda p: p.edits(sent, "/incident window broken"))
    told = await officer.is_told(NOT_READ)
    assert "deleted" not in told.text
    assert not is_gone(officer, sent)
    await manager.hears_nothing()


async def test_words_edited_into_a_cry_for_help_are_one(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    sent = await officer.says("something is odd at gate 4")
    await officer.does(lambda p: p.edits(sent, "/sos gate 4"))
    await officer.is_told("SOS INC-1 is going out now.")
    await manager.is_told("SOS from A.O. E1001")
    await manager.is_told("gate 4")


@pytest.mark.parametrize(
    "words", ["SOS", "/sos!", "help, I am being attacked", "mayday"]
)
async def test_so_are_the_words_that_people_type_for_it(night, words):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    sent = await officer.says("something is odd at gate 4")
    await manager.catches_up()
    await officer.does(lambda p: p.edits(sent, words))
    await night.passes(minutes=2)
    await manager.is_told("E1001")


async def test_a_reaction_to_an_sos_does_not_raise_it_again(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    sent = await officer.says("/sos")
    await manager.presses("I have this")
    await officer.catches_up()
    await manager.catches_up()
    await officer.does(lambda p: p.edits(sent, "/sos"))
    await officer.hears_nothing()
    await manager.hears_nothing()


async def test_what_was_typed_after_an_sos_may_be_corrected(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("/sos")
    sent = await officer.says("I am at gate 2")
    await manager.is_told("I am at gate 2")
    await officer.does(lambda p: p.edits(sent, "I am at gate 5"))
    await manager.is_told("I am at gate 5")


async def test_of_what_was_written_nothing_can_be_read_in_the_marks(night):
    officer = night.officer("E1001")
    await officer.says("/help")

    def stored(desk):
        found = desk.unit.session.connection()
        rows = found.exec_driver_sql("SELECT * FROM message_mark").mappings().all()
        return [dict(row) for row in rows]

    rows = await night.asks(stored)
    assert len({bytes(row["mark"]) for row in rows}) == len(rows) > 0
    assert not any(b"help" in bytes(row["mark"]) for row in rows)
