"""Stickers, typing slips and old buttons: each has one sentence for an answer."""

import pytest

from bot.desk import subjects
from bot.desk.entrances import Command
from tests.papers.reading import read_pdf

UNREADABLE = {"message_id": 1, "date": 1, "chat": {}, "poll": {"tomorrow": 1}}
"""What Telegram will send one day, or an older server of one's own sends now."""


def sent(night, **fields):
    """A message of E1001's, as Telegram has it."""
    chat = {"id": 1001, "type": "private", "first_name": "A"}
    person = {"id": 1001, "is_bot": False, "first_name": "A"}
    at = int(night.now.timestamp())
    return {"message_id": 900, "date": at, "chat": chat, "from": person} | fields


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("video", "Files and videos are not kept"),
        ("animation", "Files and videos are not kept"),
        ("dice", "That cannot be used here. Type it, or send /help."),
        ("audio", "Voice notes are not played here."),
    ],
)
async def test_whatever_is_sent_has_one_sentence_for_an_answer(night, kind, answer):
    officer = night.officer("E1001")
    await officer.does(lambda phone: phone.sends_odd(kind))
    await officer.is_told(answer)


async def test_a_sticker_and_a_place_on_the_map_are_answered(night):
    officer = night.officer("E1001")
    await officer.does(lambda phone: phone.sends_sticker("😀"))
    await officer.is_told("That cannot be used here.")
    await officer.does(lambda phone: phone.sends_location(51.5, 0.1))
    await officer.is_told("Places on the map are not read here. Type where you are.")


async def test_an_unknown_command_points_to_help(night):
    await night.officer("E1001").says("/roster")
    await night.officer("E1001").is_told("not known, and nothing was sent to anybody")


async def test_ok_without_a_shift_says_what_to_do(night):
    await night.officer("E1001").says("/ok")
    await night.officer("E1001").is_told(
        "You are not booked on. Press “Book on” first."
    )


async def test_an_edited_command_is_not_obeyed(night):
    officer = night.officer("E1001")
    sent = await officer.says("/help")
    await officer.does(lambda phone: phone.edits(sent, "/bookon RIV"))
    await officer.is_told("Nothing was changed: what you edited is not read again.")


async def test_the_bot_stays_silent_in_a_group(night):
    group = night.standin.group(-100, "Night crew")
    group.says(night.officer("E1001").phone, "/board")
    await night.settles()
    assert not [m for m in group.messages if m.from_bot]


async def test_help_is_heard_whatever_it_answers(night):
    sos = sent(night, text="/sos", reply_to_message=UNREADABLE)
    night.standin.post_update({"message": sos})
    await night.duty_manager("D001").is_told("SOS from A.O. E1001")


async def test_a_button_counts_whatever_it_stands_under(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=51)
    asked = await officer.is_told("Check call due")
    under = sent(night, message_id=asked.message_id, reply_to_message=UNREADABLE)
    press = {"id": "1", "from": under["from"], "message": under}
    data = {"data": asked.data[0][0], "chat_instance": "1"}
    night.standin.post_update({"callback_query": press | data})
    await officer.is_told("Check call recorded")


async def test_an_update_that_fails_three_times_is_given_up_and_its_sender_told(
    night, monkeypatch
):
    def broken(desk, person):
        raise RuntimeError("a mistake of ours")

    monkeypatch.setitem(subjects.COMMANDS, "me", Command(do=broken))
    officer = night.officer("E1001")
    await officer.says("/me")
    await officer.is_told("could not be handled and was not recorded. Ring the control")
    await officer.says("/help")
    await officer.is_told("/bookon CODE")


@pytest.mark.parametrize(
    "words", ["/away", "/away soon later", "/away 25:99 1", "/away x"]
)
async def test_a_mistyped_away_says_how_it_is_sent(night, words):
    await night.duty_manager("D001").says(words)
    await night.duty_manager("D001").is_told("Send it as /away FROM TO")


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("until Monday", "22:00 to 00:00 on Mon 12 Jan"),
        ("22:00-06:00", "22:00 to 06:00 on Sun 11 Jan"),
        ("10/01 2026-01-12", "00:00 to 00:00 on Tue 13 Jan"),
    ],
)
async def test_who_is_away_is_passed_over_until_they_are_back(night, words, until):
    first, second = night.duty_manager("D001"), night.duty_manager("D002")
    await first.says(f"/away {words}")
    told = await first.is_told(f"You are away from {until}")
    assert "Send /away off." in told.text
    await night.officer("E1001").says("/incident gate will not close")
    await second.is_told("INCIDENT")
    await first.hears_nothing()
    await first.says("/away off")
    await first.is_told("You are back: alarms come to you again.")
    await night.officer("E1002").says("/incident lift out of order")
    await first.is_told("INCIDENT")


async def test_an_officer_may_not_see_the_board(night):
    await night.officer("E1001").says("/board")
    await night.officer("E1001").is_told("Only these roles may do that")


async def test_a_manager_sees_who_is_on_and_who_would_be_told(night):
    await night.officer("E1001").books_on("RIV")
    manager = night.duty_manager("D001")
    await manager.says("/board")
    board = await manager.is_told("RIV Riverside Court")
    assert "A.O. E1001 on since 22:00, next call 23:00" in board.text
    assert "MKT Market Hall: nobody on" in board.text
    await manager.says("/cover")
    await manager.is_told("MISSED CHECK CALL: R.A. D001, C.F. D002 → O.H. X001")


async def test_anybody_can_ask_what_is_held_about_them(night):
    await night.officer("E1001").says("/me")
    told = await night.officer("E1001").is_told("Held about you:")
    assert "Okafor" not in told.text


async def test_what_is_held_about_somebody_comes_as_a_file_to_keep(night):
    officer = night.officer("E1001")
    await officer.says("/me")
    message = await officer.is_told("as a file")
    assert (message.file_name, message.protected) == ("held.pdf", False)
    words = read_pdf(officer.phone.opens(message))
    assert "Staff number E1001" in words
    assert "Okafor" not in words


async def test_what_was_typed_for_a_site_is_not_repeated_for_it_may_be_a_name(night):
    officer = night.officer("E1001")
    await officer.says("/bookon Pemberton")
    told = await officer.is_told("There is no such site.")
    assert "emberton" not in told.text
