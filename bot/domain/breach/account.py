"""The account of a breach: each fact once, for every system and person told of it.

Initials and facts only; what somebody wrote stays in the register, but for the
regulator's reference. ``docs/dpo-webhook.schema.json`` is made from these fields.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.breach.assessment import Ask, Count, Likelihood, Ruling
from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.case import Case, Field, missing
from bot.domain.breach.facts import Kind, LateReason, Step, System
from bot.domain.breach.notification import Means, Notification, Who
from bot.domain.clients import clock, telling
from bot.domain.clients.telling import Way
from bot.domain.clients.whose_data import Whose
from bot.domain.refs import StaffId


class Discovery(StrEnum):
    """How well the time of discovery is known."""

    KNOWN = "known"
    AT_LATEST = "at_latest"
    """It was then, or earlier."""
    NOT_KNOWN = "not_known"
    """Nobody has said: the report is taken for it."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """A fact that is null, or a list that is empty, is not known or has not been."""

    ref: str
    """Such as ``BR-14``; unique, never used again."""
    status: Status
    """Where it stands now."""
    division: str
    """As in the company file; it decides whose DPO is told."""
    site: str | None
    """Its code in the company file."""
    off_site: bool
    """Known to have happened away from any site."""
    kind: Kind | None
    """What happened to the data."""
    system: System | None
    """Where the data was."""
    service: str | None
    """Whose work it is about: adult, child, dpo-office, or a division."""
    reported_by: str
    """Initials and staff number, never a name."""
    reported_at: datetime
    """When it came in."""
    discovered_at: datetime
    """The hour to the DPO runs from here, and the 72 hours to the regulator."""
    happened_at: datetime | None
    late_reason: LateReason | None
    """What held the report up, where it came after the hour."""
    steps: tuple[Step, ...]
    """Done at once, by whoever reported it."""
    acknowledge_by: datetime
    """The end of the hour from discovery."""
    acknowledged_by: str | None
    """Initials and staff number; null, too, while nobody has it any more."""
    acknowledged_at: datetime | None
    """When it was for the first time."""
    subjects: tuple[Who, ...]
    """Whose data it is."""
    people: Count | None
    """How many people."""
    data: tuple[str, ...]
    """The kinds of data."""
    special: tuple[str, ...]
    """Special categories, and crimes. Source: UK GDPR, Articles 9(1) and 10."""
    records: Count | None
    """How many records."""
    harm: tuple[str, ...]
    """What may come of it for people."""
    likelihood: Likelihood | None
    """Of harm."""
    measures: tuple[str, ...]
    """Taken since."""
    risk: bool | None
    """Decided: a risk to people is likely, the regulator is told."""
    high_risk: bool | None
    """Decided: a high risk is likely, the people are told."""
    assessed_by: str | None
    """Initials and staff number of whoever worked on the assessment last."""
    assessed_at: datetime | None
    """When that was."""
    regulator_by: datetime
    """The end of the 72 hours from the discovery; it leads whatever is decided."""
    regulator_told_at: datetime | None
    """The first time."""
    regulator_ref: str | None
    """The reference that the regulator gave."""
    follow_ups: int
    """How often the regulator was told more."""
    not_reportable: bool
    """Decided with reasons: the regulator need not be told."""
    people_told_at: datetime | None
    """The last time that people concerned were told."""
    people_told_by: Means | None
    """How they were told then."""
    people_told: int
    """How many in all, as far as they were counted."""
    missing: tuple[Field, ...]
    """What a notification needs and nobody knows yet."""
    closed_at: datetime | None
    discovery: Discovery
    """How well the time of discovery is known."""
    aware_at: datetime | None
    """Decided, with a reason: the company became aware only then."""
    aware_decided_by: str | None
    """Initials and staff number of whoever decided that."""
    aware_decided_at: datetime | None
    """When that was decided."""
    regulator_by_awareness: datetime | None
    """The end of the 72 hours from there; null where that is the discovery."""
    whose_data: Whose | None
    """Whether it is the company's own data or a client's, which must then be told."""
    client: str | None
    """Its code in the company file; while nobody knows, the one whose it might be."""
    client_by: datetime | None
    """The end of its contract's time from the discovery; null where it names none."""
    client_told_at: datetime | None
    """The first time that this client was told."""
    client_told_by: Way | None
    """How they were told last."""


