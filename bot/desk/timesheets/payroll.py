"""A payroll's import file: its columns, filled from the lines that count.

Only what is to be paid is in it: a line that was corrected would be paid twice, and a
shift that is running has no hours yet. The whole is in the plain timesheet.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.desk.desk import Desk
from bot.desk.exports.clerk import Clerk
from bot.desk.timesheets import sheet
from bot.desk.timesheets.exports import HOUR, MINUTE, clock_change
from bot.domain.refs import SiteCode
from bot.domain.shifts.punctuality import late_by
from bot.domain.shifts.shift import OPEN
from bot.domain.timesheets.correction import begins
from bot.domain.timesheets.line import Line
from bot.domain.timesheets.profile import Column, Profile, ProfileColumn
from bot.domain.timesheets.totals import totals

Value = str | int | date | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Payroll:
    """The rows of one file, each value still what it is; and what each person has."""

    profile: Profile
    rows: list[tuple[Value, ...]]
    people: list[tuple[Value, ...]]
    running: list[str]
    """Shifts that have no end yet, and are not in it."""


PEOPLE = (
    *("staff_id", "officer", "shifts", "worked_hours", "break_hours", "net_hours"),
    *("overtime_hours", "unagreed_hours"),
)
"""The columns of the second sheet."""


def payroll(clerk: Clerk, profile: Profile) -> Payroll:
    """Of the shifts that start in the clerk's days."""
    lines = list(sheet.lines(clerk.desk, clerk.start, clerk.end))
    sites = {site.code: site.name for site in clerk.desk.unit.sites.all()}
    paid = [line for line in lines if line.counts and line.worked]
    rows = [
        tuple(_value(Entry(line, clerk, sites), each) for each in profile.columns)
        for line in paid
    ]
    people: list[tuple[Value, ...]] = [
        (
            *(total.officer, clerk.called(total.officer), total.shifts),
            *(total.worked, total.breaks, total.net, total.overtime, total.unagreed),
        )
        for total in totals(paid)
    ]
    still_on = [str(line.shift.ref) for line in lines if line.is_running]
    return Payroll(profile, rows, people, still_on)


def running(desk: Desk, start: datetime, end: datetime) -> list[str]:
    """Shifts of these days that have no end yet."""
    found = desk.unit.shifts.between(start, end)
    return [str(shift.ref) for shift in found if shift.status in OPEN]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line, and whoever writes it down."""

    line: Line
    clerk: Clerk
    sites: Mapping[SiteCode, str]

    def day(self, moment: datetime | None) -> date | None:
        return self.clerk.day(moment) if moment else None

    def time(self, moment: datetime | None) -> time | None:
        """As the site's clock showed it."""
        if moment is None:
            return None
        return self.clerk.on_wall(moment).time().replace(second=0, microsecond=0)

    def initials(self, staff_id: str | None) -> str | None:
        return self.clerk.called(staff_id)


WORDS: Mapping[Column, Callable[[Entry], str | None]] = {
    Column.STAFF_ID: lambda of: of.line.shift.officer,
    Column.INITIALS: lambda of: (of.initials(of.line.shift.officer) or "").split(" ")[
        0
    ],
    Column.SITE: lambda of: of.line.shift.site,
    Column.SITE_NAME: lambda of: of.sites.get(of.line.shift.site),
    Column.SHIFT: lambda of: str(of.line.shift.ref),
    Column.STATUS: lambda of: of.line.shift.status,
    Column.OVERTIME_BY: lambda of: of.initials(of.line.shift.overtime_by),
    Column.BOOKED_OFF_BY: lambda of: of.line.shift.off_how,
    Column.CORRECTED_BY: lambda of: (
        of.initials(of.line.correction.by) if of.line.correction else None
    ),
    Column.CORRECTION_REASON: lambda of: (
        of.line.correction.why if of.line.correction else None
    ),
    Column.CLOCK_CHANGE: lambda of: clock_change(of.line, of.clerk),
}
DAYS: Mapping[Column, Callable[[Entry], date | None]] = {
    Column.DATE: lambda of: of.day(begins(of.line.shift)),
    Column.END_DATE: lambda of: of.day(of.line.shift.booked_off_at),
    Column.CORRECTED_ON: lambda of: (
        of.day(of.line.correction.at) if of.line.correction else None
    ),
}
TIMES: Mapping[Column, Callable[[Entry], time | None]] = {
    Column.PLANNED_START: lambda of: of.time(of.line.shift.start_at),
    Column.PLANNED_END: lambda of: of.time(of.line.shift.end_at),
    Column.BOOKED_ON: lambda of: of.time(of.line.shift.booked_on_at),
    Column.BOOKED_OFF: lambda of: of.time(of.line.shift.booked_off_at),
}
HOURS: Mapping[Column, Callable[[Line], timedelta]] = {
    Column.PLANNED_HOURS: lambda line: line.planned,
    Column.WORKED_HOURS: lambda line: line.worked,
    Column.BREAK_HOURS: lambda line: line.break_taken,
    Column.NET_HOURS: lambda line: line.net,
    Column.BASIC_HOURS: lambda line: line.basic,
    Column.OVERTIME_HOURS: lambda line: line.overtime,
    Column.UNAGREED_HOURS: lambda line: line.unagreed,
}
MINUTES: Mapping[Column, Callable[[Line], timedelta]] = {
    Column.EARLY_MINUTES: lambda line: line.early,
    Column.LATE_MINUTES: lambda line: max(late_by(line.shift), timedelta()),
    Column.LEFT_EARLY_MINUTES: lambda line: line.left_early,
    Column.BREAK_MINUTES: lambda line: line.break_taken,
}


def _value(of: Entry, column: ProfileColumn) -> Value:
    match column.source:
        case None:
            return column.text
        case source if source in HOURS:
            return HOURS[source](of.line)
        case source if source in MINUTES:
            return MINUTES[source](of.line) // MINUTE
        case source if source in DAYS:
            return DAYS[source](of)
        case source if source in TIMES:
            return TIMES[source](of)
        case source:
            return WORDS[source](of)


def in_words(value: Value, profile: Profile) -> str:
    """As a text file says it."""
    match value:
        case None:
            return ""
        case timedelta():
            return hours_in_words(value, profile)
        case date():
            return value.strftime(profile.date)
        case time():
            return value.strftime(profile.time)
        case _:
            return str(value)


def hours_in_words(span: timedelta, profile: Profile) -> str:
    if profile.hours == "hh:mm":
        whole, minutes = divmod(span // MINUTE, 60)
        return f"{whole:02}:{minutes:02}"
    return f"{span / HOUR:.2f}".replace(".", profile.point)
