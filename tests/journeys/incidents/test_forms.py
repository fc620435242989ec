"""The form of an incident: read, put right with a tap, asked for what is missing."""

from datetime import UTC, datetime

import pytest

from bot.desk import exporting
from bot.domain.exports import Kind
from bot.domain.incidents.particulars import Attendance, Category, Severity
from tests.journeys.incidents.reading import Knows

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
THEFT = (
    "0210 two lads broke into the van at loading bay 3, side window smashed, police "
    "called cad 4471, I locked the shutter"
)
KNOWN = {
    THEFT: {
        "category": Category.THEFT,
        "severity": Severity.HIGH,
        "time": "0210",
        "place": "loading bay 3",
        "people": 2,
        "people_words": "two lads",
        "damage": "side window smashed",
        "police": Attendance.CALLED,
        "police_reference": "cad 4471",
        "done": ["locked the shutter"],
    },
    "a drunk at gate 2": {"category": Category.VIOLENCE, "place": "gate 2"},
    "he has a bottle now": {"severity": Severity.HIGH},
    "the till is short": {"category": Category.THEFT, "severity": Severity.LOW},
    "G.P. fell on the stairs": {"category": Category.MEDICAL, "place": "the stairs"},
}


@pytest.fixture
async def officer(night):
    night.house.doorway.reads_incidents = Knows(KNOWN)
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    return officer


@pytest.fixture
def manager(night):
    return night.duty_manager("D001")


async def exported(night):
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.INCIDENTS, *ALL_TIME)
    )
    return table.rows[-1]


async def test_a_report_fills_its_own_form_and_asks_only_for_what_is_missing(
    night, officer, manager
):
    await officer.says(f"/incident {THEFT}")
    await officer.is_told("Incident recorded as INC-1.")
    form = await officer.is_told("INC-1, as read from your words:")
    assert form.text.split("\n")[1:] == [
        "Kind: Theft",
        "How serious: high",
        "Time: “0210”",
        "Place: “loading bay 3”",
        "People involved: 2 “two lads”",
        "Police: called",
        "Police reference: “cad 4471”",
        "Damage or loss: “side window smashed”",
        "What was done: “locked the shutter”",
        "Is it right? Press what is wrong.",
    ]
    told = await manager.is_told("INCIDENT at RIV Riverside Court.")
    assert "Theft · high · “0210” · “loading bay 3”" in told.text
    assert "Called: police." in told.text
    await officer.presses("Right")
    assert "Is it still going on" in officer.sees("INC-1, as read").text
    await officer.presses("no, it is over")
    assert "that is all for now" in officer.sees("INC-1, as read").text
    assert "Still going on: no, it is over" in manager.sees("INCIDENT at RIV").text
    row = await exported(night)
    assert (row["category"], row["severity"], row["people"]) == ("theft", "high", 2)
    assert (row["place"], row["police"]) == ("loading bay 3", "called")
    assert (row["going_on"], row["services"]) == ("no", "police")
    assert row["form_versions"] == 3


async def test_a_wrong_guess_costs_one_tap_and_managers_see_it_put_right(
    night, officer, manager
):
    await officer.says("/incident a drunk at gate 2")
    told = await manager.is_told("INCIDENT at RIV")
    assert "Violence · “gate 2”" in told.text
    await officer.is_told("INC-1, as read from your words:")
    await officer.presses("Kind")
    assert officer.buttons[:3] == ["Abuse of an officer", "Trespass", "Theft"]
    await officer.presses("Another kind")
    await officer.presses("Back")
    await officer.presses("Kind")
    await officer.presses("Trespass")
    assert "Trespass · “gate 2”" in manager.sees("INCIDENT at RIV").text
    await officer.presses("Place")
    await officer.presses("Take it out")
    assert "gate 2”" not in officer.sees("INC-1, as read").text.split("\n", 1)[1]
    await officer.presses("Right")
    assert "How serious is it?" in officer.sees("INC-1, as read").text


async def test_what_is_typed_into_it_loses_its_names_and_is_the_reports_too(
    night, officer, manager
):
    await officer.says("/incident the till is short")
    await officer.is_told("INC-1, as read")
    await officer.presses("Right")
    await officer.presses("Skip")
    await officer.presses("not needed")
    await officer.presses("Type it")
    await officer.is_told("INC-1: Where exactly? Type it")
    await officer.says("kiosk 2, by Gareth Pemberton")
    below = officer.phone.visible[-1]
    assert "Place: “kiosk 2, by G.P.”" in below.text
    assert "that is all for now" in below.text
    text = await night.asks(lambda desk: desk.unit.incidents.get(1).text)
    assert text == "the till is short\nkiosk 2, by G.P."
    assert "kiosk 2, by G.P." in manager.sees("INCIDENT at RIV").text


