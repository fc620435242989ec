"""Check calls as the Assignment Instructions say: by the hour, alone or with others."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.desk import exporting
from bot.domain.exports import Kind
from bot.domain.shifts.rhythm import Hours

MINUTE = timedelta(minutes=1)
ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


async def assesses(night, site, **rules):
    def load(desk):
        found = desk.unit.sites.find(site)
        own = replace(found.check_calls, **rules)
        desk.unit.sites.keep(replace(found, check_calls=own))

    await night.asks(load)


async def test_the_partner_leaves_and_whoever_stays_is_heard_from_more_often(night):
    await assesses(
        night,
        "RIV",
        every_paired=120 * MINUTE,
        reason="alone on the ground floor",
        risk_assessment="RA 7",
    )
    stays, leaves = night.officer("E1001"), night.officer("E1002")
    await stays.books_on("RIV")
    await stays.catches_up()
    await leaves.says("/bookon RIV")
    await night.passes(minutes=55)
    await stays.presses("I am OK")
    await stays.is_told("Check call recorded 22:55. Next one: 01:00.")
    await night.passes(minutes=25)
    await leaves.says("/bookoff")
    alone = await stays.is_told("You are alone now")
    assert alone.text == (
        "You are alone now: check calls every 60 minutes from now. Next one: 00:20."
    )
    await night.passes(minutes=50)
    await stays.is_told("Check call due 00:20 at RIV.")
    await stays.presses("I am OK")
    await stays.is_told("Next one: 01:20.")
    manager = night.duty_manager("D001")
    await manager.says("/board")
    board = await manager.is_told("RIV Riverside Court")
    assert "alone on the ground floor (RA 7)" in board.text
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.CHECK_CALLS, *ALL_TIME)
    )
    mine = [row for row in table.rows if row["officer"] == "A.O. E1001"]
    due = [(row["due_at"][11:16], row["status"]) for row in mine]
    assert due == [
        *(("23:00", "answered"), ("01:00", "stood_down")),
        *(("00:20", "answered"), ("01:20", "planned")),
    ]
    assert {row["reason_for_interval"] for row in mine} == {"alone on the ground floor"}
    assert {row["risk_assessment"] for row in mine} == {"RA 7"}


async def test_who_may_sleep_in_is_not_woken_and_is_asked_at_six(night):
    asleep = Hours(start=time(23), end=time(6), every=None, reason="RA 12")
    await assesses(night, "RIV", hours=(asleep,))
    warden = night.officer("E1001")
    await warden.says("/bookon RIV")
    told = await warden.is_told("Booked on")
    assert "Next check call: 23:00." in told.text
    await night.passes(minutes=55)
    await warden.presses("I am OK")
    await warden.is_told("Next one: 06:10.")
    await night.passes(minutes=1)
    await warden.catches_up()
    await night.passes(hours=7, minutes=3)
    await warden.hears_nothing()
    await night.passes(minutes=1)
    await warden.is_told("Check call due 06:10")


async def test_who_is_new_is_heard_from_more_often_wherever_they_are(night):
    def is_new(desk):
        record = desk.unit.people.record_of("E1001")
        often = replace(record, check_calls_every=20 * MINUTE)
        desk.unit.people.keep(often, "A.O.")

    await night.asks(is_new)
    officer = night.officer("E1001")
    await officer.says("/bookon RIV")
    told = await officer.is_told("Booked on")
    assert "Next check call: 22:20." in told.text


async def test_each_time_of_a_call_is_in_the_export_as_it_was(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=66)
    await officer.says("/ok")
    await night.passes(minutes=50)
    await officer.presses("I am OK")
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.CHECK_CALLS, *ALL_TIME)
    )
    typed, pressed, _ = table.rows
    times = ("planned_at", "prompted_at", "nudged_at", "received_at", "processed_at")
    assert [typed[name][11:16] for name in times] == [
        *("22:00", "22:50", "23:05", "23:06", "23:06")
    ]
    assert pressed["received_at"] is None
    assert pressed["processed_at"][11:16] == "23:56"
