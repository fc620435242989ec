"""Which alarm of a new run stands for which of that night, and who acts by it when."""

from datetime import datetime

from bot.desk.desk import Desk
from bot.desk.replay.books import MOVES, courses, listed
from bot.domain.replay.course import SAME_NIGHT, Course
from bot.domain.replay.night import Act, Deed, Night
from storage.journal.tables import JournalRow

ALARM = "alarm "
"""With that begins whatever the journal says of one."""


class Following:
    """Looks at the new run's own books, as it goes."""

    def __init__(self, night: Night) -> None:
        self._night = night
        self._then = {course.id: course for course in night.courses}
        self._now: dict[int, Course] = {}
        self._stands_for: dict[int, int] = {}
        self._journal: dict[int, JournalRow] = {}
        self._read_to = night.begins

    @property
    def courses(self) -> tuple[Course, ...]:
        """What became of each alarm so far."""
        return tuple(self._now.values())

    def number_of(self, then: int) -> int | None:
        """Of the alarm that stands for this one of that night, once there is one."""
        return self._stands_for.get(then)

    def stands_for(self, then: int, now: int) -> None:
        self._stands_for[then] = now

    def look(self, desk: Desk) -> None:
        """Whatever has happened since."""
        rows = list(desk.unit.journal.between(self._read_to, self._night.end))
        self._read_to = desk.now
        if not any(row.deed.startswith(ALARM) for row in rows):
            return
        for row in rows:
            if row.deed in MOVES and row.id is not None:
                self._journal[row.id] = row
        alarms = listed(desk, self._night.begins, self._night.end)
        self._now = {c.id: c for c in courses(alarms, self._journal.values())}
        taken = set(self._stands_for.values())
        for course in self._now.values():
            if course.id not in taken:
                self._match(course)

    def _match(self, course: Course) -> None:
        """It is taken for the first one like it that none is taken for yet."""
        for then in self._night.courses:
            near = abs(then.raised_at - course.raised_at) <= SAME_NIGHT
            if then.whose == course.whose and near and then.id not in self._stands_for:
                self._stands_for[then.id] = course.id
                return

    def due(self, act: Act) -> datetime | None:
        """As long after they were told as it was then; None while they are not told.
        Who had not been told then counts from when it was raised."""
        then = self._then.get(act.alarm)
        now = self._now.get(self._stands_for.get(act.alarm, 0))
        if then is None or now is None:
            return None
        since_then, since_now = _waits_for(act, then, now)
        return None if since_now is None else since_now + (act.at - since_then)


def _waits_for(act: Act, then: Course, now: Course) -> tuple[datetime, datetime | None]:
    """What it came after, in both. Who closed an alarm when its officer had been heard
    again did not close it before."""
    heard = then.heard_at
    if act.deed is Deed.CLOSED and heard is not None and heard <= act.at:
        return heard, now.heard_at
    told = then.told_at(act.who)
    if told is None or told > act.at:
        return then.raised_at, now.raised_at
    return told, now.told_at(act.who)
