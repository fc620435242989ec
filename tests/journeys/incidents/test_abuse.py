"""A report that may be about a manager goes past them; its officer is looked after."""

from datetime import UTC, datetime

import pytest

from bot.desk import exporting
from bot.domain.exports import Kind
from bot.domain.incidents.particulars import Category, Severity, Side
from tests.journeys.incidents.reading import Knows

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
ABUSE = Category.ABUSE_OF_OFFICER
WORDS = "my supervisor shouted at me in the office"
KNOWN = {
    WORDS: {"category": ABUSE, "severity": Severity.MEDIUM, "by": Side.OURS},
    "a drunk spat at me": {"category": ABUSE, "by": Side.OUTSIDE},
    "there was a quarrel at the gate": {
        "category": Category.VIOLENCE,
        "by": Side.OUTSIDE,
    },
    "it was my duty manager who shouted": {"by": Side.OURS},
}
MANAGERS = ("D001", "D002")
PAST = "INC-1 goes past your duty managers: they are told nothing of it."


@pytest.fixture
def officer(night):
    night.house.doorway.reads_incidents = Knows(KNOWN)
    return night.officer("E1001")


@pytest.fixture
async def reported(night, officer):
    """By the words alone, at home after the shift."""
    await officer.says(f"/incident {WORDS}")
    return officer


async def is_dealt_with(night):
    """It is told nobody again and again, in a story of the days after."""
    director = night.director("X001")
    await director.presses("I have this")
    await director.presses("Dealt with")


async def managers_hear_nothing(night):
    for manager in MANAGERS:
        await night.duty_manager(manager).hears_nothing("INC-1")


async def test_it_goes_to_the_director_and_no_duty_manager_hears_of_it(night, reported):
    answer = await reported.is_told("Incident recorded as INC-1.")
    assert "duty manager" not in answer.text
    told = await night.director("X001").is_told("INCIDENT at")
    assert f"“{WORDS}”" in told.text
    assert "the duty managers are told nothing of it" in told.text
    past = await reported.is_told(PAST)
    assert "X001 can read it." in past.text
    await night.passes(hours=2)
    await managers_hear_nothing(night)


async def test_a_director_takes_it_up_and_ends_it(night, reported):
    director = night.director("X001")
    await director.is_told("INCIDENT at")
    await director.presses("I have this")
    await reported.is_told("X001 has INC-1.")
    await director.presses("Dealt with")
    await managers_hear_nothing(night)


async def test_whoever_asks_for_its_page_of_names_learns_not_that_there_is_one(
    night, reported
):
    """A duty manager, who may write down who was there at every other incident."""
    manager = night.duty_manager("D001")
    for reference in ("INC-1", "INC-99"):
        await manager.says("/people")
        await manager.says(reference)
        await manager.is_told("That is no incident that you can add people to.")
    await reported.presses("Names of people there")
    await reported.is_told("names and numbers go on this page")


async def test_where_the_director_is_silent_those_above_the_line_are_told(
    night, reported
):
    await night.director("X001").is_told("INCIDENT at")
    await night.passes(minutes=10)
    await night.person("S001").is_told("INCIDENT at")
    await night.dpo("P001").is_told("INCIDENT at")
    await managers_hear_nothing(night)


async def test_board_book_reports_and_tables_say_nothing_of_it_to_managers(
    night, officer
):
    await officer.books_on("RIV")
    await officer.says(f"/incident {WORDS}")
    manager, director = night.duty_manager("D001"), night.director("X001")
    for command in ("/board", "/book RIV", "/reports"):
        await manager.says(command)
        await director.catches_up()
    for shown in manager.phone.visible:
        assert "INC-1" not in shown.text
        assert WORDS not in shown.text
    await director.says("/reports")
    assert "INC-1, RIV, A.O. E1001" in (await director.is_told("Reports of")).text
    await night.person("S001").says("/reports")
    await night.person("S001").is_told("INC-1, RIV, A.O. E1001")
    for kind in (Kind.INCIDENTS, Kind.ALARMS, Kind.OCCURRENCE_BOOK):
        table = await night.asks(
            lambda desk, of=kind: exporting.export(desk, of, *ALL_TIME)
        )
        assert not [row for row in table.rows if "INC-1" in map(str, row.values())]
    past = await night.asks(
        lambda desk: exporting.export(desk, Kind.PAST_MANAGERS, *ALL_TIME)
    )
    assert [str(row["ref"]) for row in past.rows] == ["INC-1"]


async def test_a_forged_press_of_a_manager_finds_an_old_button(night, reported):
    manager = night.duty_manager("D001")
    await manager.says("/board")
    board = await manager.is_told("RIV")
    for data in ("take:1", "rep:1:look", "rep:1:release", "care:1:rung"):
        await manager.does(lambda p, data=data: p.presses_data(data, board.message_id))
    for shown in manager.phone.visible:
        assert WORDS not in shown.text
    report = await night.asks(lambda desk: desk.unit.full_reports.find(1))
    alarm = await night.asks(lambda desk: desk.unit.alarms.get(1))
    assert (report.status, alarm.owner) == ("open", None)


