"""A deadline has come: whose it is, and that it was late, if it was."""

from bot.desk import (
    breach_form,
    check_calls,
    corrective,
    originals,
    regulator,
    reviews,
    rights_notices,
    shifts,
    take_up,
    welfare,
)
from bot.desk.desk import Desk
from storage.deadlines import Deadline, Subject


def wake(desk: Desk, deadline: Deadline) -> None:
    """One step, in the caller's transaction; it sets the next deadline."""
    desk.late = desk.now - deadline.due_at
    match deadline.subject:
        case Subject.CHECK_CALL:
            check_calls.wake(desk, deadline.id)
        case Subject.ALARM:
            take_up.wake(desk, deadline.id)
        case Subject.SHIFT:
            shifts.wake(desk, deadline.id)
        case Subject.INCIDENT:
            welfare.wake(desk, deadline.id)
        case Subject.BREACH:
            breach_form.chase(desk, deadline.id)
            regulator.warn(desk, deadline.id)
        case Subject.RIGHTS:
            rights_notices.remind(desk, deadline.id)
        case Subject.ACTION:
            corrective.wake(desk, deadline.id)
        case Subject.REVIEW:
            reviews.wake(desk, deadline.id)
        case Subject.SEALED:
            originals.expire(desk)
