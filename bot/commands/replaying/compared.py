"""Two runs of a night side by side, and what is to be known of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.clock import wall_seconds
from bot.desk.replay.playing import Played
from bot.domain.replay.comparing import UNNOTICED, Pair, pairs
from bot.domain.replay.course import Course
from bot.domain.replay.night import Night

GIVEN = (
    "Missed check calls, no-shows and missed book-offs follow from the rules. All "
    "other alarms are raised when they were raised that night; whom they reach, and "
    "when, follows from their ladders."
)
AS_NOW = "People, roles, sites and rules are those of today."
IN_SECRET = (
    "Calls for help in secret, and reports that may be about a manager, stand in no "
    "list; whether there were any or not, they are not here."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A night under the rules as they are, and under other ones."""

    night: Night
    zone: ZoneInfo
    usual: Played
    other: Played
    change: str
    """What the other rules are called."""
    pairs: list[Pair]
    """Alarms of both, side by side."""


def compared(
    night: Night, zone: ZoneInfo, usual: Played, other: Played, change: str
) -> Compared:
    return Compared(
        night=night,
        zone=zone,
        usual=usual,
        other=other,
        change=change,
        pairs=pairs(within(night, usual.courses), within(night, other.courses)),
    )


def within(night: Night, courses: Sequence[Course]) -> list[Course]:
    """Raised in the time that was asked for."""
    return [each for each in courses if night.start <= each.raised_at < night.end]


def notes(found: Compared) -> Iterator[str]:
    yield _faithful(found)
    yield f"{AS_NOW} {GIVEN}"
    if found.other.assumed:
        yield (
            f"{found.other.assumed} check calls were due when nobody was asked for one "
            "that night. Who answered the next one that there was is taken to have "
            "answered; who missed it, to have been silent since they were last heard: "
            "such an alarm could have come as early as it does here, and no earlier."
        )
    for span in found.night.down:
        start, end = (wall_seconds(at, found.zone) for at in (span.start, span.end))
        yield (
            f"Nothing that was due was acted on from {start}, at the latest, to {end}: "
            "so it is in both runs."
        )
    left = found.night.left_out
    if left:
        yield (
            "Not played: "
            + ", ".join(f"{n} × {deed}" for deed, n in left.items())
            + "."
        )
    undone = found.other.refused + found.other.waited
    if undone:
        said = ", ".join(f"{n} × {deed}" for deed, n in undone.items())
        yield f"With the change it could not be done, or not any more: {said}."
    yield IN_SECRET


def _faithful(found: Compared) -> str:
    """How far to believe it."""
    then = within(found.night, found.night.courses)
    again = pairs(then, within(found.night, found.usual.courses))
    same = sum(
        a is not None and b is not None and abs(a.raised_at - b.raised_at) < UNNOTICED
        for a, b in again
    )
    said = (
        f"Under the rules as they are, {same} of the {len(then)} alarms of that night"
    )
    extra = sum(a is None for a, _ in again)
    more = f", and {extra} besides" if extra else ""
    why = (
        ""
        if same == len(then) and not extra
        else (
            ": rules, people or rosters have changed since, or something is not played"
        )
    )
    return f"{said} come at the time at which they came{more}{why}."
