"""The full report is chased until it is complete, or on paper; then it is released."""

from datetime import UTC, datetime

import pytest

from bot.desk import exporting
from bot.domain.exports import Kind
from bot.domain.incidents.particulars import Category, Severity
from tests.journeys.incidents.reading import Knows

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
KNOWN = {
    "the till is short": {
        "category": Category.THEFT,
        "severity": Severity.LOW,
        "place": "till",
    },
    "cardiac arrest by the lifts, aed in use": {
        "category": Category.MEDICAL,
        "severity": Severity.CRITICAL,
        "place": "by the lifts",
    },
}


@pytest.fixture
async def officer(night):
    """Has reported a theft; who took the alarm up has ended it."""
    night.house.doorway.reads_incidents = Knows(KNOWN)
    officer = night.officer("E1001")
    await reports(night, "the till is short")
    return officer


async def reports(night, words):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says(f"/incident {words}")
    await manager.is_told("INCIDENT")
    await manager.presses("I have this")
    await manager.presses("Dealt with")
    for person in ("E1001", "D001", "D002", "X001"):
        await night.person(person).catches_up()


@pytest.fixture
def manager(night):
    return night.duty_manager("D001")


async def report(night):
    return await night.asks(lambda desk: desk.unit.full_reports.find(1))


async def completes(officer):
    await officer.presses("Right")
    await officer.presses("no, it is over")
    await officer.presses("not needed")
    await officer.presses("It is complete")
    await officer.is_told("INC-1 is complete.")


async def test_its_officer_is_reminded_by_day_and_then_the_duty_managers(
    night, officer, manager
):
    await night.passes(hours=12)
    told = await officer.is_told("INC-1 still needs its full report, by")
    assert told.buttons == [["It is complete"], ["Type more"]]
    await manager.hears_nothing()
    await night.passes(hours=12)
    told = await manager.is_told("INC-1 has no full report. A.O. E1001 was to finish")
    await night.duty_manager("D002").is_told("INC-1 has no full report.")
    await night.passes(hours=24)
    await manager.is_told("INC-1 has no full report.")
    await manager.says("/reports")
    listed = await manager.is_told("Reports of incidents:")
    assert "INC-1, , A.O. E1001: OVERDUE since" in listed.text
    await night.passes(days=20)
    await manager.says("/reports")
    await manager.is_told("OVERDUE since")


async def test_of_a_life_in_danger_it_is_due_in_four_hours_and_nobody_is_woken(
    night, officer, manager
):
    await reports(night, "cardiac arrest by the lifts, aed in use")
    await night.passes(hours=3, minutes=59)
    await officer.hears_nothing()
    await manager.hears_nothing()
    await night.passes(minutes=1)
    await manager.is_told("INC-2 has no full report.")


async def test_complete_it_is_looked_at_and_released_as_it_is(night, officer, manager):
    await completes(officer)
    await manager.is_told("INC-1 from A.O. E1001 is complete.")
    await manager.presses("Look at it")
    card = await manager.is_told("INC-1 from A.O. E1001")
    assert "complete, to be looked at" in card.text
    assert "“the till is short”" in card.text
    await manager.presses("Release it")
    await manager.is_told("INC-1 is released as it is.")
    await night.passes(days=3)
    await manager.hears_nothing()
    await manager.says("/reports")
    await manager.is_told("No report is open.")


async def test_after_release_a_change_says_why_and_the_released_copy_stays(
    night, officer, manager
):
    await completes(officer)
    await manager.presses("Look at it")
    await manager.presses("Release it")
    await manager.is_told("INC-1 is released")
    await officer.presses("Something is wrong")
    await officer.presses("How serious")
    await officer.presses("high")
    await officer.is_told("INC-1 is released. To change it, say why first.")
    await officer.presses("Change it, with a reason")
    await officer.is_told("What was wrong in INC-1, or is new?")
    await officer.says("Gareth Pemberton counted the safe too, 900 are gone")
    await officer.is_told("It is looked at and released again")
    await manager.is_told("INC-1 from A.O. E1001 is complete.")
    released = await report(night)
    assert (released.status, released.released_version) == ("complete", 4)
    assert released.released_text == "the till is short"
    versions = await night.asks(lambda desk: desk.unit.incident_forms.versions(1))
    assert (versions[-1].by, versions[-1].what) == ("E1001", "amended")
    assert versions[-1].why == "G.P. counted the safe too, 900 are gone"
    await officer.presses("Something is wrong")
    await officer.presses("How serious")
    await officer.presses("high")
    await manager.presses("Look at it")
    await manager.presses("Release it")
    assert (await report(night)).released_version == 6


async def test_a_report_that_is_on_paper_is_looked_for_there(night, officer, manager):
    await night.passes(hours=24)
    await manager.is_told("INC-1 has no full report.")
    await manager.presses("On paper, in the site's book")
    await manager.is_told("Where is the report of INC-1?")
    await manager.says("book 3 page 12, by Gareth Pemberton")
    await manager.is_told("Noted: the report of INC-1 is on paper.")
    await night.passes(days=10)
    await manager.hears_nothing()
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.INCIDENTS, *ALL_TIME)
    )
    [row] = table.rows
    assert (row["report"], row["report_note"]) == (
        "on_paper",
        "book 3 page 12, by G.P.",
    )


async def test_what_is_not_complete_goes_back_with_a_word_and_comes_again(
    night, officer, manager
):
    await completes(officer)
    await manager.presses("Look at it")
    await manager.presses("Not complete: send it back")
    await manager.says("which till, and since when?")
    await manager.is_told("INC-1 goes back to its officer.")
    told = await officer.is_told("INC-1 is not complete yet: “which till, and since")
    assert ["It is complete"] in told.buttons
    await officer.presses("Type more")
    await officer.says("till 4, since noon")
    await officer.presses("It is complete")
    await officer.is_told("INC-1 is complete.")
    assert (await report(night)).status == "complete"


async def test_nobody_releases_their_own_and_no_officer_releases_any(night, officer):
    manager = night.duty_manager("D001")
    await manager.says("/incident the till is short")
    await manager.presses("Right")
    await manager.presses("no, it is over")
    await manager.presses("not needed")
    await manager.presses("It is complete")
    shown = manager.phone.visible[-1].message_id
    await manager.does(lambda phone: phone.presses_data("rep:2:release", shown))
    mine = officer.phone.visible[-1].message_id
    await officer.does(lambda phone: phone.presses_data("rep:2:release", mine))
    await officer.does(lambda phone: phone.presses_data("rep:2:done", mine))
    found = await night.asks(lambda desk: desk.unit.full_reports.find(2))
    assert found.status == "complete"


async def test_officers_see_their_own_that_are_due(night, officer):
    await officer.says("/reports")
    await officer.is_told("INC-1, , A.O. E1001: due")
    other = night.officer("E1002")
    await other.says("/help")
    assert "/reports" not in other.phone.visible[-1].text
