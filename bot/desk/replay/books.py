"""What the books hold of a night: times, states and numbers, and no words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm
from bot.domain.refs import SiteCode
from bot.domain.replay.course import (
    UNLISTED,
    Course,
    Entry,
    course_of,
    is_from_silence,
)
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.shift import Shift
from storage.journal.tables import JournalRow

LONGEST_SHIFT = timedelta(hours=24)
"""What began longer before the night is not looked for."""
A_MOMENT = timedelta(seconds=1)

MOVES = {
    f"alarm {event.__name__}": event.__name__
    for event in (
        *(ladder.Woken, ladder.Unreachable, ladder.CannotReach, ladder.TakenUp),
        *(ladder.Regained, ladder.Relapsed, ladder.Closed),
    )
}
"""The journal's words for what moves an alarm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """What was read."""

    begins: datetime
    end: datetime
    journal: Sequence[JournalRow]
    alarms: Sequence[Alarm]
    shifts: dict[int, Shift]
    calls: dict[int, CheckCall]
    covered: frozenset[SiteCode]
    """Sites that are never left alone."""

    def arises(self, alarm: Alarm) -> bool:
        """The rules decide when it is raised, or whether."""
        return is_from_silence(alarm.kind, covered=alarm.site in self.covered)

    @property
    def courses(self) -> tuple[Course, ...]:
        return courses(self.alarms, self.journal)


def read(desk: Desk, start: datetime, end: datetime) -> Books:
    """From when those shifts began that ran at ``start``."""
    earliest = start - LONGEST_SHIFT
    shifts = {shift.id: shift for shift in desk.unit.shifts.between(earliest, end)}
    shifts |= {shift.id: shift for shift in desk.unit.shifts.rostered(earliest, end)}
    begins = min([start, *_running_at(shifts.values(), start, earliest)])
    sites = desk.unit.sites.all()
    return Books(
        begins=begins,
        end=end,
        journal=list(desk.unit.journal.between(begins, end)),
        alarms=listed(desk, begins, end),
        shifts=shifts,
        calls={c.id: c for c in desk.unit.check_calls.between(begins, end)},
        covered=frozenset(site.code for site in sites if site.continuous_cover),
    )


def _running_at(
    shifts: Iterable[Shift], start: datetime, earliest: datetime
) -> Iterator[datetime]:
    """When those began that somebody was on then, or should have been."""
    for shift in shifts:
        over = shift.booked_off_at or shift.end_at
        if over is not None and over <= start:
            continue
        for at in (shift.booked_on_at, shift.start_at):
            if at is not None and earliest <= at < start:
                yield at - A_MOMENT


def listed(desk: Desk, start: datetime, end: datetime) -> list[Alarm]:
    """But drills, and what stands in no list."""
    return [
        alarm
        for alarm in desk.unit.alarms.between(start, end)
        if alarm.kind not in UNLISTED and not alarm.about.is_drill
    ]


def courses(
    alarms: Sequence[Alarm], journal: Iterable[JournalRow]
) -> tuple[Course, ...]:
    """Each alarm with what the journal says of it."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for row, alarm in moves(alarms, journal):
        found[alarm.id].append(_entry(row))
    return tuple(course_of(alarm, found[alarm.id]) for alarm in alarms)


def moves(
    alarms: Sequence[Alarm], journal: Iterable[JournalRow]
) -> Iterator[tuple[JournalRow, Alarm]]:
    """Entries about alarms, and whose each is. A shift may have two, about its start
    and about its end: each goes on from where it stood."""
    about: dict[str, list[Alarm]] = defaultdict(list)
    for alarm in alarms:
        about[str(alarm.about)].append(alarm)
    stood: dict[int, str] = {}
    for row in journal:
        if row.deed not in MOVES:
            continue
        raised = [each for each in about[row.about] if each.raised_at <= row.at]
        fits = [each for each in raised if stood.get(each.id) in (None, row.before)]
        if raised:
            alarm = (fits or raised)[-1]
            stood[alarm.id] = row.after
            yield row, alarm


def _entry(row: JournalRow) -> Entry:
    return Entry(
        at=row.at,
        actor=row.actor,
        deed=MOVES[row.deed],
        before=row.before,
        after=row.after,
    )
