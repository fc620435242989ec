"""A roster as some rota tool or spreadsheet exports it, one row a shift."""

from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.company_file.planned_times import TIMES, Planned, planned
from bot.company_file.records import Parse, Part, site_code, staff_id
from bot.domain.company import RosterLine

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
NAMED = 5
"""So many repeated rows are named; the others are counted."""
ROW: Mapping[str, Parse] = {"staff_id": staff_id, "site": site_code, **TIMES}


def shifts(
    parts: Sequence[tuple[int, Part]], zone: ZoneInfo
) -> tuple[tuple[RosterLine, ...], tuple[str, ...]]:
    """The shifts, and how they were read where that was a guess.

    Raises ``BadFile`` at the first cell that cannot be read, or may be two days.
    """
    rows, guesses = planned(parts, zone, ROW)
    lines = tuple(map(_shift, rows))
    return lines, (*guesses, *_twins(lines))


def _shift(row: Planned) -> RosterLine:
    return RosterLine(
        officer=row.known["staff_id"],
        site=row.known["site"],
        start_at=row.start_at,
        end_at=row.end_at,
        row=row.line,
        ends_first=row.ends_first,
    )


def _twins(lines: Sequence[RosterLine]) -> Iterator[str]:
    """Rows that say the same again."""
    first: dict[RosterLine, int] = {}
    again = [each for each in lines if first.setdefault(each, each.row) != each.row]
    for each in again[:NAMED]:
        yield f"line {each.row} repeats line {first[each]}, and was taken once"
    if len(again) > NAMED:
        yield f"{len(again) - NAMED} more lines repeat others, and were taken once"
