"""A site's page: its night, its book, its instructions, its people and its weeks."""

import re

import pytest

from bot.desk.duress import sounding
from bot.domain.incidents.particulars import Category, Side
from bot.domain.refs import StaffId
from tests.journeys.before_shift.rosters import loads, shift
from tests.journeys.board.acting import (
    ADMINISTRATOR,
    BOARD,
    MKT,
    RIV,
    deeds,
    goes_missing,
    sits_down,
)
from tests.journeys.incidents.reading import Knows
from tests.journeys.instructions.loads import loads as instructs
from tests.journeys.visitor import Visitor


@pytest.fixture
async def manager(night):
    return await sits_down(night, "D001")


async def test_the_board_leads_to_each_site_busy_or_quiet(night, manager):
    await night.officer("E1001").books_on("RIV")
    page = await manager.opens(BOARD)
    assert {RIV, MKT} <= set(page.links)
    assert "RIV Riverside Court" in (await manager.opens(RIV)).text
    assert "MKT Market Hall Nobody on" in (await manager.opens(MKT)).text
    await manager.opens("/board/site/riv")
    assert manager.answer.status_code == 200


async def test_who_is_on_when_their_next_call_is_and_who_comes(night, manager):
    await loads(night, shift("E1002", "11 06:00", "11 14:00"))
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=20)
    page = await manager.opens(RIV)
    on = "A.O. E1001 on since 22:00 well next call 23:00 40:00"
    assert on in page.text
    assert "P.Z. E1002 06:00–14:00 begins 06:00 7:40:00" in page.text
    assert "Amara" not in manager.answer.text


async def test_the_night_is_drawn_and_stands_in_a_table_beside_it(night, manager):
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await night.passes(minutes=55)
    await amara.says("/ok")
    await night.passes(minutes=72)
    await amara.says("/ok")
    await night.passes(minutes=70)
    page = await manager.opens(RIV)
    assert "On time: 1. Late: 1. Missed: 1. Still to come: 1." in page.text
    assert "CC-1 A.O. E1001 23:00 22:55 on time" in page.text
    assert "CC-2 A.O. E1001 00:00 00:07 late" in page.text
    assert "CC-3 A.O. E1001 01:00 – missed" in page.text
    drawn = manager.answer.text
    for mark in ("on_time", "late", "missed", "waits"):
        assert f'<path class="mark {mark}" transform' in drawn
    assert "<title" in drawn
    assert "<desc" in drawn


async def test_the_weeks_say_how_calls_came_out_day_by_day(night, manager):
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await night.passes(minutes=55)
    await amara.says("/ok")
    await night.passes(minutes=82)
    page = await manager.opens(RIV)
    assert "Week from 05/01 1 on time, 0 late, 1 missed" in page.text
    assert "10/01: 1 on time, 0 late, 0 missed" in page.text
    assert "11/01 0 0 1 10/01 1 0 0" in page.text


async def test_a_look_is_in_the_journal_once_however_often_the_page_loads(
    night, manager
):
    await instructs(night)
    for _ in range(3):
        await manager.opens(RIV)
    looked = [("site opened", "RIV"), ("book read", "RIV")]
    looked.append(("instructions opened", "AI-1"))
    assert [each for each in await deeds(night, "D001") if each in looked] == looked
    await night.passes(minutes=31)
    await manager.opens(RIV)
    assert (await deeds(night, "D001")).count(("site opened", "RIV")) == 2


async def test_the_stream_of_a_site_is_a_look_as_the_page_is(night, manager):
    answer = await manager.asks("GET", "/board/live?site=NOWHERE")
    assert answer.status_code == 404
    assert ("site opened", "NOWHERE") not in await deeds(night, "D001")


async def test_the_book_and_the_instructions_are_for_who_may_read_them(night):
    await instructs(night)
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("gate found open at 22:01")
    manager = await sits_down(night, "D001")
    page = await manager.opens(RIV)
    assert "gate found open at 22:01" in page.text
    assert "Version 1" in page.text
    assert "Ring the bell twice." in page.text
    other = await sits_down(night, "D002", ADMINISTRATOR)
    page = await other.opens(RIV)
    assert "A.O. E1001 on since 22:00" in page.text
    for words in ("gate found open", "The book", "Ring the bell", "Instructions"):
        assert words not in page.text
    assert "ring" not in {name for name, _ in buttons(other)}
    assert not any(value.startswith("off:") for _, value in buttons(other))
    assert (await deeds(night, "D002"))[-2:] == [
        ("signed in", "D002"),
        ("site opened", "RIV"),
    ]


def buttons(visitor):
    return re.findall(
        r'<button form="act" name="(\w+)" value="([^"]+)"', visitor.answer.text
    )


async def test_alarms_of_the_site_stand_there_and_of_no_other(night, manager):
    await goes_missing(night)
    assert "MISSED CHECK CALL RIV NOBODY HAS IT" in (await manager.opens(RIV)).text
    page = await manager.opens(MKT)
    assert "MISSED CHECK CALL" not in page.text
    assert "Alarms None." in page.text


async def test_what_goes_past_the_duty_managers_is_on_no_page(night, manager):
    night.house.doorway.reads_incidents = Knows(
        {
            "my supervisor hit me": {
                "category": Category.ABUSE_OF_OFFICER,
                "by": Side.OURS,
            }
        }
    )
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/incident my supervisor hit me")
    await night.director("X001").is_told("INCIDENT")
    page = await manager.opens(RIV)
    assert "INC-1" not in page.text
    assert "hit me" not in page.text
    assert "Alarms None." in page.text


async def test_help_asked_in_secret_is_not_on_the_page_of_who_asked(night, manager):
    """A duty manager stands in for an officer, with a stranger behind the screen."""
    own = await sits_down(night, "D002")
    await night.duty_manager("D002").books_on("RIV")
    await night.asks(lambda desk: sounding.sound(desk, desk.person(StaffId("D002"))))
    assert "HELP, ASKED IN SECRET" in (await manager.opens(RIV)).text
    page = await own.opens(RIV)
    for words in ("SECRET", "secret", "SOS", "INC-1", "looked for"):
        assert words not in page.text
    assert "well" in page.text
    await night.settles()
    director = night.director("X001")
    await director.is_told("DO NOT RING")
    await director.presses("I have this")
    await director.presses("Officer is safe")
    assert "in secret" in (await manager.opens(RIV)).text
    page = await own.opens(RIV)
    for words in ("SECRET", "secret", "SOS", "INC-1", "looked for"):
        assert words not in page.text


async def test_nobody_who_is_not_signed_in_sees_a_site(night):
    visitor = Visitor(night)
    for path in (RIV, f"{RIV}/note", "/board/live?site=RIV", "/board/site/NOWHERE"):
        await visitor.opens(path)
        assert visitor.answer.status_code == 403


async def test_there_is_no_page_of_a_site_that_is_none(night, manager):
    for path in ("/board/site/NOWHERE", "/board/site/NOWHERE/note"):
        await manager.opens(path)
        assert manager.answer.status_code == 404
