"""Who is told of an alarm, and when, unless the company says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.alarms.alarm import AlarmKind

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RungRule:
    """One rung as the company file says it: ``tell`` a role or ``staff:D002``."""

    tell: str
    patience: timedelta


def _rungs(*rules: tuple[str, int]) -> tuple[RungRule, ...]:
    return tuple(RungRule(tell=who, patience=n * MINUTE) for who, n in rules)


_SAFETY = _rungs(("duty-manager", 2), ("director", 2))


DEFAULT_LADDERS: Mapping[AlarmKind, tuple[RungRule, ...]] = {
    AlarmKind.MISSED_CHECK_CALL: _SAFETY,
    AlarmKind.NO_SHOW: _SAFETY,
    AlarmKind.MISSED_BOOK_OFF: _SAFETY,
    AlarmKind.SOS: _rungs(("duty-manager", 1), ("director", 1)),
    AlarmKind.WELFARE: _SAFETY,
    AlarmKind.INCIDENT: _rungs(("duty-manager", 10), ("director", 10)),
    AlarmKind.BREACH: _rungs(("dpo", 20), ("siro", 15), ("director", 10)),
    AlarmKind.NEAR_MISS: _rungs(("duty-manager", 30), ("director", 30)),
}
"""Used where the company file names no ladder: no kind of alarm is ever unheard."""
