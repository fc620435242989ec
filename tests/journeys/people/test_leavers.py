"""Somebody leaves: out of every ladder, but SOS and a breach report still work."""

from dataclasses import replace
from datetime import date, timedelta

from bot.desk.company.loading import load
from bot.domain.loads import Load
from scheduler.calendar_jobs import Housekeeping
from tests.journeys.before_shift.rosters import loads, shift

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


async def test_a_leaver_on_shift_is_relieved_by_somebody_who_is_free(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await leaves(night, "E1001")
    await night.passes(minutes=60)
    await officer.presses("I am OK")
    await officer.is_told("Check call recorded")
    await night.passes(minutes=60)
    told = await manager.is_told("A.O. E1001 HAS LEFT, and had shifts.")
    assert "Booked on now at RIV Riverside Court" in told.text
    assert "• P.Z. E1002: rest over a week before" in told.text
    told = await night.dpo("P001").is_told("A.O. E1001 has left")
    assert (
        "of the last 48 hours are being deleted; 0 older ones stay there" in told.text
    )
    told = await officer.is_told("You have left Alder Guarding")
    assert officer.keys == ["✅ I am OK", "Book off", "🆘 SOS"]
    await officer.says("/ok")
    await officer.is_told("Check call recorded")
    await officer.says("the north gate is open")
    await officer.is_told("You have left Alder Guarding, so only /sos")
    await officer.says("/bookoff")
    await officer.is_told("Booked off")
    assert officer.keys == ["🆘 SOS"]
    await night.passes(minutes=1)
    await officer.says("/ok")
    await officer.is_told("This line is private. You have left")
    await officer.taps("🆘 SOS")
    told = await manager.is_told("SOS from A.O. E1001, who has left, at")
    sent = await officer.is_told("SOS")
    assert "left" not in sent.text


async def test_a_leavers_planned_shifts_are_somebodys_before_they_begin(night):
    await loads(night, shift("E1001", "11 22:00", "12 06:00"))
    await leaves(night, "E1001", on=date(2026, 1, 10))
    manager = night.duty_manager("D001")
    told = await manager.is_told("A.O. E1001 HAS LEFT, and had shifts.")
    assert "• RIV Riverside Court, Sun 11 Jan 22:00 to Mon 12 Jan 06:00" in told.text
    await manager.is_told("WHO COULD GO: RIV Riverside Court, Sun 11 Jan 22:00")
    await manager.presses("Ask P.Z. E1002")
    await night.officer("E1002").is_told("MOŻESZ PRACOWAĆ")


async def test_an_alarm_that_waits_for_a_leaver_rings_for_the_next(night):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.duty_manager("D002").hears_nothing()
    await leaves(night, "D001", on=date(2026, 1, 10))
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
