"""What the pieces of the board are made of: words, tones, and moments to count from."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """On the wall, and for whoever counts."""

    wall: str
    instant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One figure at the top."""

    label: str
    number: int
    tone: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A button: what it says, and the press behind it, or whose number is asked for."""

    label: str
    press: str
    name: str = "press"


RING = "ring"
"""The name of such a button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmCard:
    kind: str
    warning: str
    ref: str
    where: str
    who: str
    since: Moment
    owner: str
    tone: str
    rung: str
    next_step: str
    next_at: Moment | None
    reached: tuple[tuple[str, str, bool], ...]
    """Who, how, and whether that failed."""
    reached_label: str
    take: Act | None
    rings: tuple[Act, ...]
    """Those whose number may be asked for."""
    fold: str
    endings: tuple[Act, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that is known, and since or until when."""

    words: str
    tone: str = "well"
    at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    who: str
    since: str
    due: Moment | None
    tone: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCard:
    code: str
    href: str
    """Of its own page."""
    name: str
    tone: str
    state: str
    columns: tuple[str, ...]
    officers: tuple[Officer, ...]
    walks: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Sites with nothing to tell, each with the way to its page."""

    words: str
    places: tuple[tuple[str, str], ...]
    """Code, and address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNow:
    """Somebody at a site, or on their way there, and what can be done about them."""

    who: str
    said: str
    tone: str
    state: str = ""
    at: Moment | None = None
    at_label: str = ""
    rings: tuple[Act, ...] = ()
    fold: str = ""
    why: str = ""
    """In the fold, before its buttons."""
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A check call on the line of the night."""

    at: datetime
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Somebody's time on site, with their calls on it."""

    who: str
    start: datetime
    end: datetime | None
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The night as a drawing; the table beside it says the same."""

    title: str
    told: str
    """All of it in a sentence."""
    start: datetime
    end: datetime
    now: datetime
    now_label: str
    hours: tuple[tuple[datetime, str], ...]
    bars: tuple[Bar, ...]
    none: str = ""
    """In place of the bars, where there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """The same call in the table."""

    ref: str
    who: str
    due: str
    answered: str
    mark: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBar:
    day: str
    """Short, under its bar."""
    on_time: int
    late: int
    missed: int
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """How the calls of each day came out, as bars."""

    title: str
    told: str
    most: int
    """Of any day that is drawn: all weeks have one scale."""
    days: tuple[DayBar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """The same day in the table."""

    day: str
    on_time: int
    late: int
    missed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRow:
    at: str
    number: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instructed:
    """A site's instructions: their headings, and what stands under each."""

    head: str
    sections: tuple[tuple[str, str], ...]


OfTheBoard = Tile | AlarmCard | Line | SiteCard | Places
OfASite = PersonNow | Timeline | CallRow | Week | DayRow | BookRow | Instructed
Piece = OfTheBoard | OfASite
Parts = dict[str, dict[str, Piece]]
"""By their part of the page, and by their own name there, in the order of the page."""
