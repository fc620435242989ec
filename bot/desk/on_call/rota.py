"""The rota of those on call: taken from a file; who it is now; where it has gaps."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.domain.loads import OnCallLine
from bot.domain.on_call.duty import (
    AHEAD,
    IN_USE,
    Duty,
    Stage,
    compare,
    planned,
    wakes_at,
)
from bot.domain.on_call.gaps import Span, missing, promised, without
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.texts.on_call import lines as said
from bot.texts.on_call import notices as texts
from storage.deadlines.deadlines import Subject

LOOKED_AT = time(9)
"""Gaps are told by day, on the company's clock."""

DAY = timedelta(days=1)


@dataclass(kw_only=True)
class Taking:
    """What a file did, or would do: one sentence each."""

    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def take(desk: Desk, given: Sequence[OnCallLine]) -> Taking:
    """A file's rota. Whoever had a duty that it drops hears so, if they knew of it."""
    comparison = compare(standing(desk), given, desk.now)
    taking = Taking()
    for line in comparison.new:
        keep_new(desk, planned(line))
        taking.lines.append(said.new(line, desk.zone))
    for duty in comparison.agreed:
        keep(desk, duty)
    for duty in comparison.dropped:
        taking.lines.append(said.dropped(duty.line, desk.zone))
        desk.note("command line", "on call dropped", duty.person, after=duty.role)
        if duty.stage is not Stage.PLANNED:
            person = desk.person(duty.person)
            notice.say(desk, person, texts.dropped(desk.reader(person), duty))
    desk.unit.on_call.drop(comparison.dropped)
    taking.notes += [said.gap(role, gap, desk.zone) for role, gap in gaps(desk)]
    desk.unit.on_call.look_ahead_at(next_look(desk))
    return taking


def standing(desk: Desk) -> list[Duty]:
    """The rota as it is in use: what it promises is seen from it."""
    return desk.unit.on_call.between(desk.now - IN_USE)


def keep_new(desk: Desk, duty: Duty) -> None:
    desk.unit.on_call.add(duty, wakes_at(duty, desk.zone))
    desk.note(SYSTEM, "on call planned", duty.person, after=duty.role)


def keep(desk: Desk, duty: Duty) -> None:
    desk.unit.on_call.save(duty, wakes_at(duty, desk.zone))


def changed(desk: Desk, duty: Duty) -> None:
    """Somebody else is on call: each open alarm looks who that is, at once."""
    if duty.is_on(desk.now):
        for alarm in desk.unit.alarms.all_open():
            if not alarm.about.is_drill:
                desk.unit.deadlines.set(Subject.ALARM, alarm.id, desk.now)


def next_look(desk: Desk) -> datetime:
    """Tomorrow morning, or this morning if that is ahead."""
    today = datetime.combine(desk.today, LOOKED_AT, desk.zone)
    if today > desk.now:
        return today
    return datetime.combine(desk.today + DAY, LOOKED_AT, desk.zone)


def on_now(desk: Desk, role: Role) -> list[Person]:
    """Who is on call for a role, whether or not they can be told."""
    now = desk.unit.on_call.between(desk.now, desk.now + timedelta(microseconds=1))
    people = [desk.person(duty.person) for duty in now if duty.role is role]
    return [person for person in people if _holds(person, role)]


def running_the_night(desk: Desk, but: Collection[StaffId] = ()) -> list[Person]:
    """Whoever runs the night: the duty managers on call; where none of them can be
    told, all duty managers, and without them the directors. None of ``but``: what
    they ask for is somebody else's to decide."""
    there = [one for one in on_now(desk, Role.DUTY_MANAGER) if desk.can_be_told(one)]
    on = [one for one in there if one.id not in but]
    managers = on or desk.in_reach(Role.DUTY_MANAGER, but=but)
    return managers or desk.in_reach(Role.DIRECTOR, but=but)


def _holds(person: Person, role: Role) -> bool:
    return person.active and role in person.roles


def gaps(desk: Desk) -> Iterator[tuple[Role, Span]]:
    """Where the rota promises nobody in the next days: who has left, does not hold the
    role any more or has said that they are away is nobody."""
    end = desk.now + AHEAD
    duties = standing(desk)
    for role in Role:
        own = [duty for duty in duties if duty.role is role]
        hours = promised([duty.span for duty in own], desk.now, end, desk.zone)
        covered = [
            span for duty in own for span in _there(desk.person(duty.person), duty)
        ]
        for gap in missing(covered, hours):
            yield role, gap


def _there(person: Person, duty: Duty) -> Iterator[Span]:
    """When somebody really is there for it."""
    if not _holds(person, duty.role):
        return
    away = None
    if person.away_from is not None and person.away_until is not None:
        away = Span(person.away_from, person.away_until)
    yield from without(duty.span, away)
