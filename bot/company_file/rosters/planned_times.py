"""From when to when, as one row of a table says it; the whole table decides which
number is the month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.company_file.parts import Parse, Part, each_of
from bot.company_file.rosters.day_order import Row, order_of, year_taken
from bot.company_file.rosters.roster_times import (
    WANTED,
    Order,
    Stamp,
    instants,
    read,
    wall,
)
from bot.texts.roster.lines import at as shown_at

DAY = timedelta(days=1)


def _time(value: object) -> Stamp:
    """With its day, or without where another column has it."""
    if isinstance(value, datetime) and value.tzinfo is None:  # as TOML has it
        value = f"{value:%Y-%m-%d %H:%M}"
    found = read(value, WANTED)
    if found.minute is None:
        raise ValueError(WANTED)
    return found


def _day(value: object) -> Stamp:
    wanted = "a day, such as 2026-11-21"
    found = read(value, wanted)
    if found.day is None:
        raise ValueError(wanted)
    return found


TIMES: Mapping[str, Parse] = {
    "start": _time,
    "end": _time,
    "date": _day,
    "end_date": _day,
}
FROM_TO: Mapping[str, Parse] = {"from": _time, "to": _time}
"""The same as a company file calls it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One row with its times; ``known`` has what else stands in it."""

    part: Part
    known: Mapping[str, Any]  # Any: likewise
    line: int
    start_at: datetime
    end_at: datetime
    ends_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteClock:
    """On which clock times are; and today, for days that are written without a year:
    without today they are refused."""

    zone: ZoneInfo
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """How the file's days and times are to be read; ``notes`` are its guesses."""

    zone: ZoneInfo
    today: date | None
    order: Order
    notes: list[str] = field(default_factory=list)
    next_day: list[str] = field(default_factory=list)
    """The rows whose end is on the day after the start, for it has no day."""
    changes: list[str] = field(default_factory=list)
    """The rows in which the clocks change."""


def planned(
    parts: Sequence[tuple[int, Part]],
    site: SiteClock,
    columns: Mapping[str, Parse],
    keys: tuple[str, str] = ("start", "end"),
) -> tuple[list[Planned], list[str]]:
    """The rows, and how they were read where that was a guess.

    Raises ``BadFile`` for cells that cannot be read, or may be two days.
    """
    rows = each_of(
        parts, lambda each: Row(each[1], each[0], each[1].read(columns), *keys)
    )
    order, guess = order_of(rows, site.today)
    clock = _Clock(zone=site.zone, today=site.today, order=order)
    found = each_of(rows, lambda row: _planned(row, clock))
    guesses = [
        guess,
        year_taken(rows, order, clock.today),
        _first_of(clock.next_day, "was read as on the day after the start"),
        _first_of(clock.changes, "the clocks change in it"),
    ]
    return found, [*filter(None, guesses), *clock.notes]


def _first_of(rows: Sequence[str], what: str) -> str:
    """Of many alike the first is named, and the others are counted."""
    if not rows:
        return ""
    first, *more = rows
    others = f"; likewise {len(more)} more lines" if more else ""
    return f"{first}: {what}{others}"


def _planned(row: Row, clock: _Clock) -> Planned:
    start = _local(row, row.start, clock, row.said("date"))
    start_at = _instant(row, row.start, start, clock)
    end, is_dated = _end(row, clock, start)
    ends_first = end <= start and not _is_later(row, end, clock, start_at)
    if ends_first:
        if end == start:
            raise row.part.wrong(row.end, "a time after the start")
        end = datetime.combine(start.date(), end.time())
        end += timedelta() if end > start else DAY
        if not is_dated:
            clock.next_day.append(f"line {row.line}: the end {row.words(row.end)}")
    end_at = _instant(row, row.end, end, clock, after=start_at)
    if end_at - start_at != end - start:
        hours = (end_at - start_at) / timedelta(hours=1)
        clock.changes.append(f"line {row.line} lasts {hours:g} hours")
    return Planned(
        part=row.part,
        known=row.known,
        line=row.line,
        start_at=start_at,
        end_at=end_at,
        ends_first=ends_first and is_dated,
    )


def _is_later(row: Row, end: datetime, clock: _Clock, start_at: datetime) -> bool:
    """In the hour that comes twice a later time shows an earlier one."""
    found = instants(end, clock.zone, row.time(row.end).zone)
    return any(each > start_at for each in found)


def _end(row: Row, clock: _Clock, start: datetime) -> tuple[datetime, bool]:
    """When it ends, and whether the file says on which day: without one it is the day
    of the start, or the next where that would be before it."""
    other = row.said("end_date")
    if row.time(row.end).day is not None or other is not None:
        return _local(row, row.end, clock, other), True
    return _local(row, row.end, clock, Stamp(day=start.date())), False


def _local(row: Row, key: str, clock: _Clock, day: Stamp | None) -> datetime:
    """What the site clock shows; ``day`` is another cell's, for a time alone."""
    said = row.time(key)
    dated = said if said.day is not None else day or said
    try:
        return wall(dated.date(clock.order, clock.today), said.minute or 0)
    except ValueError as error:
        raise row.part.wrong(key, _sentence(error)) from None


def _sentence(error: ValueError) -> str:
    """Python's own words about the calendar say less than ours."""
    return str(error) if "such as" in str(error) or "weekday" in str(error) else WANTED


def _instant(
    row: Row, key: str, local: datetime, clock: _Clock, after: datetime | None = None
) -> datetime:
    name = row.time(key).zone
    found = instants(local, clock.zone, name)
    if not found and (name == "" or not instants(local, clock.zone)):
        raise row.part.wrong(key, "a time that exists: the clocks go forward over it")
    if not found:
        raise row.part.wrong(key, WANTED)
    later = [each for each in found if after is None or each > after]
    chosen = (later or found)[0]
    if len(found) > 1:
        read = shown_at(chosen, clock.zone)
        other = next(each for each in found if each != chosen)
        clock.notes.append(
            f"line {row.line}: {row.words(key)} comes twice and was read as {read}; "
            f"for the other write {shown_at(other, clock.zone)}"
        )
    return chosen
