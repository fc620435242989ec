"""The 72 hours: reminders to the owner and the SIRO."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.alarms import ladders
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import own_office
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach import breach, seventy_two_hours
from bot.domain.breach.breach import Breach
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.texts.breach import seventy_two_hours as texts


def warn(desk: Desk, number: int) -> None:
    """A reminder is due; of several that were missed, one is sent."""
    before = desk.unit.breaches.get(number)
    due = seventy_two_hours.notice_at(before)
    if due is None or due > desk.now:
        return
    last = seventy_two_hours.last_due(before, desk.now)
    warned = breach.decide(before, breach.Warned(last), desk.now)
    desk.unit.breaches.save(warned)
    desk.note(SYSTEM, "72 hours", warned.ref, _hours(before), _hours(warned))
    for person in map(desk.person, _whom(desk, warned)):
        reminder = texts.notice(desk.reader(person), warned, desk.now)
        notice.say(desk, person, reminder, warned.ref)


def _hours(one: Breach) -> str:
    """Which reminder was the last, for the journal."""
    return f"{one.warned_after // timedelta(hours=1)} h"


def _whom(desk: Desk, one: Breach) -> list[StaffId]:
    """Its owner, or everybody who may be it; the SIRO towards the end."""
    owner = [one.acknowledged_by] if one.acknowledged_by else []
    can = [who for who in owner if desk.can_be_told(desk.person(who))]
    near = own_office.barred(desk, one)
    whom = can or list(ladders.everyone(desk, AlarmKind.BREACH, near))
    if seventy_two_hours.tells_siro(one, desk.now):
        whom += [siro.id for siro in desk.in_reach(Role.SIRO, but=near)]
    return list(dict.fromkeys(whom))


def no_breach(desk: Desk, number: int, closer: Person) -> None:
    """Closed as no breach at all: decided, where the closer may decide that."""
    if may(closer, Action.ASSESS_BREACH):
        found = desk.unit.breaches.get(number)
        judged = breach.decide(found, breach.Judged(True), desk.now)
        desk.unit.breaches.save(judged)
