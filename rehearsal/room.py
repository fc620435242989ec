"""What is asked for on the page of a room in which somebody keeps the time."""

from dataclasses import dataclass
from datetime import datetime

from rehearsal.clock import PushedClock

REAL, FAST = 1, 60
"""How many seconds pass in one."""


@dataclass(frozen=True, kw_only=True)
class Anew:
    """The room is to be opened once more, with nothing in it."""

    at: datetime | None = None
    scenario: str = ""
    """Which is played there; empty for none."""
    by_steps: bool = False


@dataclass(frozen=True, kw_only=True)
class Push:
    """Time goes on to ``until``, or to what happens first."""

    until: datetime | None = None


@dataclass(kw_only=True)
class Story:
    """How far a scenario has been played."""

    name: str
    steps: int
    by_steps: bool
    line: str
    """What the narrator says."""
    step: int = 0
    outcome: str = ""
    """Empty while it is played."""
    failed: bool = False


@dataclass(kw_only=True)
class Room:
    """The page writes down wishes; whoever keeps the time fulfils them. All of it is
    read and changed under the lock of the stand-in."""

    clock: PushedClock
    opening: int = 0
    """A page that knew another one has to begin anew, too."""
    speed: int = REAL
    push: Push | None = None
    """None: time takes its course."""
    next_at: datetime | None = None
    """When the next thing is due, as far as is known."""
    anew: Anew | None = None
    scenarios: tuple[str, ...] = ()
    story: Story | None = None
    may_step: bool = False
    """Somebody pressed for the next step."""
