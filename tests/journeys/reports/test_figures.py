"""The figures in the chat: asked with a tap or a line, counted beside all work."""

import asyncio
from threading import Event

import pytest

from bot.desk.desk import Desk
from bot.desk.reports import figures
from bot.domain.reports.asked import MOST_TRIES
from bot.papers.files import to_pdf
from bot.process.wiring import secret_keys
from bot.texts.paper import Ready
from scheduler.calendar_jobs import tidy
from scheduler.figures import reading
from scheduler.figures.child import NotCounted
from scheduler.figures.counting import Counting
from scheduler.figures.reading import Counted, Place
from storage.database.engine import open_for_reading
from storage.database.sealing import Sealer
from storage.store import Store
from tests.journeys.reports.test_management import a_bad_night, a_quiet_sunday

HEAD = "FIGURES, 05 Jan 2026 to 11 Jan 2026, all sites."
COUNTING = "I am counting"
NOT_UNDERSTOOD = "I do not know which days or which site you mean."


async def in_a_thread(job):
    return await asyncio.to_thread(reading.count, job)


async def never(job):
    raise NotCounted("OperationalError")


def counting(night, count=in_a_thread):
    settings = night.house.settings
    place = Place(url=settings.database_url, keys=secret_keys(settings))
    return Counting(night.house.doorway, night.house.lookout, place, count)


async def counted(night, count=in_a_thread):
    """Whatever is asked for; how many questions there were."""
    room, done = counting(night, count), 0
    while await room.step():
        done += 1
    return done


async def after_a_bad_week(night, who):
    await a_bad_night(night)
    await a_quiet_sunday(night)
    manager = night.person(who)
    await manager.catches_up()
    return manager


async def test_a_duty_manager_reads_last_week_with_two_taps_and_takes_the_file(night):
    ruth = await after_a_bad_week(night, "D001")
    await ruth.says("/figures")
    await ruth.is_told("The figures of which days, of all sites?")
    await ruth.presses("Last week")
    await ruth.is_told(COUNTING)
    assert await counted(night) == 1
    told = await ruth.is_told(HEAD)
    for line in (
        "• On time: 1 (CC-1)",
        "• Missed: people were told: 1 (CC-3)",
        "• Nobody came: 1 (SH-1)",
        "• Messages with a name: 1 (2026-01-10 RIV)",
        "Data breaches are for DPO, SIRO and directors.",
    ):
        assert line in told.text.split("\n")
    assert "BR-" not in told.text
    await ruth.presses("With charts, as a file (PDF)")
    file = await ruth.is_told("The figures, 05 Jan 2026 to 11")
    assert file.file_name == "report-2026-01-05-2026-01-11.pdf"
    assert file.kind == "document"


async def test_a_director_reads_how_fast_breaches_came_to_the_dpo(night):
    xavier = await after_a_bad_week(night, "X001")
    await xavier.says("/figures last week")
    await counted(night)
    told = await xavier.is_told(HEAD)
    assert "• Acknowledged within the hour: 1, 7 min, too few to judge (BR-1)" in (
        told.text.split("\n")
    )
    assert "are for DPO, SIRO" not in told.text


async def test_one_site_is_a_tap_and_so_is_the_week_before(night):
    ruth = await after_a_bad_week(night, "D001")
    await ruth.says("/figures")
    await ruth.presses("One site")
    await ruth.is_told("The figures of which site?")
    await ruth.presses("MKT Market Hall")
    await ruth.is_told("The figures of which days, of MKT?")
    await ruth.presses("Last week")
    await counted(night)
    told = await ruth.is_told("FIGURES, 05 Jan 2026 to 11 Jan 2026, MKT.")
    assert "• Nobody came: 1 (SH-1)" in told.text
    assert "CC-" not in told.text
    await ruth.presses("Before: 29 Dec 2025 to 04 Jan 2026")
    await counted(night)
    before = await ruth.is_told("FIGURES, 29 Dec 2025 to 04 Jan 2026, MKT.")
    assert "• Nobody came: 0" in before.text


@pytest.mark.parametrize(
    "words",
    ["lst month", "13/2026", "novmber", "last week NOWHERE", "how did it go"],
)
async def test_a_slip_is_answered_with_what_to_type_and_counts_nothing(night, words):
    ruth = night.duty_manager("D001")
    await ruth.says(f"/figures {words}")
    told = await ruth.is_told(NOT_UNDERSTOOD)
    assert "/figures last week, /figures November, /figures 11/2026 RIV" in told.text
    assert "Last month" in ruth.buttons
    assert await counted(night) == 0


