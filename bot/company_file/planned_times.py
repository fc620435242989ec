"""From when to when, as one row of a table says it; the whole table decides which
number is the month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.company_file.records import Parse, Part
from bot.company_file.roster_times import (
    WANTED,
    Numbers,
    Order,
    Stamp,
    instants,
    stamp,
    wall,
)
from bot.texts.roster.lines import at as shown_at

DAY = timedelta(days=1)


def _time(value: object) -> Stamp:
    """With its day, or without where another column has it."""
    if isinstance(value, datetime) and value.tzinfo is None:  # as TOML has it
        value = f"{value:%Y-%m-%d %H:%M}"
    found = stamp(value) if isinstance(value, str) else Stamp()
    if found.minute is None:
        raise ValueError(WANTED)
    return found


def _day(value: object) -> Stamp:
    found = stamp(value) if isinstance(value, str) else Stamp()
    if found.day is None:
        raise ValueError("a day, such as 2026-11-21")
    return found


TIMES: Mapping[str, Parse] = {
    "start": _time,
    "end": _time,
    "date": _day,
    "end_date": _day,
}
FROM_TO: Mapping[str, Parse] = {"from": _time, "to": _time}
"""The same as a company file calls it."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as it was written."""

    part: Part
    line: int
    known: Mapping[str, Any]  # Any: as many types as columns
    start: str
    end: str

    def said(self, key: str) -> Stamp | None:
        found = self.known.get(key)
        return found if isinstance(found, Stamp) else None

    def time(self, key: str) -> Stamp:
        return self.said(key) or Stamp()

    def words(self, key: str) -> str:
        """The cell as the file has it, on one line."""
        return " ".join(str(self.part.values[key]).split())


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
class _Clock:
    """How the file's days and times are to be read; ``notes`` are its guesses."""

    zone: ZoneInfo
    order: Order
    notes: list[str] = field(default_factory=list)


def planned(
    parts: Sequence[tuple[int, Part]],
    zone: ZoneInfo,
    columns: Mapping[str, Parse],
    keys: tuple[str, str] = ("start", "end"),
) -> tuple[list[Planned], list[str]]:
    """The rows, and how they were read where that was a guess.

    Raises ``BadFile`` at the first cell that cannot be read, or may be two days.
    """
    rows = [_Row(part, line, part.read(columns), *keys) for line, part in parts]
    order, guess = _order(rows)
    clock = _Clock(zone=zone, order=order, notes=[guess] if guess else [])
    return [_planned(row, clock) for row in rows], clock.notes


def _order(rows: Sequence[_Row]) -> tuple[Order, str]:
    """Day or month first, as the file itself shows; and that this was a guess.

    Refuses what may be either, and a file that has both.
    """
    days = [
        (row, key, said.day)
        for row in rows
        for key, said in row.known.items()
        if isinstance(said, Stamp) and isinstance(said.day, Numbers)
    ]
    proofs = [each for each in days if each[2].proves]
    unsure = [each for each in days if each[2].is_open]
    for row, key, day in proofs:
        if day.proves is not proofs[0][2].proves:
            first = proofs[0][0].line
            raise row.part.wrong(key, f"day and month in one order, as on line {first}")
    if unsure and not proofs:
        row, key, day = unsure[0]
        one, other = day.read(Order.DAY), day.read(Order.MONTH)
        raise row.part.wrong(
            key, f"{one} or {other}: nothing in the file says which is the month"
        )
    if not proofs:
        return Order.DAY, ""
    return _as_proved(*proofs[0], unsure)


Numbered = tuple[_Row, str, Numbers]
"""A cell, by its row and column, and the numbers in it."""


def _as_proved(
    row: _Row, key: str, day: Numbers, unsure: Sequence[Numbered]
) -> tuple[Order, str]:
    order = day.proves or Order.DAY
    if not unsure and order is Order.DAY:
        return order, ""
    example = unsure[0][0].words(unsure[0][1]) if unsure else row.words(key)
    shows = f"as {row.words(key)} on line {row.line} shows"
    return order, f"the {order} comes first in dates such as {example}, {shows}"


def _planned(row: _Row, clock: _Clock) -> Planned:
    start = _local(row, row.start, clock, row.said("date"))
    start_at = _instant(row, row.start, start, clock)
    end, is_dated = _end(row, clock, start)
    ends_first = end <= start and not _is_later(row, end, clock, start_at)
    if ends_first:
        if end == start:
            raise row.part.wrong(row.end, "a time after the start")
        end = datetime.combine(start.date(), end.time())
        end += timedelta() if end > start else DAY
    end_at = _instant(row, row.end, end, clock, after=start_at)
    return Planned(
        part=row.part,
        known=row.known,
        line=row.line,
        start_at=start_at,
        end_at=end_at,
        ends_first=ends_first and is_dated,
    )


def _is_later(row: _Row, end: datetime, clock: _Clock, start_at: datetime) -> bool:
    """In the hour that comes twice a later time shows an earlier one."""
    found = instants(end, clock.zone, row.time(row.end).zone)
    return any(each > start_at for each in found)


def _end(row: _Row, clock: _Clock, start: datetime) -> tuple[datetime, bool]:
    """When it ends, and whether the file says on which day: without one it is the day
    of the start, or the next where that would be before it."""
    other = row.said("end_date")
    if row.time(row.end).day is not None or other is not None:
        return _local(row, row.end, clock, other), True
    return _local(row, row.end, clock, Stamp(day=start.date())), False


def _local(row: _Row, key: str, clock: _Clock, day: Stamp | None) -> datetime:
    """What the site clock shows; ``day`` is another cell's, for a time alone."""
    said = row.time(key)
    dated = said if said.day is not None else day or said
    try:
        return wall(dated.date(clock.order), said.minute or 0)
    except ValueError as error:
        raise row.part.wrong(key, _sentence(error)) from None


def _sentence(error: ValueError) -> str:
    """Python's own words about the calendar say less than ours."""
    return str(error) if "such as" in str(error) or "weekday" in str(error) else WANTED


def _instant(
    row: _Row, key: str, local: datetime, clock: _Clock, after: datetime | None = None
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
