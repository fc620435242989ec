"""When the next check call is due: by the hour, alone or paired, on any night.

Spans are elapsed time and hours are the site's clock: a night on which the clocks
change has as many calls as its hours can be read to have.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.shifts.check_call import CheckCall, Status
from bot.domain.shifts.rhythm import DAY, Hours
from bot.domain.times.moments import instants_of

DAYS = tuple(timedelta(days=n) for n in (-1, 0, 1, 2))
"""Around an instant, whose hours may matter to the next call."""
JUST_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Of one officer at one site."""

    every: timedelta
    early: timedelta
    every_paired: timedelta | None = None
    hours: tuple[Hours, ...] = ()
    at_most: timedelta | None = None
    """They are heard from at least as often as that, wherever they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hours on one night."""

    start: datetime
    end: datetime
    every: timedelta | None


def next_due(
    rhythm: Rhythm, since: datetime, zone: ZoneInfo, *, paired: bool
) -> datetime:
    """After a call that was due then, or a book-on. Hours that begin meanwhile count
    from their beginning; after quiet ones the call is asked for as they end, and none
    before."""
    sections = sorted(_sections(rhythm, since, zone), key=lambda each: each.start)
    usual = rhythm.every_paired if paired and rhythm.every_paired else rhythm.every

    def every_at(moment: datetime) -> timedelta | None:
        found = usual
        for each in sections:
            if each.start <= moment < each.end:
                if each.every is None:
                    return None
                found = each.every
        return min(found, rhythm.at_most or found)

    edges = {edge for each in sections for edge in (each.start, each.end)}
    choices = []
    for begin in sorted({since, *(edge for edge in edges if edge > since)}):
        wait = every_at(begin)
        if wait is None:
            continue
        woken = begin > since and every_at(begin - JUST_BEFORE) is None
        due = begin + (min(rhythm.early, wait) if woken else wait)
        asked_in_quiet = every_at(max(due - rhythm.early, begin)) is None
        if not asked_in_quiet and (every_at(due) is not None or due in edges):
            choices.append(due)
    return min(choices, default=since + usual)


def following(
    rhythm: Rhythm, due_at: datetime, now: datetime, zone: ZoneInfo, *, paired: bool
) -> datetime:
    """The next one that lies ahead: an outage piles up nothing."""
    due = next_due(rhythm, due_at, zone, paired=paired)
    if not rhythm.hours:
        every = due - due_at
        return due + max((now - due_at) // every, 0) * every
    while due <= now:
        due = next_due(rhythm, due, zone, paired=paired)
    return due


def _sections(rhythm: Rhythm, since: datetime, zone: ZoneInfo) -> Iterator[Section]:
    """Where the clocks change inside or beside them, calls last the longer and quiet
    the shorter."""
    today = since.astimezone(zone).date()
    for hours in rhythm.hours:
        start = hours.start.hour * 60 + hours.start.minute
        end = hours.end.hour * 60 + hours.end.minute
        end += DAY if end <= start else 0
        for day in (today + shift for shift in DAYS):
            starts, ends = (instants_of(day, at, zone) for at in (start, end))
            first, last = starts[0], ends[-1]
            if hours.is_quiet:
                first, last = starts[-1], ends[0]
            yield Section(start=first, end=last, every=hours.every)


def brought_forward(
    call: CheckCall, due_at: datetime, now: datetime
) -> tuple[CheckCall, CheckCall] | None:
    """A call that nobody was asked for yet, stood down, and the earlier one in its
    place; None where it stays: no due time is ever changed, and none comes later."""
    if call.status is not Status.PLANNED or due_at >= call.due_at:
        return None
    instead = replace(call, id=0, due_at=due_at, planned_at=now)
    return replace(call, status=Status.STOOD_DOWN), instead
