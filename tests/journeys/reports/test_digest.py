"""The morning's digest: one line when nobody is needed; its numbers are recounted."""

import re
from dataclasses import replace
from datetime import time, timedelta

from bot.desk import exporting
from bot.desk.company.loading import load
from bot.desk.exports.table import local
from bot.domain.exports import Kind
from bot.domain.loads import Load
from tests.journeys.before_shift.rosters import at, loads, reaches, shift

LINE = re.compile(r"^(.+): (\d+) \((.+)\)$", re.MULTILINE)


async def at_seven(night):
    """The company file says when."""

    def ask(desk):
        load(desk, Load(company=replace(desk.company, digest=time(7))))

    await night.asks(ask)


async def test_a_night_in_which_nothing_happened_is_one_line(night):
    await at_seven(night)
    await reaches(night, "11 07:00")
    told = await night.duty_manager("D001").is_told("DIGEST")
    assert (
        told.text == "DIGEST Sat 10 Jan 07:00 to Sun 11 Jan 07:00: nothing needs you."
    )
    await night.officer("E1001").hears_nothing("DIGEST")
    await reaches(night, "12 07:00")
    await night.duty_manager("D001").is_told("DIGEST Sun 11 Jan 07:00")


async def test_every_number_of_a_busy_night_is_what_the_exports_count(night):
    await at_seven(night)
    await loads(night, shift("E1002", "10 23:00", "11 06:00", "MKT"))
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    await amara.says("/incident two lads on the roof, they ran off")
    await ruth.is_told("INCIDENT")
    await ruth.presses("I have this")
    await night.passes(minutes=71)
    await ruth.is_told("NO SHOW")
    await ruth.presses("I have this")
    await ruth.presses("Relief is on the way")
    await night.passes(minutes=5)
    await ruth.is_told("MISSED CHECK CALL")
    await ruth.presses("I have this")
    await amara.says("/ok")
    await ruth.is_told("Contact regained")
    await ruth.presses("Officer is safe")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await reaches(night, "11 07:00")
    told = await ruth.is_told("DIGEST Sat 10 Jan 07:00 to Sun 11 Jan 07:00.")
    said = {what: set(named.split(", ")) for what, _, named in LINE.findall(told.text)}
    counts = {what: int(count) for what, count, _ in LINE.findall(told.text)}
    assert counts == {what: len(named) for what, named in said.items()}
    assert said == await night.asks(recounted)


def recounted(desk):
    """From the exports, as anybody can."""
    start, end = at("10 07:00"), at("11 07:00")

    def rows(kind):
        return exporting.export(desk, kind, start, end + timedelta(days=1)).rows

    def in_time(moment):
        return moment is not None and local(start, desk.zone) <= moment < local(
            end, desk.zone
        )

    return {
        "Missed check calls": {
            row["ref"] for row in rows(Kind.CHECK_CALLS) if in_time(row["missed_local"])
        },
        "Nobody came to": {
            row["ref"]
            for row in rows(Kind.TIMESHEETS)
            if row["status"] in ("no_show", "absent")
        },
        "Open incidents": {
            row["ref"]
            for row in rows(Kind.INCIDENTS)
            if row["status"] != "closed" and row["kind"] == "incident"
        },
    }
