"""How likely somebody takes an alarm up within five minutes, as wake tests tell it.

Only wake tests count. Who took up which real alarm is not used: whoever presses second
is not seen to have pressed at all, and nobody agreed to be measured by it (ADR 81).
Whoever was never tested adds nothing, so what is said is the least that is known.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil, floor

from bot.domain.wake_tests.beta import Beta, any_of, learned
from bot.domain.wake_tests.wake_test import WITHIN

WITHIN_FIVE = timedelta(minutes=5)
FEW = 5
"""Fewer tests than that are no ground for a number. Our own choice."""
SURE = 0.9
"""The interval that is said holds the true chance so likely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Somebody on a ladder."""

    woken_after: timedelta
    """From the alarm to the telephone's ring; without one, to the message."""
    has_telephone: bool
    tests: int = 0
    """Those that count, and were done in the way in which an alarm would come now."""
    pressed: int = 0

    @property
    def is_in_time(self) -> bool:
        """For the two minutes of a test before five are over."""
        return self.woken_after + WITHIN <= WITHIN_FIVE

    @property
    def is_known(self) -> bool:
        return self.is_in_time and self.tests > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RungTonight:
    number: int
    """From 1, as the company file has them."""
    tell: str
    people: tuple[Standing, ...]

    @property
    def is_in_time(self) -> bool:
        """Or has nobody, and no time is spent on it."""
        return not self.people or any(each.is_in_time for each in self.people)

    @property
    def chance(self) -> float:
        known = _chances(self.people)
        return any_of(known).mean if known else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """In tenths, the interval rounded outwards; never certain."""

    about: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacks:
    """What would help a rung: how many of its people lack it."""

    people: int
    telephone: int
    tests: int


def trials_behind(rungs: Sequence[RungTonight]) -> int:
    """Of those who are woken in time."""
    return sum(each.tests for each in _people(rungs) if each.is_known)


def readiness(rungs: Sequence[RungTonight]) -> Readiness | None:
    """None where there are too few tests to say."""
    if trials_behind(rungs) < FEW:
        return None
    chance = any_of(_chances(_people(rungs)))
    low, high = chance.interval(SURE)
    return Readiness(
        about=min(round(10 * chance.mean), 9),
        low=floor(10 * low),
        high=ceil(10 * high),
    )


def weakest(rungs: Sequence[RungTonight]) -> RungTonight | None:
    """Of those that come in time; of several the one that is told first."""
    return min(
        (each for each in rungs if each.is_in_time),
        key=lambda rung: rung.chance,
        default=None,
    )


def lacks(rung: RungTonight) -> Lacks:
    return Lacks(
        people=len(rung.people),
        telephone=sum(not each.has_telephone for each in rung.people),
        tests=sum(not each.tests for each in rung.people),
    )


def _people(rungs: Sequence[RungTonight]) -> list[Standing]:
    return [each for rung in rungs for each in rung.people]


def _chances(people: Sequence[Standing]) -> list[Beta]:
    return [learned(each.pressed, each.tests) for each in people if each.is_known]
