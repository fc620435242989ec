"""Which forms of a breach's page somebody is shown: those that are theirs to send."""

from bot.desk.desk import Desk
from bot.domain.alarms.alarm import Alarm
from bot.domain.breach import seventy_two_hours
from bot.domain.breach.breach import Breach
from bot.domain.people.permissions import (
    Action,
    allow_hold,
    allow_let_go,
    allow_release,
    allow_take_up,
    is_allowed,
    may,
)
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.retention.disposal import Entry
from bot.domain.web.deeds import Deed


def forms(
    desk: Desk, person: Person, breach: Breach, alarm: Alarm | None, entry: Entry
) -> frozenset[Deed]:
    """The forms that are worth showing; each deed is checked anew when it is done."""
    deeds = _of_the_record(desk, person, entry) | _of_the_register(desk, person, breach)
    is_open = breach.closed_at is None
    if may(person, Action.ASSESS_BREACH):
        deeds |= _of_the_assessor(desk, breach)
    if is_open and alarm is not None and _may_act(person, alarm):
        deeds |= _of_the_owner(alarm, person.id)
    return frozenset(deeds)


def _of_the_assessor(desk: Desk, breach: Breach) -> set[Deed]:
    deeds = {Deed.ASSESS}
    if desk.unit.assessments.of(breach.id).is_stated:
        deeds.add(Deed.DECIDE)
    deeds |= _of_the_outside(desk, breach)
    deeds.add(Deed.FOUND)
    if breach.closed_at is None:
        deeds |= {Deed.FACTS, Deed.STEPS}
    return deeds


def _of_the_outside(desk: Desk, breach: Breach) -> set[Deed]:
    deeds = {Deed.REGULATOR, Deed.AWARE, Deed.WHOSE, Deed.PEOPLE, Deed.EXEMPT}
    deeds |= {Deed.CLIENT, Deed.CLIENT_SEND, Deed.CLIENT_TOLD}
    if not desk.unit.notifications.of(breach.id).submissions:
        deeds.add(Deed.SPARE)
    if seventy_two_hours.is_late(breach, desk.now):
        deeds.add(Deed.DELAY)
    return deeds


def _of_the_register(desk: Desk, person: Person, breach: Breach) -> set[Deed]:
    closed = desk.unit.breach_register.of(breach.id).closed is not None
    asked = {Deed.BOARD: Action.WRITE_REGISTER}
    if closed:
        asked[Deed.REOPEN] = Action.REOPEN_REGISTER
    else:
        asked[Deed.WRITE] = Action.WRITE_REGISTER
        asked[Deed.ACTION] = Action.KEEP_ACTIONS
        asked[Deed.APPROVE] = Action.CLOSE_REGISTER
    return {deed for deed, action in asked.items() if may(person, action)}


def _of_the_record(desk: Desk, person: Person, entry: Entry) -> set[Deed]:
    if entry.held_at is None:
        return {Deed.HOLD} if is_allowed(allow_hold, person, entry.kind) else set()
    return {Deed.RELEASE} if is_allowed(_allow_release, desk, person, entry) else set()


def _may_act(person: Person, alarm: Alarm) -> bool:
    told = person.id in alarm.told
    return is_allowed(allow_take_up, person, alarm.kind, told=told)


def _of_the_owner(alarm: Alarm, me: StaffId) -> set[Deed]:
    if alarm.owner == me:
        return {Deed.CLOSE}
    if alarm.owner is None or alarm.outranks(me, alarm.owner):
        return {Deed.ACKNOWLEDGE, Deed.CLOSE}
    return set()


def _allow_release(desk: Desk, person: Person, entry: Entry) -> None:
    holder = desk.unit.people.find(entry.held_by or "")
    if holder is None:
        allow_let_go(person, entry.kind)
    else:
        allow_release(person, entry.kind, holder)
