"""What the processor does for one book-on, before its answer is committed and after.

Seconds of the processor in the thread that decides: other programs do not count, as
they do in all that is measured from outside.
"""

import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.programs import KEY, OFFICERS, enrol
from bench.shifts.company import SITES
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.handover import arriving
from bot.process.wiring import House, open_house
from bot.settings import Settings
from scheduler.waker import act_on_due

WARM_UP = 5

Timed = tuple[list[float], list[float]]


def deciding(*companies: Callable[[str], None]) -> list[tuple[float, float]]:
    """Of each company the medians in milliseconds; they take turns, officer by
    officer."""
    with TemporaryDirectory() as folder, ExitStack() as houses:
        doors: list[Doorway] = []
        for number, company in enumerate(companies):
            house = _house(f"sqlite:///{Path(folder) / f'{number}.db'}", company)
            houses.callback(house.close)
            doors.append(house.doorway)
        timed: list[Timed] = [([], []) for _ in doors]
        for officer in range(OFFICERS):
            for door, (before, after) in zip(doors, timed, strict=True):
                before.append(_took(door, partial(_book_on, officer)))
                after.append(_took(door, act_on_due))
        return [(_median(before), _median(after)) for before, after in timed]


def _house(database: str, company: Callable[[str], None]) -> House:
    enrol(database)
    company(database)
    return open_house(
        Settings.model_construct(database_url=database, secret_keys=(KEY,))
    )


def _book_on(officer: int, desk: Desk) -> None:
    person = desk.unit.people.by_chat(10_000 + officer)
    assert person is not None
    arriving.book_on(desk, person, f"S{officer % SITES}")


def _took(door: Doorway, use_case: Callable[[Desk], object]) -> float:
    began = time.thread_time()
    door.enter(use_case)
    return time.thread_time() - began


def _median(seconds: list[float]) -> float:
    return statistics.median(seconds[WARM_UP:]) * 1000
