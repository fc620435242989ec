"""A shift as it is written wherever one is named: its site and its times."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.texts.message import Button, Press, Verb
from bot.texts.reader import Reader

HOUR = timedelta(hours=1)

FIND = "find"
"""Who could go instead of somebody?"""


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


def find_button(to: Reader, shift: int, officer: str) -> Button:
    label = to.say("Who could go instead of {officer}?", officer=officer)
    return Button(label, Press(Verb.SHIFT, str(shift), FIND))


def hours(span: timedelta) -> str:
    """Half hours are said, nothing finer: ``37``, ``10.5``."""
    halves = span // (HOUR / 2)
    return f"{halves // 2}.5" if halves % 2 else f"{halves // 2}"
