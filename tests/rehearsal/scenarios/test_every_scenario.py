"""Every scenario of the room, played: what must be heard is heard."""

import re
from functools import partial
from pathlib import Path

import pytest

from bot.rehearse.stories import Office, every_script
from rehearsal.scenarios.playing import NotSo, Player
from rehearsal.scenarios.script import WrongScript, read_script
from rehearsal.sky import Weather
from tests.rehearsal.room.conftest import running, running_apart

SCRIPTS = every_script()
PAGE = Path(__file__).parents[3] / "docs/scenarios.md"


@pytest.mark.parametrize("name", SCRIPTS)
async def test_what_must_be_heard_is_heard(name, request):
    script = SCRIPTS[name]
    killed = any(step.words == Weather.BOT for step in script.steps)
    opening = running
    if killed:
        opening = partial(running_apart, request.getfixturevalue("nursery"))
    async with opening(at=script.starts_at) as here:
        keeper = here.keeper
        player = Player(script, here.standin, keeper, Office(keeper.house))
        await player.gathers()
        for step in script.steps:
            await player.plays(step)


@pytest.mark.parametrize("number", [0, 1, 2])
async def test_what_the_page_shows_can_be_played(number, tmp_path):
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(), re.DOTALL)
    file = tmp_path / "own.yaml"
    file.write_text(blocks[number])
    script = read_script(file)
    async with running(script.starts_at) as here:
        keeper = here.keeper
        player = Player(script, here.standin, keeper, Office(keeper.house))
        await player.gathers()
        for step in script.steps:
            await player.plays(step)


async def test_what_is_not_heard_is_said_with_its_line(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text("scenario: Own\nsteps:\n- D001 hears: SOS\n  within: 10s\n")
    script = read_script(file)
    async with running() as here:
        keeper = here.keeper
        player = Player(script, here.standin, keeper, Office(keeper.house))
        await player.gathers()
        with pytest.raises(NotSo, match="line 3: D001 did not hear “SOS”"):
            await player.plays(script.steps[0])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1: a name, a colon"),
        ("scenario: x\nsteps: []\n", "2: .*list"),
        ("scenario: x\nsteps:\n- E1001 dances: y\n", "3: .*is no step"),
        ("scenario: x\nsteps:\n- E1001 hears: y\n  within: soon\n", "4: a span"),
        ("scenario: x\nsteps:\n- E1001 says: y\n  within: 5m\n", "4: .*not belong"),
        ("scenario: x\nsteps:\n- E1001 sends: parrot\n", "3: .*knows only: photo"),
        ("scenario: x\nsteps:\n- weather: frogs\n", "3: .*Telegram is down, "),
        ("scenario: x\nsteps:\n- E1001 phone is: wet\n", "3: .*only: on, without"),
        ("scenario: x\nscenario: y\nsteps:\n- narrator: z\n", "2: .*twice"),
        ("scenario: x\nstarts: today\nsteps:\n- narrator: z\n", "2: a day"),
        ("scenario: [x\nsteps: 1\n", "2: "),
        ("scenario: x\n", "1: “steps” is missing: “steps:” is wanted"),
        ("scenario: x\nsteps:\n- D001 presses: go: now\n", "3: .*in quotes"),
        ("scenario: x\nsteps:\n- E1001 says: y\n  task: z\n", "4: .*not belong"),
        (
            "scenario: x\nsteps:\n- E1001 hears: y\n  task: z\n",
            "3: “task” and “next time” belong together",
        ),
        (
            "scenario: x\nsteps:\n- E1001 hears: y\n  task: z\n  next time: w\n",
            "4: “task” is judged, and who trains is wanted",
        ),
        (
            "scenario: x\ntrainee: E1001\nsteps:\n- E1001 hears: y\n",
            "2: nothing is judged here",
        ),
        ("scenario: !!python/name:os.system x\nsteps:\n- narrator: \n", "3: a text"),
    ],
)
def test_a_file_that_is_wrong_is_named_by_its_line(tmp_path, text, told):
    file = tmp_path / "own.yaml"
    file.write_text(text)
    with pytest.raises(WrongScript, match=f"own.yaml:{told}"):
        read_script(file)
