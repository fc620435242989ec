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


class Why(StrEnum):
    """Why a call came late or was missed, as its officer says."""

    NO_SIGNAL = "no_signal"
    BUSY = "busy_with_it"
    FLAT = "phone_flat"
    FORGOT = "forgot_call"
    OTHER = "other_why"
    NOT_SAID = "not_said"
    """They were asked, and booked off without an answer."""


WAITING = frozenset({Status.PLANNED, Status.PROMPTED, Status.NUDGED})
"""The officer still has time."""
UNHEARD = frozenset({Status.MISSED, Status.IN_HAND})
ALARMED = UNHEARD | {Status.REGAINED}
"""A ladder runs, or ran and is not closed."""
