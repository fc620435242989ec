"""The clock of telling a client: its end, and when somebody is reminded of it."""

from datetime import datetime, timedelta

from bot.domain.clients.whose_data import WhoseData

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

WITHOUT_CONTRACT = (24 * HOUR, 48 * HOUR, 60 * HOUR, 70 * HOUR)
"""From the discovery, as the 72 hours are reminded of. Our own choice: the law names no
hour, and the client's own 72 hours may run already (EDPB, Guidelines 9/2022)."""

ANSWERED_WITHIN = timedelta(minutes=30)
"""From the report: then whoever reported it is asked once more, too."""

HEARD_WITHIN = timedelta(minutes=15)
"""A notice that no mail server has taken by then is said not to have gone."""


def tell_by(data: WhoseData, discovered_at: datetime) -> datetime | None:
    """The end of the contract's time; None where no contract names one, and where
    there is nobody to tell."""
    nobody = data.is_settled and data.told_at is None
    return None if nobody or data.within is None else discovered_at + data.within


def is_over(data: WhoseData, discovered_at: datetime, now: datetime) -> bool:
    """The contract's time is, and the client has not been told."""
    by = tell_by(data, discovered_at)
    return not data.is_settled and by is not None and now >= by


def notice_at(
    data: WhoseData, discovered_at: datetime, reported_at: datetime
) -> datetime | None:
    """The next reminder, or when a notice on its way is asked after."""
    chase = None if data.is_chased else data.sending_since
    times = [
        reminder_at(data, discovered_at, reported_at),
        None if chase is None else chase + HEARD_WITHIN,
    ]
    return min((at for at in times if at is not None), default=None)


def reminder_at(
    data: WhoseData, discovered_at: datetime, reported_at: datetime
) -> datetime | None:
    """The next; while nobody knows whose data it is, not before the reporter has had
    time to say."""
    if data.is_settled:
        return None
    at = discovered_at + following(data.within, data.warned_after)
    return at if data.is_clients else max(at, reported_at + ANSWERED_WITHIN)


def last_due(data: WhoseData, elapsed: timedelta) -> timedelta:
    """The last reminder that should have been sent by then; zero before the first."""
    first = reminders(data.within)
    if elapsed >= first[-1]:
        return first[-1] + (elapsed - first[-1]) // DAY * DAY
    return max((each for each in first if each <= elapsed), default=timedelta())


def following(within: timedelta | None, after: timedelta) -> timedelta:
    """The first reminder after this one. Once all are past, once a day: it never falls
    silent before somebody has told the client, or said that the data is ours."""
    first = reminders(within)
    ahead = [each for each in first if each > after]
    if ahead:
        return ahead[0]
    return first[-1] + ((after - first[-1]) // DAY + 1) * DAY


def reminders(within: timedelta | None) -> tuple[timedelta, ...]:
    """From the discovery: at half of the contract's time, an hour before its end, at
    its end; and then as without a contract."""
    if within is None:
        return WITHOUT_CONTRACT
    ahead = {within / 2, within - HOUR, within}
    own = {each for each in ahead if each >= within / 2}
    return tuple(sorted(own | {each for each in WITHOUT_CONTRACT if each > within}))
