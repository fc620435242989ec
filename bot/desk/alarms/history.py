"""Alarms of some days as whoever counts them sees them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from bot.desk.desk import Desk
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.history import Handled, rung_in
from bot.domain.alarms.kinds import AlarmKind

TAKEN_UP = f"alarm {ladder.TakenUp.__name__}"
RUNG = "rung by telephone"
"""The journal's words for it."""

UNLISTED = frozenset({AlarmKind.DURESS, AlarmKind.ABUSE})


def is_listed(alarm: Alarm) -> bool:
    """A drill is no alarm. A call for help in secret is in the journal alone: a list
    may be read on a screen that its sender, and whoever watches them, stand beside; and
    what goes past the duty managers would reach them in a list."""
    return alarm.kind not in UNLISTED and not alarm.about.is_drill


def raised(desk: Desk, start: datetime, end: datetime) -> Iterator[Handled]:
    """In this time, by when; however much later they were taken up."""
    taken: dict[str, list[tuple[datetime, int | None]]] = defaultdict(list)
    for entry in desk.unit.journal.done(TAKEN_UP, start):
        taken[entry.about].append((entry.at, rung_in(entry.after)))
    rung_at: dict[str, list[datetime]] = defaultdict(list)
    for entry in desk.unit.journal.done(RUNG, start):
        rung_at[entry.about].append(entry.at)
    for alarm in desk.unit.alarms.between(start, end):
        if not is_listed(alarm):
            continue
        over = alarm.closed_at or desk.now
        mine = (
            each
            for each in taken[str(alarm.about)]
            if alarm.raised_at <= each[0] <= over
        )
        at, rung = next(mine, (None, None))
        calls = sum(alarm.raised_at <= at <= over for at in rung_at[str(alarm.about)])
        yield Handled(alarm=alarm, taken_up_at=at, rung=rung, calls=calls)
