"""What is asked for on the page of a room in which somebody keeps the time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

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
    trainee: "Trainee | None" = None
    """Who plays the phone of the scenario's trainee, and is judged."""


@dataclass(frozen=True, kw_only=True)
class Trainee:
    """Somebody of the real company, by what may stand on paper of them."""

    number: str
    initials: str


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
    trainee: str = ""
    """Staff number of the phone that whoever trains has; empty: it is only shown."""
    next_time: tuple[str, ...] = ()
    """What to do better, each in a sentence."""
    papers: tuple[str, ...] = ()
    """Names of the files that came of it."""


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """Somebody who is handed a phone."""

    staff_id: str
    name: str
    role: str
    number: str
    language: str
    invitation: str
    """What Start says on their phone."""


@dataclass(frozen=True, kw_only=True)
class Sign:
    """A printed code, or a tag, on a wall."""

    name: str
    link: str


@dataclass(frozen=True, kw_only=True)
class Screen:
    """What stands beside the phones, in a window of its own."""

    name: str
    title: str


class Company(Protocol):
    """The people of the room, and what hangs on their walls. What cannot be is a
    ``ValueError`` that says why."""

    roles: Sequence[str]
    languages: Sequence[tuple[str, str]]
    """Codes, and what they are called."""
    screens: Sequence[Screen]

    async def joins(
        self, role: str, language: str, phoned: Collection[str]
    ) -> Newcomer:
        """One of that role who has no phone yet, ``phoned`` do; else somebody new."""

    async def leaves(self, staff_id: str) -> None:
        """They work there no longer."""

    async def signs(self) -> list[Sign]:
        """Those that hang somewhere."""

    async def is_away(self, role: str, *, on: bool) -> None:
        """All of that role."""

    async def opens(self, screen: str) -> str:
        """The link by which somebody signs in there, as their phone was sent it."""


class Machine(Protocol):
    """What the product runs on. What cannot be is a ``ValueError`` that says why."""

    async def locks(self, *, on: bool) -> None:
        """The database: nothing can be written."""

    async def is_killed(self, *, on: bool) -> None:
        """The product, at once and with no word; else it is started again."""


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
    trains: tuple[str, ...] = ()
    """Those of them that somebody can train with."""
    papers: Mapping[str, bytes] = field(default_factory=dict)
    """What the story's are, by name."""
    story: Story | None = None
    may_step: bool = False
    """Somebody pressed for the next step."""
    company: Company | None = None
    """None: whose phones there are is nobody's business."""
    machine: Machine | None = None
