"""When whoever answers for a request about somebody's data hears of it again."""

from datetime import date, timedelta

from bot.domain.rights.request import RightsRequest

DAY = timedelta(days=1)
BEFORE = tuple(days * DAY for days in (14, 7, 2, 0))
"""Before its last day; from then on daily. Our own choice."""

SIRO_FROM = 2 * DAY
"""Before its last day. From then on the SIRO hears it, too."""


def remind_on(request: RightsRequest) -> date | None:
    """The next day on which somebody must hear of it; None when it has ended."""
    if not request.is_open:
        return None
    days = (request.due_on - before for before in BEFORE)
    daily = max(request.reminded_on, request.due_on) + DAY
    return next((day for day in days if day > request.reminded_on), daily)


def tells_siro(request: RightsRequest, today: date) -> bool:
    return today >= request.due_on - SIRO_FROM
