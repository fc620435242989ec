"""When a wake test may come: the hours that somebody agreed to, and a night by lot."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.refs import StaffId

DAY = timedelta(days=1)
FIRST_WITHIN = 28
"""Days from the agreement to the first test, at most."""
APART = timedelta(days=14)
"""At least, where one month's last nights are followed by the next one's first."""

NIGHT_FROM, NIGHT_UNTIL = time(22), time(7)


class Hours(StrEnum):
    """On the company's clock; each is of three hours, or of all of them."""

    EVENING = "evening"
    NIGHT = "night"
    MORNING = "morning"
    ANY = "any"

    @property
    def start(self) -> time:
        match self:
            case Hours.EVENING | Hours.ANY:
                return NIGHT_FROM
            case Hours.NIGHT:
                return time(1)
            case Hours.MORNING:
                return time(4)

    @property
    def minutes(self) -> int:
        return 9 * 60 if self is Hours.ANY else 3 * 60

    @property
    def end(self) -> time:
        first = datetime.combine(date.min, self.start)
        return (first + timedelta(minutes=self.minutes)).time()


THIRDS = (Hours.EVENING, Hours.NIGHT, Hours.MORNING)
"""Of a night: results are counted by them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What somebody said when they were asked whether they want to be tested."""

    person: StaffId
    hours: Hours | None = None
    """None: no tests, or no answer yet."""
    asked_at: datetime
    answered_at: datetime | None = None


def third_of(moment: datetime, zone: ZoneInfo) -> Hours:
    """Which third of the night it was; by day the nearest before."""
    hour = moment.astimezone(zone).hour
    if 1 <= hour < 4:
        return Hours.NIGHT
    return Hours.MORNING if 4 <= hour < NIGHT_FROM.hour else Hours.EVENING


def is_night(moment: datetime, zone: ZoneInfo) -> bool:
    wall = moment.astimezone(zone).time()
    return wall >= NIGHT_FROM or wall < NIGHT_UNTIL


def next_night(last: date | None, today: date, chance: float) -> date:
    """By lot: after the last test one in the next month, two weeks later at least;
    the first one within four weeks. ``chance`` is from 0 to below 1."""
    if last is None:
        return today + (1 + int(chance * FIRST_WITHIN)) * DAY
    month = _month_after(last)
    first = max(month, last + APART, today + DAY)
    nights = max((_month_after(month) - first).days, 1)
    return first + int(chance * nights) * DAY


def moment_in(hours: Hours, night: date, chance: float, zone: ZoneInfo) -> datetime:
    """A minute of these hours by the clock on the wall, whatever clocks do then."""
    start = datetime.combine(night, hours.start)
    wall = start + timedelta(minutes=int(chance * hours.minutes))
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _month_after(day: date) -> date:
    return (day.replace(day=1) + 32 * DAY).replace(day=1)
