"""What the pieces of the board are made of: words, tones, and moments to count from."""

from dataclasses import dataclass


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
    """A button: what it says, and the press behind it."""

    label: str
    press: str


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
    name: str
    tone: str
    state: str
    columns: tuple[str, ...]
    officers: tuple[Officer, ...]
    walks: tuple[Line, ...]


Piece = Tile | AlarmCard | Line | SiteCard
Parts = dict[str, dict[str, Piece]]
"""By their part of the page, and by their own name there, in the order of the page."""
