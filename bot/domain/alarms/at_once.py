"""A ladder that starts at its top: everybody on it is told, and then it goes on."""

from dataclasses import replace
from datetime import datetime

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.effects import TellRung
from bot.domain.alarms.ladder import Decision, raise_alarm


def raise_at_once(alarm: Alarm, now: datetime) -> Decision:
    """Everybody of every rung; from now on the patience of the last one runs."""
    people = tuple(dict.fromkeys(who for rung in alarm.rungs for who in rung.people))
    if not people:
        return raise_alarm(alarm, now)
    top = max(place for place, rung in enumerate(alarm.rungs) if rung.people)
    empty = tuple(rung.tell for rung in alarm.rungs if not rung.people)
    ringing = replace(alarm, rung=top, rung_told_at=now, told=alarm.told_with(people))
    tell = TellRung(to=people, again=False, skipped=empty, unreached_by=None)
    return ringing, (tell,)
