"""A personal-data breach: reported, acknowledged by the DPO or a deputy, closed.

    REPORTED     ── Acknowledged ─▶ ACKNOWLEDGED
    ACKNOWLEDGED ── Acknowledged ─▶ ACKNOWLEDGED   somebody higher takes over
    ACKNOWLEDGED ── Relieved ─────▶ REPORTED       its owner was silent, or too near
    REPORTED, ACKNOWLEDGED
                 ── Dated ────────▶ the same       the moment of discovery is corrected
                 ── Answered ─────▶ the same       a fact, or that it is not known
                 ── Done ─────────▶ the same       a step against its getting worse
                 ── Chased ───────▶ the same       the reporter was asked once more
                 ── Closed ───────▶ CLOSED

    any          ── Warned, RegulatorTold, Judged ─▶ the same   the 72 hours

Everything else on a CLOSED breach raises IllegalMove. Silence is the ladder's business
(``ladder``), hurried so that the hour below is kept (``breach_hour``).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.breach.facts import (
    DEVICES,
    IMPLIED,
    Kind,
    LateReason,
    Question,
    Step,
    System,
)
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import BREACH, Ref, SiteCode, StaffId, ref

TELL_DPO_WITHIN = timedelta(hours=1)
"""From discovery to the DPO. Source: data-protection policy, breach response 1(a)."""

TELL_ICO_WITHIN = timedelta(hours=72)
"""From becoming aware to telling the ICO. Source: UK GDPR, Article 33(1)."""


class Status(StrEnum):
    REPORTED = "reported"
    ACKNOWLEDGED = "acknowledged"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """What was reported, names taken out, and its two clocks."""

    id: int = 0
    reporter: StaffId
    site: SiteCode | None
    division: str = ""
    text: RedactedText
    discovered_at: datetime
    reported_at: datetime
    status: Status = Status.REPORTED
    acknowledged_by: StaffId | None = None
    acknowledged_at: datetime | None = None
    closed_at: datetime | None = None
    kind: Kind | None = None
    happened_at: datetime | None = None
    off_site: bool = False
    system: System | None = None
    service: str = ""
    """Adult, child, the DPO's own office, or a division of the company."""
    late_reason: LateReason | None = None
    done: tuple[Step, ...] = ()
    answered: frozenset[Question] = frozenset()
    """What the reporter was asked and answered, if only with "not known"."""
    chased: int = 0
    """How often the reporter was asked again."""
    warned_after: timedelta = timedelta()
    """From the report to the last reminder of the 72 hours that is past."""
    regulator_told_at: datetime | None = None
    regulator_ref: RedactedText | None = None
    not_reportable: bool = False
    """Decided, with reasons, by somebody who may."""

    @property
    def ref(self) -> Ref:
        return ref(BREACH, self.id)

    @property
    def dpo_by(self) -> datetime:
        """The end of the hour."""
        return self.discovered_at + TELL_DPO_WITHIN

    @property
    def ico_by(self) -> datetime:
        """The end of the 72 hours: the company became aware by the report."""
        return self.reported_at + TELL_ICO_WITHIN

    @property
    def was_late(self) -> bool:
        """Reported when the hour was over: an hour ago or more."""
        return self.reported_at >= self.dpo_by


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Somebody who may has taken it up."""

    by: StaffId


@dataclass(frozen=True, slots=True)
class Relieved:
    """Nobody has it any more; when it was first acknowledged is kept."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The reporter says when it was discovered."""

    discovered_at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """The reporter answers a question; without a value: it is not known."""

    question: Question
    value: Kind | System | LateReason | SiteCode | datetime | str | None


@dataclass(frozen=True, slots=True)
class Done:
    """A step was ticked."""

    step: Step


@dataclass(frozen=True, slots=True)
class Chased:
    """The reporter is asked again."""


@dataclass(frozen=True, slots=True)
class Warned:
    """The reminder of the 72 hours that comes so long after the report is past."""

    after: timedelta


@dataclass(frozen=True, slots=True)
class RegulatorTold:
    """Somebody who may has told the regulator, who gave this reference, or none yet;
    ``at`` is when it was for the first time, unless that is now."""

    reference: RedactedText | None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """Assessed: the regulator is to be told, or not."""

    not_reportable: bool


@dataclass(frozen=True, slots=True)
class Closed:
    """Ended with a reason."""


Regulator = Warned | RegulatorTold | Judged
"""What concerns the 72 hours, which closing does not end."""

Event = Acknowledged | Relieved | Dated | Answered | Done | Chased | Closed | Regulator


def decide(breach: Breach, event: Event, now: datetime) -> Breach:
    """Every rule about breaches, in one place."""
    if isinstance(event, Regulator):
        return _to_the_regulator(breach, event, now)
    if breach.status is Status.CLOSED:
        raise IllegalMove(breach.status, event)
    match event:
        case Acknowledged(by):
            first = breach.acknowledged_at or now
            return replace(
                breach,
                status=Status.ACKNOWLEDGED,
                acknowledged_by=by,
                acknowledged_at=first,
            )
        case Relieved():
            return replace(breach, status=Status.REPORTED, acknowledged_by=None)
        case Dated(discovered_at):
            found = min(discovered_at, breach.reported_at)
            answered = breach.answered | {Question.FOUND}
            return replace(breach, discovered_at=found, answered=answered)
        case Answered(question):
            known = _answered(breach, event)
            return replace(known, answered=known.answered | {question})
        case Done(step):
            return replace(breach, done=tuple(dict.fromkeys((*breach.done, step))))
        case Chased():
            return replace(breach, chased=breach.chased + 1)
        case Closed():
            return replace(breach, status=Status.CLOSED, closed_at=now)


def _to_the_regulator(breach: Breach, event: Regulator, now: datetime) -> Breach:
    match event:
        case Warned(after):
            return replace(breach, warned_after=after)
        case RegulatorTold(reference, at):
            told = replace(breach, regulator_told_at=at or now, not_reportable=False)
            return replace(told, regulator_ref=reference)
        case Judged(not_reportable):
            return replace(breach, not_reportable=not_reportable)


def _of_kind(breach: Breach, kind: Kind) -> Breach:
    """Where the data was may follow from it; or it is asked which device was lost,
    whatever was said of another kind."""
    if kind is Kind.LOST_DEVICE and breach.system not in DEVICES:
        asked = breach.answered - {Question.SYSTEM}
        return replace(breach, kind=kind, system=None, answered=asked)
    return replace(breach, kind=kind, system=IMPLIED.get(kind, breach.system))


def _answered(breach: Breach, event: Answered) -> Breach:
    match event.question, event.value:
        case Question.KIND, Kind() as kind:
            return _of_kind(breach, kind)
        case Question.HAPPENED, datetime() as at:
            return replace(breach, happened_at=min(at, breach.discovered_at))
        case Question.PLACE, None:
            return replace(breach, site=None, off_site=False)
        case Question.PLACE, "":
            return replace(breach, site=None, off_site=True)
        case Question.PLACE, str(code):
            return replace(breach, site=SiteCode(code), off_site=False)
        case Question.SYSTEM, System() | None as system:
            return replace(breach, system=system)
        case Question.SERVICE, str(service):
            return replace(breach, service=service)
        case Question.LATE, LateReason() as why:
            return replace(breach, late_reason=why)
        case _, None:
            return breach
    raise IllegalMove(breach.status, event)