async def test_days_that_are_still_to_come_are_not_counted(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures february 2026 riverside court")
    await ruth.is_told("01 Feb 2026 is still to come.")
    assert await counted(night) == 0


@pytest.mark.parametrize("who", ["E1001", "P001"])
async def test_it_is_for_duty_managers_and_directors(night, who):
    other = night.person(who)
    await other.says("/figures last week")
    refused = await other.is_told("Only these roles may do that")
    assert "duty-manager, director" in refused.text
    assert await counted(night) == 0


async def test_who_asks_again_while_it_is_counted_gets_one_answer(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures last week")
    await ruth.is_told(COUNTING)
    await ruth.says("/figures last week")
    await ruth.is_told("I am still counting")
    await ruth.says("/figures last month RIV")
    await ruth.is_told("I am still counting")
    assert await counted(night) == 1
    await ruth.is_told("FIGURES, ")
    await ruth.hears_nothing()


async def test_officers_are_answered_while_the_books_are_read(night):
    """The reading stands still with the books open, and sees what it began with."""
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    await ruth.says("/figures 10/1")
    open_, goes_on = Event(), Event()

    def slowly(job):
        engine = open_for_reading(job.place.url)
        store = Store(engine, Sealer(job.place.keys), decides=False)
        with store.transaction() as unit:
            unit.companies.get()
            open_.set()
            assert goes_on.wait(60)
            desk = Desk(unit=unit, now=job.now)
            message, paper = figures.read(desk, job.asked)
        engine.dispose()
        return Counted(message, Ready(name=paper.name, content=to_pdf(paper)))

    async def beside(job):
        return await asyncio.to_thread(slowly, job)

    reading_it = asyncio.create_task(counted(night, beside))
    await asyncio.to_thread(open_.wait, 60)
    await night.passes(minutes=58)
    await amara.says("/ok")
    await amara.is_told("Check call recorded")
    await night.passes(minutes=80)
    await ruth.is_told("MISSED CHECK CALL")
    assert not reading_it.done()
    goes_on.set()
    await reading_it
    told = await ruth.is_told("FIGURES, 10 Jan 2026")
    assert "• On time: 0" in told.text


async def test_who_died_while_reading_is_followed_by_one_who_answers_once(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures last week")
    taken = await night.asks(figures.take)
    assert await counted(night) == 0
    await night.asks(lambda desk: desk.unit.figures_asked.take_back(desk.now))
    assert await counted(night) == 1
    await ruth.is_told("FIGURES, ")
    await night.asks(lambda desk: figures.failed(desk, taken))
    await night.passes(minutes=10)
    assert await counted(night) == 0


async def test_a_lease_runs_out_where_nobody_takes_it_back(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures last week")
    await night.asks(figures.take)
    await night.passes(minutes=17)
    assert await counted(night) == 1
    await ruth.is_told("FIGURES, ")


async def test_what_cannot_be_counted_is_said_and_not_tried_for_ever(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures last week")
    await ruth.is_told(COUNTING)
    for _ in range(MOST_TRIES):
        assert await counted(night, never) == 1
        await ruth.hears_nothing()
        await night.passes(minutes=2)
    await counted(night, never)
    await ruth.is_told("could not be counted. Tell whoever looks after the server")
    await ruth.presses("Last week")
    assert await counted(night) == 1
    await ruth.is_told("FIGURES, ")


async def test_who_may_not_read_them_any_more_is_not_answered(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures last week")
    await ruth.is_told(COUNTING)
    await night.asks(lambda desk: desk.unit.people._change("D001", roles="officer"))
    assert await counted(night) == 1
    await ruth.hears_nothing()


async def test_a_file_is_its_askers_own_and_is_kept_for_a_day(night):
    ruth, daniel = night.duty_manager("D001"), night.duty_manager("D002")
    await ruth.says("/figures last week")
    await daniel.says("/figures last week")
    assert await counted(night) == 2
    hers, his = await ruth.is_told("FIGURES, "), await daniel.is_told("FIGURES, ")
    of_hers = next(data for row in hers.data for data in row if data.endswith("pdf"))
    await daniel.does(lambda phone: phone.presses_data(of_hers, his.message_id))
    await daniel.is_told("That file is kept no more.")
    await night.passes(hours=25)
    await night.asks(tidy)
    await ruth.presses("With charts, as a file (PDF)")
    await ruth.is_told("That file is kept no more. Ask for the figures again.")
