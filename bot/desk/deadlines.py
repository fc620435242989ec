"""A deadline has come: whose it is, and that it was late, if it was."""

from bot.desk.breach import questions, seventy_two_hours
from bot.desk.desk import Desk
from bot.desk.incidents import welfare
from bot.desk.incoming import alarm_presses
from bot.desk.names import originals
from bot.desk.register import corrective_actions, reviews
from bot.desk.rights import notices
from bot.desk.shifts import booking, check_calls
from storage.deadlines.deadlines import Deadline, Subject


def wake(desk: Desk, deadline: Deadline) -> None:
    """One step, in the caller's transaction; it sets the next deadline."""
    desk.late = desk.now - deadline.due_at
    match deadline.subject:
        case Subject.CHECK_CALL:
            check_calls.wake(desk, deadline.id)
        case Subject.ALARM:
            alarm_presses.wake(desk, deadline.id)
        case Subject.SHIFT:
            booking.wake(desk, deadline.id)
        case Subject.INCIDENT:
            welfare.wake(desk, deadline.id)
        case Subject.BREACH:
            questions.chase(desk, deadline.id)
            seventy_two_hours.warn(desk, deadline.id)
        case Subject.RIGHTS:
            notices.remind(desk, deadline.id)
        case Subject.ACTION:
            corrective_actions.wake(desk, deadline.id)
        case Subject.REVIEW:
            reviews.wake(desk, deadline.id)
        case Subject.SEALED:
            originals.expire(desk)
