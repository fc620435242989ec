"""A deadline has come: its subject acts, and knows that it was late, if it was."""

from bot.desk.desk import Desk
from bot.desk.subjects import DEADLINES
from storage.deadlines.deadlines import Deadline


def wake(desk: Desk, deadline: Deadline) -> None:
    """One step, in the caller's transaction; it sets the next deadline."""
    desk.late, desk.drill = desk.now - deadline.due_at, None
    DEADLINES[deadline.subject](desk, deadline.id)
