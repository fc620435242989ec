"""Once a day the whole chain is tried, quietly; that it was not is heard of, too.

Source: BS 7499:2020, which wants what is automatic verified daily, and written down.

    due ── begun ──▶ RUNNING   a deadline is set to now, and a quiet message owed by it
    RUNNING ── it has left, or a minute is over ──▶ each way out is tried ──▶ DONE
    RUNNING ── a quarter of an hour ──▶ DONE, as one that did not end
    due ── half an hour ──▶ it was not begun: said, and tried as soon as it can be
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

HOUR = time(10)
"""On the company's clock, where its file names no other: somebody is there to mend."""
LET_THROUGH = timedelta(minutes=1)
"""For the deadline and the message: two seconds and twenty are promised."""
LONGEST = timedelta(minutes=15)
MISSED_AFTER = timedelta(minutes=30)


class Step(StrEnum):
    """A part of the chain."""

    INTAKE = "intake"
    DEADLINE = "deadline"
    DISPATCHER = "dispatcher"
    REDACTOR = "redactor"
    TELEGRAM = "telegram"
    EMAIL = "email"
    SMS = "sms"
    WEBHOOK = "webhook"
    END = "end"
    """It did not come to one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfTest:
    """One day's."""

    day: date
    started_at: datetime
    woken_at: datetime | None = None
    """The deadline was acted on."""
    done_at: datetime | None = None
    failed: tuple[Step, ...] = ()

    @property
    def is_running(self) -> bool:
        return self.done_at is None

    @property
    def has_passed(self) -> bool:
        return self.done_at is not None and not self.failed


def is_due(newest: SelfTest | None, local: datetime, hour: time) -> bool:
    """Today's was not begun, and it is time: from then on, however late."""
    begun_today = newest is not None and newest.day >= local.date()
    return local.time() >= hour and not begun_today


def missed_at(day: date, hour: time) -> datetime:
    """When the silence of that day's is noticed, on the company's clock."""
    return datetime.combine(day, hour) + MISSED_AFTER


def may_end(running: SelfTest, now: datetime, *, is_through: bool) -> bool:
    """The message has left, or will not in time."""
    through = running.woken_at is not None and is_through
    return through or now - running.started_at >= LET_THROUGH


def verdict(running: SelfTest, silent: Collection[Step]) -> tuple[Step, ...]:
    """What failed, in the chain's order; a deadline that nobody acted on, too."""
    late = {Step.DEADLINE} if running.woken_at is None else set()
    return tuple(step for step in Step if step in late.union(silent))
