"""What keeps an incident from happening again: set when its report is released, done by
somebody, looked at by whoever released it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.desk import exporting
from bot.desk.access.leavers import see_off
from bot.domain.exports import Kind
from bot.domain.incidents.particulars import Category, Side
from tests.journeys.before_shift.rosters import reaches
from tests.journeys.corrective_actions.released import adds, is_released
from tests.journeys.incidents.reading import Knows
from tests.journeys.reports.test_digest import at_seven

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
ABUSE = "my supervisor shouted at me in the office"


@pytest.fixture
def ruth(night):
    return night.duty_manager("D001")


@pytest.fixture
def amara(night):
    return night.officer("E1001")


@pytest.fixture
async def action(night, ruth, amara):
    """Amara's, due on Saturday 17 January in the morning."""
    await is_released(night)
    await adds(ruth, by="E1001")
    for person in ("E1001", "D001", "D002"):
        await night.person(person).catches_up()


async def kept(night, number=1):
    return await night.asks(lambda desk: desk.unit.actions.get(number))


async def test_made_at_release_done_by_its_owner_and_checked_by_who_released_it(
    night, ruth, amara
):
    await is_released(night)
    await ruth.presses("Add action")
    await ruth.says("Gareth Pemberton is to make the wall higher")
    asked = await ruth.is_told("ACT-1 is on the list of INC-1. Who is to do it?")
    assert asked.buttons[:3] == [["A.O. E1001"], ["Somebody else"], ["I do it"]]
    assert "“G.P. is to make the wall higher”" in asked.text
    await ruth.presses("A.O. E1001")
    await ruth.is_told("ACT-1 is for A.O. E1001. By when?")
    told = await amara.is_told("CORRECTIVE ACTION ACT-1 is yours")
    assert "Site: RIV." in told.text
    await ruth.presses("+1 day")
    await ruth.is_told("ACT-1: A.O. E1001, by 11 Jan 2026.")
    await amara.is_told("CORRECTIVE ACTION ACT-1 is yours, by 11 Jan 2026")
    await amara.presses("Done ACT-1")
    await amara.is_told("ACT-1 is done. Thank you.")
    await ruth.is_told("A.O. E1001: ACT-1 of INC-1 is done. Look at it.")
    await night.duty_manager("D002").hears_nothing("ACT-1")
    await ruth.presses("Checked ACT-1")
    await ruth.is_told("ACT-1: checked.")
    one = await kept(night)
    assert (one.status, one.ended_by, one.verified_by) == ("verified", "E1001", "D001")
    assert (str(one.about), one.site) == ("INC-1", "RIV")


async def test_overdue_is_heard_of_by_its_owner_and_then_by_who_released_the_report(
    night, ruth, amara, action
):
    await night.passes(days=6, hours=11)
    await amara.is_told("ACT-1 is due TODAY: “have the wall made higher”")
    await ruth.hears_nothing("ACT-1")
    await night.passes(days=1)
    await amara.is_told("OVERDUE: ACT-1 was due 17 Jan 2026")
    told = await ruth.is_told("ACT-1 of INC-1 is not done. A.O. E1001 has it")
    assert told.buttons == [["Give ACT-1 to somebody else"], ["Do without ACT-1"]]
    await night.duty_manager("D002").hears_nothing("ACT-1")


async def test_what_a_manager_has_not_done_themselves_another_manager_hears_of(
    night, ruth, amara
):
    await is_released(night)
    await adds(ruth, by="D001", day="+1 day")
    callum = night.duty_manager("D002")
    await callum.catches_up()
    await night.passes(days=2)
    await ruth.is_told("OVERDUE: ACT-1")
    await callum.is_told("ACT-1 of INC-1 is not done. R.A. D001 has it")
    await ruth.presses("Done ACT-1")
    await callum.is_told("R.A. D001: ACT-1 of INC-1 is done. Look at it.")


async def test_who_cannot_do_it_says_so_with_one_tap_and_it_is_the_managers(
    night, ruth, amara, action
):
    await amara.presses("I cannot do ACT-1")
    await amara.is_told("ACT-1 is not yours any more. R.A. D001 has it now.")
    await ruth.is_told("A.O. E1001 cannot do ACT-1 of INC-1, so it is yours")
    assert (await kept(night)).owner == "D001"
    await ruth.presses("Give ACT-1 to somebody else")
    await ruth.says("e1002")
    await night.officer("E1002").is_told("ACT-1")


async def test_what_nobody_has_looked_at_is_in_the_morning_digest(
    night, ruth, amara, action
):
    await at_seven(night)
    await amara.presses("Done ACT-1")
    await ruth.is_told("ACT-1 of INC-1 is done. Look at it.")
    await reaches(night, "11 07:00")
    told = await ruth.is_told("DIGEST")
    assert "Corrective actions to be checked: 1 (ACT-1)" in told.text
    await ruth.presses("Checked ACT-1")
    await reaches(night, "12 07:00")
    await ruth.is_told("nothing needs you.")


async def test_what_a_leaver_was_to_do_is_the_managers_who_released_the_report(
    night, ruth, amara, action
):
    def leave(desk):
        record = desk.unit.people.record_of("E1001")
        desk.unit.people.keep(replace(record, left=desk.now.date()), "A.O.")
        see_off(desk)

    await night.asks(leave)
    await ruth.is_told("A.O. E1001 has left, so ACT-1 of INC-1 is yours")
    assert (await kept(night)).owner == "D001"


