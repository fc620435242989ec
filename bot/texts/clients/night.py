"""What a client reads of a day and night at its site, in numbers and initials."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.corrective_actions import Status
from bot.domain.incidents.report_number import ReportNumber
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One round whose time is over."""

    route: str
    start_at: datetime
    end_at: datetime
    points: int
    done: int
    is_whole: bool
    manned: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo with covered faces, which somebody let out."""

    photo: int
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One incident that the client may read."""

    ref: Ref
    number: ReportNumber | None
    """In the series of the site: none is missing, though some are told later."""
    reported_at: datetime
    text: RedactedText | None
    called: str
    """Police and the like; empty: nobody was."""
    released_at: datetime
    photos: int = 0
    """Kept by the company, and shown on request."""
    pictures: Sequence[Picture] = ()
    """Of these, as they are given out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A check call that nobody answered in time."""

    due_at: datetime
    heard_at: datetime | None
    is_over: bool
    """A manager has ended it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """What is done so that an incident does not happen again; by whom is our own."""

    ref: Ref
    about: Ref
    text: RedactedText
    due_at: datetime
    status: Status
    is_overdue: bool
    ended_at: datetime | None
    """When it was done, checked, or dropped: the last of these."""

    @property
    def is_closed(self) -> bool:
        return self.status in (Status.VERIFIED, Status.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What happened, in numbers and in initials."""

    company: str
    phone: str
    client: str
    site: str
    start_at: datetime
    end_at: datetime
    officers: int
    on_time: int
    late: int
    missed: Sequence[Missed]
    rounds: Sequence[Walk]
    incidents: Sequence[Told]
    withheld: int
    """Incidents of which nothing can be said yet."""
    held_photos: int = 0
    """With these."""
    actions: Sequence[ToDo] = ()
    """Open, or over since the last report."""

    @property
    def calls(self) -> int:
        return self.on_time + self.late + len(self.missed)

    @property
    def odd_rounds(self) -> int:
        return sum(not each.is_whole for each in self.rounds)

    @property
    def is_quiet(self) -> bool:
        """There is nothing that the client need read."""
        told = self.missed or self.incidents or self.withheld or self.actions
        return not (told or self.odd_rounds or self.unwatched)

    @property
    def open_actions(self) -> int:
        return sum(not each.is_closed for each in self.actions)

    @property
    def unwatched(self) -> bool:
        """Nobody was there, so that no news is no good news."""
        return self.officers == 0
