"""A roster as some rota tool or spreadsheet exports it, one row a shift."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.company_file.records import Parse, Part, site_code, staff_id
from bot.company_file.roster_times import (
    WANTED,
    Numbers,
    Order,
    Stamp,
    instants,
    stamp,
    wall,
)
from bot.domain.company import RosterLine
from bot.domain.refs import SiteCode, StaffId
from bot.texts.roster.lines import at as shown_at

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "staff_id": (
        *("staff_id", "staff_no", "staff_number", "staff_code", "staffid"),
        *("employee_id", "employee_no", "employee_number", "employee_code"),
        *("emp_id", "emp_no", "payroll_no", "payroll_number", "payroll_id"),
        *("officer_id", "officer_no", "guard_id", "guard_no", "resource_id"),
        *("person_id", "user_id", "id", "staff", "officer", "guard", "employee"),
    ),
    "site": (
        *("site", "site_code", "site_id", "site_no", "site_ref", "sitecode"),
        *("location_code", "location_id", "location", "post", "post_code"),
    ),
    "start": (
        *("start", "start_time", "shift_start", "start_datetime", "start_date_time"),
        *("start_at", "starts", "starts_at", "from", "begin", "begins", "time_from"),
        *("time_on", "on", "start_date_and_time", "shift_start_time"),
    ),
    "end": (
        *("end", "end_time", "shift_end", "end_datetime", "end_date_time", "end_at"),
        *("ends", "ends_at", "finish", "finish_time", "to", "until", "finishes"),
        *("time_to", "time_off", "off", "end_date_and_time", "shift_end_time"),
    ),
    "date": ("date", "start_date", "shift_date", "day", "duty_date", "date_from"),
    "end_date": ("end_date", "finish_date", "date_to"),
}
"""What a column may be called, the surest first; capitals and blanks do not count."""
DAY = timedelta(days=1)
NAMED = 5
"""So many repeated rows are named; the others are counted."""


def _time(value: object) -> Stamp:
    """With its day, or without where another column has it."""
    found = stamp(value) if isinstance(value, str) else Stamp()
    if found.minute is None:
        raise ValueError(WANTED)
    return found


def _day(value: object) -> Stamp:
    found = stamp(value) if isinstance(value, str) else Stamp()
    if found.day is None:
        raise ValueError("a day, such as 2026-11-21")
    return found


ROW: Mapping[str, Parse] = {
    "staff_id": staff_id,
    "site": site_code,
    "start": _time,
    "end": _time,
    "date": _day,
    "end_date": _day,
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as it was written."""

    part: Part
    line: int
    said: Mapping[str, Stamp]
    officer: StaffId
    site: SiteCode

    def words(self, key: str) -> str:
        """The cell as the file has it, on one line."""
        return " ".join(str(self.part.values[key]).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """How the file's days and times are to be read; ``notes`` are its guesses."""

    zone: ZoneInfo
    order: Order
    notes: list[str] = field(default_factory=list)


def shifts(
    parts: Sequence[tuple[int, Part]], zone: ZoneInfo
) -> tuple[tuple[RosterLine, ...], tuple[str, ...]]:
    """The shifts, and how they were read where that was a guess.

    Raises ``BadFile`` at the first cell that cannot be read, or may be two days.
    """
    rows = [_row(line, part) for line, part in parts]
    order, guess = _order(rows)
    clock = _Clock(zone=zone, order=order, notes=[guess] if guess else [])
    lines = tuple(_shift(row, clock) for row in rows)
    return lines, (*clock.notes, *_twins(lines))


def _row(line: int, part: Part) -> _Row:
    known = part.read(ROW)
    said = {key: value for key, value in known.items() if isinstance(value, Stamp)}
    return _Row(part, line, said, known["staff_id"], known["site"])


def _order(rows: Sequence[_Row]) -> tuple[Order, str]:
    """Day or month first, as the file itself shows; and that this was a guess.

    Refuses what may be either, and a file that has both.
    """
    days = [
        (row, key, said.day)
        for row in rows
        for key, said in row.said.items()
        if isinstance(said.day, Numbers)
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


def _shift(row: _Row, clock: _Clock) -> RosterLine:
    start = _local(row, "start", clock, row.said.get("date"))
    start_at = _instant(row, "start", start, clock)
    end, is_dated = _end(row, clock, start)
    ends_first = end <= start and not _is_later(row, end, clock, start_at)
    if ends_first:
        if end == start:
            raise row.part.wrong("end", "a time after the start")
        end = datetime.combine(start.date(), end.time())
        end += timedelta() if end > start else DAY
    end_at = _instant(row, "end", end, clock, after=start_at)
    return RosterLine(
        officer=row.officer,
        site=row.site,
        start_at=start_at,
        end_at=end_at,
        row=row.line,
        ends_first=ends_first and is_dated,
    )


def _is_later(row: _Row, end: datetime, clock: _Clock, start_at: datetime) -> bool:
    """In the hour that comes twice a later time shows an earlier one."""
    found = instants(end, clock.zone, row.said["end"].zone)
    return any(each > start_at for each in found)


def _end(row: _Row, clock: _Clock, start: datetime) -> tuple[datetime, bool]:
    """When it ends, and whether the file says on which day: without one it is the day
    of the start, or the next where that would be before it."""
    other = row.said.get("end_date")
    if row.said["end"].day is not None or other is not None:
        return _local(row, "end", clock, other), True
    return _local(row, "end", clock, Stamp(day=start.date())), False


def _local(row: _Row, key: str, clock: _Clock, day: Stamp | None) -> datetime:
    """What the site clock shows; ``day`` is another cell's, for a time alone."""
    said = row.said[key]
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
    name = row.said[key].zone
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


def _twins(lines: Sequence[RosterLine]) -> Iterator[str]:
    """Rows that say the same again."""
    first: dict[RosterLine, int] = {}
    again = [each for each in lines if first.setdefault(each, each.row) != each.row]
    for each in again[:NAMED]:
        yield f"line {each.row} repeats line {first[each]}, and was taken once"
    if len(again) > NAMED:
        yield f"{len(again) - NAMED} more lines repeat others, and were taken once"
