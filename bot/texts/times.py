"""What was understood of a time that somebody typed."""

from datetime import datetime, timedelta

from bot.domain.times.moments import Moment
from bot.texts.reader import Reader

DAY = timedelta(days=1)


def in_full(to: Reader, at: datetime, now: datetime) -> str:
    """The time, with its day where that is not today, and its year where that is not
    this one."""
    day, today = at.astimezone(to.zone).date(), now.astimezone(to.zone).date()
    if day == today:
        return to.time(at)
    if day == today - DAY:
        return to.say(
            "{time} yesterday, {day}", time=to.time(at), day=to.weekday_and_date(day)
        )
    year = "" if day.year == today.year else f" {day:%Y}"
    named = f"{to.weekday_and_date(day)}{year}"
    return to.say("{time} on {day}", time=to.time(at), day=named)


def not_past(to: Reader, moment: Moment, now: datetime) -> str:
    """It is still to come, or could not be read."""
    if moment.to_come is not None:
        at = in_full(to, moment.to_come, now)
        return to.say(
            "That is not a time that has passed: {time} is still to come. Nothing was "
            "changed.",
            time=at,
        )
    return not_understood(to)


def not_understood(to: Reader) -> str:
    return to.say(
        "That is not a time that has passed. Nothing was changed. Type it such as "
        "22:15, yesterday 22:15, 27/11 22:15 or 20 minutes ago."
    )
