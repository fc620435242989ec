"""Whoever decides about a breach says whose data it is, also after the reporter did."""

from bot.desk.alarms import telling
from bot.desk.breach import dpo_system
from bot.desk.desk import Desk
from bot.domain.breach import breach
from bot.domain.breach.breach import Breach
from bot.domain.clients.whose_data import Belongs
from bot.domain.people.person import Person


def say(desk: Desk, person: Person, before: Breach, belongs: Belongs) -> Breach:
    """The clock of telling the client runs from the discovery, whenever it is said."""
    after = breach.decide(before, belongs, desk.now)
    if after == before:
        return before
    desk.unit.breaches.save(after, client_learnt_at=desk.now)
    code = belongs.client.code if belongs.client else ""
    said = " ".join(filter(None, (belongs.whose or "not known", code)))
    desk.note(person.id, "client or ours", after.ref, after=said)
    dpo_system.tell(desk, dpo_system.Event.UPDATED, after)
    alarm = desk.unit.alarms.about(after.ref)
    if alarm is not None:
        telling.refresh(desk, alarm)
    return after
