"""Scenarios in the room: which there are, and how one is played with a narrator."""

import asyncio
from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.company_file.company_file import read_file
from bot.desk.company.loading import Unfit, load
from bot.process.wiring import House
from bot.rehearse.timekeeper import Timekeeper
from bot.rehearse.training import ANOTHER_WAY, Ended, School
from bot.settings import BadFile
from rehearsal.room import Room, Story
from rehearsal.scenarios.playing import NotSo, Player
from rehearsal.scenarios.script import Act, Script, WrongScript, read_script
from rehearsal.standin import Standin

TO_READ_S = 2.5
"""So long a narrator's line stands before what it tells of."""

LOOK_S = 0.1
STARTS_WITHIN_S = 120.0
"""The product."""


def every_script(own: Iterable[Path] = ()) -> dict[str, Script]:
    """Ours, and a company's own, by name. Raises :class:`WrongScript`."""
    found: dict[str, Script] = {}
    with as_file(files("bot.rehearse").joinpath("scenarios")) as folder:
        for path in [*sorted(folder.glob("*.yaml")), *own]:
            script = read_script(path)
            if script.name in found:
                raise WrongScript(f"{path}:1: “{script.name}” is there already")
            found[script.name] = script
    return found


class Office:
    """Loads what a scenario holds, as ``checkcall load`` would."""

    def __init__(self, house: House) -> None:
        self._house = house

    def __call__(self, name: str, holding: str) -> str:
        with TemporaryDirectory(prefix="checkcall-") as folder:
            path = Path(folder) / Path(name).name
            path.write_text(holding + "\n", encoding="utf-8")
            try:
                what = read_file(path, clock=self._house.clock)
                changes = self._house.doorway.enter(lambda desk: load(desk, what))
            except (BadFile, Unfit) as refused:
                return f"{refused}. Nothing was taken."
        return "\n".join([*changes.notes, *changes.lines])


async def tell(
    script: Script, keeper: Timekeeper, school: School | None = None
) -> None:
    """Played as fast as people read, or step by step; then the room is theirs. With a
    school somebody is trained by it."""
    standin, room = keeper.standin, keeper.room
    player, story = Player(script, standin, keeper, Office(keeper.house)), room.story
    assert story is not None
    if school is not None:
        school.begins(player, keeper)
    plays = player.plays if school is None else school.plays
    try:
        await standin.until(lambda: standin.polling, STARTS_WITHIN_S)
        await player.gathers()
        for number, step in enumerate(script.steps, start=1):
            await _turn(standin, room, story, number, step.act, step.words)
            await plays(step)
            if room.anew is not None:
                return
    except NotSo as wrong:
        told = str(wrong) if school is None else ANOTHER_WAY.format(why=wrong)
        _ends(standin, story, told, failed=True)
        return
    if school is None:
        _ends(standin, story, "Everything was heard as it should be.", failed=False)
    else:
        _certify(standin, room, story, school.ends(script))


def _certify(standin: Standin, room: Room, story: Story, ended: Ended) -> None:
    """Whoever missed something has learnt something: no run has failed."""
    with standin.change():
        story.next_time, story.papers = ended.next_time, tuple(ended.papers)
        room.papers = ended.papers
    _ends(standin, story, ended.outcome, failed=False)


async def _turn(
    standin: Standin, room: Room, story: Story, number: int, act: Act, words: str
) -> None:
    """The narrator speaks; whoever goes step by step presses for the next."""
    with standin.change():
        story.step, room.may_step = number, False
        if act is Act.NARRATOR:
            story.line = words
    if story.by_steps:
        while not room.may_step and room.anew is None:
            await asyncio.sleep(LOOK_S)
    elif act is Act.NARRATOR:
        await asyncio.sleep(TO_READ_S)


def _ends(standin: Standin, story: Story, outcome: str, *, failed: bool) -> None:
    with standin.change():
        story.outcome, story.failed = outcome, failed
