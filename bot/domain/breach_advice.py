"""What is advised about a breach's two risks: a proposal, and a person decides.

Severity is the worst of what was ticked, 0 to 3, one higher where more than a thousand
people, or an unknown number, are concerned. Harm that is not known counts as possible.

    tell the regulator   unless harm is unlikely and severity is at most 1
    tell the people      severity 2 or more and harm likely, or severity 3 or more and
                         harm possible

Our own small scheme, after the ICO's four factors: type of data, number, harm,
likelihood. ``docs/breach-advice.md`` tells it to those who use it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.assessment import Ask, Assessment, Likelihood

SEVERITY: Mapping[str, int] = {
    **dict.fromkeys(("contact", "images", "distress", "reputation"), 1),
    **dict.fromkeys(("identity", "money", "whereabouts", "security"), 2),
    **dict.fromkeys(("loss", "fraud", "discrimination"), 2),
    **dict.fromkeys(("health", "origin", "biometric", "sex", "criminal"), 2),
    "danger": 3,
}
MANY = 1_000
WEIGHED = (Ask.DATA, Ask.SPECIAL, Ask.HARM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Proposed answers, and the ticks and facts that they rest on."""

    risk: bool
    high: bool
    grounds: tuple[str, ...]


def advise(one: Assessment) -> Advice:
    """The scheme above."""
    ticks = [tick for ask in WEIGHED for tick in one.of(ask)]
    worst = max((SEVERITY[tick] for tick in ticks), default=0)
    many = one.people is None or one.people.number > MANY
    severity = worst + many
    likelihood = one.likelihood or Likelihood.POSSIBLE
    likely = likelihood is Likelihood.LIKELY
    possible = likelihood is not Likelihood.UNLIKELY
    grounds = [tick for tick in ticks if SEVERITY[tick] == worst]
    return Advice(
        risk=possible or severity > 1,
        high=(likely and severity >= 2) or (possible and severity >= 3),
        grounds=(*grounds, *(["many"] if many else []), likelihood),
    )
