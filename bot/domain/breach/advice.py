"""What is advised about a breach's two risks: a proposal, and a person decides.

Severity is the worst of what was ticked, 0 to 3, one higher where more than a thousand
people, or an unknown number, are concerned. Harm that is not known counts as possible.
Data that nobody can read and nobody lacks make possible harm unlikely: they were
encrypted and the key is safe, and they were not lost, or a backup was put back in time.

    tell the regulator   unless harm is unlikely, and danger to life or limb is not
                         feared of data that can be read
    tell the people      severity 2 or more and harm likely; or harm possible, and
                         severity 3 or more, or the data are just what the harm takes

Our own small scheme, after the ICO's four factors: type of data, number, harm,
likelihood. It agrees with each of the eighteen examples of the European Data Protection
Board's Guidelines 01/2021. ``docs/breach-advice.md`` tells it to those who use it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.breach.assessment import TICKS, Ask, Assessment, Likelihood

SEVERITY: Mapping[str, int] = {
    **dict.fromkeys(("contact", "images", "distress", "reputation", "unavailable"), 1),
    **dict.fromkeys(("identity", "money", "whereabouts", "security"), 2),
    **dict.fromkeys(("loss", "fraud", "discrimination"), 2),
    **dict.fromkeys(("health", "origin", "biometric", "sex", "criminal"), 2),
    "danger": 3,
}
MANY = 1_000
WEIGHED = (Ask.DATA, Ask.SPECIAL, Ask.HARM)
TAKES: Mapping[str, tuple[str, ...]] = {
    "fraud": ("identity", "money", "security"),
    "discrimination": TICKS[Ask.SPECIAL],
}
"""A harm, and the data that make it more than a thought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Proposed answers, and the ticks and facts that they rest on."""

    risk: bool
    high: bool
    grounds: tuple[str, ...]


def advise(assessment: Assessment) -> Advice:
    """The scheme above."""
    ticks = [tick for ask in WEIGHED for tick in assessment.of(ask)]
    worst = max((SEVERITY[tick] for tick in ticks), default=0)
    many = assessment.people is None or assessment.people.number > MANY
    severity = worst + many
    safe = _is_safe(assessment)
    likelihood = _likelihood(assessment, safe=safe)
    possible = likelihood is not Likelihood.UNLIKELY
    likely = likelihood is Likelihood.LIKELY
    grave = severity >= 3 or _is_what_it_takes(ticks)
    grounds = [tick for tick in ticks if SEVERITY[tick] == worst]
    guards = [
        tick for tick in ("encrypted", "backup") if tick in assessment.of(Ask.MEASURES)
    ]
    return Advice(
        risk=possible or ("danger" in ticks and not safe),
        high=(likely and severity >= 2) or (possible and grave),
        grounds=(*grounds, *(["many"] if many else []), *guards, likelihood),
    )


def _is_safe(assessment: Assessment) -> bool:
    """Nobody can read it, and nobody lacks it."""
    lacks = "unavailable" in assessment.of(Ask.HARM)
    measures = assessment.of(Ask.MEASURES)
    return "encrypted" in measures and (not lacks or "backup" in measures)


def _likelihood(assessment: Assessment, *, safe: bool) -> Likelihood:
    """As the person says; where it is not known, or only possible, as it follows."""
    likelihood = assessment.likelihood or Likelihood.POSSIBLE
    return (
        Likelihood.UNLIKELY
        if safe and likelihood is not Likelihood.LIKELY
        else likelihood
    )


def _is_what_it_takes(ticks: list[str]) -> bool:
    return any(
        harm in ticks and any(each in ticks for each in data)
        for harm, data in TAKES.items()
    )
