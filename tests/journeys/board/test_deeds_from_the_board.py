"""Noted, booked off and rung from the board: the chat's rights, and its journal."""

import re
from datetime import UTC, datetime

import pytest

from bot.desk.duress import sounding
from bot.domain.refs import StaffId
from tests.journeys.board.acting import (
    ADMINISTRATOR,
    BOARD,
    CONTROLLER,
    MKT,
    RIV,
    becomes,
    deeds,
    goes_missing,
    presses,
    sends,
    sits_down,
)
from tests.journeys.handover.sites import never_alone

ALL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
NOTE = f"{RIV}/note"
NUMBERS = re.compile(r"tel:|\+447700|07700 ?900101|7946 ?0111")


@pytest.fixture
async def manager(night):
    return await sits_down(night, "D001")


async def writes(visitor, words, path=NOTE):
    await visitor.opens(path)
    return await visitor.sends("note", words=words)


async def book(night, site="RIV"):
    return await night.asks(
        lambda desk: [
            (entry.officer, entry.text)
            for entry in desk.unit.occurrences.at_site(site, *ALL)
        ]
    )


async def test_a_line_is_in_the_book_without_the_name_that_was_typed(night, manager):
    await night.officer("E1001").books_on("RIV")
    page = await writes(manager, "Amara Okafor rang, the lift is stuck")
    assert manager.answer.status_code == 200
    assert "In the book as OB-1: “A.O. rang, the lift is stuck”" in page.text
    assert "Names are not kept: initials stand in their place." in page.text
    assert "D001: “A.O. rang, the lift is stuck”" in page.text
    assert "Okafor" not in manager.answer.text
    assert await book(night) == [("D001", "A.O. rang, the lift is stuck")]
    assert ("occurrence", "OB-1") in await deeds(night, "D001")


async def test_where_nobody_is_on_it_stands_under_the_last_shift(night, manager):
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("/bookoff")
    page = await writes(manager, "alarm company reset the panel")
    assert "In the book as OB-1: “alarm company reset the panel”" in page.text
    page = await writes(manager, "alarm company reset the panel", f"{MKT}/note")
    assert manager.answer.status_code == 422
    assert "Nobody was ever on at this site" in page.text
    assert manager.form("note").fields["words"] == ["\nalarm company reset the panel"]


async def test_what_cannot_be_kept_goes_back_to_who_typed_it(night, manager):
    await night.officer("E1001").books_on("RIV")
    page = await writes(manager, "   ")
    assert "This cannot be empty." in page.text
    page = await writes(manager, "x" * 2001)
    assert "That is too long" in page.text
    assert manager.form("note").fields["words"] == ["\n" + "x" * 2001]
    assert await book(night) == []


async def test_words_typed_by_who_was_signed_out_are_shown_to_them(night, manager):
    await night.officer("E1001").books_on("RIV")
    await manager.opens(NOTE)
    await night.asks(lambda desk: desk.unit.people.set_active("D001", False))
    page = await manager.sends("note", words="the lift is stuck")
    assert manager.answer.status_code == 403
    assert "You are not signed in" in page.text
    assert "the lift is stuck" in page.text
    assert await book(night) == []


async def test_a_note_from_elsewhere_is_none(night, manager):
    await night.officer("E1001").books_on("RIV")
    await manager.opens(NOTE)
    sent = manager.form("note").fields | {"words": "the lift is stuck"}
    for given, headers in (
        ({"words": "the lift is stuck"}, {}),
        (sent | {"form_token": "0" * 64}, {}),
        (sent, {"sec-fetch-site": "cross-site"}),
    ):
        await manager.asks("POST", NOTE, data=given, headers=headers)
        assert manager.answer.status_code == 403
    assert await book(night) == []


async def test_an_administrator_looks_and_does_none_of_it(night):
    other = await sits_down(night, "D002", ADMINISTRATOR)
    await night.officer("E1001").books_on("RIV")
    page = await other.opens(NOTE)
    assert other.answer.status_code == 409
    assert (
        "Only these roles may do that: controller, duty-manager, director." in page.text
    )
    for name, data in (
        ("press", "off:1"),
        ("press", "off:1:myself"),
        ("ring", "who:E1001"),
        ("ring", "site:RIV"),
    ):
        await other.opens(RIV)
        page = await sends(other, data, name)
        assert other.answer.status_code == 409
        assert "Only these roles may do that" in page.text
        assert not NUMBERS.search(other.answer.text)
    assert await night.asks(lambda desk: desk.unit.shifts.get(1).booked_off_at) is None


async def test_somebody_is_booked_off_and_told_and_it_is_written_down(night, manager):
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    page = await presses(manager, "off:1", RIV)
    assert manager.answer.url.path == RIV
    assert "Done. Whoever was told hears it." in page.text
    assert "On duty None." in page.text
    await amara.is_told("Booked off from RIV by your duty manager.")
    assert ("booked off", "SH-1") in await deeds(night, "D001")
    await night.passes(hours=3)
    await night.duty_manager("D001").hears_nothing("MISSED")
    how = await night.asks(lambda desk: desk.unit.shifts.get(1).off_how)
    assert how == "manager"


async def test_a_controller_may_and_it_is_no_relief(night):
    await night.officer("E1001").books_on("RIV")
    await presses(await sits_down(night, "D002", CONTROLLER), "off:1", RIV)
    how = await night.asks(lambda desk: desk.unit.shifts.get(1).off_how)
    assert how == "manager"


