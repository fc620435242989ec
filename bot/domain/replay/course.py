"""What became of an alarm: whom it reached, and when, out of what the journal says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.history import rung_in
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import SiteCode, StaffId

SILENCE = frozenset({AlarmKind.MISSED_CHECK_CALL, AlarmKind.NO_SHOW})
SAME_NIGHT = timedelta(hours=3)
"""Further apart, two alarms of one kind about one officer are not the same."""
UNLISTED = frozenset({AlarmKind.DURESS, AlarmKind.ABUSE})


def is_from_silence(kind: AlarmKind, *, covered: bool) -> bool:
    """The rules decide when it is raised. Where a site is never left alone the end of
    a shift is the relief's affair, and no silence of one officer."""
    return kind in SILENCE or (kind is AlarmKind.MISSED_BOOK_OFF and not covered)


class Turn(StrEnum):
    """What can happen to an alarm."""

    TOLD = "told"
    AGAIN = "told again"
    """The same people, while nobody has it."""
    TAKEN_UP = "taken up"
    REGAINED = "heard again"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One of them."""

    at: datetime
    turn: Turn
    rung: int = 0
    """Counted from one."""
    people: tuple[StaffId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the journal says of an alarm, after it was raised."""

    at: datetime
    actor: str
    deed: str
    """The name of the ladder's event, such as ``TakenUp``."""
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One alarm, from when it was raised."""

    id: int
    kind: AlarmKind
    officer: StaffId
    site: SiteCode | None
    raised_at: datetime
    steps: tuple[Step, ...]

    @property
    def words(self) -> str:
        """What kind of alarm it is, such as ``missed check call``."""
        spoken = self.kind.replace("_", " ")
        return spoken.upper() if self.kind is AlarmKind.SOS else spoken

    @property
    def whose(self) -> tuple[AlarmKind, StaffId, SiteCode | None]:
        """What an alarm of another run must have in common with it."""
        return self.kind, self.officer, self.site

    def told_at(self, who: StaffId) -> datetime | None:
        """When somebody first heard of it."""
        told = (s.at for s in self.steps if s.turn is Turn.TOLD and who in s.people)
        return next(told, None)

    @property
    def told(self) -> frozenset[StaffId]:
        """Everybody on the rungs that were told."""
        steps = (step for step in self.steps if step.turn is Turn.TOLD)
        return frozenset(who for step in steps for who in step.people)

    @property
    def heard_at(self) -> datetime | None:
        """When its officer was heard again first."""
        return self._first(Turn.REGAINED)

    @property
    def over_at(self) -> datetime | None:
        """When it was closed."""
        return self._first(Turn.CLOSED)

    def _first(self, turn: Turn) -> datetime | None:
        return next((step.at for step in self.steps if step.turn is turn), None)


def course_of(alarm: Alarm, entries: Iterable[Entry]) -> Course:
    """``entries`` are those about it, in order."""
    found = list(entries)
    return Course(
        id=alarm.id,
        kind=alarm.kind,
        officer=alarm.officer,
        site=alarm.site,
        raised_at=alarm.raised_at,
        steps=tuple(_steps(alarm, found)),
    )


def _steps(alarm: Alarm, entries: list[Entry]) -> Iterator[Step]:
    first = rung_in(entries[0].before) if entries else _first_rung(alarm)
    if first:
        yield _told(alarm, alarm.raised_at, first)
    for entry in entries:
        yield from _step(alarm, entry)


def _first_rung(alarm: Alarm) -> int:
    """The first that had anybody; the alarm itself may have climbed since."""
    numbered = enumerate(alarm.rungs, start=1)
    return next((number for number, rung in numbered if rung.people), 0)


def _step(alarm: Alarm, entry: Entry) -> Iterator[Step]:
    match entry.deed:
        case "TakenUp" if _owner(entry.before) != _owner(entry.after):
            who = StaffId(entry.actor)
            yield Step(at=entry.at, turn=Turn.TAKEN_UP, people=(who,))
        case "Closed":
            who = StaffId(entry.actor)
            yield Step(at=entry.at, turn=Turn.CLOSED, people=(who,))
        case "Regained":
            who = StaffId(entry.actor)
            yield Step(at=entry.at, turn=Turn.REGAINED, people=(who,))
        case "Woken" | "Unreachable" | "CannotReach" | "Relapsed":
            rung = rung_in(entry.after)
            if rung and entry.after.startswith("ringing"):
                yield _told(alarm, entry.at, rung)


def _told(alarm: Alarm, at: datetime, rung: int) -> Step:
    people = alarm.rungs[rung - 1].people if rung <= len(alarm.rungs) else ()
    return Step(at=at, turn=Turn.TOLD, rung=rung, people=people)


def _owner(state: str) -> str:
    """Out of ``in_hand rung 2 owner D001``."""
    return state.rpartition("owner ")[2]
