"""A calendar (``.ics``) as a roster: each event a shift, what repeats for a while.

Times are on the clock that the event names, and on the site clock where it names none.
Who and where are words: of those invited, of the place, of the title, of the text, and
of the calendar itself, in this order.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Calendar, Event
from icalendar.timezone import tzp

from bot.company_file.calendars.events import Entry, value_of
from bot.company_file.calendars.expanding import DAY, REPEATED_FOR, expanded
from bot.company_file.calendars.outline import EVENT, Outline, outline
from bot.company_file.calendars.words import who_and_where
from bot.company_file.files.text_files import read_any_text
from bot.company_file.rosters.roster_times import instants
from bot.domain.loads import Load, Written
from bot.settings import BadFile, shown
from bot.texts.roster.lines import at as shown_at

LINE = "X-CHECKCALL-LINE"
"""Given to each event, so that its repetitions still say where in the file it is."""
PLANS = ("", "PUBLISH", "REQUEST", "CANCEL")
PLACES = ("property DTSTART", "property DTEND")


@dataclass(kw_only=True)
class _Reading:
    """One file that is being read; ``notes`` are its guesses."""

    path: Path
    zone: ZoneInfo
    now: datetime
    outline: Outline
    notes: list[str] = field(default_factory=list)
    floating: ZoneInfo
    """On which clock times are that name none; of each calendar in the file its own."""
    over: int = 0
    """Events that are left out, for they are history."""
    changes: list[str] = field(default_factory=list)
    """Of the shifts in which the clocks change, what that means."""
    entries: dict[str, Entry] = field(default_factory=dict)
    """Each event by the line on which it begins."""
    cores: dict[str, Entry] = field(default_factory=dict)
    """Each series, or single event, by its UID."""


def read_calendar(path: Path, zone: ZoneInfo, now: datetime) -> Load:
    """Raises :class:`BadFile` at the first event that is no shift."""
    text, notes = read_any_text(path)
    text = re.sub(r"\r\n?", "\n", text)
    reading = _Reading(
        path=path,
        zone=zone,
        floating=zone,
        now=now,
        outline=outline(path, text),
        notes=[*notes],
    )
    lines = [
        line
        for calendar in _calendars(reading, text)
        for line in _lines(reading, calendar)
    ]
    lines.sort(key=lambda line: (line.row, line.start_at))
    if not lines:
        raise BadFile(
            path, None, "no shift in it that is not over; wanted one at least"
        )
    return Load(roster=tuple(lines), notes=(*reading.notes, *_said_last(reading)))


def _calendars(reading: _Reading, text: str) -> list[Calendar]:
    """As the library reads them, each event with its line."""
    tzp.use_default()  # forgets the zones that another file made up
    with warnings.catch_warnings(record=True) as guessed:
        warnings.simplefilter("always")
        try:
            found = Calendar.from_ical(text, multiple=True)
        except (ValueError, KeyError, IndexError) as error:
            problem = f"it cannot be read: {' '.join(str(error).split())[:200]}"
            raise BadFile(reading.path, None, problem) from None
    reading.notes += dict.fromkeys(str(each.message) for each in guessed)
    calendars = [each for each in found if isinstance(each, Calendar)]
    events = [event for calendar in calendars for event in _events(calendar)]
    for event, block in zip(events, reading.outline.events, strict=True):
        event[LINE] = str(block.line)
        entry = reading.entries[str(block.line)] = Entry(event, block)
        if "RECURRENCE-ID" not in event:
            reading.cores.setdefault(entry.uid, entry)
    return calendars


def _events(calendar: Calendar) -> list[Event]:
    return [each for each in calendar.walk(EVENT) if isinstance(each, Event)]


def _lines(reading: _Reading, calendar: Calendar) -> Iterator[Written]:
    """The shifts of one calendar; what it calls off is among them."""
    method = str(calendar.get("METHOD", "")).upper()
    if method not in PLANS:
        problem = f"{shown(method)}: no plan, but an answer to one; wanted the plan"
        raise reading.outline.calendar.wrong("METHOD", problem)
    zone = str(calendar.get("X-WR-TIMEZONE", ""))
    if zone and zone not in available_timezones():
        problem = f"the time zone {shown(zone)} is not known; wanted Europe/London"
        raise reading.outline.calendar.wrong("X-WR-TIMEZONE", problem)
    reading.floating = ZoneInfo(zone) if zone else reading.zone
    entries = [reading.entries[str(event[LINE])] for event in _events(calendar)]
    ahead = [each for each in entries if _is_ahead(reading, each)]
    if any(each.repeats for each in ahead):
        until = shown_at(reading.now + REPEATED_FOR, reading.zone)
        again = "load the calendar again before then"
        reading.notes.append(f"what repeats was taken until {until}; {again}")
    for event in _expanded(reading, calendar, ahead):
        is_off = method == "CANCEL" or reading.entries[str(event[LINE])].is_cancelled
        line = _line(reading, calendar, event, is_off)
        if line.end_at > reading.now:
            yield line


def _is_ahead(reading: _Reading, entry: Entry) -> bool:
    """It is not over, and is a shift: whatever else is to come is refused."""
    entry.check_start()
    if entry.over_by(reading.now, reading.floating):
        reading.over += 1
        return False
    if entry.is_of_whole_days and entry.is_cancelled:
        return False
    entry.check()
    return True


def _expanded(
    reading: _Reading, calendar: Calendar, ahead: Sequence[Entry]
) -> list[Event]:
    try:
        return list(expanded(calendar, ahead, reading.now))
    except (ValueError, TypeError, KeyError) as error:
        problem = f"what repeats in it cannot be read: {' '.join(str(error).split())}"
        raise BadFile(reading.path, None, problem) from None


def _line(reading: _Reading, calendar: Calendar, event: Event, is_off: bool) -> Written:
    entry = reading.entries[str(event[LINE])]
    start_at = _instant(reading, entry, "DTSTART", value_of(event, "DTSTART"))
    if entry.lasts is not None and entry.lasts < DAY:
        end_at = start_at + entry.lasts
    elif entry.lasts is not None:
        ends = value_of(event, "DTSTART") + entry.lasts
        end_at = _instant(reading, entry, "DURATION", ends)
    else:
        end_at = _instant(reading, entry, "DTEND", value_of(event, "DTEND"))
    _say_change(reading, entry, start_at, end_at)
    core = reading.cores.get(entry.uid, entry)
    who, where, notes = who_and_where(calendar, reading.outline.calendar, entry, core)
    reading.notes += [each for each in notes if each not in reading.notes]
    return Written(
        who=who,
        where=where,
        start_at=start_at,
        end_at=end_at,
        row=entry.block.line,
        file=str(reading.path),
        places=PLACES,
        is_cancelled=is_off,
    )


def _instant(reading: _Reading, entry: Entry, name: str, moment: datetime) -> datetime:
    """On its own clock, or the site's; RFC 5545, 3.3.5, says which is meant where a
    time comes twice or never, and that is said here."""
    zone: Any = moment.tzinfo or reading.floating  # Any: zones of three libraries
    local = moment.replace(tzinfo=None)
    found = instants(local, zone)
    chosen = (found or (local.replace(tzinfo=zone, fold=0).astimezone(UTC),))[0]
    if len(found) != 1:
        what = "comes twice" if found else "does not exist, for the clocks go forward"
        reading.notes.append(
            f"line {entry.block.line_of(name)}: {local:%Y-%m-%d %H:%M} {what}, and was "
            f"read as {shown_at(chosen, reading.zone)}"
        )
    return chosen


def _say_change(
    reading: _Reading, entry: Entry, start_at: datetime, end_at: datetime
) -> None:
    start, end = (each.astimezone(reading.zone) for each in (start_at, end_at))
    if end.replace(tzinfo=None) - start.replace(tzinfo=None) != end_at - start_at:
        hours = (end_at - start_at) / timedelta(hours=1)
        reading.changes.append(
            f"line {entry.block.line}, on {start:%Y-%m-%d}, lasts {hours:g} hours: the "
            "clocks change in it"
        )


def _said_last(reading: _Reading) -> Iterator[str]:
    if reading.over:
        yield f"{reading.over} events that are over were left out"
    if reading.changes:
        more = len(reading.changes) - 1
        others = f"; likewise {more} more shifts" if more else ""
        yield reading.changes[0] + others
