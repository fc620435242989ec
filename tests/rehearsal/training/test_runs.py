"""Somebody trains in the room: they play one phone, the scenario plays the others."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.company_file.runs.signed import read_run, written
from bot.rehearse import stories
from bot.rehearse.stories import every_script, tell
from bot.rehearse.training import School
from bot.settings import BadFile
from rehearsal.room import Anew, Story, Trainee
from rehearsal.scenarios.script import read_script
from tests.domain.builders import a_run
from tests.rehearsal.room.conftest import LONGEST_S, running

KEY = "the first key of training"
TODAY = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ALONE = every_script()["A night alone"]
SHORT = """\
scenario: Short
trainee: E1001
steps:
- E1001 says: /bookon RIV
- E1001 hears: Booked on
  within: 1m
  task: Book on at the site
  next time: Press “Book on” first.
- E1001 hears: Check call due
  within: 4m
- E1001 presses: I am OK
- E1001 hears: Check call recorded
  within: 1m
  task: Answer the check call
  next time: Keep the phone where you feel it.
- E1001 says: /sos a man with a knife
- D001 hears: SOS
  within: 1m
  task: Call for help
  next time: Press SOS first, and write afterwards.
- D001 presses: I have this
- E1001 hears: D001
"""
BOOK_ON, CALL, SOS = 2, 5, 7
"""Steps that are somebody's task."""


class Run:
    """A run, and whoever makes it."""

    def __init__(self, here, script):
        self.here, self.officer = here, here.officer
        self.story = Story(
            name=script.name,
            steps=len(script.steps),
            by_steps=False,
            line=script.about,
            trainee=script.trainee,
        )

    async def comes_to(self, step):
        await self.here.standin.until(lambda: self.story.step == step, LONGEST_S)

    async def is_over(self):
        await self.here.standin.until(lambda: self.story.outcome, LONGEST_S)
        return self.story.outcome

    async def does_nothing_for(self, span):
        await self.here.is_pushed(self.here.room.clock() + span)

    async def books_on(self):
        await self.comes_to(BOOK_ON)
        self.officer.says("/bookon RIV")

    async def answers(self):
        await self.comes_to(CALL)
        self.officer.presses("I am OK")

    def paper(self):
        [name] = [each for each in self.story.papers if each.endswith(".pdf")]
        pages = PdfReader(BytesIO(self.here.room.papers[name])).pages
        return "\n".join(page.extract_text() for page in pages)

    def file(self, folder):
        [name] = [each for each in self.story.papers if each.endswith(".json")]
        path = folder / name
        path.write_bytes(self.here.room.papers[name])
        return path


@asynccontextmanager
async def training(script, keys=(KEY,)):
    async with running() as here:
        run = Run(here, script)
        with here.standin.change():
            here.room.story = run.story
        who = Trainee(number="E4711", initials="K.M.")
        school = School(who, keys, today=lambda: TODAY)
        run.playing = asyncio.create_task(tell(script, here.keeper, school))
        try:
            yield run
        finally:
            run.playing.cancel()
            await asyncio.gather(run.playing, return_exceptions=True)


@pytest.fixture
def short(tmp_path):
    path = tmp_path / "short.yaml"
    path.write_text(SHORT)
    return read_script(path)


async def test_whoever_does_all_of_it_has_a_certificate(short, tmp_path):
    async with training(short) as run:
        await run.books_on()
        await run.answers()
        await run.comes_to(SOS)
        run.officer.says("/sos they have a crowbar")
        told = await run.is_over()
        assert told.startswith("3 of 3 done in time. Give the file to your manager")
        assert not run.story.failed
        paper = run.paper()
        assert "Certificate: Short" in paper
        assert "K.M. E4711, 01 Dec 2026" in paper
        assert "30 Nov 2027" in paper
        kept = read_run(run.file(tmp_path), [KEY])
        assert kept.passed
        assert (kept.person, kept.initials, kept.ran_at) == ("E4711", "K.M.", TODAY)
        assert [task.what for task in kept.tasks] == [
            "Book on at the site",
            "Answer the check call",
            "Call for help",
        ]


