"""What must happen in the world because of a decision: facts, never sentences."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.refs import StaffId

if TYPE_CHECKING:
    from bot.domain.alarms.kinds import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class TellRung:
    """Tell the people of one rung, with buttons."""

    to: tuple[StaffId, ...]
    again: bool
    skipped: tuple[str, ...]
    """Rungs passed over because they hold nobody who can be told."""
    unreached_by: StaffId | None
    """Who tried before and got no answer from the officer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellEveryone:
    """The ladder is exhausted: every duty manager and director hears it."""

    skipped: tuple[str, ...]
    except_for: tuple[StaffId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOwner:
    """Ask the owner whether the alarm is still in hand."""

    to: StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayRelieved:
    """Tell a silent owner that the ladder goes on without them."""

    to: StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayTakenUp:
    """Tell those told so far who has it."""

    by: StaffId
    to: tuple[StaffId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SayRegained:
    """Tell those told so far that the officer is heard again."""

    to: tuple[StaffId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SayClosed:
    """Tell those told so far that it is over, and why."""

    by: StaffId
    to: tuple[StaffId, ...]
    reason: "Reason"


Effect = (
    TellRung
    | TellEveryone
    | AskOwner
    | SayRelieved
    | SayTakenUp
    | SayRegained
    | SayClosed
)
"""What a running ladder asks for."""
