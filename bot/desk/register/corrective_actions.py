"""Corrective actions: added, given to somebody, reminded of, done, looked at.

As in ``register``, whoever asks is told by the caller.
"""

from datetime import date, datetime, time, timedelta

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import own_office
from bot.desk.people.answerable import owner_of
from bot.desk.register.entries import may_change
from bot.domain.errors import OwnWork, RegisterClosed, Stale, Unfit, Unusable
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow_own_action, may
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.register import corrective_action
from bot.domain.register.corrective_action import CorrectiveAction, Event
from bot.texts.message import Message
from bot.texts.register import corrective_actions as texts
from storage.messages.message import Lane

MORNING = time(9)
"""When reminders come, on the company's clock."""

AT_FIRST = timedelta(days=30)
"""Until somebody has chosen a day."""


def add(
    desk: Desk,
    person: Person,
    number: int,
    kept: Kept,
    owner: StaffId | None = None,
    day: date | None = None,
) -> CorrectiveAction:
    """On the books at its first words, as whose who added it; the rest is asked."""
    breach = may_change(desk, person, number, Action.KEEP_ACTIONS)
    if desk.unit.breach_register.of(number).closed is not None:
        raise RegisterClosed(breach.ref)
    by = _on_the_books(desk, owner) if owner else person
    action = desk.unit.actions.add(
        CorrectiveAction(
            breach=number,
            text=kept.text,
            owner=by.id,
            due_at=due_at(desk, day) if day else _morning(desk, desk.today + AT_FIRST),
            day_chosen=day is not None,
            added_by=person.id,
            added_at=desk.now,
            reminded_at=desk.now,
        )
    )
    desk.note(person.id, "action Added", action.ref, after=f"{breach.ref} {by.id}")
    if by.id != person.id:
        _give(desk, action)
    return action


def assign(desk: Desk, person: Person, number: int, owner: str) -> CorrectiveAction:
    """To somebody on the books, by their staff number."""
    action = keeps(desk, person, number)
    new = _on_the_books(desk, owner)
    event = corrective_action.Assigned(new.id)
    assigned = _keep(desk, person.id, action, event, after=new.id)
    if new.id != person.id:
        _give(desk, assigned)
    return assigned


def postpone(desk: Desk, person: Person, number: int, kept: Kept) -> CorrectiveAction:
    """Why it needs longer, or was not done after all; then a day is chosen."""
    action = own(desk, person, number)
    return _keep(desk, person.id, action, corrective_action.Postponed(kept.text))


def choose_day(
    desk: Desk, person: Person, number: int, day: date, why: Kept | None = None
) -> CorrectiveAction:
    """The day, where one may be chosen, or why it needs longer and until when; the DPO
    hears of an owner's new day."""
    action = own(desk, person, number)
    later = [corrective_action.Postponed(why.text)] if why else []
    event = corrective_action.Dated(due_at(desk, day))
    dated = _keep(desk, person.id, action, *later, event, after=day.isoformat())
    if dated.reasons and not may(person, Action.KEEP_ACTIONS):
        _tell_dpo(desk, dated, texts.postponed, but=person)
    elif person.id != dated.owner:
        _give(desk, dated)
    return dated


