"""What somebody's own words say of where they go, and for how long."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.timed_activity.activity import LONGEST, SHORTEST, Kind
from bot.domain.times.clock_words import NOON, TimeOfDay
from bot.domain.times.moments import instants_of

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """``Plant room 20 minutes``: where, how long, and whether that is all it says."""

    kind: Kind | None = None
    span: timedelta | None = None
    until: TimeOfDay | None = None
    is_certain: bool = False
    """Nothing else is said: it begins at once. Else they are asked."""

    def length(self, now: datetime, zone: ZoneInfo) -> timedelta | None:
        """From now; None where none was said, or one that is not to be believed."""
        length = self.span or (
            _until(self.until, now, zone) - now if self.until else None
        )
        return length if length and SHORTEST <= length <= LONGEST else None


def _until(clock: TimeOfDay, now: datetime, zone: ZoneInfo) -> datetime:
    """The next such time: of the one that comes twice, the first."""
    today = now.astimezone(zone).date()
    minutes = (0, NOON) if clock.either else (0,)
    return min(
        instant
        for day in (today, today + DAY)
        for more in minutes
        for instant in instants_of(day, clock.minutes + more, zone)
        if instant > now
    )
