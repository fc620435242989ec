"""The hour from discovery: whom a breach's ladder tells, and how fast."""

from dataclasses import replace
from datetime import timedelta

from bot.desk.alarms import ladders, telling
from bot.desk.breach import dpo_system, seventy_two_hours
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import own_office
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm, Rung, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach import breach, events, first_hour
from bot.domain.breach.breach import Breach
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.texts.alarms import alarm as alarm_texts
from bot.texts.alarms import of_a_breach as texts
from storage.messages.message import Purpose


def rungs(desk: Desk, reported: Breach) -> tuple[Rung, ...]:
    """The company's ladder, hurried by what is left of the hour."""
    usual = ladders.resolve(
        desk,
        AlarmKind.BREACH,
        reported.reporter,
        reported.division,
        own_office.barred(desk, reported),
    )
    return first_hour.within(usual, first_hour.time_left(reported, desk.now))


def copy_to_the_away(desk: Desk, alarm: Alarm) -> None:
    """A DPO who is away is passed over, and reads it nevertheless."""
    dpos = desk.unit.people.holding(Role.DPO)
    away = [p for p in dpos if p.is_away(desk.now) and p.id != alarm.officer]
    telling.say(desk, alarm, [person.id for person in away], texts.copy)


def date(desk: Desk, person: Person, reported: Breach, said: events.Dated) -> Breach:
    """Somebody says when it was found: the hour runs from there, and the 72 hours."""
    dated = breach.decide(reported, said, desk.now)
    desk.unit.breaches.save(dated, learnt_at=desk.now)
    deed = "breach dated at latest" if said.at_latest else "breach dated"
    desk.note(person.id, deed, dated.ref, after=dated.discovered_at.isoformat())
    if dated.discovered_at == reported.discovered_at:
        if dated != reported:
            dpo_system.tell(desk, dpo_system.Event.UPDATED, dated)
        return dated
    dpo_system.tell(desk, dpo_system.Event.DATED, dated)
    alarm = desk.unit.alarms.about(dated.ref)
    if alarm is not None:
        _hurry(desk, dated, alarm)
    seventy_two_hours.ask_why(desk, reported, dated)
    return dated


def _hurry(desk: Desk, dated: Breach, alarm: Alarm) -> None:
    """Less of the hour is left than was thought: what is left of the ladder knows."""
    left = first_hour.time_left(dated, desk.now)
    ringing = alarm.status is Status.RINGING
    if ringing and left <= timedelta():
        _start_anew(desk, dated, alarm)
        return
    telling.say(desk, alarm, alarm.told, texts.found_earlier)
    if ringing:
        since = first_hour.time_left(dated, alarm.rung_told_at or desk.now)
        desk.unit.alarms.save(first_hour.hurried(alarm, since))


def concerns(desk: Desk, reported: Breach) -> None:
    """Whose work it is about decides whose DPO hears, and who may not own it."""
    dpos = desk.in_reach(Role.DPO)
    theirs = [p.id for p in dpos if p.division == reported.service]
    if theirs:
        reported = replace(reported, division=reported.service)
        desk.unit.breaches.save(reported)
    alarm = desk.unit.alarms.about(reported.ref)
    if alarm is None or alarm.status is Status.CLOSED:
        return
    near = own_office.barred(desk, reported)
    if alarm.owner in near or (near and set(alarm.told) & near):
        _hand_on(desk, reported, alarm, near)
        return
    new = tuple(who for who in theirs if who not in alarm.told and who not in near)
    telling.say(desk, alarm, new, alarm_texts.alarm, Purpose.ALARM)
    desk.unit.alarms.save(replace(alarm, told=alarm.told_with(new)))


def _hand_on(
    desk: Desk, reported: Breach, alarm: Alarm, near: frozenset[StaffId]
) -> None:
    """Those it comes from are told so, and nothing more; the others are told of it."""
    told = tuple(who for who in alarm.told if who in near)
    telling.say(desk, alarm, told, texts.own_office)
    others = tuple(who for who in alarm.told if who not in near)
    without = replace(alarm, told=others)
    if alarm.owner in near or alarm.status is Status.RINGING:
        _start_anew(desk, reported, without)
        relieve(desk, reported)
    else:
        desk.unit.alarms.save(without)


def relieve(desk: Desk, reported: Breach) -> Breach:
    """Nobody has it now."""
    if reported.status is not breach.Status.ACKNOWLEDGED:
        return reported
    relieved = breach.decide(reported, events.Relieved(), desk.now)
    desk.unit.breaches.save(relieved)
    desk.note(SYSTEM, "breach", relieved.ref, reported.status, relieved.status)
    return relieved


def _start_anew(desk: Desk, reported: Breach, alarm: Alarm) -> None:
    """The ladder as it must be now, from its first rung."""
    fresh = first_hour.anew(alarm, rungs(desk, reported))
    ringing, effects = ladder.raise_alarm(fresh, desk.now)
    desk.unit.alarms.save(ringing)
    telling.apply(desk, ringing, effects)
