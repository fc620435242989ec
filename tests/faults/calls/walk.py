"""Walks the points that calls pass, ending the program at one of them each."""

import re
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from bot.domain.telephone.call import AGAIN_AFTER
from tests.faults.calls.line import REPEATED, Line, line_to
from tests.faults.rig.house import House
from tests.faults.rig.invariants import holds
from tests.faults.rig.seen import look
from tests.faults.rig.story import settles
from tests.faults.rig.town import Town
from tests.faults.rig.walk import Point
from tests.nursery.nursery import KILLED, Child

OF_CALLS = re.compile(r"send calls:|voice:|.*telephone")
"""What is passed for calls and keys alone."""

TAKEN_UP = "taken up by telephone"

Evening = Callable[..., Child]
"""Gives the first process, which is asked to end itself or to record."""


@dataclass(frozen=True, kw_only=True)
class Walked:
    """What came of ending the program at one point."""

    point: Point
    reached: bool
    rung: int
    """How many calls the gateway took."""
    unmarked: int
    """How many of them do not say that they may be a repeat."""
    taken_up: int
    """How often the journal says that somebody took the alarm up."""
    broken: str = ""

    def is_right(self, steps: int) -> bool:
        """A call for each step; one more at most, and then it says what it may be."""
        right = steps <= self.rung <= steps + 1 and self.unmarked <= steps
        return right and self.taken_up == 1 and not self.broken


def key_at_once(house: House, line: Line, **asked: object) -> Child:
    """A cry, a call, a key; its presser hears of it."""
    line.somebody_calls_for_help()
    first = house.starts(**asked)
    line.rings()
    return _pressed(house, line, first)


def second_ring(house: House, line: Line, **asked: object) -> Child:
    """A cry from a phone, a call that nobody answers, one more, a key."""
    first = house.starts(**asked)
    house.phones["E1001"].says("/sos")
    line.rings()
    line.nobody_answers()
    before = len(line.rung)
    house.shared.steps(seconds=AGAIN_AFTER.total_seconds())
    line.rings(before + 1)
    return _pressed(house, line, first)


def _pressed(house: House, line: Line, first: Child) -> Child:
    line.key_1()
    house.sees("D001", "You have this")
    settles(house)
    house.stops()
    return first


RINGS = 2
"""That often it rings in the second of these evenings, which passes all points of the
first one."""


def points_of_calls(town: Town, evening: Evening = second_ring) -> list[Point]:
    """Each of them every time that it is passed; before what is only read, the first
    time, halfway, and the last time."""
    with town.house() as house, line_to(house) as line:
        record = house.folder / "points"
        evening(house, line, record=str(record))
        passed = Counter(filter(OF_CALLS.match, record.read_text().splitlines()))
    return [(name, n) for name, times in passed.items() for n in _passes(name, times)]


def _passes(name: str, times: int) -> list[int]:
    if "SELECT" in name:
        return sorted({1, (times + 1) // 2, times})
    return list(range(1, times + 1))


def ends_at(town: Town, point: Point, evening: Evening = key_at_once) -> Walked:
    """One evening in which the program is ended there."""
    broken, reached = "", True
    with town.house() as house, line_to(house) as line:
        try:
            first = evening(house, line, ends_at=point)
            reached = first.ended == KILLED
            assert not house.surprises, house.surprises
            holds(look(house.database, house.standin, house.shared.now()))
        except (AssertionError, TimeoutError) as failure:
            broken = f"{failure}\n" + "\n".join(getattr(failure, "__notes__", ()))
        seen = look(house.database, house.standin, house.shared.now())
        return Walked(
            point=point,
            reached=reached,
            rung=len(line.rung),
            unmarked=len([each for each in line.rung if REPEATED not in each.words]),
            taken_up=[row.deed for row in seen.journal].count(TAKEN_UP),
            broken=broken,
        )


def walks(town: Town, points: list[Point], side_by_side: int) -> list[Walked]:
    """Each point once, some houses at the same time."""
    with ThreadPoolExecutor(side_by_side) as houses:
        return list(houses.map(partial(ends_at, town, evening=second_ring), points))
