"""An alarm goes to others: past those who were told, or to who is on call now."""

from collections.abc import Collection
from functools import partial

from bot.desk.alarms import by_telephone, ladders, telling
from bot.desk.desk import SYSTEM, Desk
from bot.domain.alarms import on_call
from bot.domain.alarms import reroute as reroutes
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import StaffId
from bot.texts.alarms import endings
from bot.texts.alarms import on_call as texts
from storage.messages.message import Purpose


def reroute(
    desk: Desk, before: Alarm, kind: AlarmKind, barred: frozenset[StaffId]
) -> Alarm:
    """It goes to others; on the phones of those who may not know of it any more
    nothing of it is left."""
    rungs = ladders.resolve(desk, kind, before.officer, barred=barred)
    after, effects = reroutes.reroute(before, kind, rungs, barred, desk.now)
    desk.unit.alarms.save(after)
    desk.note(SYSTEM, "alarm rerouted", after.about, before.kind, after.kind)
    _take_away(desk, after, set(before.told) - set(after.told))
    telling.apply(desk, after, effects)
    return after


def hand_on(desk: Desk, before: Alarm) -> Alarm:
    """Whoever has come on call for a role that was told hears that it is open, and who
    has it; whoever went off call keeps what they hold until somebody takes it."""
    if before.status is Status.CLOSED:
        return before
    alarm, new = before, list[StaffId]()
    for tell, who in ladders.came_on(desk, before):
        alarm = on_call.came_on(alarm, tell, who)
        new.append(who)
    if not new:
        return before
    desk.unit.alarms.save(alarm)
    desk.note(SYSTEM, "alarm handed on", alarm.about, after=", ".join(new))
    owner = desk.person(alarm.owner).called if alarm.owner else None
    telling.say(desk, alarm, new, partial(texts.handed_on, owner=owner), Purpose.ALARM)
    telling.show_place(desk, alarm, new)
    by_telephone.ring_rung(desk, alarm, new)
    return alarm


def _take_away(desk: Desk, alarm: Alarm, people: Collection[StaffId]) -> None:
    """They may not know of it any more: nothing that says so is left with them."""
    for person in map(desk.person, people):
        for purpose in (Purpose.ALARM, Purpose.PLACE):
            for shown in desk.unit.outbox.shown(alarm.about, purpose, person.id):
                gone = endings.with_others(desk.reader(person), alarm.about)
                desk.owe_edit(shown, gone)
