"""How a site's check calls came out, week by week and day by day."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.board.site_night import DayCount
from bot.texts.board.pieces import DayBar, DayRow, Piece, Week
from bot.texts.reader import Reader

DAYS = 7


def weeks(to: Reader, days: Sequence[DayCount]) -> dict[str, Piece]:
    """From a Monday on, the newest first."""
    most = max((day.all for day in days), default=0)
    found = [_week(to, list(part), most) for part in _weeks(days)]
    numbered = enumerate(found)
    return dict(reversed([(f"week-{place}", week) for place, week in numbered]))


def _weeks(days: Sequence[DayCount]) -> Iterator[Sequence[DayCount]]:
    for start in range(0, len(days), DAYS):
        yield days[start : start + DAYS]


def _week(to: Reader, days: Sequence[DayCount], most: int) -> Week:
    return Week(
        title=to.say("Week from {day}", day=_short(days[0].day)),
        told=to.say(
            "{on_time} on time, {late} late, {missed} missed",
            on_time=sum(day.on_time for day in days),
            late=sum(day.late for day in days),
            missed=sum(day.missed for day in days),
        ),
        most=most,
        days=tuple(_bar(to, day) for day in days),
    )


def _bar(to: Reader, day: DayCount) -> DayBar:
    counts = {"on_time": day.on_time, "late": day.late, "missed": day.missed}
    said = to.say(
        "{day}: {on_time} on time, {late} late, {missed} missed",
        day=_short(day.day),
        **counts,
    )
    return DayBar(day=f"{day.day:%d}", said=said, **counts)


def days(counted: Sequence[DayCount]) -> dict[str, Piece]:
    """Those with calls, the newest first."""
    return {
        f"day-{day.day}": DayRow(
            day=_short(day.day),
            on_time=day.on_time,
            late=day.late,
            missed=day.missed,
        )
        for day in reversed(counted)
        if day.all
    }


def _short(day: date) -> str:
    return f"{day:%d/%m}"
