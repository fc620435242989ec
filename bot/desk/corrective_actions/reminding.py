"""What nobody has done yet is heard of, and what nobody is there to do is passed on."""

from bot.desk.corrective_actions import keepers, tracking
from bot.desk.desk import SYSTEM, Desk
from bot.domain import corrective_actions as rules
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.people.person import Person
from bot.texts.corrective_actions import keeper as to_keeper
from bot.texts.corrective_actions import owner as to_owner


def wake(desk: Desk, number: int) -> None:
    """A reminder is due; of several that were missed, one is sent."""
    action = desk.unit.actions.get(number)
    due = rules.wake_at(action)
    if due is None or due > desk.now:
        return
    action = tracking.keep(desk, SYSTEM, action, rules.Reminded())
    owner = desk.person(action.owner)
    if not owner.active:
        _pass_on(desk, action)
        return
    tracking.tell(desk, owner, to_owner.reminder(desk.reader(owner), action, desk.now))
    if action.is_overdue(desk.now) or owner.chat_id is None:
        tracking.tell_keepers(desk, action, to_keeper.not_done, but=owner)


def hand_over(desk: Desk, leaver: Person) -> None:
    """What somebody who left was to do is its keeper's to give to somebody else."""
    for action in desk.unit.actions.open_ones(leaver.id):
        _pass_on(desk, action)


def _pass_on(desk: Desk, action: CorrectiveAction) -> None:
    """Where there is nobody to give it to, it stays on the list of what is overdue."""
    heirs = keepers.keepers(desk, action.about, but={action.owner})
    if not heirs:
        return
    left, heir = desk.person(action.owner).called, heirs[0]
    passed = tracking.keep(desk, SYSTEM, action, rules.Assigned(heir.id), after=heir.id)
    tracking.tell(desk, heir, to_keeper.handed_over(desk.reader(heir), passed, left))
