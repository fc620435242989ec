"""How often somebody pressed in time, by the way they were woken and by the hour."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.domain.wake_tests.hours import THIRDS, Hours, third_of
from bot.domain.wake_tests.wake_test import COUNTS, Status, WakeTest


@dataclass(frozen=True, slots=True)
class Count:
    pressed: int
    tests: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    in_all: Count
    by_telephone: Count
    by_message: Count
    """Alone: no telephone was to ring."""
    thirds: Mapping[Hours, Count]
    """Of the night."""


def tally(tests: Iterable[WakeTest], zone: ZoneInfo) -> Tally:
    """Of those that count."""
    counted = [each for each in tests if each.status in COUNTS]
    third = {each.id: third_of(each.began_at or each.due_at, zone) for each in counted}
    return Tally(
        in_all=_count(counted),
        by_telephone=_count(each for each in counted if each.rings),
        by_message=_count(each for each in counted if not each.rings),
        thirds={
            hours: _count(each for each in counted if third[each.id] is hours)
            for hours in THIRDS
        },
    )


def _count(tests: Iterable[WakeTest]) -> Count:
    pressed = [each.status is Status.PRESSED for each in tests]
    return Count(sum(pressed), len(pressed))
