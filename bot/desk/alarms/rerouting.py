"""An alarm goes to others, past those who were told before."""

from collections.abc import Collection

from bot.desk.alarms import ladders, telling
from bot.desk.desk import SYSTEM, Desk
from bot.domain.alarms import reroute as reroutes
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import StaffId
from bot.texts.alarms import endings as texts
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


def _take_away(desk: Desk, alarm: Alarm, people: Collection[StaffId]) -> None:
    """They may not know of it any more: nothing that says so is left with them."""
    for person in map(desk.person, people):
        for purpose in (Purpose.ALARM, Purpose.PLACE):
            for shown in desk.unit.outbox.shown(alarm.about, purpose, person.id):
                gone = texts.with_others(desk.reader(person), alarm.about)
                desk.owe_edit(shown, gone)