@pytest.mark.parametrize(
    ("typed", "day"),
    [("01/02", "01 Feb 2026"), ("next friday", "16 Jan 2026"), ("piątek", "16 Jan")],
)
async def test_a_day_is_read_as_people_type_it(night, ruth, typed, day):
    await is_released(night)
    await adds(ruth, day="Another day")
    await ruth.says(typed)
    await ruth.is_told(f"ACT-1: P.Z. E1002, by {day}")


async def test_what_is_no_day_or_nobodys_number_is_asked_again_and_nothing_is_lost(
    night, ruth
):
    await is_released(night)
    await ruth.presses("Add action")
    await ruth.says("have the wall made higher")
    await ruth.presses("Somebody else")
    await ruth.says("the joiner")
    asked = await ruth.is_told("Nobody who works here has that staff number. Who is to")
    assert asked.buttons == [["Somebody else"], ["I do it"]]
    await ruth.presses("I do it")
    for typed in ("asap", "?", "01/02/2020", "10/01"):
        await ruth.presses("Another day")
        await ruth.says(typed)
        await ruth.is_told("That is not a day to come. Choose one for ACT-1")
    await ruth.presses("+1 month")
    await ruth.is_told("ACT-1: R.A. D001, by 09 Feb 2026.")
    assert (await kept(night)).text == "have the wall made higher"


async def test_it_is_told_where_its_incident_is(night, ruth, amara, action):
    await ruth.says("/reports")
    await ruth.is_told("No report is open.")
    await ruth.does(lambda p: p.presses_data("rep:1:look", p.inbox[-1].message_id))
    card = await ruth.is_told("INC-1 from A.O. E1001, RIV: report released.")
    assert "ACT-1, A.O. E1001, 17 Jan 2026: open. “have the wall made" in card.text
    await ruth.says("/actions")
    await ruth.is_told("ACT-1, A.O. E1001, 17 Jan 2026: open.")
    await ruth.says("/book RIV")
    book = await ruth.is_told("ACTION after INC-1: A.O. E1001, by 17 Jan 2026")
    assert "have the wall made higher" in book.text
    await amara.books_on("RIV")
    await amara.says("/book")
    assert "ACT-1" not in (await amara.is_told("INC-1")).text
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.ACTIONS, *ALL_TIME)
    )
    [row] = table.rows
    assert (row["about"], row["breach"], row["site"]) == ("INC-1", None, "RIV")
    mine = await night.asks(lambda desk: desk.unit.about_person("E1001"))
    assert "have the wall made higher" in str(mine)


async def test_the_dpo_and_another_officer_have_no_hand_in_it(night, ruth, action):
    for who, none in (
        (night.dpo("P001"), "No corrective action waits for you."),
        (night.officer("E1002"), "Nie czeka na Ciebie żadne działanie naprawcze."),
    ):
        await who.says("/actions")
        told = await who.is_told(none)
        for choice in ("done", "owner", "checked", "cancel"):
            data = f"act:1:{choice}"
            await who.does(lambda p, d=data, at=told.message_id: p.presses_data(d, at))
    assert (await kept(night)).status == "open"
    assert (await kept(night)).owner == "E1001"


async def test_what_goes_past_the_duty_managers_is_kept_above_them(night, ruth, amara):
    """The abuse is Amara's report; the director gives what follows to the SIRO."""
    night.house.doorway.reads_incidents = Knows(
        {ABUSE: {"category": Category.ABUSE_OF_OFFICER, "by": Side.OURS}}
    )
    await amara.books_on("RIV")
    await amara.says(f"/incident {ABUSE}")
    director, siro = night.director("X001"), night.person("S001")
    await director.is_told("INCIDENT at")
    await director.presses("I have this")
    await director.presses("Dealt with")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await director.says("/reports")
    await director.presses("INC-1")
    await adds(director, "talk with the supervisor", by="S001", day="+1 day")
    await siro.is_told("CORRECTIVE ACTION ACT-1 is yours, by 11 Jan 2026")
    await night.passes(days=2)
    await siro.is_told("OVERDUE: ACT-1")
    await director.is_told("ACT-1 of INC-1 is not done. I.T. S001 has it")
    for manager in (ruth, night.duty_manager("D002")):
        for command in ("/actions", "/book RIV"):
            await manager.says(command)
        shown = manager.phone.inbox[-1].message_id
        for choice in ("done", "owner", "checked"):
            data = f"act:1:{choice}"
            await manager.does(lambda p, d=data, at=shown: p.presses_data(d, at))
        for told in manager.phone.visible:
            assert "talk with the supervisor" not in told.text
            assert "ACT-1" not in told.text
    tables = [
        await night.asks(lambda desk, of=kind: exporting.export(desk, of, *ALL_TIME))
        for kind in (Kind.ACTIONS, Kind.ACTIONS_PAST_MANAGERS)
    ]
    assert [len(table.rows) for table in tables] == [0, 1]
    assert (await kept(night)).owner == "S001"


async def test_after_a_near_miss_whoever_ended_it_is_asked_what_is_to_be_done(
    night, ruth, amara
):
    await amara.books_on("RIV")
    await amara.says("/nearmiss slipped on oil by gate 2, caught the rail")
    await ruth.is_told("NEAR MISS")
    await ruth.presses("I have this")
    await ruth.presses("Made safe")
    await ruth.is_told("NM-1 is over. Is there something to do so that it does not")
    await adds(ruth, "a mat by gate 2", by="E1001")
    await amara.is_told("CORRECTIVE ACTION ACT-1 is yours, by 17 Jan 2026")
    await amara.presses("Done ACT-1")
    await ruth.is_told("A.O. E1001: ACT-1 of NM-1 is done. Look at it.")
