"""A real night in the rehearsal room: every phone side by side, sixty times as fast.

People say and press what they said and pressed, at the same minute. At each alarm the
clock goes as clocks go, until whoever watches has it hurry on.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.clock import wall_date_time, wall_seconds
from bot.desk.desk import Desk
from bot.desk.replay.opening import open_for
from bot.domain.refs import StaffId
from bot.domain.replay.night import Night
from bot.process import logs
from bot.process.parts import Part
from bot.process.running import Product, run_product
from bot.process.wiring import House, open_house
from bot.rehearse.night_acts import Stage, steps_of
from bot.rehearse.room import PORT, free_port
from bot.rehearse.settings import TOKEN, room_settings
from bot.rehearse.timekeeper import Still, Timekeeper
from rehearsal.clock import PushedClock
from rehearsal.room import FAST, REAL, Anew, Room, Story
from rehearsal.server import ServerThread
from rehearsal.standin import Standin

LOOK_S = 0.1
NAME = "Last night, again"
SAYS = (
    "What people did from {start} to {end}, and none of their words. Sixty times as "
    "fast; at each alarm the clock slows down: press ×60 to go on."
)


def replay(night: Night, port: int | None) -> None:
    """Until interrupted; whoever asks for another time has it from its start."""
    logs.set_up("text")
    anew: Anew | None = Anew()
    said, opening = "", 0
    while anew is not None:
        opening += 1
        room = room_of(night, opening)
        standin = Standin(token=TOKEN, limits=True, clock=room.clock)
        standin.room = room
        with ServerThread(standin, port=PORT if port is None else port) as server:
            if said != server.url:
                typer.echo(f"Rehearsal room: {server.url}  (stop with Ctrl+C)")
            said, port = server.url, int(server.url.rpartition(":")[2])
            with opened(night, standin, room, server.url) as house:
                keeper = NightKeeper(house, standin, room)
                run_product(Product(house, beside=beside(night, keeper)))
        anew = room.anew


def room_of(night: Night, opening: int = 1) -> Room:
    """At the time at which the night begins, in a hurry."""
    start, end = wall_date_time(night.start), wall_date_time(night.end)
    return Room(
        clock=PushedClock(night.begins),
        opening=opening,
        speed=FAST,
        story=Story(
            name=NAME,
            steps=len(steps_of(night)),
            by_steps=False,
            line=SAYS.format(start=start, end=end),
        ),
    )


@contextmanager
def opened(night: Night, standin: Standin, room: Room, url: str) -> Iterator[House]:
    """A house with the company of that night; whoever was in it has a phone."""
    with TemporaryDirectory(prefix="checkcall-") as folder:
        house = open_house(room_settings(Path(folder), url, free_port()), room.clock)
        try:
            _hand_out_phones(house, standin, night)
            yield house
        finally:
            house.close()


def _hand_out_phones(house: House, standin: Standin, night: Night) -> None:
    """To those who were told of something or did something, officers first."""
    chats = house.doorway.enter(lambda desk: open_for(desk, night, night.company))
    captions = house.doorway.enter(_captions)
    there = {act.who for act in night.acts} | {shift.officer for shift in night.shifts}
    for course in night.courses:
        there |= course.told | {course.officer}
    for who in sorted(there & chats.keys(), key=lambda who: captions[who]):
        _, role, initials = captions[who]
        standin.phone(
            user_id=chats[who],
            first_name=initials,
            role=f"{role} {who}",
            started=True,
        )


def _captions(desk: Desk) -> dict[StaffId, tuple[bool, str, str]]:
    """What they are, and their initials."""
    found = {}
    for person in desk.unit.people.all():
        role = min(person.roles, default="left")
        is_officer = role == "officer"
        label = str(role).replace("-", " ").capitalize()
        found[person.id] = (not is_officer, label, person.initials)
    return found


class NightKeeper(Timekeeper):
    """Stops wherever somebody is about to do something, too."""

    acts_at: datetime | None = None

    async def _still(self) -> Still:
        still = await super()._still()
        if self.acts_at is None:
            return still
        due_at = min(self.acts_at, still.due_at or self.acts_at)
        return replace(still, due_at=due_at)


def beside(night: Night, keeper: NightKeeper) -> Callable[[], Part]:
    """Time is kept, and the night played."""

    async def both() -> None:
        playing = asyncio.create_task(tell(night, keeper))
        try:
            await keeper.keep()
        finally:
            playing.cancel()
            await asyncio.gather(playing, return_exceptions=True)

    return both


async def tell(night: Night, keeper: NightKeeper) -> None:
    """Step by step, each at its own time; then the room is theirs."""
    stage = Stage(night, keeper.house, keeper.standin)
    room, clock = keeper.room, keeper.room.clock
    story, ahead = room.story, steps_of(night)
    assert story is not None
    for number, (at, step) in enumerate(ahead, start=1):
        keeper.acts_at = at
        while clock() < at:
            await _slows_at_alarms(stage, keeper)
            await asyncio.sleep(LOOK_S)
        await keeper.settles()
        await _slows_at_alarms(stage, keeper)
        line = await stage.does(step)
        with keeper.standin.change():
            story.step, story.line = number, f"{wall_seconds(at)} {line}"
    keeper.acts_at = night.end
    while clock() < night.end:
        await _slows_at_alarms(stage, keeper)
        await asyncio.sleep(LOOK_S)
    with keeper.standin.change():
        room.speed, story.outcome = REAL, stage.outcome


async def _slows_at_alarms(stage: Stage, keeper: NightKeeper) -> None:
    """Whoever watches has the time to read it on each phone."""
    room = keeper.room
    raised = await stage.new_alarms()
    if raised and room.story is not None:
        with keeper.standin.change():
            room.speed, room.story.line = REAL, raised[-1]
        await asyncio.sleep(LOOK_S)  # it is seen, however soon the next step is
