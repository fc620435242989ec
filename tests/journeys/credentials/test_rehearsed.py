"""What somebody rehearsed is training like any other: a site may ask for it, and
whoever holds it hears when its year is nearly over."""

from bot.desk.credentials.rehearsed import take
from bot.domain.refs import StaffId
from tests.domain.builders import a_run
from tests.journeys.credentials.test_fit_to_deploy import needs


async def trains(night):
    run = a_run(person=StaffId("E1001"), ran_at=night.now)
    return await night.asks(lambda desk: take(desk, run, None, "D001"))


async def test_a_site_that_asks_for_it_is_content(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await needs(night, "RIV", "training:a-night-alone")
    await trains(night)
    await amara.books_on("RIV")
    await ruth.hears_nothing("has booked on at RIV Riverside Court without")


async def test_its_end_is_said_before_the_year_is_over_and_then_it_is_missing(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await needs(night, "RIV", "training:a-night-alone")
    assert "it counts until 2027-01-09" in await trains(night)
    await night.sleeps(days=300)
    await night.passes(days=10)
    told = await amara.is_told("YOUR PAPERS END SOON.")
    assert "• training (a-night-alone) ends 09 Jan 2027" in told.text
    told = await ruth.is_told("CERTIFICATES THAT END SOON:")
    assert "A.O. E1001" in told.text
    await night.sleeps(days=59)
    await night.passes(days=1)
    await amara.says("/bookon RIV")
    told = await ruth.is_told("has booked on at RIV Riverside Court without")
    assert "training (a-night-alone) ended 09 Jan 2027" in told.text
