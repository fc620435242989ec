"""The occurrences of events: what repeats for a while ahead, less what is left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import recurring_ical_events
from icalendar import Calendar, Event

from bot.company_file.calendars.events import Entry, value_of

REPEATED_FOR = timedelta(weeks=13)
"""What repeats is planned so far ahead: a calendar is loaded more often than that."""
DAY = timedelta(days=1)


def expanded(
    calendar: Calendar, entries: Sequence[Entry], now: datetime
) -> Iterator[Event]:
    """Single events as they are, however far ahead; series by their occurrences.

    Raises ``BadFile``, and what the library raises for a rule that it cannot read.
    """
    _check_versions(entries)
    shared = Counter(entry.uid for entry in entries)
    single: list[Entry] = []
    series: list[Entry] = []
    for entry in entries:
        is_alone = shared[entry.uid] == 1 and not entry.repeats
        alone = is_alone and "RECURRENCE-ID" not in entry.event
        (single if alone else series).append(entry)
    yield from (entry.event for entry in single)
    part = calendar.copy()
    part.subcomponents = [entry.event for entry in series]
    query = recurring_ical_events.of(part)
    yield from query.between(now - DAY, now + REPEATED_FOR)


def _check_versions(entries: Sequence[Entry]) -> None:
    """Of several versions of one event the last holds; which is the last, they say."""
    first: dict[tuple[str, str, int], Entry] = {}
    for entry in entries:
        before = first.setdefault(entry.version, entry)
        if _hours(before) != _hours(entry):
            line = before.block.line_of("UID")
            problem = f"the same as on line {line}, at other times"
            wanted = "wanted one of its own, or a higher SEQUENCE for what holds"
            raise entry.block.wrong("UID", f"{problem}; {wanted}")


def _hours(entry: Entry) -> tuple[object, ...]:
    end = value_of(entry.event, "DTEND") if "DTEND" in entry.event else entry.lasts
    return value_of(entry.event, "DTSTART"), end
