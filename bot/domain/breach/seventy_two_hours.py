"""The 72 hours to the regulator: when somebody is reminded, and when it is settled.

The clock runs from the report, when the company became aware, until the regulator was
told or somebody who may has decided, with reasons, that there is nothing to tell.
Closing the alarm does not stop it. Source: UK GDPR, Article 33(1).
"""

from datetime import datetime, timedelta

from bot.domain.breach.breach import Breach

NOTICES = tuple(timedelta(hours=hours) for hours in (24, 48, 60, 70))
"""From the report. Our own choice, the last ones close to the end."""

SIRO_FROM = timedelta(hours=60)
"""From then on the SIRO hears it, too."""


def is_settled(breach: Breach) -> bool:
    return breach.regulator_told_at is not None or breach.not_reportable


def notice_at(breach: Breach) -> datetime | None:
    """The next reminder; None when it is settled, or the last one was sent."""
    if is_settled(breach):
        return None
    to_come = (notice for notice in NOTICES if notice > breach.warned_after)
    following = next(to_come, None)
    return None if following is None else breach.reported_at + following


def last_due(breach: Breach, now: datetime) -> timedelta:
    """The last of them that should have been sent by now; zero before the first."""
    past = (notice for notice in NOTICES if breach.reported_at + notice <= now)
    return max(past, default=timedelta())


def is_late(breach: Breach, now: datetime) -> bool:
    """The regulator was, or will be, told past the 72 hours: the law asks why."""
    told_at = breach.regulator_told_at or now
    return told_at > breach.ico_by and not breach.not_reportable


def tells_siro(breach: Breach, now: datetime) -> bool:
    return now >= breach.reported_at + SIRO_FROM
