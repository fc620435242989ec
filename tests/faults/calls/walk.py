"""Walks the points that one call passes, ending the program at one of them each."""

import re
from collections import Counter
from dataclasses import dataclass

from tests.faults.calls.line import REPEATED, Line, line_to
from tests.faults.rig.house import KILLED, House, Process
from tests.faults.rig.invariants import holds
from tests.faults.rig.seen import look
from tests.faults.rig.story import settles
from tests.faults.rig.town import Town
from tests.faults.rig.walk import Point, all_points

OF_CALLS = re.compile(r"send calls:|voice:|dispatcher: .*telephone")
"""What is passed for the call and for its key alone."""

TAKEN_UP = "taken up by telephone"


@dataclass(frozen=True, kw_only=True)
class Walked:
    """What came of ending the program at one point."""

    reached: bool
    rung: int
    """How many calls the gateway took."""
    unmarked: int
    """Of those after the first, how many do not say that they may be a repeat."""
    taken_up: int
    """How often the journal says that somebody took the alarm up."""


def evening(house: House, line: Line, **asked: object) -> Process:
    """A cry, a call, a key; its presser hears of it."""
    line.somebody_calls_for_help()
    first = house.starts(**asked)
    line.rings()
    line.key_1()
    house.sees("D001", "You have this")
    settles(house)
    house.stops()
    return first


def points_of_a_call(town: Town) -> list[Point]:
    with town.house() as house, line_to(house) as line:
        record = house.folder / "points"
        evening(house, line, record=str(record))
        passed = Counter(filter(OF_CALLS.match, record.read_text().splitlines()))
    return all_points(passed)


def ends_at(town: Town, point: Point) -> Walked:
    """One evening in which the program is ended there; everything holds."""
    with town.house() as house, line_to(house) as line:
        first = evening(house, line, ends_at=point)
        assert not house.surprises, house.surprises
        seen = look(house.database, house.standin, house.shared.now())
        holds(seen)
        again = [each for each in line.rung[1:] if REPEATED not in each.words]
        deeds = [row.deed for row in seen.journal]
        return Walked(
            reached=first.ended == KILLED,
            rung=len(line.rung),
            unmarked=len(again),
            taken_up=deeds.count(TAKEN_UP),
        )
