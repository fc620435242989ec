"""The report of an incident goes past the duty managers, or comes back to them."""

from dataclasses import replace

from bot.desk.alarms import rerouting
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents.abuse import aftercare
from bot.desk.people import past_line
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.incidents import incident as incidents
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.line import Line, after_words
from bot.domain.incidents.particulars import Category, Side
from bot.domain.people.person import Person


def kind_of(incident: Incident) -> AlarmKind:
    return AlarmKind.ABUSE if incident.goes_past else AlarmKind.INCIDENT


def read(
    desk: Desk, before: Incident, category: Category | None, by: Side | None
) -> Incident:
    """What was read, or chosen, may make it one that goes past them."""
    return _to(desk, before, after_words(before.line, category, by), SYSTEM)


def say(desk: Desk, person: Person, before: Incident, line: Line) -> Incident:
    """Its reporter says so, with one tap."""
    after = _to(desk, before, line, person.id)
    follow(desk, before, after)
    return after


def _to(desk: Desk, before: Incident, line: Line, by: str) -> Incident:
    if line is before.line:
        return before
    after = replace(before, line=line)
    desk.unit.incidents.save(after)
    desk.note(by, "line", after.ref, before.line, after.line)
    return after


def follow(desk: Desk, before: Incident, after: Incident) -> None:
    """Its alarm goes where the report goes; its officer hears it, and is offered a
    call after abuse."""
    alarm = desk.unit.alarms.about(after.ref)
    if alarm is not None and alarm.kind is not kind_of(after):
        _reroute(desk, after, alarm)
    if after.goes_past and not before.goes_past:
        aftercare.goes_past(desk, after)
    aftercare.offer(desk, after)


def _reroute(desk: Desk, incident: Incident, alarm: Alarm) -> None:
    """Those who are told now have not heard of it, even if others have ended it."""
    if alarm.status is Status.CLOSED:
        again = incidents.decide(incident, incidents.Reopened(), desk.now)
        desk.unit.incidents.save(again)
    kind = kind_of(incident)
    past = kind is AlarmKind.ABUSE
    barred = past_line.barred(desk, incident.officer) if past else frozenset()
    rerouting.reroute(desk, alarm, kind, barred)
