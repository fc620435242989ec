"""Telephones that ring: who is rung when, and as many at once as there are lines.

    a rung is told ─▶ its people are rung at once, or after half the rung's patience
    a call is due, and nobody has the alarm ─▶ owed to the gateway
    a line is free ─▶ taken, with a token by which the gateway's word is known

What the gateway, a key or silence makes of it is in ``incoming.telephone``.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person
from bot.domain.refs import RING_TEST, WAKE_TEST, Ref, StaffId
from bot.domain.telephone import call as calls
from bot.domain.telephone.call import TWICE, Call, Effect
from storage.messages.message import Lane, NewMessage, Purpose

PATH = "/voice"


def ring_rung(desk: Desk, alarm: Alarm, people: Sequence[StaffId]) -> None:
    """Whoever has just been told of a ringing alarm; no drill rings."""
    if alarm.status is not Status.RINGING or alarm.about.is_drill or not alarm.rungs:
        return
    rung = alarm.rungs[max(alarm.rung, 0)]
    at_once = alarm.kind.rules.rings_at_once or rung.rings_at_once
    ring_at = desk.now + (timedelta() if at_once else rung.patience / 2)
    for person in map(desk.person, people):
        plan(desk, person, alarm.about, ring_at, alarm=alarm.id)


def plan(
    desk: Desk,
    person: Person,
    about: Ref,
    ring_at: datetime,
    *,
    alarm: int | None = None,
    most: int = TWICE,
) -> None:
    """One call for one person and thing: a second one waits until the first is over."""
    if not can_be_rung(desk, person) or desk.unit.calls.is_running(person.id, about):
        return
    new = Call(
        person=person.id,
        about=about,
        alarm=alarm,
        ring_at=ring_at,
        most=most,
        moved_at=desk.now,
    )
    planned = desk.unit.calls.add(new)
    if ring_at <= desk.now:
        move(desk, planned, calls.Woken())


def can_be_rung(desk: Desk, person: Person) -> bool:
    """There is a gateway, and a number, be it a landline's."""
    if Channel.CALL not in desk.channels or not person.active:
        return False
    return bool(desk.unit.people.address(person.id, Channel.CALL).strip())


def move(
    desk: Desk, before: Call, event: calls.Event
) -> tuple[Call, tuple[Effect, ...]]:
    """Decide, keep, and owe or withdraw; giving up is for the caller to act on."""
    after, effects = calls.decide(before, event, desk.now)
    if after == before and not effects:
        return after, ()
    desk.unit.calls.save(after)
    desk.calls = True
    if Effect.WITHDRAW in effects:
        desk.unit.calls.withdraw(after, desk.now)
    if Effect.DIAL in effects:
        desk.put(_owed(desk, after))
    return after, effects


def _owed(desk: Desk, call: Call) -> NewMessage:
    alarm = desk.unit.alarms.find(call.alarm) if call.alarm is not None else None
    return NewMessage(
        lane=_lane(call, alarm),
        channel=Channel.CALL,
        person=call.person,
        purpose=Purpose.PROMPT if alarm is None else Purpose.ALARM,
        about=call.about,
        alarm=call.alarm,
        target=call.id,
        created_at=desk.now,
    )


def _lane(call: Call, alarm: Alarm | None) -> Lane:
    """A test waits for whatever is real."""
    if call.about.prefix in (RING_TEST, WAKE_TEST):
        return Lane.DIGEST
    urgent = alarm is not None and alarm.kind.rules.rings_at_once
    return Lane.URGENT if urgent else Lane.ESCALATION


def free_lines(desk: Desk, lines: int) -> int:
    """How many more calls the gateway takes now."""
    return max(lines - desk.unit.calls.lines_in_use(), 0)


def address(desk: Desk, call: Call) -> str:
    """Where the gateway asks what to say, and brings the key; new at each try."""
    token = secrets.token_urlsafe(24)
    desk.unit.calls.give_token(call, token)
    return turn_address(desk, token, call.turn)


def turn_address(desk: Desk, token: str, turn: int) -> str:
    """Of one key: each counts once."""
    return f"{desk.web_address}{PATH}?call={token}&turn={turn}"
