"""A roster as some rota tool or spreadsheet exports it, one row a shift."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.company_file.parts import Parse, Part
from bot.company_file.records import shaped
from bot.company_file.rosters.planned_times import TIMES, Planned, SiteClock, planned
from bot.domain.loads import Said, Written

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "staff_id": (
        *("staff_id", "staff_no", "staff_number", "staff_code", "staffid"),
        *("employee_id", "employee_no", "employee_number", "employee_code"),
        *("emp_id", "emp_no", "payroll_no", "payroll_number", "payroll_id"),
        *("officer_id", "officer_no", "guard_id", "guard_no", "resource_id"),
        *("person_id", "user_id", "id", "staff", "officer", "guard", "employee"),
        *("employee_name", "officer_name", "guard_name", "staff_name", "full_name"),
        *("display_name", "assigned_to", "assignee", "name", "email", "work_email"),
        *("employee_email", "subject"),
    ),
    "site": (
        *("site", "site_code", "site_id", "site_no", "site_ref", "sitecode"),
        *("location_code", "location_id", "location", "post", "post_code"),
        *("site_name", "location_name", "venue", "venue_name", "workplace", "area"),
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
NAMED = 5
"""So many repeated rows are named; the others are counted."""
ROW: Mapping[str, Parse] = {
    "staff_id": shaped("a staff number, a name or an e-mail address"),
    "site": shaped("a site's code or name"),
    **TIMES,
}
Read = dict[tuple[str, str], tuple[Said, ...]]


def shifts(
    parts: Sequence[tuple[int, Part]],
    clock: SiteClock,
    places: Mapping[str, str],
    path: Path,
) -> tuple[tuple[Written, ...], tuple[str, ...]]:
    """The shifts, and how they were read where that was a guess; ``places`` are what
    the file calls the columns.

    Raises ``BadFile`` at the first cell that cannot be read, or may be two days.
    """
    rows, guesses = planned(parts, clock, ROW)
    said: Read = {}
    marks = places["start"], places["end"]

    def words(row: Planned, key: str) -> tuple[Said, ...]:
        cell = row.known[key]
        return said.setdefault((key, cell), (Said(cell, places[key]),))

    lines = tuple(
        Written(
            who=words(row, "staff_id"),
            where=words(row, "site"),
            start_at=row.start_at,
            end_at=row.end_at,
            row=row.line,
            file=str(path),
            places=marks,
            ends_first=row.ends_first,
        )
        for row in rows
    )
    return lines, (*guesses, *_twins(lines))


def _twins(lines: Sequence[Written]) -> Iterator[str]:
    """Rows that say the same again."""
    first: dict[object, int] = {}
    again = []
    for each in lines:
        same = each.who, each.where, each.start_at, each.end_at
        if first.setdefault(same, each.row) != each.row:
            again.append((each.row, first[same]))
    for row, before in again[:NAMED]:
        yield f"line {row} repeats line {before}, and was taken once"
    if len(again) > NAMED:
        yield f"{len(again) - NAMED} more lines repeat others, and were taken once"
