"""How a check call stands; its arrows are drawn in ``check_call``."""

from enum import StrEnum


class Status(StrEnum):
    PLANNED = "planned"
    PROMPTED = "prompted"
    NUDGED = "nudged"
    ANSWERED = "answered"
    MISSED = "missed"
    IN_HAND = "in_hand"
    REGAINED = "regained"
    CLOSED = "closed"
    STOOD_DOWN = "stood_down"
    EXTRA = "extra"
    HEARD = "heard"


WAITING = frozenset({Status.PLANNED, Status.PROMPTED, Status.NUDGED})
"""The officer still has time."""
UNHEARD = frozenset({Status.MISSED, Status.IN_HAND})
ALARMED = UNHEARD | {Status.REGAINED}
"""A ladder runs, or ran and is not closed."""
