"""The copy of a photo in which faces are covered: made, looked at, let out.

    WAITS -> MADE | FAILED

A client is given nothing but such a copy, and only when somebody has looked at it and
let it out; the photo itself stays where it is.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import StaffId

MISSED, TRIED = 441, 2400
"""Faces that could still be seen, of those in our test pictures: docs/faces.md."""

FIRST_LOOK, MOST_TRIES = timedelta(minutes=4), 5
"""How long one try may take before another begins; twice that after each. The last
comes an hour after the photo. Our own choice."""

MOST_TO_A_CLIENT = 6
"""In one report: its mail is a megabyte larger, and the others can be asked for."""


class Status(StrEnum):
    WAITS = "waits"
    MADE = "made"
    FAILED = "failed"


class Why(StrEnum):
    """The original is opened for one of these, and the journal says which."""

    DANGER = "danger"
    """Somebody has to be known by their face, now."""
    POLICE = "police"
    HIDES = "hides"
    """The copy hides what the report is about, or there is none."""
    ASKED = "asked"
    """Somebody asked for what is held about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredCopy:
    """``photo`` is the number of what it is a copy of."""

    photo: int
    status: Status
    tries: int = 0
    wake_at: datetime | None
    """When it is tried again unless that is done; None: it is settled."""
    faces: int = 0
    sha256: str = ""
    of_sha256: str = ""
    """Of the photo's file, as it was when the copy was made."""
    why: str = ""
    """There is none, in a few words of the program's."""
    let_out_by: StaffId | None = None
    let_out_at: datetime | None = None

    @property
    def is_let_out(self) -> bool:
        return self.status is Status.MADE and self.let_out_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    faces: int
    sha256: str
    of_sha256: str


@dataclass(frozen=True, slots=True)
class Failed:
    why: str
    for_good: bool


@dataclass(frozen=True, slots=True)
class LetOut:
    by: StaffId


@dataclass(frozen=True, slots=True)
class KeptIn:
    """Nobody outside is given it any more."""


Event = Made | Failed | LetOut | KeptIn


def wanted(photo: int, now: datetime) -> CoveredCopy:
    return CoveredCopy(photo=photo, status=Status.WAITS, wake_at=now)


def tried(before: CoveredCopy, now: datetime) -> CoveredCopy:
    """Somebody works on it from now on; whoever dies over it is followed by another."""
    until = now + FIRST_LOOK * 2**before.tries
    return replace(before, tries=before.tries + 1, wake_at=until)


def decide(before: CoveredCopy, event: Event, now: datetime) -> CoveredCopy:
    """What does not fit any more changes nothing."""
    match event:
        case Made(faces=faces, sha256=sha256, of_sha256=of_sha256):
            if before.status is Status.MADE:
                return before
            return replace(
                before,
                status=Status.MADE,
                wake_at=None,
                faces=faces,
                sha256=sha256,
                of_sha256=of_sha256,
                why="",
            )
        case Failed(why=why, for_good=for_good):
            if before.status is not Status.WAITS:
                return before
            if for_good or before.tries >= MOST_TRIES:
                return replace(before, status=Status.FAILED, wake_at=None, why=why)
            return replace(before, why=why)
        case LetOut(by=by):
            if before.status is not Status.MADE or before.is_let_out:
                return before
            return replace(before, let_out_by=by, let_out_at=now)
        case KeptIn():
            return replace(before, let_out_by=None, let_out_at=None)
