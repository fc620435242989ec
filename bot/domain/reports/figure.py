"""A number of the management information, and the rows that it counts.

Nothing is counted that is in no export: a number can be counted again by whoever takes
out the table that it names.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median
from typing import Protocol, TypeVar

from bot.domain.exports import Kind
from bot.domain.refs import Ref

FEW = 5
"""Of fewer spans no middle is said: one bad night would be all of it. Our choice."""

MINUTE = timedelta(minutes=1)


class What(StrEnum):
    """What is counted."""

    ON_TIME = "on_time"
    LATE = "late"
    MISSED = "missed"
    UNSETTLED = "unsettled"
    """Nobody waits for it now, or it may still be answered."""
    WHY = "why"
    NOT_SAID = "not_said"
    NOT_ASKED = "not_asked"
    TAKEN_UP = "taken_up"
    TAKEN_UP_ON_RUNG = "taken_up_on_rung"
    NOT_TAKEN_UP = "not_taken_up"
    FALSE_ALARMS = "false_alarms"
    HANDLED_FOR_NOTHING = "handled_for_nothing"
    TOLD_FOR_NOTHING = "told_for_nothing"
    RUNG_FOR_NOTHING = "rung_for_nothing"
    BEGUN_ON_TIME = "begun_on_time"
    BEGUN_LATE = "begun_late"
    NO_SHOWS = "no_shows"
    REPORTS_COMPLETE = "reports_complete"
    REPORTS_WAITED_FOR = "reports_waited_for"
    WITHIN_THE_HOUR = "within_the_hour"
    AFTER_THE_HOUR = "after_the_hour"
    UNACKNOWLEDGED = "unacknowledged"
    NAME_SLIPS = "name_slips"
    LICENCES_OVER = "licences_over"
    LICENCES_ENDING = "licences_ending"
    DELETED = "deleted"
    DELETED_UNDECIDED = "deleted_undecided"
    WAITING = "waiting"


class Topic(StrEnum):
    """What stands together."""

    CHECK_CALLS = "check_calls"
    WHY = "why"
    ALARMS = "alarms"
    FALSE_ALARMS = "false_alarms"
    SHIFTS = "shifts"
    REPORTS = "reports"
    BREACHES = "breaches"
    NAME_SLIPS = "name_slips"
    LICENCES = "licences"
    DELETIONS = "deletions"
    WAITING = "waiting"


SOURCES: Mapping[Topic, tuple[Kind, ...]] = {
    Topic.CHECK_CALLS: (Kind.CHECK_CALLS,),
    Topic.WHY: (Kind.CHECK_CALLS,),
    Topic.ALARMS: (Kind.ALARMS,),
    Topic.FALSE_ALARMS: (Kind.ALARMS,),
    Topic.SHIFTS: (Kind.TIMESHEETS,),
    Topic.REPORTS: (Kind.INCIDENTS,),
    Topic.BREACHES: (Kind.BREACHES,),
    Topic.NAME_SLIPS: (Kind.NAME_SLIPS,),
    Topic.LICENCES: (Kind.CERTIFICATES,),
    Topic.DELETIONS: (Kind.DELETIONS,),
    Topic.WAITING: (Kind.ALARMS, Kind.INCIDENTS, Kind.BREACHES, Kind.ACTIONS),
}
"""The tables whose rows are counted."""

ALL_DAYS = frozenset({Topic.LICENCES, Topic.WAITING})
"""Counted as they stand, whenever they were written down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of an export: what is quoted of it, and what it adds."""

    quoted: str
    count: int = 1
    span: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number."""

    what: What
    of: str = ""
    """Which rung or reason, or whose."""
    rows: tuple[Row, ...] = ()

    @property
    def number(self) -> int:
        return sum(row.count for row in self.rows)

    @property
    def minutes(self) -> tuple[int, ...]:
        """Whole ones of each row that has a span, the shortest first."""
        spans = (row.span for row in self.rows if row.span is not None)
        return tuple(sorted(span // MINUTE for span in spans))

    @property
    def middle(self) -> int | None:
        """Minutes: half of them took no longer. None where they are too few."""
        if len(self.minutes) < FEW:
            return None
        return round(median(self.minutes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Numbers that stand together."""

    topic: Topic
    figures: tuple[Figure, ...]


Thing = TypeVar("Thing")


class Referred(Protocol):
    """What is quoted by its reference."""

    @property
    def ref(self) -> Ref: ...


def figure(
    what: What, things: Iterable[Thing], row: Callable[[Thing], Row], of: str = ""
) -> Figure:
    return Figure(what=what, of=of, rows=tuple(map(row, things)))


def row_of(thing: Referred) -> Row:
    return Row(quoted=str(thing.ref))


def elapsed(start: datetime, end: datetime) -> timedelta:
    """From second to second, as the exports write them; never below zero."""
    whole = (moment.replace(microsecond=0) for moment in (end, start))
    return max(next(whole) - next(whole), timedelta())
