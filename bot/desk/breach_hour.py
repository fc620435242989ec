"""The hour from discovery: whom a breach's ladder tells, and how fast."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk import dpo_system, ladders, telling
from bot.desk.desk import Desk
from bot.domain import breach
from bot.domain.alarm import AlarmKind, Rung, Status
from bot.domain.breach import Breach
from bot.domain.people import Person
from bot.texts import alarms as texts


def rungs(desk: Desk, reported: Breach) -> tuple[Rung, ...]:
    """The company's ladder, hurried by what is left of the hour."""
    usual = ladders.resolve(
        desk, AlarmKind.BREACH, reported.reporter, reported.division
    )
    return breach.within(usual, breach.time_left(reported, desk.now))


def date(desk: Desk, person: Person, reported: Breach, found: datetime) -> Breach:
    """The reporter says when it was found: the hour runs from there."""
    dated = breach.decide(reported, breach.Dated(found), desk.now)
    desk.unit.breaches.save(dated)
    desk.note(person.id, "breach dated", dated.ref, after=found.isoformat())
    if dated.discovered_at != reported.discovered_at:
        dpo_system.tell(desk, dpo_system.Event.DATED, dated)
    if dated.discovered_at != reported.discovered_at:
        _hurry(desk, dated)
    return dated


def _hurry(desk: Desk, dated: Breach) -> None:
    """Less of the hour is left than was thought: what is left of the ladder knows."""
    alarm = desk.unit.alarms.about(dated.ref)
    if alarm is None:
        return
    telling.say(desk, alarm, alarm.told, texts.found_earlier)
    if alarm.status is not Status.RINGING:
        return
    climbed, ahead = alarm.rungs[: alarm.rung], alarm.rungs[max(alarm.rung, 0) :]
    left = breach.time_left(dated, alarm.rung_told_at or desk.now)
    hurried = breach.within(ahead, max(left, timedelta(seconds=1)))
    desk.unit.alarms.save(replace(alarm, rungs=(*climbed, *hurried)))