async def test_who_is_slower_than_the_officer_hears_when_it_was(night, manager):
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await manager.opens(RIV)
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    page = await sends(manager, "off:1")
    assert manager.answer.status_code == 409
    assert "They were booked off at 22:00 already. There is nothing more to do." in (
        page.text
    )
    await amara.hears_nothing("duty manager")
    assert ("booked off", "SH-1") not in await deeds(night, "D001")


async def test_who_is_looked_for_is_not_booked_off_in_passing(night, manager):
    """That would end a search without anybody saying how they are."""
    await goes_missing(night)
    await manager.opens(RIV)
    assert 'value="off:1"' not in manager.answer.text
    page = await sends(manager, "off:1")
    assert manager.answer.status_code == 409
    assert "an alarm about them runs. End the alarm" in page.text
    assert "NOBODY HAS IT" in page.text
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL at RIV")


async def test_the_last_of_a_site_with_continuous_cover_goes_for_a_reason(
    night, manager
):
    await never_alone(night)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    page = await presses(manager, "off:1", RIV)
    assert "nobody else stays at the site" in page.text
    assert "A.O. E1001 on since" in page.text
    page = await presses(manager, "off:1:site_closed", RIV)
    assert "On duty None." in page.text
    told = await amara.is_told("Booked off from RIV Riverside Court, 22:00")
    assert "It is closed tonight: lock up before you go." in told.text
    assert "R.A. D001 let A.O. E1001 go at 22:00: the site is closed." in page.text


async def test_a_controller_answers_for_no_site(night):
    await never_alone(night)
    await night.officer("E1001").books_on("RIV")
    other = await sits_down(night, "D002", CONTROLLER)
    await other.opens(RIV)
    assert 'value="off:1"' in other.answer.text
    assert "off:1:" not in other.answer.text
    page = await sends(other, "off:1:myself")
    assert "Only these roles may do that: duty-manager, director." in page.text


async def test_a_button_that_is_none_books_nobody_off(night, manager):
    await night.officer("E1001").books_on("RIV")
    for data in ("off:9", "off:x", "off:1:other", "off:1:x", "off:", "ho:1:myself"):
        await manager.opens(RIV)
        await sends(manager, data)
        assert manager.answer.status_code == 409, data
        assert "A.O. E1001 on since 22:00" in manager.page.text, data


async def test_a_number_is_shown_for_a_minute_to_who_asked_and_written_down(
    night, manager
):
    await night.officer("E1001").books_on("RIV")
    await manager.opens(RIV)
    assert not NUMBERS.search(manager.answer.text)
    page = await presses(manager, "who:E1001", RIV, "ring")
    assert page.links.count("tel:+447700900101") == 1
    assert "Ring A.O. E1001: +447700900101 shown for 1:00" in page.text
    shown = str(manager.answer.url)
    assert not NUMBERS.search(shown)
    assert ("number shown", "E1001") in await deeds(night, "D001")
    await night.passes(seconds=59)
    assert "shown for 0:01" in (await manager.opens(shown)).text
    await night.passes(seconds=1)
    await manager.opens(shown)
    assert manager.answer.status_code == 200
    assert not NUMBERS.search(manager.answer.text)


async def test_the_address_that_shows_it_is_worth_nothing_to_others(night, manager):
    await night.officer("E1001").books_on("RIV")
    await presses(manager, "site:RIV", RIV, "ring")
    assert "tel:+442079460111" in manager.answer.text
    assert ("number shown", "RIV") in await deeds(night, "D001")
    shown = str(manager.answer.url)
    other = await sits_down(night, "D002")
    forged = shown.replace("RIV", "MKT")
    for address in (shown, forged, f"{RIV}?ring=~~", f"{RIV}?ring=é"):
        await other.opens(address)
        assert other.answer.status_code == 200
        assert not NUMBERS.search(other.answer.text)
    await becomes(night, "D001", ADMINISTRATOR)
    await manager.opens(shown)
    assert manager.answer.status_code in (200, 403)
    assert not NUMBERS.search(manager.answer.text)


async def test_an_alarm_on_the_board_can_be_rung_about(night, manager):
    await goes_missing(night)
    page = await presses(manager, "who:E1001", BOARD, "ring")
    assert manager.answer.url.path == BOARD
    assert "tel:+447700900101" in page.links


NOBODY_HERE = (
    *("who:E1002", "who:D002", "who:x", "who:"),
    *("site:x", "site:é", "x", ":"),
)


async def test_no_number_of_anybody_who_is_not_on_the_board(night, manager):
    await night.officer("E1001").books_on("RIV")
    for target in NOBODY_HERE:
        await manager.opens(RIV)
        await sends(manager, target, "ring")
        assert manager.answer.status_code == 409, target
        assert not NUMBERS.search(manager.answer.text), target
    assert "number shown" not in {deed for deed, _ in await deeds(night, "D001")}


async def test_who_has_no_number_is_named_no_number(night, manager):
    await night.officer("E1002").says("/bookon MKT")
    page = await presses(manager, "who:E1002", MKT, "ring")
    assert "No number that can be dialled is in the company file." in page.text


async def test_nobody_rings_who_has_called_for_help_in_secret(night, manager):
    await night.officer("E1001").books_on("RIV")
    await night.asks(lambda desk: sounding.sound(desk, desk.person(StaffId("E1001"))))
    for target in ("who:E1001", "site:RIV"):
        page = await presses(manager, target, RIV, "ring")
        assert "DO NOT RING" in page.text
        assert not NUMBERS.search(manager.answer.text)
    page = await presses(manager, "off:1", RIV)
    assert "A.O. E1001 on since 22:00" in page.text
    await night.officer("E1001").hears_nothing("Booked off")
