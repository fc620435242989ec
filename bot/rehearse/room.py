"""The rehearsal room: a stand-in for Telegram, a sample company, and the bot.

It is opened anew, with nothing in it, for a time that is over and for each scenario.
"""

import asyncio
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.company_file.company_file import read_file
from bot.desk.company import loading
from bot.domain.names.redacted_text import our_own
from bot.process import logs
from bot.process.parts import Part, told_to_stop, until_one_ends
from bot.process.wiring import House, open_house, web_address
from bot.rehearse.company import SampleCompany, newcomer
from bot.rehearse.machine import Child, Machine, running_child
from bot.rehearse.settings import SECRET, TOKEN, room_settings
from bot.rehearse.stories import every_script, tell
from bot.rehearse.timekeeper import Timekeeper
from bot.rehearse.training import School
from rehearsal.clock import PushedClock
from rehearsal.network.doors import Doors
from rehearsal.room import Anew, Room, Story
from rehearsal.scenarios.script import Script
from rehearsal.server import ServerThread
from rehearsal.standin import Standin

SAMPLE = Path(__file__).parents[1] / "sample_company.toml"
PORT = 8090
CAST = (
    ("E1001", "Officer"),
    ("D001", "Duty manager 1"),
    ("D002", "Duty manager 2"),
    ("P001", "Data Protection Officer"),
)


def rehearse(
    port: int | None = None,
    at: datetime | None = None,
    own: Sequence[Path] = (),
    training_keys: Sequence[str] = (),
) -> None:
    """Until interrupted; nothing of it is kept. ``at``: when it is in the room;
    ``own``: scenarios beside ours; the first of the keys signs certificates. Raises
    :class:`WrongScript`."""
    logs.set_up("text")
    scripts = every_script(own)
    anew: Anew | None = Anew(at=at)
    said, opening = "", 0
    while anew is not None:
        opening += 1
        script = scripts.get(anew.scenario)
        room = room_for(scripts, script, anew, opening)
        standin = Standin(token=TOKEN, limits=True, clock=room.clock)
        standin.room = room
        with ServerThread(standin, port=PORT if port is None else port) as server:
            if said != server.url:
                typer.echo(f"Rehearsal room: {server.url}  (stop with Ctrl+C)")
            said, port = server.url, int(server.url.rpartition(":")[2])
            with (
                opened(standin, room, server.url) as house,
                running_child(house, standin) as child,
            ):
                keeper = Timekeeper(house, standin, room)
                school = School(anew.trainee, training_keys) if anew.trainee else None
                with suppress(KeyboardInterrupt):
                    asyncio.run(_keep(keeper, child, script, school))
        anew = room.anew


async def _keep(
    keeper: Timekeeper, child: Child, script: Script | None, school: School | None
) -> None:
    """Until a signal, or until the room is to be opened anew."""
    keeping = beside(keeper, script, school, child)
    await until_one_ends([told_to_stop(), keeping(), child.watched()])


def room_for(
    scripts: Mapping[str, Script], script: Script | None, anew: Anew, opening: int = 1
) -> Room:
    """At the time that a scenario begins, if one is to be played."""
    story = None
    if script is not None:
        story = Story(
            name=script.name,
            steps=len(script.steps),
            by_steps=anew.by_steps,
            line=script.about,
            trainee=script.trainee if anew.trainee is not None else "",
        )
    return Room(
        clock=PushedClock(script.starts_at if script is not None else anew.at),
        opening=opening,
        scenarios=tuple(scripts),
        trains=tuple(name for name, each in scripts.items() if each.trainee),
        story=story,
    )


def beside(
    keeper: Timekeeper,
    script: Script | None = None,
    school: School | None = None,
    child: Child | None = None,
) -> Callable[[], Part]:
    """Time is kept, and the scenario played, if there is one. ``child``: the product,
    where it is not in this process."""

    async def both() -> None:
        company = SampleCompany(keeper.house, keeper.standin)
        company.loop = asyncio.get_running_loop()
        machine = Machine(keeper.house, child)
        with keeper.standin.change():
            keeper.room.company, keeper.room.machine = company, machine
        playing = asyncio.create_task(tell(script, keeper, school)) if script else None
        try:
            await keeper.keep()
        finally:
            machine.close()
            if playing is not None:
                playing.cancel()
                await asyncio.gather(playing, return_exceptions=True)

    return both


@contextmanager
def opened(standin: Standin, room: Room, url: str) -> Iterator[House]:
    """A house with the sample company; each of the cast has a phone."""
    with TemporaryDirectory(prefix="checkcall-") as folder:
        house = open_house(room_settings(Path(folder), url, free_port()), room.clock)
        home = web_address(house.settings)
        standin.network.joined(Doors(home=home, secret=SECRET))
        try:
            _load_sample(house)
            _hand_out_phones(house, standin)
            yield house
        finally:
            house.close()


def _load_sample(house: House) -> None:
    """Its words are our own and name nobody: no redactor is loaded to find that out."""
    what = loading.without_names(read_file(SAMPLE), our_own)
    house.doorway.enter(lambda desk: loading.load(desk, what))


def free_port() -> int:
    """Known before the server starts: the link to the breach register names it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _hand_out_phones(house: House, standin: Standin) -> None:
    """One phone each, with the person's single-use link behind its Start button."""
    for staff_id, role in CAST:
        whose = partial(newcomer, staff_id=staff_id, role=role)
        standin.hands_over(house.doorway.enter(whose))
