"""What the calendar sets going, on the company's own clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from scheduler.alarm import AlarmClock

LONDON = ZoneInfo("Europe/London")


async def a_job() -> None:
    """Does nothing."""


def next_run(clock: AlarmClock, after: datetime) -> datetime:
    [job] = clock._scheduler.get_jobs()
    return job.trigger.get_next_fire_time(None, after)


def test_the_list_of_what_is_at_risk_goes_out_on_monday_morning():
    clock = AlarmClock(None, LONDON)
    clock.every_monday(a_job, 9)
    a_tuesday = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
    assert next_run(clock, a_tuesday) == datetime(2026, 6, 8, 9, 0, tzinfo=LONDON)


def test_the_nights_round_is_made_when_few_are_awake():
    clock = AlarmClock(None, LONDON)
    clock.every_night(a_job, 4)
    noon = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
    assert next_run(clock, noon) == datetime(2026, 6, 3, 4, 15, tzinfo=LONDON)


def test_a_backup_that_was_missed_is_looked_for_every_hour():
    clock = AlarmClock(None, LONDON)
    clock.every_hour(a_job)
    noon = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
    assert next_run(clock, noon) == noon.replace(minute=45)