async def test_news_typed_in_the_place_of_an_answer_is_passed_on_as_news(
    night, officer, manager
):
    await officer.says("/incident the till is short")
    await officer.is_told("INC-1, as read")
    await officer.presses("Right")
    for answer in ("not known", "not needed", "Type it"):
        await officer.presses(answer)
    news = "they are back, four of them, one has a hammer and is at the glass doors "
    await officer.says(news + "and the other three are in the yard by the skips")
    more = await manager.is_told("More from A.O. E1001 on INC-1:")
    assert "one has a hammer" in more.text
    assert "Where exactly?" in officer.phone.visible[-1].text


async def test_nothing_read_asks_what_kind_it_is_first(night, officer):
    await officer.says("/incident it is all a mess")
    await officer.is_told("INC-1: What kind is it?")
    await officer.presses("Theft")
    assert "How serious is it?" in officer.sees("Kind: Theft").text


async def test_later_is_later_and_the_report_stands(night, officer):
    await officer.says("/incident the till is short")
    await officer.is_told("INC-1, as read")
    await officer.presses("Later")
    assert officer.buttons == ["Go on"]
    await night.passes(minutes=20)
    await officer.presses("Go on")
    await officer.presses("Right")
    assert "Is it still going on" in officer.sees("INC-1, as read").text


async def test_more_words_fill_only_what_nobody_knew(night, officer, manager):
    await officer.says("/incident a drunk at gate 2")
    await officer.is_told("INC-1, as read")
    await officer.says("he has a bottle now")
    await officer.presses("Add to INC-1")
    assert "How serious: high" in officer.sees("INC-1, as read").text
    assert "Violence · high · “gate 2”" in manager.sees("INCIDENT at RIV").text


async def test_the_form_comes_when_the_words_are_read(night, officer, manager):
    night.redaction.is_busy()
    await officer.says("/incident Gareth Pemberton fell on the stairs")
    await officer.is_told("Incident recorded as INC-1.")
    await manager.is_told("INCIDENT at RIV")
    await officer.presses("Ambulance called")
    await officer.hears_nothing("as read")
    night.redaction.is_free()
    form = await officer.is_told("INC-1, as read from your words:")
    assert "Kind: Medical" in form.text
    assert "Ambulance: called" in form.text
    assert "Medical · “the stairs”" in manager.sees("INCIDENT at RIV").text


async def test_a_service_called_with_a_key_is_not_asked_again(night, officer):
    await officer.says("/incident the till is short")
    await officer.is_told("INC-1, as read")
    await officer.presses("Nobody else needed")
    assert "Police: not needed" in officer.sees("INC-1, as read").text


async def test_every_change_is_a_version_with_who_and_what_and_told_to_whoever_asks(
    night, officer
):
    await officer.says("/incident the till is short")
    await officer.is_told("INC-1, as read")
    await officer.presses("Right")
    await officer.presses("yes, still going on")
    kept = await night.asks(lambda desk: desk.unit.incident_forms.versions(1))
    assert [(each.by, each.what) for each in kept] == [
        ("checkcall", "read"),
        ("E1001", "right"),
        ("E1001", "going_on: yes"),
    ]
    parts = await night.asks(lambda desk: desk.unit.about_person("E1001"))
    rows = next(held.rows for part, held in parts.items() if part == "incident_forms")
    assert [row[2] for row in rows] == ["going_on: yes", "right"]


async def test_nobody_else_fills_it_in_and_no_made_up_button_changes_it(night, officer):
    await officer.says("/incident the till is short")
    await officer.is_told("INC-1, as read")
    other = night.officer("E1002")
    await other.says("/help")
    shown = other.phone.visible[-1].message_id
    for data in ("inc:1:right", "inc:2:right", "inc:1:kind.fire"):
        await other.does(lambda phone, data=data: phone.presses_data(data, shown))
    mine = officer.sees("INC-1, as read").message_id
    for data in ("inc:1:set.hurt-came", "inc:1:kind.war", "inc:1:x", "inc:1:type.hurt"):
        await officer.does(lambda phone, data=data: phone.presses_data(data, mine))
    kept = await night.asks(lambda desk: desk.unit.incident_forms.versions(1))
    assert [each.what for each in kept] == ["read"]
