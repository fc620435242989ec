"""The figures are counted in a process of their own, which is nobody's to wait for."""

import asyncio
from dataclasses import replace

import pytest

from bot.desk.reports import figures
from scheduler.figures import child
from scheduler.figures.reading import Job, Place
from tests.journeys.reports.test_figures import counted, counting


async def asked(night):
    """Ruth's, taken to be read; and where the books are."""
    await night.duty_manager("D001").says("/figures last week")
    question = await night.asks(figures.take)
    settings = night.house.settings
    place = Place(url=settings.database_url, keys=settings.secret_keys)
    return Job(place=place, asked=question, now=night.now)


async def test_another_process_counts_and_the_answer_comes_by_the_outbox(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures last week")
    await ruth.is_told("I am counting")
    assert await counted(night, child.count) == 1
    await ruth.is_told("FIGURES, ")
    await ruth.presses("With charts, as a file (PDF)")
    await ruth.is_told("The figures, ")


async def test_a_process_that_fails_says_what_kind_of_failure_it_was(night):
    job = await asked(night)
    nowhere = replace(job.place, keys=("a key of somebody else",))
    with pytest.raises(child.NotCounted, match="WrongKey"):
        await child.count(replace(job, place=nowhere))


async def test_whoever_is_told_to_stop_leaves_no_process_and_the_question_waits(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/figures last week")
    await ruth.is_told("I am counting")
    begun, ended = asyncio.Event(), asyncio.Event()

    async def watched(job):
        begun.set()
        try:
            return await child.count(job)
        finally:
            ended.set()

    part = asyncio.create_task(counting(night, watched).run_forever())
    await begun.wait()
    part.cancel()
    await asyncio.gather(part, return_exceptions=True)
    assert ended.is_set()
    await night.asks(lambda desk: desk.unit.figures_asked.take_back(desk.now))
    await counted(night)
    await ruth.is_told("FIGURES, ")
    await ruth.hears_nothing()


def test_keys_and_addresses_are_in_no_log():
    place = Place(url="postgresql://u:secret@h/d", keys=("secret",))
    assert "secret" not in repr(place)
