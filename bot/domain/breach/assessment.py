"""A breach assessed, one question at a time; a person decides, beside an advice.

    Ticked ──▶ a tick is set, or taken away
    Said ────▶ the question is answered; without a value: it is not known
    Stated ──▶ all questions of fact are answered at once
    Decided ─▶ one of the two risks: answered at once where it is as advised;
               otherwise it waits for the reason
    Reasoned ▶ the decision that waited is answered
    Again ───▶ every question is open, with its answers as they were

Whatever changes a fact opens again the decisions that rested on it.

Source: data-protection policy, breach response 2(b); UK GDPR, Articles 33 and 34.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId


class Ask(StrEnum):
    """In the order in which they are asked."""

    DATA = "data"
    SPECIAL = "special"
    PEOPLE = "people"
    RECORDS = "records"
    HARM = "harm"
    MEASURES = "measures"
    LIKELY = "likely"
    RISK = "risk"
    HIGH = "high"


class Likelihood(StrEnum):
    """That somebody comes to harm by it."""

    UNLIKELY = "unlikely"
    POSSIBLE = "possible"
    LIKELY = "likely"


TICKS: Mapping[Ask, tuple[str, ...]] = {
    Ask.DATA: ("contact", "identity", "money", "whereabouts", "security", "images"),
    Ask.SPECIAL: ("health", "origin", "biometric", "sex", "criminal"),
    Ask.HARM: (
        *("distress", "reputation", "loss", "fraud", "discrimination", "danger"),
        "unavailable",
    ),
    Ask.MEASURES: (
        *("encrypted", "backup"),
        *("recovered", "deleted", "locked", "access", "warned"),
    ),
}
"""What may be ticked. ``SPECIAL``: UK GDPR, Articles 9(1) and 10. ``encrypted``: by the
state of the art, and the key is safe; ``backup``: put back before anybody missed the
data; ``unavailable``: people, or we, cannot get at it."""

FACTS = frozenset(Ask) - {Ask.RISK, Ask.HIGH}
"""What the two decisions rest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many, exactly or about."""

    number: int
    about: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One of the two decisions, with what was advised and why it was taken."""

    decision: bool
    advised: bool
    grounds: tuple[str, ...] = ()
    """What the advice rested on."""
    reason: RedactedText | None = None
    """The person's own; needed where the decision is not as advised."""

    @property
    def stands(self) -> bool:
        return self.decision == self.advised or self.reason is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What is known so far; as many pauses as it takes."""

    breach: int
    ticked: Mapping[Ask, tuple[str, ...]] = field(default_factory=dict)
    people: Count | None = None
    records: Count | None = None
    likelihood: Likelihood | None = None
    risk: Ruling | None = None
    """Is a risk to people likely? Then the regulator is told."""
    high: Ruling | None = None
    """Is a high risk to people likely? Then they are told themselves."""
    answered: frozenset[Ask] = frozenset()
    by: StaffId | None = None
    """Who answered last."""
    at: datetime | None = None

    @property
    def next_ask(self) -> Ask | None:
        return next((ask for ask in Ask if ask not in self.answered), None)

    @property
    def is_stated(self) -> bool:
        """All that an advice needs is answered."""
        return self.answered >= FACTS

    def of(self, ask: Ask) -> tuple[str, ...]:
        """What is ticked."""
        return self.ticked.get(ask, ())


@dataclass(frozen=True, slots=True)
class Ticked:
    ask: Ask
    tick: str


@dataclass(frozen=True, slots=True)
class Said:
    ask: Ask
    value: Count | Likelihood | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    ticked: Mapping[Ask, tuple[str, ...]]
    people: Count | None
    records: Count | None
    likelihood: Likelihood | None


@dataclass(frozen=True, slots=True)
class Decided:
    ask: Ask
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Reasoned:
    ask: Ask
    reason: RedactedText


@dataclass(frozen=True, slots=True)
class Again:
    """It is gone through once more."""


Event = Ticked | Said | Stated | Decided | Reasoned | Again


def decide(
    assessment: Assessment, event: Event, by: StaffId, now: datetime
) -> Assessment:
    """Every rule about assessing, in one place."""
    changed = _decide(assessment, event)
    if _facts(changed) != _facts(assessment):
        on = changed.answered & FACTS
        changed = replace(changed, answered=on, risk=None, high=None)
    return replace(changed, by=by, at=now)


def _decide(assessment: Assessment, event: Event) -> Assessment:
    match event:
        case Ticked(ask, tick) if tick in TICKS.get(ask, ()):
            chosen = {*assessment.of(ask)} ^ {tick}
            ticks = tuple(each for each in TICKS[ask] if each in chosen)
            return replace(assessment, ticked={**assessment.ticked, ask: ticks})
        case Said(ask, value):
            return _answered(_said(assessment, ask, value), ask)
        case Stated():
            return _stated(assessment, event)
        case Decided(Ask.RISK | Ask.HIGH as ask, ruling):
            return _ruled(assessment, ask, ruling)
        case Reasoned(Ask.RISK | Ask.HIGH as ask, reason):
            waiting = assessment.risk if ask is Ask.RISK else assessment.high
            if waiting is None:
                raise IllegalMove("undecided", event)
            return _ruled(assessment, ask, replace(waiting, reason=reason))
        case Again():
            return replace(assessment, answered=frozenset(), risk=None, high=None)
        case _:
            raise IllegalMove("being assessed", event)


def _stated(assessment: Assessment, event: Stated) -> Assessment:
    return replace(
        assessment,
        ticked={
            ask: tuple(tick for tick in TICKS[ask] if tick in event.ticked.get(ask, ()))
            for ask in TICKS
        },
        people=event.people,
        records=event.records,
        likelihood=event.likelihood,
        answered=assessment.answered | FACTS,
    )


def _facts(assessment: Assessment) -> tuple[object, ...]:
    ticked = tuple(assessment.of(ask) for ask in TICKS)
    return ticked, assessment.people, assessment.records, assessment.likelihood


def _said(
    assessment: Assessment, ask: Ask, value: Count | Likelihood | None
) -> Assessment:
    match ask, value:
        case Ask.PEOPLE, Count() | None as count:
            return replace(assessment, people=count)
        case Ask.RECORDS, Count() | None as count:
            return replace(assessment, records=count)
        case Ask.LIKELY, Likelihood() | None as likelihood:
            return replace(assessment, likelihood=likelihood)
        case ((Ask.DATA | Ask.SPECIAL | Ask.HARM | Ask.MEASURES), None):
            return assessment
        case _:
            raise IllegalMove("being assessed", Said(ask, value))


def _ruled(assessment: Assessment, ask: Ask, ruling: Ruling) -> Assessment:
    ruled = (
        replace(assessment, risk=ruling)
        if ask is Ask.RISK
        else replace(assessment, high=ruling)
    )
    if ruling.stands:
        return _answered(ruled, ask)
    return replace(ruled, answered=ruled.answered - {ask})


def _answered(assessment: Assessment, ask: Ask) -> Assessment:
    return replace(assessment, answered=assessment.answered | {ask})