async def test_a_check_call_that_was_missed_is_told_kindly(short, tmp_path):
    """The rest of the run goes on, and is judged by itself."""
    async with training(short) as run:
        await run.books_on()
        await run.comes_to(CALL)
        await run.does_nothing_for(2 * MINUTE)
        await run.comes_to(SOS)
        run.officer.says("/sos they have a crowbar")
        told = await run.is_over()
        assert told.startswith("2 of 3 done in time. Missing one here harms nobody")
        assert run.story.next_time == (
            "Answer the check call: not done within 1:00 min. Keep the phone where you "
            "feel it.",
        )
        paper = run.paper()
        assert "A run to learn from: Short" in paper
        assert "Certificate" not in paper
        assert "not in time" in paper
        assert not read_run(run.file(tmp_path), [KEY]).passed


async def test_an_sos_that_was_never_pressed_ends_the_run_all_the_same(short):
    """What would follow from it does not happen, and is nobody's fault."""
    async with training(short) as run:
        await run.books_on()
        await run.answers()
        await run.comes_to(SOS)
        await run.does_nothing_for(2 * MINUTE)
        told = await run.is_over()
        assert told.startswith("2 of 3 done in time.")
        [better] = run.story.next_time
        assert "Press SOS first, and write afterwards." in better


async def test_a_run_that_is_broken_off_leaves_nothing(short):
    async with training(short) as run:
        await run.books_on()
        await run.comes_to(CALL)
        with run.here.standin.change():
            run.here.room.anew = Anew()
        await asyncio.wait_for(run.playing, LONGEST_S)
        assert run.here.room.papers == {}
        assert run.story.outcome == ""


async def test_without_a_key_there_is_a_paper_and_no_file(short):
    async with training(short, keys=()) as run:
        await run.books_on()
        await run.answers()
        await run.comes_to(SOS)
        run.officer.says("/sos they have a crowbar")
        assert "This room has no training key" in await run.is_over()
        assert [name.rpartition(".")[2] for name in run.story.papers] == ["pdf"]


async def test_a_run_on_which_something_else_goes_wrong_is_not_judged(tmp_path):
    path = tmp_path / "odd.yaml"
    odd = SHORT.replace("- E1001 hears: Check call due", "- D002 hears: snow")
    path.write_text(odd)
    async with training(read_script(path)) as run:
        await run.books_on()
        told = await run.is_over()
        assert told.startswith("This run went another way than the scenario")
        assert "Nothing is held against you: begin again." in told
        assert run.here.room.papers == {}


async def test_ours_can_be_passed(monkeypatch):
    """By somebody who has read it before."""
    monkeypatch.setattr(stories, "TO_READ_S", 0)
    async with training(ALONE) as run:
        phone = run.officer
        await phone.shows("You are set up", LONGEST_S)
        phone.says("/bookon RIV")
        await phone.shows("Check call due", LONGEST_S)
        phone.presses("I am OK")
        await phone.shows("Check call recorded", LONGEST_S)
        phone.says("/sos two of them with a crowbar")
        await phone.shows("R.A. D001", LONGEST_S)
        phone.says("/bookoff")
        assert (await run.is_over()).startswith("4 of 4 done in time.")


@pytest.mark.parametrize(
    "changed",
    [
        lambda file: file["run"].update(person="E1001"),
        lambda file: file["run"]["tasks"][1].update(took_s=3),
        lambda file: file.update(signature="0" * 64),
        lambda file: file.update(signature="é"),
    ],
)
async def test_who_changes_the_file_is_found_out(changed, tmp_path):
    file = json.loads(written(a_run(), KEY))
    changed(file)
    path = tmp_path / "forged.json"
    path.write_text(
        json.dumps(file, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    )
    with pytest.raises(BadFile, match="it was changed, or comes from a room with"):
        read_run(path, [KEY, "another key of ours, older"])
