"""The 72 hours: reminders to the owner and the SIRO, and what else moves the clock."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.alarms import ladders
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import own_office
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach import breach, events, seventy_two_hours
from bot.domain.breach.breach import Breach
from bot.domain.clients.whose_data import NoBreach
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.texts.breach import seventy_two_hours as texts


def warn(desk: Desk, number: int) -> None:
    """A reminder is due; of several that were missed, one is sent. Or an update of the
    product has moved the clock, and those whom it concerns are told so, once."""
    before = desk.unit.breaches.get(number)
    due = seventy_two_hours.notice_at(before)
    if due is None or due > desk.now:
        return
    last = seventy_two_hours.last_due(before, desk.now)
    warned = breach.decide(before, events.Warned(last), desk.now)
    desk.unit.breaches.save(warned)
    deed = "72 hours"
    if before.clock_moved:
        deed, desk.late = "72 hours moved", timedelta()
    desk.note(SYSTEM, deed, warned.ref, _hours(before), _hours(warned))
    why = _is_why_open(desk, warned)
    for person in map(desk.person, whom(desk, warned, dpos=before.clock_moved)):
        to = desk.reader(person)
        said = texts.moved if before.clock_moved else texts.notice
        notice.say(desk, person, said(to, warned, desk.now, ask_why=why), warned.ref)


def _hours(breach: Breach) -> str:
    """Which reminder was the last, for the journal."""
    return f"{breach.warned_after // timedelta(hours=1)} h"


def whom(desk: Desk, breach: Breach, *, dpos: bool = False) -> list[StaffId]:
    """Its owner, or everybody who may be it; the SIRO towards the end; and, where so
    asked, the DPOs whoever has it."""
    owner = [breach.acknowledged_by] if breach.acknowledged_by else []
    can = [who for who in owner if desk.can_be_told(desk.person(who))]
    near = own_office.barred(desk, breach)
    whom = can or list(ladders.everyone(desk, AlarmKind.BREACH, near))
    also = [Role.DPO] if dpos else []
    if seventy_two_hours.tells_siro(breach, desk.now):
        also.append(Role.SIRO)
    whom += [holder.id for holder in desk.in_reach(*also, but=near)]
    return list(dict.fromkeys(whom))


def ask_why(desk: Desk, before: Breach, after: Breach) -> None:
    """The regulator was told in time by a clock that has moved, and is late by the one
    that runs now: the law asks why. While it is not told, a reminder asks."""
    was, is_late = (seventy_two_hours.is_late(b, desk.now) for b in (before, after))
    told = after.regulator_told_at is not None
    if told and is_late and not was and _is_why_open(desk, after):
        for person in map(desk.person, whom(desk, after)):
            words = texts.told_late(desk.reader(person), after)
            notice.say(desk, person, words, after.ref)


def _is_why_open(desk: Desk, breach: Breach) -> bool:
    """It is late, and nobody has said why."""
    late = seventy_two_hours.is_late(breach, desk.now)
    return late and desk.unit.notifications.of(breach.id).delay is None


def no_breach(desk: Desk, number: int, closer: Person) -> None:
    """Closed as no breach at all: decided, where the closer may decide that."""
    if may(closer, Action.ASSESS_BREACH):
        found = desk.unit.breaches.get(number)
        judged = breach.decide(found, events.Judged(True), desk.now)
        judged = breach.decide(judged, NoBreach(), desk.now)
        desk.unit.breaches.save(judged)