def account(case: Case, called: Callable[[StaffId], str], now: datetime) -> Account:
    """The facts as they stand; ``called`` gives initials and staff number."""
    breach, assessment = case.breach, case.assessment
    notification, owner = case.notification, breach.acknowledged_by
    newest = notification.tellings[-1] if notification.tellings else None
    aware, data = case.aware, breach.whose
    return Account(
        ref=str(breach.ref),
        status=breach.status,
        division=breach.division,
        site=breach.site,
        off_site=breach.off_site,
        kind=breach.kind,
        system=breach.system,
        service=breach.service or None,
        reported_by=called(breach.reporter),
        reported_at=breach.reported_at,
        discovered_at=breach.discovered_at,
        happened_at=breach.happened_at,
        late_reason=breach.late_reason,
        steps=breach.done,
        acknowledge_by=breach.dpo_by,
        acknowledged_by=called(owner) if owner else None,
        acknowledged_at=breach.acknowledged_at,
        subjects=notification.who,
        people=assessment.people,
        data=assessment.of(Ask.DATA),
        special=assessment.of(Ask.SPECIAL),
        records=assessment.records,
        harm=assessment.of(Ask.HARM),
        likelihood=assessment.likelihood,
        measures=assessment.of(Ask.MEASURES),
        risk=_decided(assessment.risk),
        high_risk=_decided(assessment.high),
        assessed_by=called(assessment.by) if assessment.by else None,
        assessed_at=assessment.at,
        regulator_by=breach.ico_by,
        regulator_told_at=breach.regulator_told_at,
        regulator_ref=breach.regulator_ref,
        follow_ups=max(len(notification.submissions) - 1, 0),
        not_reportable=breach.not_reportable,
        people_told_at=newest.told_at if newest else None,
        people_told_by=newest.means if newest else None,
        people_told=sum(
            each.number.number for each in notification.tellings if each.number
        ),
        missing=missing(case, now),
        closed_at=breach.closed_at,
        discovery=discovery_of(breach),
        aware_at=aware.at if aware else None,
        aware_decided_by=called(aware.by) if aware else None,
        aware_decided_at=aware.decided_at if aware else None,
        regulator_by_awareness=breach.ico_by_awareness,
        whose_data=data.said,
        client=data.client_code,
        client_by=clock.tell_by(data, breach.discovered_at),
        client_told_at=data.told_at,
        client_told_by=telling.last_way(case.client_told, data.client_code),
    )


def discovery_of(breach: Breach) -> Discovery:
    if breach.is_dated:
        return Discovery.KNOWN
    if breach.discovered_at == breach.reported_at:
        return Discovery.NOT_KNOWN
    return Discovery.AT_LATEST


def _decided(ruling: Ruling | None) -> bool | None:
    """None until somebody has, and said why where it is not as advised."""
    return ruling.decision if ruling and ruling.stands else None


TOLD_OUTSIDE = (
    *("regulator_follow_ups", "delay_reason", "not_reportable_reason"),
    *("people_told_at", "people_told_by", "people_told", "people_exempt"),
    "people_exempt_reason",
)
"""Columns of the register, with reasons in words: it does not leave the house."""


def told_outside(notification: Notification) -> tuple[str | int | datetime | None, ...]:
    """A value for each."""
    newest = notification.tellings[-1] if notification.tellings else None
    counted = sum(each.number.number for each in notification.tellings if each.number)
    return (
        max(len(notification.submissions) - 1, 0),
        notification.delay,
        notification.spared,
        newest.told_at if newest else None,
        newest.means if newest else None,
        counted,
        notification.exemption if notification.is_exempt else None,
        notification.exempt_because,
    )
