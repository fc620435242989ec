"""The columns of a payroll's import file, as the company file names them."""

from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """What a column of a payroll's file can be filled from."""

    STAFF_ID = "staff_id"
    INITIALS = "initials"
    SITE = "site"
    SITE_NAME = "site_name"
    SHIFT = "shift"
    STATUS = "status"
    DATE = "date"
    """The day that the shift starts on: it belongs to that day."""
    END_DATE = "end_date"
    PLANNED_START = "planned_start"
    PLANNED_END = "planned_end"
    BOOKED_ON = "booked_on"
    BOOKED_OFF = "booked_off"
    PLANNED_HOURS = "planned_hours"
    WORKED_HOURS = "worked_hours"
    BREAK_HOURS = "break_hours"
    NET_HOURS = "net_hours"
    BASIC_HOURS = "basic_hours"
    """Net, without overtime that was agreed, and without time that nobody agreed to."""
    OVERTIME_HOURS = "overtime_hours"
    UNAGREED_HOURS = "unagreed_hours"
    EARLY_MINUTES = "early_minutes"
    LATE_MINUTES = "late_minutes"
    LEFT_EARLY_MINUTES = "left_early_minutes"
    BREAK_MINUTES = "break_minutes"
    OVERTIME_BY = "overtime_by"
    BOOKED_OFF_BY = "booked_off_by"
    CORRECTED_BY = "corrected_by"
    CORRECTED_ON = "corrected_on"
    CORRECTION_REASON = "correction_reason"
    CLOCK_CHANGE = "clock_change"


class HoursAs(StrEnum):
    """How a payroll reads a span of time."""

    DECIMAL = "decimal"
    """``7.50``"""
    CLOCK = "hh:mm"
    """``07:30``"""


class Encoding(StrEnum):
    """How a payroll reads letters, by Python's names for it."""

    UTF_8 = "utf-8"
    UTF_8_MARKED = "utf-8-sig"
    """With a byte-order mark, as Excel wants it."""
    WINDOWS = "windows-1252"
    CENTRAL_EUROPE = "windows-1250"
    """Polish, and Romanian as older programs write it."""
    UTF_16 = "utf-16"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileColumn:
    """One column: filled from what is known, or with the same word in each row."""

    title: str
    source: Column | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One payroll's import file."""

    name: str
    columns: tuple[ProfileColumn, ...]
    date: str = "%d/%m/%Y"
    time: str = "%H:%M"
    hours: HoursAs = HoursAs.DECIMAL
    point: str = "."
    """Between hours and their hundredths."""
    separator: str = ","
    encoding: Encoding = Encoding.UTF_8_MARKED
    header: bool = True
