"""A deadline has come: whose it is, and that it was late, if it was."""

from dataclasses import replace

from bot.desk import (
    breach_form,
    check_calls,
    corrective,
    regulator,
    reviews,
    shifts,
    take_up,
)
from bot.desk.desk import Desk
from storage.deadlines import Deadline, Subject


def wake(desk: Desk, deadline: Deadline) -> None:
    """One step, in the caller's transaction; it sets the next deadline."""
    late = replace(desk, late=desk.now - deadline.due_at)
    _act(late, deadline)
    desk.owed |= late.owed


def _act(late: Desk, deadline: Deadline) -> None:
    match deadline.subject:
        case Subject.CHECK_CALL:
            check_calls.wake(late, deadline.id)
        case Subject.ALARM:
            take_up.wake(late, deadline.id)
        case Subject.SHIFT:
            shifts.wake(late, deadline.id)
        case Subject.BREACH:
            breach_form.chase(late, deadline.id)
            regulator.warn(late, deadline.id)
        case Subject.ACTION:
            corrective.wake(late, deadline.id)
        case Subject.REVIEW:
            reviews.wake(late, deadline.id)
