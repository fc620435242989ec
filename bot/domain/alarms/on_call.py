"""Who is on call changes while a ladder runs: whoever it is now stands on it.

Rungs that are ahead are made anew when the ladder climbs (``desk.alarms.ladders``). On
those that were told already somebody new comes behind whoever was on call then: told at
once, so that nothing comes later than it would have, and next in line, so that they may
take over what the other has in hand, who keeps it until then.
"""

from dataclasses import replace

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import ON_CALL
from bot.domain.refs import StaffId


def reached(alarm: Alarm) -> dict[str, tuple[StaffId, ...]]:
    """Of each role on call that was told, in the file's words: who stood for it."""
    found: dict[str, tuple[StaffId, ...]] = {}
    for rung in alarm.rungs[: alarm.rung + 1]:
        if rung.tell.startswith(ON_CALL):
            found[rung.tell] = (*found.get(rung.tell, ()), *rung.people)
    return found


def came_on(alarm: Alarm, tell: str, who: StaffId) -> Alarm:
    """They are on call now for a role that was told."""
    places = [i for i, rung in enumerate(alarm.rungs) if rung.tell == tell]
    last = max(place for place in places if place <= alarm.rung)
    theirs = replace(alarm.rungs[last], people=(who,))
    rungs = (*alarm.rungs[: last + 1], theirs, *alarm.rungs[last + 1 :])
    told = alarm.told_with((who,))
    return replace(alarm, rungs=rungs, rung=alarm.rung + 1, told=told)
