"""How long each class of record is kept, counted from what, and on whose word.

``disposal`` says what happens to a record when its time is over.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar

Day = TypeVar("Day", date, datetime)


class RecordClass(StrEnum):
    """What the policy tells apart."""

    BREACH = "breach"
    DRILL = "drill"
    RIGHTS_REQUEST = "rights_request"
    COMPLAINT = "complaint"
    ACCESS_LOG = "access_log"
    LONE_WORKER = "lone_worker"
    RIDDOR = "riddor"
    INCIDENT = "incident"
    SERIOUS_INCIDENT = "serious_incident"
    VAULT = "vault"
    TRAINING = "training"
    STAFF = "staff"
    NAME_SLIP = "name_slip"
    WAKE_TEST = "wake_test"
    WORD = "word"
    MESSAGE = "message"

    @classmethod
    def _missing_(cls, value: object) -> "RecordClass | None":
        """In older books and company files a name slip was a near miss."""
        return cls.NAME_SLIP if value == OLDER_NAME_SLIP else None


OLDER_NAME_SLIP = "near_miss"
"""Not what the trade means by it: an accident that nearly happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A span of the calendar: six years are over on the same day six years later."""

    years: int = 0
    days: int = 0

    def after(self, start: Day) -> Day:
        """The first moment at which the whole period is over.

        29 February has no twin in most years: there it is over as 1 March begins.
        """
        year = start.year + self.years
        try:
            moved = start.replace(year=year)
        except ValueError:
            moved = start.replace(year=year, month=3, day=1)
            if isinstance(moved, datetime):
                moved = moved.replace(hour=0, minute=0, second=0, microsecond=0)
        return moved + timedelta(days=self.days)

    def before(self, end: Day) -> Day:
        """The newest start whose period is over at ``end``."""
        year = end.year - self.years
        try:
            moved = end.replace(year=year)
        except ValueError:
            moved = end.replace(year=year, month=2, day=28)
        return moved - timedelta(days=self.days)

    def __str__(self) -> str:
        parts = ((self.years, "y"), (self.days, "d"))
        return " ".join(f"{n}{unit}" for n, unit in parts if n) or "not kept"


PERIOD = re.compile(r"([1-9][0-9]{0,2})y|([1-9][0-9]{0,4})d")


def read_period(words: str) -> Period:
    """Years or days by the calendar: six years hold one 29 February, or two.

    Raises ``ValueError`` with what was wanted.
    """
    found = PERIOD.fullmatch(words)
    if found is None:
        raise ValueError("whole years or days, such as 6y or 30d")
    return Period(years=int(found[1] or 0), days=int(found[2] or 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How long, counted from what, and who says so."""

    period: Period
    counts_from: str
    source: str


_POLICY = "data-protection policy, retention schedules"


def _rule(counts_from: str, source: str, years: int = 0, days: int = 0) -> Rule:
    period = Period(years=years, days=days)
    return Rule(period=period, counts_from=counts_from, source=source)


RULES: Mapping[RecordClass, Rule] = {
    RecordClass.BREACH: _rule(
        "closing", f"{_POLICY}: Data Breach Logs (ICO guidance)", 6
    ),
    RecordClass.DRILL: _rule(
        "its end",
        "our own, the policy has none: it shows that measures are tested regularly "
        "(UK GDPR, Article 32(1)(d)), as long as the breaches it prepared for",
        6,
    ),
    RecordClass.RIGHTS_REQUEST: _rule(
        "closing", f"{_POLICY}: SAR / Individual Rights Requests (ICO)", 2
    ),
    RecordClass.COMPLAINT: _rule(
        "closing",
        "our own, the policy has none: for as long as compensation can be claimed "
        "(Limitation Act 1980, section 9)",
        6,
    ),
    RecordClass.ACCESS_LOG: _rule(
        "the entry", f"{_POLICY}: Audit Logs, system access (NHS DSP Toolkit)", 2
    ),
    RecordClass.LONE_WORKER: _rule(
        "the end of the shift",
        f"{_POLICY}: Lone Worker Records (HSE); BS 7499 asks for 12 months at least",
        3,
    ),
    RecordClass.RIDDOR: _rule("the report", f"{_POLICY}: RIDDOR Reports (HSE)", 3),
    RecordClass.INCIDENT: _rule(
        "closing", f"{_POLICY}: Incident/Accident Reports (NHS Code of Practice)", 10
    ),
    RecordClass.SERIOUS_INCIDENT: _rule(
        "closing", f"{_POLICY}: Serious Incidents (NHS Code of Practice)", 20
    ),
    RecordClass.VAULT: _rule(
        "closing",
        "our own, the policy has none: a claim for an injury is brought within three "
        "years (Limitation Act 1980, section 11)",
        3,
    ),
    RecordClass.TRAINING: _rule("leaving", f"{_POLICY}: Training Records", 6),
    RecordClass.STAFF: _rule(
        "leaving", f"{_POLICY}: Staff HR File (Limitation Act)", 6
    ),
    RecordClass.NAME_SLIP: _rule(
        "the day", "counts without names, as long as the breach log they explain", 6
    ),
    RecordClass.WAKE_TEST: _rule(
        "its end",
        "our own: how ready a ladder is now, older nights do not tell; agreed with "
        "whoever is tested",
        1,
    ),
    RecordClass.WORD: _rule(
        "asking",
        "our own: a word nobody ruled on may be a name; as Teams messages",
        days=30,
    ),
    RecordClass.MESSAGE: _rule(
        "delivery", f"{_POLICY}: WhatsApp messages, “Not stored: delete immediately”"
    ),
}
"""The policy's table. It is a care company's: confirm each period for guarding."""

SETTABLE = tuple(kind for kind in RecordClass if kind is not RecordClass.MESSAGE)
"""What the company file may change: messages are not kept, whoever asks."""


USUAL_BACKUPS = Period(days=35)
"""How long a company that has said nothing is taken to keep its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The rules with the company's own periods in place of the policy's."""

    periods: Mapping[RecordClass, Period] = field(default_factory=dict)
    at_risk: Period = Period(days=30)
    """From this long before its expiry a record waits for a decision."""
    quarantine: Period = Period(days=30)
    """How long an expired record can still be brought back."""
    backups: Period | None = None
    """How long the company keeps copies of backups elsewhere, if it has said so."""

    def backups_until(self, deleted_at: datetime, daily: Period | None) -> datetime:
        """When the last backup that may hold what was deleted is gone: ``daily`` is how
        long the product keeps its own, None where it makes none."""
        kept = [period for period in (self.backups, daily) if period is not None]
        return max(period.after(deleted_at) for period in kept or [USUAL_BACKUPS])

    def period(self, kind: RecordClass) -> Period:
        return self.periods.get(kind) or RULES[kind].period

    def expires_at(self, kind: RecordClass, start: datetime | None) -> datetime | None:
        """The one place where an expiry is computed; None while nothing has ended."""
        return None if start is None else self.period(kind).after(start)
