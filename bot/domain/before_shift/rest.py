"""The hours of rest and of work that the law looks at, as figures for a person to see.

Source: Working Time Regulations 1998 (SI 1998/1833). They are shown and block nothing:
regulation 21(b) takes security work that needs somebody there all the time out of the
two rests, against compensatory rest (regulation 24), and whoever has agreed in writing
may work longer weeks (regulation 5). So a person decides, and sees what they decide.

All hours are elapsed ones: a night in which the clocks go back has one more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEK = 7 * DAY

DAILY_REST = 11 * HOUR
"""In a row, between two working days. Source: regulation 10(1)."""
WEEKLY_REST = 24 * HOUR
"""In a row, in each seven days. Source: regulation 11(1)."""
WEEK_LIMIT = 48 * HOUR
"""On average, overtime included. Source: regulation 4(1)."""
WEEKS_AVERAGED = 17
"""The reference period. Source: regulation 4(3)."""


@dataclass(frozen=True, slots=True, order=True)
class Work:
    """From a time to a time, the end not in it."""

    start_at: datetime
    end_at: datetime

    @property
    def span(self) -> timedelta:
        return self.end_at - self.start_at

    def meets(self, other: "Work") -> bool:
        """Nobody can do both."""
        return self.start_at < other.end_at and other.start_at < self.end_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What a shift would leave somebody, were it theirs too."""

    before: timedelta | None
    """Since the work before it; None: none within seven days."""
    after: timedelta | None
    """Until the work after it; likewise."""
    longest: timedelta
    """The longest rest of the seven days that end with the shift."""
    week: timedelta
    """Worked and planned from Monday to Sunday, the shift with it."""
    average: timedelta
    """A week, over the seventeen that end with the shift."""

    @property
    def is_daily(self) -> bool:
        """Eleven hours before it and after it."""
        rests = (each for each in (self.before, self.after) if each is not None)
        return all(each >= DAILY_REST for each in rests)

    @property
    def is_weekly(self) -> bool:
        """A whole day in the seven."""
        return self.longest >= WEEKLY_REST

    @property
    def is_within_week(self) -> bool:
        return self.average <= WEEK_LIMIT

    @property
    def is_enough(self) -> bool:
        """By all three."""
        return self.is_daily and self.is_weekly and self.is_within_week


def looked_at(shift: Work) -> Work:
    """What somebody works outside of it changes no figure but the average."""
    return Work(shift.start_at - WEEK - DAY, shift.end_at + WEEK + DAY)


def averaged(shift: Work) -> Work:
    """The reference period that ends with the shift."""
    return Work(shift.end_at - WEEKS_AVERAGED * WEEK, shift.end_at)


def rest(work: Iterable[Work], shift: Work, zone: ZoneInfo) -> Rest:
    """``work`` is all that somebody works and is planned for, without the shift."""
    others = list(_joined(work))
    whole = list(_joined([*others, shift]))
    return Rest(
        before=_since(others, shift),
        after=_until(others, shift),
        longest=longest_rest(whole, Work(shift.end_at - WEEK, shift.end_at)),
        week=hours_within(whole, week_of(shift.start_at, zone)),
        average=hours_within(whole, averaged(shift)) / WEEKS_AVERAGED,
    )


def _since(work: Sequence[Work], shift: Work) -> timedelta | None:
    ended = [one.end_at for one in work if one.start_at < shift.start_at]
    if not ended or shift.start_at - max(ended) >= WEEK:
        return None
    return max(shift.start_at - max(ended), timedelta())


def _until(work: Sequence[Work], shift: Work) -> timedelta | None:
    begins = [one.start_at for one in work if one.end_at > shift.end_at]
    if not begins or min(begins) - shift.end_at >= WEEK:
        return None
    return max(min(begins) - shift.end_at, timedelta())


def longest_rest(work: Iterable[Work], within: Work) -> timedelta:
    """The longest time in a row without work."""
    longest, reached = timedelta(), within.start_at
    for one in _joined(work):
        if one.end_at > reached:
            longest = max(longest, min(one.start_at, within.end_at) - reached)
            reached = one.end_at
    return max(longest, within.end_at - reached)


def hours_within(work: Iterable[Work], within: Work) -> timedelta:
    """How much of a time is worked; hours that two plans claim count once."""
    spans = (
        min(one.end_at, within.end_at) - max(one.start_at, within.start_at)
        for one in _joined(work)
        if one.meets(within)
    )
    return sum(spans, timedelta())


def week_of(moment: datetime, zone: ZoneInfo) -> Work:
    """From Monday's midnight to the next one, on the wall: 167 hours in the week in
    which the clocks go forward, and 169 in that in which they go back."""
    day = moment.astimezone(zone).date()
    monday = datetime.combine(day - day.weekday() * DAY, time())
    return Work(_instant(monday, zone), _instant(monday + WEEK, zone))


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _joined(work: Iterable[Work]) -> Iterator[Work]:
    """In order, and what meets or follows at once as one."""
    whole: Work | None = None
    for one in sorted(work):
        if whole is not None and one.start_at <= whole.end_at:
            whole = Work(whole.start_at, max(whole.end_at, one.end_at))
            continue
        if whole is not None:
            yield whole
        whole = one
    if whole is not None:
        yield whole
