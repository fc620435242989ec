"""Somebody leaves: out of every ladder, but SOS and a breach report still work."""

from dataclasses import replace
from datetime import date, timedelta

from bot.desk.company.loading import load
from bot.domain.company import Load
from scheduler.calendar_jobs import Housekeeping

LAST_DAY = date(2026, 1, 11)


async def leaves(night, staff_id, on=LAST_DAY):
    def mark(desk):
        record = replace(desk.unit.people.record_of(staff_id), left=on)
        return load(desk, Load(people=(record,))).lines

    assert await night.asks(mark) == [f"changed: person {staff_id}"]


async def test_a_leaver_cannot_book_on_but_their_sos_and_breach_reports_work(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await leaves(night, "E1001")
    await officer.books_on("RIV")
    await officer.says("/bookoff")
    await night.passes(days=1)
    await Housekeeping(night.house.doorway).dispose()
    await officer.catches_up()
    await officer.says("/bookon RIV")
    await officer.is_told("This line is private.")
    await officer.says("/sos")
    await manager.is_told("SOS from A.O. E1001")
    await officer.says("/breach my old rota is still on my phone")
    await night.dpo("P001").is_told("DATA BREACH BR-1.")


async def test_a_leaver_is_out_of_the_ladders_from_the_day_they_left(night):
    await leaves(night, "D001", on=date(2026, 1, 10))
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D002").is_told("SOS")
    await night.duty_manager("D001").hears_nothing()


async def test_who_comes_back_is_on_the_ladders_again(night):
    await leaves(night, "D001", on=date(2026, 1, 10))
    await leaves(night, "D001", on=None)
    await night.officer("E1001").says("/sos")
    await night.duty_manager("D001").is_told("SOS")


async def test_six_years_after_leaving_initials_and_number_are_all_that_is_left(night):
    await night.officer("E1001").says("/incident the gate was forced")
    await leaves(night, "E1001")
    gone = timedelta(days=365 * 6 + 3)
    await night.sleeps(seconds=gone.total_seconds())
    rounds = Housekeeping(night.house.doorway)
    await rounds.dispose()
    assert "Amara Okafor" not in await night.asks(lambda desk: desk.unit.people.names())
    await night.sleeps(days=31)
    await rounds.dispose()
    person = await night.asks(lambda desk: desk.unit.people.find("E1001"))
    assert (person.called, person.chat_id, person.roles) == (
        "A.O. E1001",
        None,
        frozenset(),
    )

    def again(desk):
        record = replace(desk.unit.people.record_of("D001"), id="E1001", left=LAST_DAY)
        return load(desk, Load(people=(record,))).lines

    assert await night.asks(again) == []
