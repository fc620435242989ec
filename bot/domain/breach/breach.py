"""A personal-data breach: reported, acknowledged by the DPO or a deputy, closed.

    REPORTED     ── Acknowledged ─▶ ACKNOWLEDGED
    ACKNOWLEDGED ── Acknowledged ─▶ ACKNOWLEDGED   somebody higher takes over
    ACKNOWLEDGED ── Relieved ─────▶ REPORTED       its owner was silent, or too near
    REPORTED, ACKNOWLEDGED
                 ── Answered ─────▶ the same       a fact, or that it is not known
                 ── Done ─────────▶ the same       a step against its getting worse
                 ── Chased ───────▶ the same       the reporter was asked once more
                 ── Closed ───────▶ CLOSED

    any          ── Dated ────────▶ the same       when it was discovered
                 ── BecameAware, Warned, RegulatorTold, Judged ─▶ the same
                                                   the 72 hours
                 ── OfClient ─────▶ the same       whose data it is (``whose_data``)

Everything else on a CLOSED breach raises IllegalMove. Silence is the ladder's business
(``ladder``), hurried so that the hour below is kept (``breach_hour``).
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.breach.events import (
    Acknowledged,
    Answered,
    BecameAware,
    Chased,
    Closed,
    Dated,
    Done,
    Event,
    Judged,
    OfClient,
    Regulator,
    RegulatorTold,
    Relieved,
    Warned,
)
from bot.domain.breach.facts import (
    DEVICES,
    IMPLIED,
    Kind,
    LateReason,
    Question,
    Step,
    System,
)
from bot.domain.clients import whose_data
from bot.domain.clients.whose_data import Belongs, WhoseData
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import BREACH, Ref, SiteCode, StaffId

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
    """Below zero it is a drill: see ``is_drill``."""
    reporter: StaffId
    site: SiteCode | None
    division: str = ""
    text: RedactedText
    discovered_at: datetime
    """While nobody has said when it was found, when it was reported."""
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
    """From the discovery to the last reminder of the 72 hours that is past."""
    regulator_told_at: datetime | None = None
    regulator_ref: RedactedText | None = None
    not_reportable: bool = False
    """Decided, with reasons, by somebody who may."""
    is_dated: bool = False
    """Somebody has said when it was found, not only when at the latest."""
    aware_at: datetime | None = None
    """Decided, with a reason, by somebody who may; see ``awareness``."""
    clock_moved: bool = False
    """An update of the product moved its 72 hours, and nobody has been told so yet."""
    whose: WhoseData = field(default_factory=WhoseData)
    """Ours or a client's, and the clock of telling the client."""

    @property
    def ref(self) -> Ref:
        return Ref(BREACH, self.id)

    @property
    def is_drill(self) -> bool:
        """Everything is as with a breach, and nothing of it has happened."""
        return self.id < 0

    @property
    def dpo_by(self) -> datetime:
        """The end of the hour."""
        return self.discovered_at + TELL_DPO_WITHIN

    @property
    def ico_by(self) -> datetime:
        """The end of the 72 hours from the discovery."""
        return self.discovered_at + TELL_ICO_WITHIN

    @property
    def ico_by_awareness(self) -> datetime | None:
        """Their end from the moment of awareness, where that was decided to be later
        than the discovery; None: there is one clock."""
        if self.aware_at is None or self.aware_at <= self.discovered_at:
            return None
        return self.aware_at + TELL_ICO_WITHIN

    @property
    def lawful_by(self) -> datetime:
        """From then on it is late, and the law asks why."""
        return self.ico_by_awareness or self.ico_by

    @property
    def was_late(self) -> bool:
        """Reported when the hour was over: an hour ago or more."""
        return self.reported_at >= self.dpo_by


def decide(breach: Breach, event: Event, now: datetime) -> Breach:
    """Every rule about breaches, in one place."""
    if isinstance(event, Regulator):
        return _to_the_regulator(breach, event, now)
    if isinstance(event, OfClient):
        return replace(breach, whose=whose_data.decide(breach.whose, event))
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
        case Dated():
            return _dated(breach, event, now)
        case BecameAware(at):
            past = max(breach.warned_after, now - breach.discovered_at)
            return replace(breach, aware_at=at, warned_after=past)
        case Warned(after):
            return replace(breach, warned_after=after, clock_moved=False)
        case RegulatorTold(reference, at):
            told = replace(breach, regulator_told_at=at or now, regulator_ref=reference)
            return _judged(told, not_reportable=False)
        case Judged(not_reportable):
            return _judged(breach, not_reportable=not_reportable)


def _judged(breach: Breach, *, not_reportable: bool) -> Breach:
    """What is to be told, or was, is a breach, whatever it was closed as: the client's
    clock runs again, too."""
    whose = breach.whose if not_reportable else replace(breach.whose, no_breach=False)
    return replace(breach, not_reportable=not_reportable, whose=whose)


def _dated(breach: Breach, said: Dated, now: datetime) -> Breach:
    """Whoever says only when at the latest takes back nothing that is known better.
    What was found had happened. Reminders that are ahead again come again."""
    found = min(said.discovered_at, breach.reported_at)
    if said.at_latest and breach.is_dated and breach.discovered_at <= found:
        return breach
    elapsed = max(now - found, timedelta())
    return replace(
        breach,
        discovered_at=found,
        happened_at=breach.happened_at and min(breach.happened_at, found),
        is_dated=not said.at_latest,
        answered=breach.answered | {Question.FOUND},
        warned_after=min(breach.warned_after, elapsed),
        whose=whose_data.redated(breach.whose, elapsed),
    )


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
        case Question.PLACE, str() | None as code:
            site = SiteCode(code) if code else None
            return replace(breach, site=site, off_site=code == "")
        case Question.DATA, Belongs() as said:
            return replace(breach, whose=whose_data.decide(breach.whose, said))
        case Question.SYSTEM, System() | None as system:
            return replace(breach, system=system)
        case Question.SERVICE, str(service):
            return replace(breach, service=service)
        case Question.LATE, LateReason() as why:
            return replace(breach, late_reason=why)
        case _, None:
            return breach
    raise IllegalMove(breach.status, event)
