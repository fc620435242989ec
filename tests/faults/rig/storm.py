"""Random kills over several processes, while a crowd works through its night.

On PostgreSQL two engines and one process that answers, on SQLite one process: each is
killed at any moment and started again at once, until so many kills have been.
"""

import random
import threading
import time
from dataclasses import dataclass, replace

from tests.faults.rig.crowd import Crowd, is_on_shift_once
from tests.faults.rig.house import House
from tests.faults.rig.invariants import REPEAT, broken, doubled_steps
from tests.faults.rig.seen import Seen, acknowledged, look
from tests.faults.rig.town import Town

THREE = (("--only", "web"), ("--only", "engine"), ("--only", "engine"))
ONE: tuple[tuple[str, ...], ...] = ((),)
EVERY_S = 0.5
"""Between two kills, on average."""

PAUSE_S = 0.15
"""Between two things that somebody does."""


@dataclass(frozen=True, kw_only=True)
class Storm:
    """What happened, and what did not hold."""

    kills: int
    seconds: float
    updates: int
    messages: int
    steps: int
    """Deadlines acted on."""
    repeats: int
    """Messages that came again and said so."""
    lost: int
    doubled: int
    broken: list[str]


def storm(
    town: Town, kills: int, seed: int, parts: tuple[tuple[str, ...], ...]
) -> Storm:
    """Until so many kills have been; then everybody goes home."""
    with town.house() as house:
        house.leases_run_out = False
        for words in parts:
            house.starts(*words)
        crowd = Crowd(house, random.Random(seed))
        crowd.books_on()
        began = time.monotonic()
        killer = Killer(house, kills, random.Random(seed + 1))
        killer.start()
        while killer.is_alive():
            crowd.acts()
            killer.join(PAUSE_S)
        seconds = time.monotonic() - began
        crowd.goes_home()
        house.stops()
        seen = look(house.database, house.standin, house.shared.now())
        seen = replace(seen, leases_overlap=True)
        return judged(house, crowd, seen, kills, seconds)


class Killer(threading.Thread):
    """Picks any process, at any moment."""

    def __init__(self, house: House, kills: int, chance: random.Random) -> None:
        super().__init__(name="killer")
        self._house, self._kills, self._chance = house, kills, chance

    def run(self) -> None:
        for _ in range(self._kills):
            time.sleep(self._chance.expovariate(1 / EVERY_S))
            self._house.kills(self._chance.randrange(len(self._house.kept_up)))


def judged(house: House, crowd: Crowd, seen: Seen, kills: int, seconds: float) -> Storm:
    found = [*house.surprises, *broken(seen)]
    for also in (crowd.is_in_the_book, lambda: is_on_shift_once(seen)):
        try:
            also()
        except AssertionError as wrong:
            found.append(str(wrong))
    taken = acknowledged(house.standin)
    return Storm(
        kills=kills,
        seconds=seconds,
        updates=len(taken),
        messages=len([row for row in seen.outbox if row.deed == "send"]),
        steps=len([entry for entry in seen.journal if entry.actor == "checkcall"]),
        repeats=len([one for one in seen.sent if one.text.endswith(REPEAT)]),
        lost=len([each for each in taken if str(each) not in seen.updates]),
        doubled=sum(times - 1 for times in doubled_steps(seen).values()),
        broken=found,
    )
