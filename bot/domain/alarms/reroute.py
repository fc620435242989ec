"""A running alarm goes to others: from now on they are told, and nobody else.

Whoever was told and may still know of it, stays; who has it in hand keeps it. Without
such an owner the new ladder starts at its first rung, even if the alarm was closed:
those who are told now have not heard of it.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm, Rung, Status
from bot.domain.alarms.effects import TellRung
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import StaffId


def reroute(
    alarm: Alarm,
    kind: AlarmKind,
    rungs: tuple[Rung, ...],
    barred: Collection[StaffId],
    now: datetime,
) -> ladder.Decision:
    """``barred`` are those who may not know of it any more."""
    told = tuple(who for who in alarm.told if who not in barred)
    moved = replace(alarm, kind=kind, rungs=rungs, told=told, rung=-1)
    if alarm.owner in told and alarm.status is Status.IN_HAND:
        first = next((rung.people for rung in rungs if rung.people), ())
        new = tuple(who for who in first if who not in told)
        tell = TellRung(to=new, again=False, skipped=(), unreached_by=None)
        return replace(moved, told=moved.told_with(new)), (tell,) if new else ()
    fresh = replace(moved, owner=None, regained_at=None, closed_at=None, reason=None)
    return ladder.raise_alarm(replace(fresh, status=Status.RINGING), now)
