"""Walks the points that an evening passes, ending the program at one of them each time.

A first evening is only recorded. Then, for each point: a fresh house, the program ends
itself there by SIGKILL, whoever watches starts it again, the evening goes on to its
end, and every invariant is looked at.
"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.faults.rig.invariants import holds
from tests.faults.rig.seen import look
from tests.faults.rig.story import evening
from tests.faults.rig.town import Town
from tests.nursery.nursery import KILLED

Point = tuple[str, int]
"""A name, and how often it was passed before."""


@dataclass(frozen=True, kw_only=True)
class Walked:
    """What came of ending the program at one point."""

    point: Point
    reached: bool
    """False when the evening went another way this time."""
    broken: str = ""


def recorded(town: Town) -> Counter[str]:
    """Each point of an evening, and how often it is passed."""
    with town.house() as house:
        record = house.folder / "points"
        house.starts(record=str(record))
        evening(house)
        house.stops()
        holds(look(house.database, house.standin, house.shared.now()))
        return Counter(record.read_text().splitlines())


def all_points(passed: Counter[str]) -> list[Point]:
    """Each of them the first time that it is passed, and halfway through the rest."""
    return [
        (name, number)
        for name, times in passed.items()
        for number in sorted({1, (times + 1) // 2})
    ]


def ends_at(town: Town, point: Point) -> Walked:
    """One evening in which the program is ended there."""
    with town.house() as house:
        first = house.starts(ends_at=point)
        try:
            evening(house)
            house.stops()
            assert not house.surprises, house.surprises
            holds(look(house.database, house.standin, house.shared.now()))
        except (AssertionError, TimeoutError) as broken:
            notes = "\n".join(getattr(broken, "__notes__", ()))
            return Walked(point=point, reached=True, broken=f"{broken}\n{notes}")
        return Walked(point=point, reached=first.ended == KILLED)


def walks(town: Town, points: list[Point], side_by_side: int) -> list[Walked]:
    """Each point once, some houses at the same time."""
    with ThreadPoolExecutor(side_by_side) as houses:
        return list(houses.map(lambda point: ends_at(town, point), points))
