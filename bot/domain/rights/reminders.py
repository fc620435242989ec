"""When whoever answers for a request about somebody's data hears of it again."""

from datetime import date, timedelta

from bot.domain.rights.pauses import Pause, running
from bot.domain.rights.request import RightsRequest

DAY = timedelta(days=1)
BEFORE = tuple(days * DAY for days in (14, 7, 2, 0))
"""Before its last day; from then on daily. Our own choice."""

CHASED_EVERY = 7 * DAY
"""What was asked for and has not come, from the day on which it was asked for: a clock
that stands still is soon forgotten. Our own choice."""

SIRO_FROM = 2 * DAY
"""Before its last day. From then on the SIRO hears it, too."""


def remind_on(request: RightsRequest) -> date | None:
    """The next day on which somebody must hear of it; None when it has ended."""
    if not request.is_open:
        return None
    last = request.reminded_on
    ahead = [request.due_on - before for before in BEFORE]
    days = [day for day in ahead if day > last]
    days += [_chased_on(pause, last) for pause in running(request.pauses)]
    return min([*days, max(last, request.due_on) + DAY])


def _chased_on(pause: Pause, last: date) -> date:
    weeks = (last - pause.asked_on) // CHASED_EVERY + 1
    return pause.asked_on + max(weeks, 1) * CHASED_EVERY


def tells_siro(request: RightsRequest, today: date) -> bool:
    return today >= request.due_on - SIRO_FROM
