"""One event of a calendar, checked: that it is a shift, and says from when to when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from icalendar import Event

from bot.company_file.calendars.outline import Block
from bot.settings import one_of, shown

TIMES = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
MATTERS = {
    *(*TIMES, "DURATION", "RRULE", "SUMMARY", "LOCATION", "DESCRIPTION"),
    *("ATTENDEE", "STATUS", "UID", "SEQUENCE"),
}
REPEATS = ("RRULE", "RDATE")
LEAST_OFTEN = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
WHOLE_DAYS = "it lasts whole days; wanted a shift with its times, or no event for it"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, and where in the file it is."""

    event: Event
    block: Block

    @property
    def uid(self) -> str:
        """What it shares with its later versions and its exceptions alone."""
        return str(self.event.get("UID", f"line {self.block.line}"))

    @property
    def repeats(self) -> bool:
        return any(name in self.event for name in REPEATS)

    @property
    def is_cancelled(self) -> bool:
        return str(self.event.get("STATUS", "")).upper() == "CANCELLED"

    @property
    def lasts(self) -> timedelta | None:
        """Where it says how long it lasts, instead of when it ends."""
        if "DTEND" in self.event or "DURATION" not in self.event:
            return None
        span: timedelta = self._first("DURATION")
        return span

    @property
    def is_of_whole_days(self) -> bool:
        """A leave, a bank holiday: no shift."""
        return not isinstance(self._first("DTSTART"), datetime)

    @property
    def version(self) -> tuple[str, str, int]:
        """No two events say this and are different shifts."""
        again = self.event.get("RECURRENCE-ID")
        which = str(again.dt) if again else ""
        return self.uid, which, int(self.event.get("SEQUENCE", 0))

    def _first(self, name: str) -> Any:  # noqa: ANN401 - a day, an instant or a span
        return value_of(self.event, name)

    def over_by(self, now: datetime, floating: Any) -> bool:  # noqa: ANN401 - a tzinfo
        """It is history, and does not repeat."""
        if self.repeats:
            return False
        end = self._first("DTEND" if "DTEND" in self.event else "DTSTART")
        if not isinstance(end, datetime):
            return bool(end <= now.astimezone(floating).date())
        end = end if end.tzinfo else end.replace(tzinfo=floating)
        return bool(end + (self.lasts or timedelta()) <= now)

    def check_start(self) -> None:
        """Raises ``BadFile`` where nothing can be said of it at all."""
        for name, problem in self.event.errors:
            if name is None or name in MATTERS:
                raise self.block.wrong(name or "", f"it cannot be read: {problem}")
        for name in ("DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID"):
            if isinstance(self.event.get(name), list) and name != "RRULE":
                raise self.block.wrong(name, "given twice; wanted it once")
        if "DTSTART" not in self.event:
            raise self.block.wrong("DTSTART", "is missing; wanted when it starts")

    def check(self) -> None:
        """Raises ``BadFile`` for what is no shift, or cannot be understood surely."""
        if self.is_of_whole_days:
            summary = shown(str(self.event.get("SUMMARY", "")))
            raise self.block.wrong("DTSTART", f"{summary}: {WHOLE_DAYS}")
        for name in TIMES:
            for moment, zone in _moments(self.event, name):
                if zone and isinstance(moment, datetime) and moment.tzinfo is None:
                    problem = f"the time zone {shown(zone)} is not known"
                    wanted = "wanted one such as Europe/London"
                    raise self.block.wrong(name, f"{problem}; {wanted}")
        self._check_end()
        for rule in _all_of(self.event, "RRULE"):
            self._check_rule(rule)

    def _check_end(self) -> None:
        if "DTEND" not in self.event and "DURATION" not in self.event:
            raise self.block.wrong("DTEND", "is missing; wanted when it ends")
        start = self._first("DTSTART")
        end = start + self.lasts if self.lasts is not None else self._first("DTEND")
        if not isinstance(end, datetime) or bool(end.tzinfo) != bool(start.tzinfo):
            raise self.block.wrong(
                "DTEND", "wanted a time, of the same kind as DTSTART"
            )
        if end <= start:
            name = "DTEND" if self.lasts is None else "DURATION"
            raise self.block.wrong(name, "it ends before it starts; wanted it after")

    def _check_rule(self, rule: Any) -> None:  # noqa: ANN401 - the library's vRecur
        often = str(next(iter(rule.get("FREQ", [])), ""))
        if often not in LEAST_OFTEN:
            problem = f"FREQ is {shown(often)}; wanted {one_of(often, LEAST_OFTEN)}"
            raise self.block.wrong("RRULE", problem)
        for name in WITHIN_A_DAY:
            if name in rule:
                problem = f"{name} repeats it within a day; wanted an event for each"
                raise self.block.wrong("RRULE", problem)
        if min(map(int, rule.get("INTERVAL", [1]))) < 1:
            raise self.block.wrong("RRULE", "INTERVAL is below 1; wanted at least 1")


def value_of(event: Event, name: str) -> Any:  # noqa: ANN401 - likewise
    """The day, instant or span of a property that is there."""
    return event.get(name).dt


def _all_of(event: Event, name: str) -> list[Any]:  # Any: as many types as properties
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


def _moments(event: Event, name: str) -> Iterator[tuple[object, str]]:
    """Each day or time of a property, with the zone that it names."""
    for found in _all_of(event, name):
        zone = str(found.params.get("TZID", ""))
        for each in getattr(found, "dts", [found]):
            yield each.dt, zone
