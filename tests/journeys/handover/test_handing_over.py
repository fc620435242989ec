"""Nobody leaves a site that is never left alone before somebody has taken over."""

import pytest

from bot.desk.exporting import export
from bot.domain.exports import Kind
from tests.journeys.before_shift.test_finding_cover import newcomer
from tests.journeys.handover.sites import (
    THINGS,
    at,
    loads,
    never_alone,
    reaches,
    shift,
    taps_and_reads,
)

EVENING = shift("E1001", "12 20:00", "12 22:00")
NIGHT = shift("N001", "12 22:00", "13 06:00")


@pytest.fixture
async def gate(night):
    """Amara is on until ten, and Femi comes then."""
    await never_alone(night, *THINGS)
    night.femi = await newcomer(night)
    await loads(night, EVENING, NIGHT)
    await reaches(night, "12 19:58")
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("Gate 2 light is broken")
    for call in ("12 20:55", "12 21:52"):
        await reaches(night, call)
        await night.officer("E1001").says("/ok")
    for person in ("E1001", "D001", "D002", "X001", "N001"):
        await night.person(person).catches_up()
    return night


async def test_the_relief_is_told_everything_and_takes_over(gate):
    night, amara, femi = gate, gate.officer("E1001"), gate.femi
    await femi.books_on("RIV")
    told = await amara.is_told("HAND OVER RIV Riverside Court to F.B. N001")
    assert "Entries in this shift: 1." in told.text
    assert "“Gate 2 light is broken”" in told.text
    assert "No open incidents." in told.text
    assert "Keys and equipment: master keys: 3, radio: 2." in told.text
    await femi.is_told("TAKE OVER RIV Riverside Court from A.O. E1001.")
    await reaches(night, "12 22:00")
    await amara.taps("Book off")
    await amara.is_told("HAND OVER RIV")
    await amara.presses("✅ Notes: told")
    await amara.presses("✅ Keys and equipment: all there")
    assert amara.sees("HANDED OVER RIV Riverside Court. You can go as soon as F.B.")
    await femi.is_told("A.O. E1001 has handed over RIV Riverside Court.")
    await reaches(night, "12 22:04")
    await femi.presses("I take over")
    await amara.is_told("Booked off from RIV Riverside Court, 22:04: F.B. N001")
    await femi.is_told("You have RIV Riverside Court from A.O. E1001, 22:04.")
    await reaches(night, "12 22:40")
    for manager in ("D001", "D002"):
        await night.duty_manager(manager).hears_nothing()
    [sheet] = [
        row
        for row in await night.asks(timesheets)
        if row["officer"] == "A.O. E1001" and row["handover"]
    ]
    assert sheet["handover"] == "taken_over"
    assert sheet["asked_to_go_at"] == at("12 22:00")
    assert sheet["handed_over_at"] == at("12 22:00")
    assert sheet["handover_ended_at"] == at("12 22:04")
    assert sheet["taken_over_by"] == "F.B. N001"
    told = [str(each.text) for each in await night.asks(entries)]
    assert told[-1] == (
        "Handover from A.O. E1001 to F.B. N001: taken over 22:04. Asked to go 22:00. "
        "Handed over 22:00."
    )


def timesheets(desk):
    table = export(desk, Kind.TIMESHEETS, at("12 00:00"), at("14 00:00"))
    return [dict(zip(table.names, line, strict=True)) for line in table.lines]


def entries(desk):
    return list(desk.unit.occurrences.between(at("12 00:00"), at("14 00:00")))


async def test_a_key_that_is_missing_is_an_entry_and_the_manager_hears_of_it(gate):
    night, amara, femi = gate, gate.officer("E1001"), gate.femi
    await femi.books_on("RIV")
    await femi.presses("Something is missing")
    await femi.is_told("What is missing? Press each.")
    await femi.presses("❌ master keys: 3")
    told = await femi.is_told("Noted as missing: master keys: 3.")
    assert "OB-2" in told.text
    told = await night.duty_manager("D001").is_told("MISSING at the handover of RIV")
    assert "master keys: 3. F.B. N001 says so. HO-1, OB-2." in told.text
    assert amara.sees("master keys: 3 (missing), radio: 2")
    await femi.presses("I take over")
    await amara.is_told("F.B. N001 has taken over")


async def test_with_nobody_there_the_press_is_remembered_and_the_calls_go_on(gate):
    night, amara = gate, gate.officer("E1001")
    await reaches(night, "12 22:00")
    told = await taps_and_reads(amara, "Book off", "You asked to go at 22:00.")
    assert "The site is yours until somebody has taken over" in told.text
    assert "Planned next: F.B. N001, RIV Riverside Court, Mon 12 Jan 22:00" in told.text
    assert "Ring the control room: 020 7946 0000." in told.text
    await amara.says("/bookoff")
    await amara.is_told("You asked to go at 22:00.")
    ruth = night.duty_manager("D001")
    await ruth.says("/board")
    told = await ruth.is_told("Riverside Court")
    assert "waiting for relief since 22:00" in told.text
    await reaches(night, "12 22:05")
    await gate.femi.books_on("RIV")
    await amara.is_told("HAND OVER RIV")
    await reaches(night, "12 22:48")
    await amara.is_told("Check call due 22:58")
    await amara.presses("✅ I am OK")
    await gate.femi.presses("I take over")
    await amara.is_told("Booked off from RIV Riverside Court, 22:48")


async def test_two_who_press_at_once_take_over_once(gate):
    night, amara, femi = gate, gate.officer("E1001"), gate.femi
    piotr = night.officer("E1002")
    await femi.books_on("RIV")
    await piotr.says("/bookon RIV")
    await piotr.is_told("PRZEJMIJ")
    await femi.is_told("TAKE OVER")
    femi.phone.presses("I take over")
    piotr.phone.presses("Przejmuję")
    await amara.is_told("has taken over. Safe journey.")
    await femi.is_told("You have RIV Riverside Court from A.O. E1001")
    await piotr.is_told("To przekazanie już się zakończyło")
    await amara.hears_nothing("taken over")


async def test_where_a_colleague_stays_nobody_needs_relief_but_the_last_does(night):
    """Piotr works beside Amara until two. She goes home at ten; he cannot at two."""
    await never_alone(night)
    await loads(
        night,
        shift("E1001", "12 20:00", "12 22:00"),
        shift("E1002", "12 20:00", "12 22:30"),
    )
    amara, piotr = night.officer("E1001"), night.officer("E1002")
    await reaches(night, "12 20:00")
    await amara.books_on("RIV")
    await piotr.says("/bookon RIV")
    for words in ("12 20:55", "12 21:55"):
        await reaches(night, words)
        await amara.says("/ok")
        await piotr.says("/ok")
    await reaches(night, "12 22:01")
    await amara.catches_up()
    await amara.taps("Book off")
    await amara.is_told("Booked off from RIV, 22:01.")
    await piotr.catches_up()
    await reaches(night, "12 22:31")
    await piotr.is_told("Odpowiadasz za obiekt, dopóki ktoś go nie przejmie")
    await piotr.says("/bookoff")
    told = await piotr.is_told("Odpowiadasz za obiekt")
    assert "Nikt nie jest tam zaplanowany jako następny." in told.text
    await reaches(night, "12 22:41")
    await night.duty_manager("D001").is_told("NOT RELIEVED at RIV")
