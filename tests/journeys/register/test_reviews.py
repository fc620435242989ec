"""The register is looked through every month and every year, and somebody signs."""

from datetime import date, timedelta

import pytest

from scheduler.calendar_jobs import Housekeeping, tidy


@pytest.fixture
async def planned(night):
    """The calendar's nightly work has been done once, on 10 January."""
    await night.asks(tidy)


async def came_due(night):
    """All reviews so far, with their signatures."""

    def look(desk):
        start, end = desk.now.replace(year=2000), desk.now + timedelta(seconds=1)
        return [
            (one.called, [(each.by, each.note) for each in one.signatures])
            for one in desk.unit.reviews.between(start, end)
        ]

    return await night.asks(look)


async def signed(night):
    return [each for each in await came_due(night) if each[1]]


async def test_a_monthly_review_comes_due_is_signed_and_the_next_one_comes(
    night, planned
):
    await night.officer("E1001").says("/breach Gareth Pemberton lost the visitor book")
    dpo = night.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.presses("Contained")
    await night.sleeps(days=20)
    await night.passes(days=1, hours=10)
    await dpo.catches_up()
    await night.passes(hours=1)
    told = await dpo.is_told("MONTHLY REVIEW of the register, 2026-01.")
    assert "Reported: 1, after the hour: 0. Regulator told: 0." in told.text
    assert "Not closed in the register: 1 (BR-1)" in told.text
    assert "Messages with a name: 1." in told.text
    await night.dpo("P002").is_told("MONTHLY REVIEW")
    await dpo.presses("Sign off 2026-01")
    await dpo.says("BR-1 is late, and Gareth Pemberton will write it up")
    await dpo.is_told("You have signed the review 2026-01.")
    assert await signed(night) == [
        ("2026-01", [("P001", "BR-1 is late, and G.P. will write it up")])
    ]
    await night.sleeps(days=26)
    await night.passes(days=1)
    await dpo.hears_nothing("2026-01")
    await night.passes(days=1)
    await dpo.is_told("MONTHLY REVIEW of the register, 2026-02.")


async def test_a_review_that_nobody_signs_is_asked_for_every_week(night, planned):
    dpo = night.dpo("P001")
    await night.passes(days=22)
    for _ in range(3):
        await dpo.is_told("MONTHLY REVIEW of the register, 2026-01.")
        await dpo.hears_nothing("REVIEW")
        await night.passes(days=7)
    await dpo.says("/breaches")
    await dpo.presses("Review 2026-01")
    await dpo.is_told("MONTHLY REVIEW of the register, 2026-01.")


async def test_the_siro_signs_in_place_of_a_dpo_and_a_director_does_not(night, planned):
    await night.passes(days=22)
    director, siro = night.director("X001"), night.siro("S001")
    for person in (director, siro):
        await person.says("/breaches")
        await person.presses("Review 2026-01")
    await director.presses("Sign off 2026-01")
    await director.is_told("Only these roles may do that: dpo, siro.")
    await siro.presses("Sign off 2026-01")
    await siro.says("nothing open")
    await siro.is_told("You have signed the review 2026-01.")
    dpo = night.dpo("P001")
    await dpo.presses("Sign off 2026-01")
    await dpo.is_told("This button is out of date.")


async def test_the_annual_review_takes_the_dpo_and_the_siro(night, planned):
    await night.sleeps(days=356)
    dpo, siro = night.dpo("P002"), night.siro("S001")
    for person in (dpo, siro):
        await person.is_told("ANNUAL REVIEW of all breaches, 2026.")
    await signs(dpo)
    await dpo.says("fewer than last year")
    await dpo.is_told("Still to sign: siro.")
    await signs(dpo)
    await dpo.is_told("This button is out of date.")
    await signs(siro)
    await siro.says("agreed")
    await siro.is_told("You have signed the review 2026.")
    assert await signed(night) == [
        ("2026", [("P002", "fewer than last year"), ("S001", "agreed")])
    ]


async def signs(person):
    """The annual review, not the monthly ones that came due with it."""
    shown = person.sees("ANNUAL REVIEW").message_id
    await person.does(lambda phone: phone.presses("Sign off 2026", shown))


async def test_no_month_is_left_out_when_the_product_was_down(night, planned):
    await night.sleeps(days=100)
    await night.settles()
    assert [called for called, _ in await came_due(night)] == [
        *("2026-01", "2026-02", "2026-03")
    ]


async def test_planning_twice_plans_once(night, planned):
    await night.asks(tidy)
    latest = await night.asks(lambda desk: desk.unit.reviews.latest("monthly"))
    assert (latest.id, latest.starts_on) == (1, date(2026, 1, 1))


async def test_signed_reviews_go_with_the_breach_log_after_six_years(night, planned):
    await night.passes(days=22)
    dpo = night.dpo("P001")
    await dpo.presses("Sign off 2026-01")
    await dpo.says("nothing open")
    today = night.now
    night.clock.now = today.replace(year=2032, month=1, day=31)
    await Housekeeping(night.house.doorway).dispose()
    assert [called for called, _ in await signed(night)] == ["2026-01"]
    night.clock.now = today.replace(year=2032, month=2, day=2)
    done = await Housekeeping(night.house.doorway).dispose()
    assert await signed(night) == []
    assert len(done.report.certificates) == 1
    night.clock.now = today  # nobody waits for six years of reminders
