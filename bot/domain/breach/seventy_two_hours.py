"""The 72 hours to the regulator: when somebody is reminded, and when it is settled.

They run from the discovery by any of our people; from the report while nobody has said
when that was. Where the moment of awareness was decided to be later (``awareness``),
there are two clocks. The stricter leads the reminders, for a decision can be doubted
afterwards; when its time is over, the other one does, for that can still be kept. Late,
so that the law asks for a reason, is what is past both.

They end when the regulator was told, or somebody who may has decided, with reasons,
that there is nothing to tell. Neither their own end nor the closing of the alarm ends
them, but of a drill: what is late is still to be told, without undue further delay, so
it is said when the last clock is over, and once a day from then on. Source: UK GDPR,
Article 33(1).
"""

from datetime import datetime, timedelta

from bot.domain.breach.breach import TELL_ICO_WITHIN, Breach

NOTICES = tuple(timedelta(hours=hours) for hours in (24, 48, 60, 70))
"""From where a clock begins. Our own choice, the last ones close to the end."""

DAY = timedelta(days=1)
"""Between two reminders once the time is over. Our own choice."""

SIRO_FROM = timedelta(hours=60)
"""From the discovery; then the SIRO hears it, too."""


def is_settled(breach: Breach) -> bool:
    return breach.regulator_told_at is not None or breach.not_reportable


def notices(breach: Breach) -> tuple[timedelta, ...]:
    """All that lie ahead of the end, from the discovery: of the second clock those past
    the first."""
    if breach.aware_at is None:
        return NOTICES
    later = breach.aware_at - breach.discovered_at
    second = (later + notice for notice in NOTICES)
    return (*NOTICES, *(notice for notice in second if notice > TELL_ICO_WITHIN))


def notice_at(breach: Breach) -> datetime | None:
    """The next reminder; None when it is settled. That a clock was moved is said at
    once."""
    if breach.clock_moved:
        return breach.reported_at
    drill_is_over = breach.is_drill and breach.closed_at is not None
    if is_settled(breach) or drill_is_over:
        return None
    return breach.discovered_at + following(breach, breach.warned_after)


def following(breach: Breach, after: timedelta) -> timedelta:
    """The first reminder after this one, from the discovery."""
    end = _end(breach)
    past_it = end + max((after - end) // DAY + 1, 0) * DAY
    return min((each for each in notices(breach) if each > after), default=past_it)


def last_due(breach: Breach, now: datetime) -> timedelta:
    """The last of them that should have been sent by now; zero before the first."""
    elapsed, end = now - breach.discovered_at, _end(breach)
    if elapsed >= end:
        return end + (elapsed - end) // DAY * DAY
    past = (notice for notice in notices(breach) if notice <= elapsed)
    return max(past, default=timedelta())


def _end(breach: Breach) -> timedelta:
    """From the discovery to the end of the later clock."""
    return breach.lawful_by - breach.discovered_at


def is_late(breach: Breach, now: datetime) -> bool:
    """The regulator was, or will be, told past the 72 hours: the law asks why."""
    told_at = breach.regulator_told_at or now
    return told_at > breach.lawful_by and not breach.not_reportable


def tells_siro(breach: Breach, now: datetime) -> bool:
    return now >= breach.discovered_at + SIRO_FROM