def done(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """The DPO hears of it, and looks."""
    action = own(desk, person, number)
    ended = _keep(desk, person.id, action, corrective_action.Done(person.id))
    _tell_dpo(desk, ended, texts.is_done, but=person)
    return ended


def verify(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """By somebody else than who did it."""
    action = keeps(desk, person, number)
    if action.ended_by == person.id:
        raise OwnWork
    return _keep(desk, person.id, action, corrective_action.Verified(person.id))


def cancel(desk: Desk, person: Person, number: int, kept: Kept) -> CorrectiveAction:
    action = keeps(desk, person, number)
    event = corrective_action.Cancelled(person.id, kept.text)
    cancelled = _keep(desk, person.id, action, event)
    if cancelled.owner != person.id:
        owner = desk.person(cancelled.owner)
        _tell(desk, owner, texts.was_cancelled(desk.reader(owner), cancelled))
    return cancelled


def listed(desk: Desk, person: Person) -> list[CorrectiveAction]:
    """One's own; whoever keeps the register sees all, the first due first."""
    keeps = may(person, Action.KEEP_ACTIONS)
    return desk.unit.actions.open_ones(None if keeps else person.id)


def wake(desk: Desk, number: int) -> None:
    """A reminder is due; of several that were missed, one is sent."""
    action = desk.unit.actions.get(number)
    due = corrective_action.wake_at(action)
    if due is None or due > desk.now:
        return
    action = _keep(desk, SYSTEM, action, corrective_action.Reminded())
    owner = desk.person(action.owner)
    if not owner.active:
        _pass_on(desk, action)
        return
    _tell(desk, owner, texts.reminder(desk.reader(owner), action, desk.now))
    if action.is_overdue(desk.now) or owner.chat_id is None:
        _tell_dpo(desk, action, texts.not_done, but=owner)


def hand_over(desk: Desk, leaver: Person) -> None:
    """What somebody who left was to do is the DPO's to give to somebody else."""
    for action in desk.unit.actions.open_ones(leaver.id):
        _pass_on(desk, action)


def _pass_on(desk: Desk, action: CorrectiveAction) -> None:
    """Where there is nobody to give it to, it stays on the list of what is overdue."""
    heir = _dpo_of(desk, action)
    if heir is None:
        return
    left = desk.person(action.owner).called
    passed = _keep(
        desk, SYSTEM, action, corrective_action.Assigned(heir.id), after=heir.id
    )
    _tell(desk, heir, texts.handed_over(desk.reader(heir), passed, left))


def due_at(desk: Desk, day: date) -> datetime:
    """The morning of a day that is still to come."""
    morning = _morning(desk, day)
    if morning <= desk.now:
        raise Unusable(Unfit.DAY_TO_COME)
    return morning


def _morning(desk: Desk, day: date) -> datetime:
    zone = desk.zone
    return from_wall(datetime.combine(day, MORNING), zone)


def own(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """Whose it is may say how it goes, and so may those who keep the register."""
    action = desk.unit.actions.find(number)
    if action is None:
        raise Stale
    allow_own_action(person, action.owner)
    return action


def keeps(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """Whoever keeps the register decides by whom, and whether at all."""
    action = desk.unit.actions.find(number)
    if action is None:
        raise Stale
    may_change(desk, person, action.breach, Action.KEEP_ACTIONS)
    return action


def _on_the_books(desk: Desk, staff_id: str) -> Person:
    person = desk.unit.people.find(staff_id)
    if person is None or not person.active:
        raise Unusable(Unfit.STAFF_NUMBER)
    return person


def _keep(
    desk: Desk, by: str, action: CorrectiveAction, *events: Event, after: str = ""
) -> CorrectiveAction:
    """Several events are one deed, by the name of the first."""
    changed = action
    for event in events:
        changed = corrective_action.decide(changed, event, desk.now)
    desk.unit.actions.save(changed)
    deed = f"action {type(events[0]).__name__}"
    desk.note(by, deed, action.ref, action.status, after or changed.status)
    return changed


def _give(desk: Desk, action: CorrectiveAction) -> None:
    owner = desk.person(action.owner)
    _tell(desk, owner, texts.yours(desk.reader(owner), action))


def _tell_dpo(
    desk: Desk, action: CorrectiveAction, text: texts.ToDpo, but: Person
) -> None:
    dpo = _dpo_of(desk, action)
    if dpo is not None and dpo.id != but.id:
        owner = desk.person(action.owner).called
        _tell(desk, dpo, text(desk.reader(dpo), action, owner))


def _dpo_of(desk: Desk, action: CorrectiveAction) -> Person | None:
    """Who answers for its breach, and is not too near to it."""
    breach = desk.unit.breaches.get(action.breach)
    near = own_office.barred(desk, breach)
    return owner_of(desk, breach.division, but=near)


def _tell(desk: Desk, to: Person, message: Message) -> None:
    notice.say(desk, to, message, lane=Lane.PROMPT)
