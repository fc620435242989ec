"""A shift as it is written wherever one is named: its site and its times."""

from dataclasses import dataclass
from datetime import datetime

from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """Code and name of the site, and the times."""

    site: str
    start_at: datetime
    end_at: datetime


def when(to: Reader, planned: Planned) -> str:
    """With the day of its end where that is another one."""
    start, end = planned.start_at, planned.end_at
    same = to.day(start) == to.day(end)
    return to.say(
        "{site}, {start} to {end}",
        site=planned.site,
        start=to.date_time(start),
        end=to.time(end) if same else to.date_time(end),
    )
