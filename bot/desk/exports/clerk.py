"""Whoever asks for an export, and how people are named in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.desk.desk import Desk
from bot.desk.exports.table import zone_of
from bot.domain.alarms.alarm import Alarm
from bot.domain.refs import Ref


@dataclass(frozen=True, slots=True)
class Clerk:
    """Writes one table from the books, from ``start`` to before ``end``."""

    desk: "Desk"
    start: datetime
    end: datetime
    names: Mapping[str, str]

    @property
    def days(self) -> tuple[date, date]:
        """By the company's; a day counts when any of it lies in the span."""
        zone = zone_of(self.desk)
        last = self.end - timedelta(microseconds=1)
        return self.start.astimezone(zone).date(), last.astimezone(zone).date()

    def called(self, staff_id: str | None) -> str | None:
        """Initials and staff number."""
        return self.names.get(staff_id, staff_id) if staff_id else None

    def alarm(self, about: Ref) -> Alarm | None:
        return self.desk.unit.alarms.about(about)

    def closing(self, alarm: Alarm | None) -> tuple[str | None, str | None, str | None]:
        """Who had the alarm, why it was closed, and in which words."""
        if alarm is None:
            return None, None, None
        words = self.desk.unit.alarms.words(alarm.id)
        return self.called(alarm.owner), alarm.reason, words
