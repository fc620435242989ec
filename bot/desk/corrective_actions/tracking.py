"""Corrective actions: added, given to somebody, done, looked at.

Whoever asks is told by the caller, and only others are told from here.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.corrective_actions import keepers
from bot.desk.desk import Desk
from bot.domain import corrective_actions as rules
from bot.domain.corrective_actions import CorrectiveAction, Event, Status
from bot.domain.errors import OwnWork, Stale, Unfit, Unusable
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import Ref, StaffId
from bot.texts.corrective_actions import keeper as to_keeper
from bot.texts.corrective_actions import owner as to_owner
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.messages.message import Lane

MORNING = time(9)
"""When reminders come, on the company's clock."""

AT_FIRST = timedelta(days=30)
"""Until somebody has chosen a day."""

ToKeeper = Callable[[Reader, CorrectiveAction, str], Message]
"""With the owner, by initials and staff number."""


def add(
    desk: Desk,
    person: Person,
    about: Ref,
    kept: Kept,
    owner: StaffId | None = None,
    day: date | None = None,
) -> CorrectiveAction:
    """On the books at its first words, as whose who added it; the rest is asked."""
    keepers.allow_adding(desk, person, about)
    by = _on_the_books(desk, owner) if owner else person
    action = desk.unit.actions.add(
        CorrectiveAction(
            about=about,
            site=keepers.where_it_was(desk, about),
            text=kept.text,
            owner=by.id,
            due_at=due_at(desk, day) if day else _morning(desk, desk.today + AT_FIRST),
            day_chosen=day is not None,
            added_by=person.id,
            added_at=desk.now,
            reminded_at=desk.now,
        )
    )
    desk.note(person.id, "action Added", action.ref, after=f"{about} {by.id}")
    if by.id != person.id:
        _give(desk, action)
    return action


def assign(desk: Desk, person: Person, number: int, owner: str) -> CorrectiveAction:
    """To somebody on the books, by their staff number."""
    action = keeps(desk, person, number)
    new = _on_the_books(desk, owner)
    assigned = keep(desk, person.id, action, rules.Assigned(new.id), after=new.id)
    if new.id != person.id:
        _give(desk, assigned)
    return assigned


def give_back(desk: Desk, person: Person, number: int) -> Person | None:
    """Its owner cannot do it: it is its keeper's until they give it to somebody else.
    None where no other keeper can be told; then it stays as it is."""
    action = desk.unit.actions.find(number)
    if action is None or action.owner != person.id or action.status is not Status.OPEN:
        raise Stale
    heirs = keepers.keepers(desk, action.about, but={person.id})
    if not heirs:
        desk.note(person.id, "action cannot", action.ref)
        return None
    event = rules.Assigned(heirs[0].id)
    passed = keep(desk, person.id, action, event, after=heirs[0].id)
    to = desk.reader(heirs[0])
    tell(desk, heirs[0], to_keeper.given_back(to, passed, person.called))
    return heirs[0]


def postpone(desk: Desk, person: Person, number: int, kept: Kept) -> CorrectiveAction:
    """Why it needs longer, or was not done after all; then a day is chosen."""
    action = own(desk, person, number)
    return keep(desk, person.id, action, rules.Postponed(kept.text))


def choose_day(
    desk: Desk, person: Person, number: int, day: date, why: Kept | None = None
) -> CorrectiveAction:
    """The day, where one may be chosen, or why it needs longer and until when; its
    keeper hears of an owner's new day."""
    action = own(desk, person, number)
    later = [rules.Postponed(why.text)] if why else []
    event = rules.Dated(due_at(desk, day))
    dated = keep(desk, person.id, action, *later, event, after=day.isoformat())
    if dated.reasons and not keepers.may_list(desk, person, dated.about):
        tell_keepers(desk, dated, to_keeper.postponed, but=person)
    elif person.id != dated.owner:
        _give(desk, dated)
    return dated


def done(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """Its keeper hears of it, and looks."""
    action = own(desk, person, number)
    ended = keep(desk, person.id, action, rules.Done(person.id))
    tell_keepers(desk, ended, to_keeper.is_done, but=person)
    return ended


def verify(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """By somebody else than who did it."""
    action = keeps(desk, person, number)
    if action.ended_by == person.id:
        raise OwnWork
    return keep(desk, person.id, action, rules.Verified(person.id))


def cancel(desk: Desk, person: Person, number: int, kept: Kept) -> CorrectiveAction:
    action = keeps(desk, person, number)
    cancelled = keep(desk, person.id, action, rules.Cancelled(person.id, kept.text))
    if cancelled.owner != person.id:
        owner = desk.person(cancelled.owner)
        tell(desk, owner, to_owner.was_cancelled(desk.reader(owner), cancelled))
    return cancelled


def listed(desk: Desk, person: Person) -> list[CorrectiveAction]:
    """One's own that are open, the first due first; whoever keeps some sees those, too,
    and then what is done and waits for a look."""
    if not keepers.may_keep_some(person):
        return desk.unit.actions.open_ones(person.id)
    found = desk.unit.actions.open_ones() + desk.unit.actions.unverified()
    return [
        action
        for action in found
        if keepers.may_list(desk, person, action.about)
        or (action.owner == person.id and action.status is Status.OPEN)
    ]


def due_at(desk: Desk, day: date) -> datetime:
    """The morning of a day that is still to come."""
    morning = _morning(desk, day)
    if morning <= desk.now:
        raise Unusable(Unfit.DAY_TO_COME)
    return morning


def _morning(desk: Desk, day: date) -> datetime:
    return from_wall(datetime.combine(day, MORNING), desk.zone)


def own(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """Whose it is may say how it goes, and so may those who keep it."""
    action = desk.unit.actions.find(number)
    if action is None:
        raise Stale
    if not (person.active and person.id == action.owner):
        keepers.allow_keeping(desk, person, action.about)
    return action


def keeps(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """Whoever keeps it decides by whom, and whether at all."""
    action = desk.unit.actions.find(number)
    if action is None:
        raise Stale
    keepers.allow_keeping(desk, person, action.about)
    return action


def _on_the_books(desk: Desk, staff_id: str) -> Person:
    person = desk.unit.people.find(staff_id)
    if person is None or not person.active:
        raise Unusable(Unfit.STAFF_NUMBER)
    return person


def keep(
    desk: Desk, by: str, action: CorrectiveAction, *events: Event, after: str = ""
) -> CorrectiveAction:
    """Several events are one deed, by the name of the first."""
    changed = action
    for event in events:
        changed = rules.decide(changed, event, desk.now)
    desk.unit.actions.save(changed)
    deed = f"action {type(events[0]).__name__}"
    desk.note(by, deed, action.ref, action.status, after or changed.status)
    return changed


def _give(desk: Desk, action: CorrectiveAction) -> None:
    owner = desk.person(action.owner)
    tell(desk, owner, to_owner.yours(desk.reader(owner), action))


def tell_keepers(
    desk: Desk, action: CorrectiveAction, text: ToKeeper, but: Person
) -> None:
    """Somebody else than who did it, and than whose it is: who hears it, acts on it."""
    owner = desk.person(action.owner).called
    for keeper in keepers.keepers(desk, action.about, but={but.id}):
        tell(desk, keeper, text(desk.reader(keeper), action, owner))


def tell(desk: Desk, to: Person, message: Message) -> None:
    notice.say(desk, to, message, lane=Lane.PROMPT)
