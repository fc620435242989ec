"""What the company decides about incidents: which kinds it uses, how serious each
usually is, and until when its report and the HSE's are due."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.incidents.particulars import Category, Severity

ALWAYS = frozenset({Category.ABUSE_OF_OFFICER, Category.OTHER})
"""Used by every company: nobody may be without a word for them."""

USUALLY: Mapping[Category, Severity] = {
    Category.VIOLENCE: Severity.HIGH,
    Category.THEFT: Severity.MEDIUM,
    Category.DAMAGE: Severity.MEDIUM,
    Category.FIRE: Severity.HIGH,
    Category.FLOOD: Severity.MEDIUM,
    Category.MEDICAL: Severity.HIGH,
    Category.SUSPICIOUS_ITEM: Severity.HIGH,
    Category.BOMB_THREAT: Severity.CRITICAL,
    Category.TRESPASS: Severity.MEDIUM,
    Category.ALARM: Severity.LOW,
    Category.SAFEGUARDING: Severity.HIGH,
    Category.NEAR_MISS: Severity.LOW,
    Category.ABUSE_OF_OFFICER: Severity.MEDIUM,
    Category.DEFECT: Severity.LOW,
    Category.LOST_OR_FOUND: Severity.LOW,
    Category.MISSING_PERSON: Severity.HIGH,
    Category.OTHER: Severity.MEDIUM,
}
"""Where neither the words nor their officer say it. Our own choice."""

WITHIN: Mapping[Severity | None, timedelta] = {
    Severity.CRITICAL: timedelta(hours=4),
    Severity.HIGH: timedelta(hours=24),
    Severity.MEDIUM: timedelta(hours=24),
    Severity.LOW: timedelta(hours=24),
    None: timedelta(hours=24),
}
"""From the first words to the full report, by how serious it is. Our own choice: "by
the end of the next day" is what assignment instructions say most often."""

RIDDOR_DAYS = 10
"""From a death, a specified injury or a dangerous occurrence to its report to the HSE.
Source: RIDDOR 2013, Schedule 1, as far as we know it in November 2026: it was consulted
on until 30 June 2026."""
RIDDOR_INJURY_DAYS = 15
"""From an accident after which somebody cannot do their work for more than seven days.
Source: RIDDOR 2013, regulation 4(2), likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnIncidents:
    """As the company file says them; what it leaves out is the default of the day."""

    categories: frozenset[Category] | None = None
    severity: Mapping[Category, Severity] = field(default_factory=dict)
    report: Mapping[Severity, timedelta] = field(default_factory=dict)
    riddor_days: int | None = None
    riddor_injury_days: int | None = None

    @property
    def unused(self) -> frozenset[Category]:
        """What nobody is offered, and nothing is read as."""
        if self.categories is None:
            return frozenset()
        return frozenset(Category) - self.categories - ALWAYS

    def usual(self, category: Category | None) -> Severity | None:
        """How serious one of this kind is, unless somebody says."""
        if category is None:
            return None
        return self.severity.get(category) or USUALLY[category]

    def within(self, category: Category | None, said: Severity | None) -> timedelta:
        """From the first words to the full report."""
        severity = said or self.usual(category)
        own = self.report.get(severity) if severity else None
        return own or WITHIN[severity]

    @property
    def riddor_within(self) -> timedelta:
        return timedelta(days=self.riddor_days or RIDDOR_DAYS)

    @property
    def riddor_injury_within(self) -> timedelta:
        return timedelta(days=self.riddor_injury_days or RIDDOR_INJURY_DAYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTheHse:
    """By when an injury would have to be reported, should it be one of these."""

    by: datetime
    """A death, a specified injury, a dangerous occurrence."""
    injury_by: datetime
    """More than seven days off work."""
