"""Somebody says that their phone will soon be silent: known, and no excuse for silence.

A due call stays due, whatever is said: a battery that is empty and somebody who cannot
answer are the same silence.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import Ref, StaffId

SAID_WITHIN = timedelta(hours=12)
"""What was said longer ago explains nothing of a silence now."""


class Why(StrEnum):
    NO_SIGNAL = "no_signal"
    BATTERY = "battery"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfReach:
    """Said by whom, in which shift or on which way, why and when."""

    officer: StaffId
    about: Ref
    why: Why
    said_at: datetime
