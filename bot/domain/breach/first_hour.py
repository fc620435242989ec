"""The hour from discovery: how fast a breach's ladder climbs, to be inside it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.alarms.alarm import Alarm, Rung
from bot.domain.breach.breach import Breach
from bot.domain.people.person import Role

MARGIN = timedelta(minutes=5)
"""The last rung hears this long before the hour ends, so that it can still act."""


def time_left(breach: Breach, now: datetime) -> timedelta:
    """How long the ladder may take to reach its last rung; may be negative."""
    return breach.dpo_by - MARGIN - now


def within(rungs: tuple[Rung, ...], left: timedelta) -> tuple[Rung, ...]:
    """The same ladder, hurried so that its last rung is told before ``left`` is over.

    When no time is left, all but the directors are told together, and the directors
    after them. The last rung keeps its own patience: it repeats no faster. Source:
    data-protection policy, the DPO hears within one hour of discovery, then the other
    DPO or SIRO.
    """
    waits = sum((rung.patience for rung in rungs[:-1]), timedelta())
    if waits <= left or not rungs:
        return rungs
    if left <= timedelta():
        return _together(rungs)
    return (*(_hurried(rung, left, waits) for rung in rungs[:-1]), rungs[-1])


def _together(rungs: tuple[Rung, ...]) -> tuple[Rung, ...]:
    """Rungs that hold nobody stay, to be said."""
    later = tuple(rung for rung in rungs if rung.tell == Role.DIRECTOR)
    first = tuple(rung for rung in rungs if rung.tell != Role.DIRECTOR)
    empty = tuple(rung for rung in first if not rung.people)
    everyone = tuple(dict.fromkeys(p for rung in first for p in rung.people))
    if not everyone:
        return rungs
    return (*empty, replace(first[-1], people=everyone), *later)


def _hurried(rung: Rung, left: timedelta, waits: timedelta) -> Rung:
    """Its share of what is left, rounded down to the microsecond."""
    tick = timedelta.resolution
    share = (rung.patience // tick) * (left // tick) // (waits // tick)
    return replace(rung, patience=tick * share)


def hurried(alarm: Alarm, left: timedelta) -> Alarm:
    """What is still to be climbed of a ringing ladder, in what is left of the hour."""
    climbed, ahead = alarm.rungs[: alarm.rung], alarm.rungs[max(alarm.rung, 0) :]
    return replace(alarm, rungs=(*climbed, *within(ahead, left)))


def anew(alarm: Alarm, rungs: tuple[Rung, ...]) -> Alarm:
    """The same alarm before anybody of this ladder was told, and without an owner."""
    return replace(alarm, rungs=rungs, rung=-1, rung_told_at=None)
