"""What can be taken out as a table, and whoever writes it from the books."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.clock import LONDON
from bot.desk.desk import Desk
from bot.desk.exports.table import Values
from bot.domain.alarms.alarm import Alarm
from bot.domain.exports import Kind
from bot.domain.refs import Ref


def zone_of(desk: Desk) -> ZoneInfo:
    """The company's; London's before a company was loaded."""
    company = desk.unit.companies.find()
    return ZoneInfo(company.time_zone) if company else LONDON


@dataclass(frozen=True)
class Clerk:
    """Writes one table from the books, from ``start`` to before ``end``."""

    desk: Desk
    start: datetime
    end: datetime
    names: Mapping[str, str]

    @cached_property
    def zone(self) -> ZoneInfo:
        """Of the company's clock."""
        return zone_of(self.desk)

    @property
    def days(self) -> tuple[date, date]:
        """By the company's; a day counts when any of it lies in the span."""
        zone = self.zone
        last = self.end - timedelta(microseconds=1)
        return self.start.astimezone(zone).date(), last.astimezone(zone).date()

    def called(self, staff_id: str | None) -> str | None:
        """Initials and staff number."""
        return self.names.get(staff_id, staff_id) if staff_id else None

    def alarm(self, about: Ref) -> Alarm | None:
        return self.desk.unit.alarms.about(about)

    def day(self, moment: datetime) -> date:
        """On the company's calendar."""
        return self.on_wall(moment).date()

    def on_wall(self, moment: datetime) -> datetime:
        """On the company's clock."""
        return moment.astimezone(self.zone)

    def closing(self, alarm: Alarm | None) -> tuple[str | None, str | None, str | None]:
        """Who had the alarm, why it was closed, and in which words."""
        if alarm is None:
            return None, None, None
        words = self.desk.unit.alarms.words(alarm.id)
        return self.called(alarm.owner), alarm.reason, words


CLOSING = ("taken_up_by", "reason", "reason_text")
"""The columns of :meth:`Clerk.closing`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Its columns, of which instants end in ``_at``, and where its lines come from."""

    columns: tuple[str, ...]
    lines: Callable[[Clerk], Iterator[Values]]
    beside: tuple[Kind, ...] = ()
    """What it is read with."""
