"""Instructions grow old, and somebody hears of it until they have been looked over."""

from datetime import timedelta

from bot.desk.night import Round
from tests.journeys.before_shift.rosters import reaches
from tests.journeys.instructions.loads import SECOND, loads


async def test_a_review_is_asked_for_ahead_when_due_and_every_week_after(night):
    ruth = night.duty_manager("D001")
    await loads(night, review_on="2026-01-26")
    await reaches(night, "12 08:59")
    await ruth.hears_nothing()
    await reaches(night, "12 09:00")
    told = await ruth.is_told("REVIEW the Assignment Instructions of:")
    assert "• RIV Riverside Court, version 1: due 26 Jan 2026" in told.text
    await night.duty_manager("D002").is_told("REVIEW")
    await reaches(night, "26 08:59")
    await ruth.hears_nothing()
    await reaches(night, "26 09:00")
    await ruth.is_told("due today, 26 Jan 2026")
    await night.passes(days=6)
    await ruth.hears_nothing()
    await night.passes(days=1)
    await ruth.is_told("⚠️ RIV Riverside Court, version 1: was due 26 Jan 2026")
    await loads(night, SECOND)
    await night.passes(days=7)
    await ruth.is_told("⚠️ RIV Riverside Court, version 2: was due 26 Jan 2026")
    assert await loads(night, SECOND, review_on="2027-01-26") == [
        "reviewed: RIV version 2, next by 2027-01-26"
    ]
    await night.passes(days=30)
    await ruth.hears_nothing()


async def test_replaced_instructions_and_receipts_go_with_the_records_of_shifts(night):
    amara = night.officer("E1001")
    await loads(night)
    await amara.books_on("RIV")
    await amara.presses("I have read them")
    await amara.is_told("Noted")
    await amara.says("/bookoff")
    await loads(night, SECOND)
    night.clock.now += timedelta(days=3 * 366)
    await night.asks(tidied)
    kept = await night.asks(lambda desk: desk.unit.instructions.of_site("RIV"))
    assert [version.number for version in kept] == [2]
    assert (
        await night.asks(lambda desk: desk.unit.receipts.last_read("RIV", "E1001"))
    ) == 0


def tidied(desk):
    round_ = Round()
    while round_.go_on(desk):
        pass