async def test_its_full_report_is_chased_and_released_above_them(night, reported):
    await is_dealt_with(night)
    await night.director("X001").catches_up()
    await night.passes(hours=24)
    await night.director("X001").is_told("INC-1 has no full report.")
    await reported.says("/reports")
    await reported.is_told("INC-1, ")
    await managers_hear_nothing(night)


async def test_one_tap_tells_the_duty_managers_after_all(night, reported):
    await reported.is_told(PAST)
    await reported.presses("It is about no manager: tell them")
    await reported.is_told("Your duty managers are told of INC-1, too.")
    told = await night.duty_manager("D001").is_told("INCIDENT at")
    assert f"“{WORDS}”" in told.text
    assert "told nothing" not in told.text


async def test_another_kind_does_not_give_it_away(night, reported):
    """Whom a manager has hit may well choose violence."""
    await reported.presses("Kind")
    await reported.presses("Violence")
    await managers_hear_nothing(night)


async def test_abuse_from_outside_is_the_duty_managers_and_a_call_is_offered(
    night, officer
):
    await officer.says("/incident a drunk spat at me")
    await night.duty_manager("D001").is_told("INCIDENT at")
    offer = await officer.is_told("INC-1: that should not happen to you.")
    assert offer.buttons == [
        ["Ring me"],
        ["Not now"],
        ["It was a manager: keep it from them"],
    ]


async def test_more_words_take_it_away_from_whoever_was_told(night, officer):
    manager, director = night.duty_manager("D001"), night.director("X001")
    await officer.books_on("RIV")
    await officer.says("/incident there was a quarrel at the gate")
    told = await manager.is_told("INCIDENT at")
    await manager.presses("I have this")
    await officer.is_told("D001 has INC-1.")
    await officer.says("it was my duty manager who shouted")
    await officer.presses("Add to INC-1")
    await director.is_told("INCIDENT at")
    await officer.is_told(PAST)
    shown = next(
        each for each in manager.phone.visible if each.message_id == told.message_id
    )
    assert shown.text == "INC-1 is with others now. There is nothing for you to do."
    assert not shown.buttons
    await manager.says("/book RIV")
    book = await manager.is_told("OCCURRENCE BOOK")
    assert "who shouted" not in book.text
    assert "A.O. E1001: its words are kept with a report" in book.text
    await manager.catches_up()
    await night.passes(minutes=50)
    await managers_hear_nothing(night)


async def test_a_tap_keeps_it_from_them_even_when_it_was_closed(night, officer):
    manager, director = night.duty_manager("D001"), night.director("X001")
    await officer.says("/incident a drunk spat at me")
    await manager.is_told("INCIDENT at")
    await manager.presses("I have this")
    await manager.presses("Dealt with")
    await officer.presses("It was a manager: keep it from them")
    await director.is_told("INCIDENT at")
    await director.presses("I have this")
    await officer.is_told("X001 has INC-1.")


async def test_who_says_so_before_typing_is_read_above_them_from_the_first_word(
    night, officer
):
    await officer.books_on("RIV")
    await officer.says("/incident")
    await officer.presses("A manager did it to me")
    await officer.is_told("What did they do?")
    await officer.says("Gareth Pemberton took my radio and laughed")
    told = await night.director("X001").is_told("INCIDENT at")
    assert "“G.P. took my radio and laughed”" in told.text
    await managers_hear_nothing(night)


async def test_ring_me_tells_whoever_reads_it_until_one_of_them_has(night, reported):
    director = night.director("X001")
    await is_dealt_with(night)
    await director.catches_up()
    await reported.is_told("Shall somebody ring you")
    await reported.presses("Ring me")
    await reported.is_told("X001 is told, and rings you.")
    await director.is_told("A.O. E1001 asks to be rung after INC-1.")
    await night.passes(hours=4)
    await director.is_told("Told again: nobody has said that they rang.")
    await director.presses("I have rung them")
    await director.is_told("Noted for INC-1.")
    await director.catches_up()
    await night.passes(days=5)
    await director.hears_nothing("asks to be rung")
    await managers_hear_nothing(night)


async def test_not_now_is_asked_once_more_after_a_day(night, reported):
    await is_dealt_with(night)
    await reported.is_told("Shall somebody ring you")
    await reported.presses("Not now")
    await reported.is_told("You are asked once more tomorrow")
    await night.passes(days=1)
    await reported.is_told("Shall somebody ring you")
    await reported.presses("Not now")
    await reported.is_told("You are not asked again.")
    await reported.catches_up()
    await night.passes(days=3)
    await reported.hears_nothing("Shall somebody ring you")
    await reported.presses("Ring me")
    await reported.is_told("is told, and rings you.")
