"""Alarms that no silence raised: their ladder climbs, and nothing else moves.

What they were about had words, places and people in it. None of that is here, so their
subjects are not either; who is told, and when, follows from the ladder alone.
"""

from dataclasses import replace

from bot.desk.alarms import ladders, raising
from bot.desk.desk import SYSTEM, Desk
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm, Rung
from bot.domain.alarms.effects import TellEveryone


def sound(desk: Desk, then: Alarm, *, as_then: bool) -> Alarm:
    """Raised now; ``as_then``: its ladder has the people that it had."""
    rungs = then.rungs if as_then else _rungs(desk, then)
    fresh = Alarm(
        kind=then.kind,
        about=then.about,
        officer=then.officer,
        site=then.site,
        raised_at=desk.now,
        rungs=rungs,
        owner_gets=desk.company.owner_gets(then.kind),
    )
    climbed, _ = ladder.raise_alarm(fresh, desk.now)
    alarm = desk.unit.alarms.add(climbed)
    desk.note(SYSTEM, f"alarm {then.kind}", then.about, after=alarm.status)
    return alarm


def _rungs(desk: Desk, then: Alarm) -> tuple[Rung, ...]:
    division = desk.person(then.officer).division
    return ladders.resolve(desk, then.kind, then.officer, division)


def move(desk: Desk, before: Alarm, event: ladder.Event, actor: str) -> Alarm:
    """As :func:`raising.move`, and nobody is written to."""
    after, effects = ladder.decide(before, event, desk.now)
    if after == before and not effects:
        return after
    if any(isinstance(each, TellEveryone) for each in effects):
        everyone = ladders.everyone(desk, after.kind)
        after = replace(after, told=after.told_with(everyone))
    desk.unit.alarms.save(after)
    deed = f"alarm {type(event).__name__}"
    desk.note(actor, deed, after.about, raising.state(before), raising.state(after))
    return after
