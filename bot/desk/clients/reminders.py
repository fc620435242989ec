"""The clock of telling the client: who is reminded, as of the 72 hours."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.breach import seventy_two_hours
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import own_office
from bot.domain.breach import breach
from bot.domain.breach.breach import Breach
from bot.domain.clients import clock
from bot.domain.clients.clock import HEARD_WITHIN
from bot.domain.clients.whose_data import ClientWarned, SendingChased
from bot.domain.people.person import Person, Role
from bot.texts.clients import clock as texts


def act(desk: Desk, number: int) -> None:
    """A reminder is due, or a notice that should have gone by now is asked after."""
    found = desk.unit.breaches.find(number)
    if found is None:
        return
    _chase(desk, found)
    _remind(desk, desk.unit.breaches.get(number))


def _remind(desk: Desk, before: Breach) -> None:
    """Of several that were missed, one is sent."""
    data = before.whose
    due = clock.reminder_at(data, before.discovered_at, before.reported_at)
    if due is None or due > desk.now:
        return
    last = clock.last_due(data, desk.now - before.discovered_at)
    warned = breach.decide(before, ClientWarned(last), desk.now)
    desk.unit.breaches.save(warned)
    was, now = (
        f"{span // timedelta(minutes=1)} min" for span in (data.warned_after, last)
    )
    desk.note(SYSTEM, "client reminder", warned.ref, was, now)
    for person in whom(desk, warned):
        said = texts.reminder(desk.reader(person), warned, desk.now)
        notice.say(desk, person, said, warned.ref)


def _chase(desk: Desk, before: Breach) -> None:
    since = before.whose.sending_since
    if since is None or before.whose.is_chased or desk.now < since + HEARD_WITHIN:
        return
    chased = breach.decide(before, SendingChased(), desk.now)
    desk.unit.breaches.save(chased)
    desk.note(SYSTEM, "client notice waits", chased.ref)
    for person in whom(desk, chased):
        said = texts.not_gone(desk.reader(person), chased)
        notice.say(desk, person, said, chased.ref)


def whom(desk: Desk, found: Breach) -> list[Person]:
    """Whoever hears of its 72 hours, and the DPOs whoever has it; the SIRO, too, once
    the contract's time is over."""
    also = [Role.DPO]
    if clock.is_over(found.whose, found.discovered_at, desk.now):
        also.append(Role.SIRO)
    near = own_office.barred(desk, found)
    more = [holder.id for holder in desk.in_reach(*also, but=near)]
    whom = dict.fromkeys([*seventy_two_hours.whom(desk, found), *more])
    return [desk.person(who) for who in whom]
